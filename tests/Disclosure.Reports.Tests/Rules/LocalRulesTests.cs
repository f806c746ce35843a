using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class LocalRulesTests
{
    private static Finding? Check(Report report, LocalRules? local) =>
        ReportRules.Check(report, new CheckContext { Local = local }).SingleOrDefault();

    private static LocalRules Length(int? least, int? most) =>
        new() { Lengths = new Dictionary<SectionKind, SectionLength> { [SectionKind.Overview] = new(least, most) } };

    [Fact]
    public void A_section_is_as_long_as_asked()
    {
        var report = Reports.Clean().WithText(SectionKind.Overview, "公开信息12条。\n（一）好。");

        Assert.Null(Check(report, null));
        Assert.Null(Check(report, Length(9, 9)));
        Assert.Null(Check(report, Length(null, null)));
        var finding = Check(report, Length(10, null));
        Assert.Equal((Severity.Warning, "overview"), (finding!.Severity, finding.Where));
        Assert.Equal(new SectionLengthDiffers("2021", SectionKind.Overview, 9, 10, null), finding.Fact);
        Assert.Equal(new SectionLengthDiffers("2021", SectionKind.Overview, 9, null, 8), Check(report, Length(null, 8))!.Fact);
    }

    [Fact]
    public void Section_one_has_the_headings_asked_for()
    {
        var report = Reports.Clean().WithText(SectionKind.Overview, "公开信息12条，加强监督保障。\n（一）主动公开。公开\n2.依申请公开情况");
        var local = new LocalRules { Headings = ["主动公开", "依申请公开", "监督保障", "平台建设"] };

        var finding = Check(report, local);
        Assert.Equal(("overview-headings", "overview"), (finding!.Rule, finding.Where));
        Assert.Equal(new HeadingsMissing("2021", "监督保障、平台建设"), finding.Fact);
        Assert.Null(Check(report, local with { Headings = ["主动公开", "依申请公开"] }));
        Assert.Null(ReportRules.Check(report with { Sections = [] }, new CheckContext { Local = local })
            .SingleOrDefault(static one => one.Rule == "overview-headings"));
    }

    [Fact]
    public void No_section_holds_a_word_that_is_not_wanted()
    {
        var report = Reports.Clean().WithText(SectionKind.Problems, "受疫情影响，公开内容不够丰富；疫情过后将改进。");

        var finding = Check(report, new LocalRules { Words = ["疫情", "不够丰富", "套话"] });
        Assert.Equal(("forbidden-words", "problems"), (finding!.Rule, finding.Where));
        Assert.Equal(new WordsForbidden("2021", SectionKind.Problems, "疫情、不够丰富"), finding.Fact);
        Assert.Null(Check(report, new LocalRules { Words = ["套话", ""] }));
    }
}
