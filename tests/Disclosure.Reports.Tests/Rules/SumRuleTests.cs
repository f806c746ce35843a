using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class SumRuleTests
{
    private static Dictionary<string, Finding> Check(Report report) =>
        ReportRules.Check(report, new CheckContext()).ToDictionary(static finding => finding.Key);

    [Fact]
    public void A_column_that_does_not_balance_is_told_with_its_four_items()
    {
        var report = Reports.Clean().With("applications.received.natural", 5).With("applications.carriedOver.natural", 1)
            .With("applications.total.natural", 2).With("applications.granted.natural", 2).With("applications.carriedForward.natural", 3);

        var finding = Check(report)["balance@applications.carriedForward.natural"];

        Assert.Equal(new BalanceBroken("2021", "applications.carriedForward.natural", 5, 1, 2, 3), finding.Fact);
        Assert.Equal((Severity.Error, "applications.carriedForward.natural"), (finding.Severity, finding.Where));
        Assert.Equal([6m, 5m], finding.Compared);
    }

    [Fact]
    public void A_column_whose_total_is_not_its_outcomes_is_told() =>
        Assert.Equal(
            new OutcomeTotalBroken("2021", "applications.total.other", 2, 0),
            Check(Reports.Clean().With("applications.total.other", 2))["outcome-total@applications.total.other"].Fact);

    [Fact]
    public void A_row_whose_total_is_not_its_applicants_is_told_by_its_row()
    {
        var finding = Check(Reports.Clean().With("applications.granted.total", 2))["row-total@applications.granted"];

        Assert.Equal(new RowTotalBroken("2021", "applications.granted.total", 2, 0), finding.Fact);
        Assert.Equal([2m, 0m], finding.Compared);
    }

    [Theory]
    [InlineData("reconsideration")]
    [InlineData("litigation.direct")]
    [InlineData("litigation.afterReconsideration")]
    public void A_group_whose_total_is_not_its_outcomes_is_told(string group) =>
        Assert.Equal(
            new RemedyTotalBroken("2021", group, 0, 4), Check(Reports.Clean().With($"{group}.corrected", 4))[$"remedy-total@{group}"].Fact);

    [Fact]
    public void Blank_items_count_as_nothing() =>
        Assert.Equal(
            new BalanceBroken("2021", "applications.carriedForward.natural", 5, 0, 0, 0),
            Check(Reports.Clean().With("applications.received.natural", 5).With("applications.carriedOver.natural", null, "/"))[
                "balance@applications.carriedForward.natural"].Fact);

    [Fact]
    public void A_sum_with_something_that_is_no_number_or_too_large_a_one_is_not_judged()
    {
        Assert.DoesNotContain(
            Check(Reports.Clean().With("reconsideration.total", 2).With("reconsideration.other", null, "若干")).Keys,
            static key => key.StartsWith("remedy-total", StringComparison.Ordinal));
        Assert.True(IsJudged(1_000_000_000_000_000_000m));
        Assert.True(IsJudged(-1_000_000_000_000_000_000m));
        Assert.False(IsJudged(1_000_000_000_000_000_001m));
        Assert.False(IsJudged(-1_000_000_000_000_000_001m));

        static bool IsJudged(decimal total) =>
            Check(Reports.Clean().With("reconsideration.total", total)).ContainsKey("remedy-total@reconsideration");
    }
}
