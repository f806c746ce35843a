using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class FillerRuleTests
{
    private static Finding? Check(SectionKind kind, string text, CheckContext? context = null, Func<Report, Report>? change = null)
    {
        var report = Reports.Clean().WithText(kind, text);
        return ReportRules.Check(change?.Invoke(report) ?? report, context ?? new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "filler");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("无。", 1)]
    [InlineData("暂无明显问题，待改进", 9)]
    public void Section_five_says_something(string text, int length)
    {
        var finding = Check(SectionKind.Problems, text);

        Assert.Equal((Severity.Warning, "problems"), (finding!.Severity, finding.Where));
        Assert.Equal(new SectionTooShort("2021", SectionKind.Problems, length), finding.Fact);
        Assert.Equal([length], finding.Compared);
    }

    [Fact]
    public void Ten_characters_are_enough_where_the_office_asks_for_no_more()
    {
        const string Ten = "公开内容不够丰富全面。";

        Assert.Null(Check(SectionKind.Problems, Ten));
        Assert.NotNull(Check(SectionKind.Problems, Ten, Asking(11)));
        Assert.Null(Check(SectionKind.Problems, Ten, Asking(10)));

        static CheckContext Asking(decimal characters) =>
            new() { Settings = new RuleSettings { Thresholds = new Dictionary<string, decimal> { ["filler"] = characters } } };
    }

    [Theory]
    [InlineData("2022年，我县高度重视，扎实推进，成效明显。", true)]
    [InlineData("", true)]
    [InlineData("2022年，发布信息12条。", false)]
    [InlineData("甲县人民政府高度重视。", false)]
    public void Section_one_holds_a_number_or_a_name_of_its_own(string text, bool isTold)
    {
        var finding = Check(SectionKind.Overview, text);

        Assert.Equal(isTold ? new OverviewWithoutFacts("2021") : null, finding?.Fact);
        Assert.Equal(isTold ? "overview" : null, finding?.Where);
    }

    [Fact]
    public void Text_of_the_form_is_told_by_its_own_rule() => Assert.Null(Check(SectionKind.Problems, "（文字描述）"));

    [Fact]
    public void What_may_not_have_been_read_is_not_judged()
    {
        Assert.Null(Check(
            SectionKind.Problems,
            "",
            change: static report => report with { Unread = [new UnreadPage(2, true, new RecognitionTimedOut(2))] }));
        Assert.Null(Check(SectionKind.Problems, "", change: static report => report with { Pictured = [SectionKind.Problems] }));
        Assert.NotNull(Check(SectionKind.Problems, "", change: static report => report with { Pictured = [SectionKind.Proactive] }));
        Assert.Null(Check(
            SectionKind.Problems,
            "",
            change: static report => report with
            {
                Sections = [.. report.Sections.Where(static section => section.Kind != SectionKind.Problems)],
            }));
    }
}
