using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class NarrativeFigureRuleTests
{
    private const string Received = "applications.received.total";
    private const string Direct = "litigation.direct.total";
    private const string Later = "litigation.afterReconsideration.total";

    private static FindingFact? Check(string overview, Report? report = null) =>
        ReportRules.Check((report ?? Reports.Clean()).WithOverview(overview), new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "narrative-figure")?.Fact;

    private static ProseDiffers Differs(string id, decimal stated, decimal tabled = 0) => new ProseDiffers("2021", id, stated, tabled);

    [Theory]
    [InlineData("收到政府信息公开申请5件")]
    [InlineData("受理政府信息公开申请5份")]
    [InlineData("新收信息公开申请5宗")]
    [InlineData("收到的政府信息公开申请事项共计5条")]
    [InlineData("收到依申请公开政府信息申请5起")]
    [InlineData("受理公开申请数量共5个")]
    [InlineData("收到政府信息公开申请案件5件")]
    public void Applications_received_are_stated_in_several_ways(string sentence) =>
        Assert.Equal(Differs(Received, 5), Check($"2022年，我县{sentence}，均已按时办理。"));

    [Theory]
    [InlineData("政府信息公开行政复议5件", "reconsideration.total")]
    [InlineData("因政府信息公开引发的行政复议案件共5起", "reconsideration.total")]
    [InlineData("政府信息公开的行政复议共计5宗", "reconsideration.total")]
    [InlineData("政府信息公开行政复议5例", "reconsideration.total")]
    [InlineData("全年制发行政规范性文件5件", "proactive.normative.issued")]
    [InlineData("本年度共印发行政规范性文件5份", "proactive.normative.issued")]
    [InlineData("2022年共计制定行政规范性文件5个", "proactive.normative.issued")]
    [InlineData("2022年出台公开行政规范性文件共5件", "proactive.normative.issued")]
    public void Remedies_and_documents_are_stated_too(string sentence, string id) => Assert.Equal(Differs(id, 5), Check($"{sentence}。"));

    [Theory]
    [InlineData("政府信息公开行政诉讼5件")]
    [InlineData("因政府信息公开引发的行政诉讼案件共5起")]
    [InlineData("政府信息公开的行政诉讼共计5宗")]
    public void Lawsuits_are_those_filed_directly_and_after_reconsideration_together(string sentence)
    {
        Assert.Equal(new ProseOfLawsuitsDiffers("2021", 5, 0), Check(sentence));
        Assert.Equal(new ProseOfLawsuitsDiffers("2021", 5, 4), Check(sentence, Reports.Clean().With(Direct, 1).With(Later, 3)));
        Assert.Null(Check(sentence, Reports.Clean().With(Direct, 2).With(Later, 3)));
        Assert.Equal(new ProseOfLawsuitsDiffers("2021", 5, 2), Check(sentence, Reports.Clean().With(Direct, 2).With(Later, null)));
        Assert.Equal(new ProseOfLawsuitsDiffers("2021", 5, 3), Check(sentence, Reports.Clean().With(Direct, null).With(Later, 3)));
    }

    [Fact]
    public void Lawsuits_are_not_compared_where_one_of_the_groups_was_not_read()
    {
        Assert.Null(Check("政府信息公开行政诉讼5件", Reports.Clean().Without(Later)));
        Assert.Null(Check("政府信息公开行政诉讼5件", Reports.Clean().Without(Direct)));
    }

    [Fact]
    public void A_figure_that_was_not_read_contradicts_nothing_and_a_blank_one_is_nothing()
    {
        Assert.Null(Check("收到政府信息公开申请5件", Reports.Clean().Without(Received)));
        Assert.Equal(Differs(Received, 5), Check("收到政府信息公开申请5件", Reports.Clean().With(Received, null)));
        Assert.Null(Check("收到政府信息公开申请5件", Reports.Clean().With(Received, 5)));
    }

    [Theory]
    [InlineData("。")]
    [InlineData("；")]
    [InlineData("\n")]
    public void Two_counts_that_contradict_each_other_state_nothing(string between)
    {
        Assert.Null(Check($"收到政府信息公开申请5件{between}受理政府信息公开申请6件"));
        Assert.Equal(Differs(Received, 5), Check($"收到政府信息公开申请5件{between}受理政府信息公开申请5件"));
    }

    [Fact]
    public void Two_figures_may_both_be_contradicted()
    {
        var findings = ReportRules.Check(
            Reports.Clean().WithOverview("收到政府信息公开申请5件。政府信息公开行政复议2件。"), new CheckContext());

        Assert.Equal(
            [("narrative-figure", Received), ("narrative-figure", "reconsideration.total")],
            findings.Select(static finding => (finding.Rule, finding.Where)));
        Assert.Equal([5m, 0m], findings[0].Compared);
        Assert.Equal(Severity.Warning, findings[0].Severity);
    }

    [Fact]
    public void Only_section_one_states_the_year_s_counts()
    {
        var report = Reports.Clean();

        Assert.DoesNotContain(
            ReportRules.Check(
                report with
                {
                    Sections =
                    [
                        .. report.Sections.Select(
                            static one => one with { Text = one.Kind == SectionKind.Overview ? "" : "收到政府信息公开申请5件" }),
                    ],
                },
                new CheckContext()),
            static finding => finding.Rule == "narrative-figure");
        Assert.DoesNotContain(
            ReportRules.Check(report with { Sections = [] }, new CheckContext()), static finding => finding.Rule == "narrative-figure");
    }

    [Theory]
    [InlineData("其中")]
    [InlineData("累计")]
    [InlineData("近年")]
    [InlineData("以来")]
    [InlineData("上年")]
    [InlineData("去年")]
    [InlineData("同比")]
    [InlineData("较")]
    [InlineData("比")]
    [InlineData("网上")]
    [InlineData("网络")]
    [InlineData("信函")]
    [InlineData("当面")]
    [InlineData("现场")]
    [InlineData("电子邮")]
    [InlineData("邮寄")]
    [InlineData("邮件")]
    [InlineData("平台")]
    [InlineData("各单位")]
    [InlineData("各部门")]
    [InlineData("全市")]
    [InlineData("全县")]
    [InlineData("全区")]
    [InlineData("全省")]
    [InlineData("下级")]
    [InlineData("指导")]
    [InlineData("镇")]
    [InlineData("街道")]
    [InlineData("截至")]
    [InlineData("上半年")]
    [InlineData("下半年")]
    [InlineData("季度")]
    [InlineData("月份")]
    [InlineData("结转")]
    [InlineData("撤回")]
    [InlineData("协助")]
    [InlineData("转办")]
    [InlineData("答复")]
    [InlineData("办结")]
    [InlineData("主动公开")]
    [InlineData("另")]
    [InlineData("除")]
    [InlineData("解读")]
    [InlineData("备案")]
    [InlineData("审查")]
    [InlineData("清理")]
    [InlineData("废止")]
    [InlineData("修订")]
    public void A_count_that_is_qualified_before_it_is_passed_over_and_one_qualified_after_it_is_not(string word)
    {
        Assert.Null(Check($"{word}收到政府信息公开申请5件"));
        Assert.Equal(Differs(Received, 5), Check($"收到政府信息公开申请5件{word}"));
    }

    [Theory]
    [InlineData("收到政府信息公开申请若干件")]
    [InlineData("收到政府信息公开申请5")]
    [InlineData("收到政府信息公开申请1234567件")]
    [InlineData("公开了申请5件")]
    [InlineData("行政规范性文件5件")]
    public void Other_sentences_state_nothing(string sentence) => Assert.Null(Check(sentence));
}
