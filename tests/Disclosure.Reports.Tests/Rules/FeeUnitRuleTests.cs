using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class FeeUnitRuleTests
{
    private const string Fee = "proactive.fees.amount";

    private static Finding? Check(Report report) =>
        ReportRules.Check(report, new CheckContext()).SingleOrDefault(static finding => finding.Rule == "fee-unit");

    [Fact]
    public void A_fee_under_a_heading_in_yuan_was_converted()
    {
        var finding = Check(Reports.Clean().With(Fee, 45.31275m, "453,127.50") with { FeeUnit = "元" });

        Assert.Equal(
            (Severity.Error, Fee, new FeeInOtherUnit("2021", Fee, "453,127.50", "元", 45.31275m)),
            (finding!.Severity, finding.Where, finding.Fact));
        Assert.Equal([45.31275m], finding.Compared);
    }

    [Fact]
    public void The_unit_in_the_cell_counts_before_the_heading_s()
    {
        Assert.Equal(
            new FeeInOtherUnit("2021", Fee, "3元", "元", 0.0003m), Check(Reports.Clean().With(Fee, 0.0003m, "3元"))!.Fact);
        Assert.Null(Check(Reports.Clean().With(Fee, 3, "3万元") with { FeeUnit = "元" }));
    }

    [Theory]
    [InlineData("3", null, 3)]
    [InlineData("3万元", null, 3)]
    [InlineData("", "元", null)]
    public void A_fee_in_the_form_s_unit_or_none_is_no_matter(string text, string? unit, int? value) =>
        Assert.Null(Check(Reports.Clean().With(Fee, value, text) with { FeeUnit = unit }));

    [Fact]
    public void A_fee_that_a_person_entered_is_in_the_form_s_unit() =>
        Assert.Null(Check(Reports.Clean().With(Fee, 45.31275m, "45.31275") with { FeeUnit = "元" }));

    [Fact]
    public void Decimals_are_no_matter_where_the_unit_is_another()
    {
        var report = Reports.Clean().With(Fee, 0.0003m, "3") with { FeeDecimalsAsked = true };

        Assert.DoesNotContain(
            ReportRules.Check(report with { FeeUnit = "元" }, new CheckContext()), static finding => finding.Rule == "fee-decimals");
        Assert.Contains(ReportRules.Check(report, new CheckContext()), static finding => finding.Rule == "fee-decimals");
    }

    [Fact]
    public void The_amount_of_procurement_has_a_unit_in_its_cell_alone()
    {
        const string Procurement = "proactive.procurement.amount";

        Assert.Equal(
            Procurement, Check(Reports.Clean("2019", 2020).With(Procurement, 0.05m, "500元"))!.Where);
        Assert.Null(Check(Reports.Clean("2019", 2020).With(Procurement, 500, "500") with { FeeUnit = "元" }));
    }
}
