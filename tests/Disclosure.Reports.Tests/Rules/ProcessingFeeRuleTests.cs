using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class ProcessingFeeRuleTests
{
    private const string Unpaid = "applications.otherOutcome.feeUnpaid.total";

    private static Finding? Check(string text, Func<Report, Report>? change = null)
    {
        var report = Reports.Clean().WithText(SectionKind.Others, text);
        return ReportRules.Check(change?.Invoke(report) ?? report, new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "processing-fee");
    }

    [Theory]
    [InlineData("")]
    [InlineData("无其他需要报告的事项。")]
    [InlineData("严格执行《政府信息公开信息处理费管理办法》。")]
    public void Section_six_says_whether_a_fee_was_collected(string text)
    {
        var finding = Check(text);

        Assert.Equal((Severity.Warning, "others"), (finding!.Severity, finding.Where));
        Assert.Equal(new FeeUnstated("2021"), finding.Fact);
    }

    [Theory]
    [InlineData("未收取政府信息公开信息处理费。")]
    [InlineData("全年收取政府信息公开信息处理费3940元。")]
    [InlineData("2022年未涉及依申请公开收费和行政事业性收费。")]
    [InlineData("全年没有产生信息公开处理费。")]
    [InlineData("按照《政府信息公开信息处理费管理办法》规定，未收取。")]
    [InlineData("没有收缴任何费用。")]
    public void Offices_say_so_in_many_ways(string text) => Assert.Null(Check(text));

    [Theory]
    [InlineData("本年度不涉及信息处理费。", "不涉及信息处理费")]
    [InlineData("未向申请人发出收费通知。", "未向申请人发出收费通知")]
    [InlineData("未启动信息处理费收取工作。", "未启动信息处理费")]
    public void That_nobody_was_asked_for_a_fee_contradicts_a_fee_unpaid(string text, string denied)
    {
        var finding = Check(text, static report => report.With(Unpaid, 1));

        Assert.Equal(new FeeContradicted("2021", 1, denied), finding!.Fact);
        Assert.Equal("others", finding.Where);
        Assert.Null(Check(text));
        Assert.Null(Check(text, static report => report.Without(Unpaid)));
    }

    [Fact]
    public void That_none_was_collected_does_not() => Assert.Null(Check("未收取信息处理费。", static report => report.With(Unpaid, 1)));

    [Fact]
    public void What_is_the_form_s_or_may_not_have_been_read_is_not_judged()
    {
        Assert.Null(Check("（文字描述）"));
        Assert.Null(Check("", static report => report with { Pictured = [SectionKind.Others] }));
        Assert.Null(Check("", static report => report with { Sections = [] }));
    }
}
