using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;

namespace Disclosure.Reports.Year;

/// <summary>
/// A draft of the report that a government makes of its agencies' ones: every figure of the form is their sum, totals are what their parts
/// add up to, and the prose states what the tables say, whose reports are in it and whose are not. What only the office can write is left
/// to it.
/// </summary>
/// <param name="Agency">The government's name.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Figures">All figures of the year's edition, by id.</param>
/// <param name="Prose">What the sections without tables say.</param>
public sealed record RegionDraft(
    string Agency, int Year, IReadOnlyDictionary<string, decimal> Figures, IReadOnlyDictionary<SectionKind, string> Prose)
{
    /// <summary>Most agencies without a report that are named; the rest is counted.</summary>
    private const int MostNamed = 20;

    /// <summary>Returns the draft.</summary>
    /// <param name="agency">The government.</param>
    /// <param name="year">The year reported on, which decides the edition.</param>
    /// <param name="sum">What its agencies add up to.</param>
    public static RegionDraft Of(RosterAgency agency, int year, RegionSum sum)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(sum);
        var form = FormDefinition.OfYear(year);
        var figures = form.Figures
            .ToDictionary(static figure => figure.Id, figure => sum.Figures.GetValueOrDefault(figure.Id), StringComparer.Ordinal);
        Total(form, figures);
        return new RegionDraft(agency.Name, year, figures, new Dictionary<SectionKind, string>
        {
            [SectionKind.Overview] = Overview(year, figures),
            [SectionKind.Problems] = "（文字描述）",
            [SectionKind.Others] = Others(sum),
        });
    }

    /// <summary>
    /// Makes totals what their parts add up to: where an agency's own total is wrong, the sum of totals is, and the draft must not be. The
    /// total of all totals is made of what the others give, so twice.
    /// </summary>
    private static void Total(FormDefinition form, Dictionary<string, decimal> figures)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var one in form.Sums.Where(static one => one.Kind != FormSumKind.Balance))
            {
                figures[one.Left[0]] = one.Right.Sum(id => figures.GetValueOrDefault(id));
            }
        }
    }

    private static string Overview(int year, Dictionary<string, decimal> figures)
    {
        string[] paragraphs =
        [
            $"（一）主动公开。{Text(year)}年制发规章{Sum("proactive.regulations.issued")}件、"
                + $"行政规范性文件{Sum("proactive.normative.issued")}件。",
            $"（二）依申请公开。{Text(year)}年新收政府信息公开申请{Sum("applications.received.total")}件，"
                + $"上年结转{Sum("applications.carriedOver.total")}件；予以公开{Sum("applications.granted.total")}件，"
                + $"部分公开{Sum("applications.partlyGranted.total")}件；结转下年度继续办理{Sum("applications.carriedForward.total")}件。",
            $"（三）行政复议和行政诉讼。因政府信息公开发生行政复议{Sum("reconsideration.total")}件，"
                + $"行政诉讼{Sum("litigation.direct.total", "litigation.afterReconsideration.total")}件。",
        ];
        return string.Join('\n', paragraphs);

        string Sum(params IEnumerable<string> ids) => Text(ids.Sum(id => figures.GetValueOrDefault(id)));
    }

    private static string Text(decimal number) => number.ToString("G29", CultureInfo.InvariantCulture);

    private static string Others(RegionSum sum)
    {
        var counted = string.Create(CultureInfo.InvariantCulture, $"以上数据由{sum.Agencies}个单位的年度报告汇总而成");
        if (sum.Missing.Count == 0)
        {
            return counted + "。";
        }

        var named = string.Join('、', sum.Missing.Take(MostNamed).Select(static agency => agency.Name));
        return string.Create(CultureInfo.InvariantCulture,
            $"{counted}，尚缺{sum.Missing.Count}个单位：{named}{(sum.Missing.Count > MostNamed ? "等" : "")}。");
    }
}
