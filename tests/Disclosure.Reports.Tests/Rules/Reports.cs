using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Rules;

/// <summary>Reports made for the rules.</summary>
internal static class Reports
{
    /// <summary>A report of zeros in which nothing is amiss.</summary>
    public static Report Clean(string form = "2021", int year = 2022) => new(
        $"甲县人民政府{year}年政府信息公开工作年度报告", "甲县人民政府", year, form,
        FormDefinition.Find(form)!.Figures.ToDictionary(figure => figure.Id, figure => Printed(figure.Id, "0", 0)),
        new Dictionary<string, LabelReading>(),
        [.. SectionKinds.All.ToArray().Select(kind => new Section(kind, kind.Heading(), 1, TextOf(kind)))]);

    public static Report With(this Report report, string id, decimal? value, string? text = null) => report with
    {
        Figures = new Dictionary<string, Figure>(report.Figures)
        {
            [id] = Printed(id, text ?? value?.ToString(CultureInfo.InvariantCulture) ?? "", value),
        },
    };

    public static Report Without(this Report report, string id)
    {
        var figures = new Dictionary<string, Figure>(report.Figures);
        figures.Remove(id);
        return report with { Figures = figures };
    }

    /// <summary>The report with something else in section 一, before what says that somebody did something.</summary>
    public static Report WithOverview(this Report report, string text) =>
        report.WithText(SectionKind.Overview, $"{text}\n{TextOf(SectionKind.Overview)}");

    public static Report WithText(this Report report, SectionKind kind, string text) => report with
    {
        Sections = [.. report.Sections.Select(section => section.Kind == kind ? section with { Text = text } : section)],
    };

    /// <summary>Prose in which nothing is amiss, and which states nothing.</summary>
    private static string TextOf(SectionKind kind) => kind switch
    {
        SectionKind.Overview => "举办开放日活动2场。",
        SectionKind.Problems => "一是公开内容不够丰富，二是业务能力有待提高。",
        SectionKind.Others => "本年度没有收取信息处理费。",
        _ => "",
    };

    private static Figure Printed(string id, string text, decimal? value) => new(id, value, text, 1, default, 1);
}
