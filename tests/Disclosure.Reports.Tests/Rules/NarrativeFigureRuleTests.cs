using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class NarrativeFigureRuleTests
{
    private const string Received = "applications.received.total";
    private const string Forward = "applications.carriedForward.total";
    private const string Direct = "litigation.direct.total";
    private const string Later = "litigation.afterReconsideration.total";

    private static FindingFact? Check(string overview, Report? report = null) =>
        Find((report ?? Reports.Clean()).WithOverview(overview)).SingleOrDefault()?.Fact is StatedInProse fact
            ? fact with { Quote = null }
            : null;

    private static IEnumerable<Finding> Find(Report report) =>
        ReportRules.Check(report, new CheckContext()).Where(static finding => finding.Rule == "narrative-figure");

    private static ProseDiffers Differs(string id, decimal stated, decimal tabled = 0) => new("2021", id, stated, tabled);

    [Fact]
    public void A_contradiction_is_a_warning_at_its_figure_with_both_numbers_section_and_clause()
    {
        var finding = Find(Reports.Clean().WithText(SectionKind.Problems, "存在不足。2022年，本单位收到政府信息公开申请5件，均已办结。")).Single();

        Assert.Equal((Severity.Warning, Received), (finding.Severity, finding.Where));
        Assert.Equal([5m, 0m], finding.Compared);
        Assert.Equal(
            new ProseDiffers("2021", Received, 5, 0) { Section = SectionKind.Problems, Quote = "本单位收到政府信息公开申请5件" }, finding.Fact);
    }

    [Theory]
    [InlineData("政府信息公开行政诉讼5件")]
    [InlineData("因政府信息公开引发的行政诉讼案件共5起")]
    public void Lawsuits_are_those_filed_directly_and_after_reconsideration_together(string sentence)
    {
        Assert.Equal(new ProseOfLawsuitsDiffers("2021", 5, 0), Check(sentence));
        Assert.Equal(new ProseOfLawsuitsDiffers("2021", 5, 4), Check(sentence, Reports.Clean().With(Direct, 1).With(Later, 3)));
        Assert.Null(Check(sentence, Reports.Clean().With(Direct, 2).With(Later, 3)));
        Assert.Equal(new ProseOfLawsuitsDiffers("2021", 5, 2), Check(sentence, Reports.Clean().With(Direct, 2).With(Later, null)));
        Assert.Null(Check(sentence, Reports.Clean().Without(Later)));
        Assert.Null(Check(sentence, Reports.Clean().Without(Direct)));
    }

    [Fact]
    public void A_group_of_outcomes_is_the_sum_of_its_rows_and_is_told_at_the_first()
    {
        const string Prose = "收到政府信息公开申请0件，不予公开5件";
        var finding = Find(Reports.Clean().WithOverview(Prose)).Single();

        Assert.Equal("applications.refused.stateSecret.total", finding.Where);
        Assert.Equal(new ProseOfSumDiffers("2021", "applications.refused.total", 5, 0), Check(Prose));
        Assert.Null(Check(
            Prose,
            Reports.Clean().With("applications.refused.otherLaw.total", 2).With("applications.refused.administrativeInquiry.total", 3)));
        Assert.Null(Check(Prose, Reports.Clean().Without("applications.refused.thirdParty.total")));
    }

    [Fact]
    public void Results_of_lawsuits_are_those_of_both_groups()
    {
        const string Prose = "政府信息公开行政诉讼0件，其中结果维持2件";

        Assert.Equal(new ProseOfSumDiffers("2021", "litigation.upheld", 2, 0), Check(Prose));
        Assert.Null(Check(Prose, Reports.Clean().With("litigation.direct.upheld", 1).With("litigation.afterReconsideration.upheld", 1)));
    }

    [Fact]
    public void In_the_form_of_2019_other_outcomes_are_one_row_and_documents_are_made()
    {
        var report = Reports.Clean("2019", 2020);

        Assert.Equal(
            new ProseDiffers("2019", "applications.otherOutcome.total", 5, 0), Check("收到政府信息公开申请0件，其他处理5件", report));
        Assert.Equal(new ProseDiffers("2019", "proactive.normative.made", 5, 0), Check("全年制发规范性文件5件", report));
        Assert.Null(Check("全年废止规范性文件5件", report));
    }

    [Fact]
    public void A_figure_that_was_not_read_or_is_no_number_contradicts_nothing_and_a_blank_one_is_nothing()
    {
        Assert.Null(Check("收到政府信息公开申请5件", Reports.Clean().Without(Received)));
        Assert.Null(Check("收到政府信息公开申请5件", Reports.Clean().With(Received, null, "若干")));
        Assert.Equal(Differs(Received, 5), Check("收到政府信息公开申请5件", Reports.Clean().With(Received, null)));
        Assert.Null(Check("收到政府信息公开申请5件", Reports.Clean().With(Received, 5)));
    }

    [Fact]
    public void What_a_paragraph_also_states_as_the_tables_have_it_is_a_part()
    {
        var report = Reports.Clean().With(Received, 11);

        Assert.Null(Check("收到政府信息公开申请5件。另外收到政府信息公开申请6件，共收到政府信息公开申请11件。", report));
        Assert.Equal(Differs(Received, 5, 11), Check("收到政府信息公开申请5件。\n收到政府信息公开申请11件。", report));
    }

    [Fact]
    public void The_first_of_several_contradictions_is_told()
    {
        Assert.Equal(Differs(Received, 5), Check("收到政府信息公开申请5件。收到政府信息公开申请6件。"));
        Assert.Equal(Differs(Received, 5), Check("收到政府信息公开申请5件。\n收到政府信息公开申请6件。"));
    }

    [Fact]
    public void Several_figures_are_told_in_the_order_of_the_form() => Assert.Equal(
        ["proactive.normative.issued", Received, "reconsideration.total"],
        Find(Reports.Clean().WithOverview("政府信息公开行政复议2件。收到政府信息公开申请5件。全年制发行政规范性文件3件。"))
            .Select(static finding => finding.Where));

    [Theory]
    [InlineData("受理政府信息公开申请5件", false)]
    [InlineData("收到政府信息公开申请5件（其中上年结转2件）", false)]
    [InlineData("收到政府信息公开申请5件（含上年结转2件）", false)]
    [InlineData("收到政府信息公开申请5件，上年结转2件", true)]
    [InlineData("新收政府信息公开申请5件", true)]
    [InlineData("受理政府信息公开申请4件", true)]
    [InlineData("受理政府信息公开申请6件", true)]
    [InlineData("受理政府信息公开申请3件", false)]
    public void What_was_accepted_may_include_what_was_carried_over(string prose, bool isTold) => Assert.Equal(
        isTold,
        Check(prose, Reports.Clean().With(Received, 3).With("applications.carriedOver.total", 2)) is not null);

    [Fact]
    public void All_answered_means_that_nothing_is_carried_forward_unless_a_number_is_stated_somewhere()
    {
        var report = Reports.Clean().With(Received, 5).With(Forward, 1);

        Assert.Equal(Differs(Forward, 0, 1), Check("收到政府信息公开申请5件，均已办结。", report));
        Assert.Null(Check("收到政府信息公开申请5件，均已办结。", report.With(Forward, 0)));
        Assert.Null(Check("收到政府信息公开申请5件，均已办结。\n依申请公开方面，结转下年度1件。", report));
    }

    [Fact]
    public void A_report_without_sections_states_nothing() => Assert.Empty(Find(Reports.Clean() with { Sections = [] }));
}
