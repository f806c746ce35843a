using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class SectionNumberingRuleTests
{
    private static Finding? Check(SectionKind kind, string heading, Func<Report, Report>? change = null)
    {
        var report = Reports.Clean();
        report = report with
        {
            Sections = [.. report.Sections.Select(section => section.Kind == kind ? section with { Heading = heading } : section)],
        };
        return ReportRules.Check(change?.Invoke(report) ?? report, new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "section-numbering");
    }

    [Theory]
    [InlineData("三、主动公开政府信息情况")]
    [InlineData("2.主动公开政府信息情况")]
    [InlineData("（二）主动公开政府信息情况")]
    [InlineData("主动公开政府信息情况")]
    public void Sections_are_numbered_from_one_to_six(string heading)
    {
        var finding = Check(SectionKind.Proactive, heading);

        Assert.Equal((Severity.Warning, ""), (finding!.Severity, finding.Where));
        Assert.Equal(new SectionNumberedOtherwise("2021", SectionKind.Proactive, heading), finding.Fact);
    }

    [Theory]
    [InlineData("二、主动公开政府信息情况")]
    [InlineData("二.主动公开政府信息情况")]
    [InlineData("二”主动公开政府信息情况")]
    [InlineData("第二部分主动公开政府信息情况")]
    [InlineData("主动公开政府信息的一些情况")]
    public void Other_marks_are_no_other_number(string heading) => Assert.Null(Check(SectionKind.Proactive, heading));

    [Fact]
    public void A_number_that_a_scan_lost_is_not_told_and_another_one_is()
    {
        static Report Scanned(Report report) => report with
        {
            Figures = report.Figures.ToDictionary(
                static one => one.Key,
                static one => one.Key == "reconsideration.total" ? one.Value with { Confidence = 0.99 } : one.Value),
        };

        Assert.Null(Check(SectionKind.Proactive, "主动公开政府信息情况", Scanned));
        Assert.NotNull(Check(SectionKind.Proactive, "三、主动公开政府信息情况", Scanned));
    }

    [Fact]
    public void Where_sections_lack_or_stand_elsewhere_that_is_told_alone()
    {
        Assert.Null(Check(SectionKind.Proactive, "三、主动公开政府信息情况", static report => report with { Sections = [.. report.Sections.Skip(1)] }));
        Assert.Null(Check(
            SectionKind.Proactive,
            "三、主动公开政府信息情况",
            static report => report with { Sections = [.. Enumerable.Reverse(report.Sections)] }));
    }
}
