using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class FeeDecimalsRuleTests
{
    private const string Fee = "proactive.fees.amount";

    private static Finding? Check(Report report) =>
        ReportRules.Check(report with { FeeDecimalsAsked = true }, new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "fee-decimals");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("3", "3", true)]
    [InlineData("3.5", "3.5", true)]
    [InlineData("3.512", "3.512", true)]
    [InlineData("3.5123", "3.5123", false)]
    [InlineData("3.51234", "3.51234", false)]
    [InlineData("3．5120", "3.512", false)]
    [InlineData("3．512", "3.512", true)]
    [InlineData("3.5120万元", "3.512", false)]
    [InlineData("1234567.1", "1234567.1", true)]
    [InlineData(".5123", "0.5123", false)]
    public void Four_decimals_are_enough_and_three_are_not(string text, string value, bool isFound) =>
        Assert.Equal(isFound, Check(Reports.Clean().With(Fee, Number(value), text)) is not null);

    [Fact]
    public void What_is_printed_and_the_value_are_told()
    {
        var finding = Check(Reports.Clean().With(Fee, 3.5m, "3.50"));

        Assert.Equal((new FeeDecimalsMissing("2021", "3.50"), Fee), (finding?.Fact, finding?.Where));
        Assert.Equal([3.5m], finding!.Compared);
    }

    [Theory]
    [InlineData("3.512", true)]
    [InlineData("3.5120", false)]
    [InlineData("3", true)]
    public void A_figure_without_text_has_the_decimals_of_its_value(string value, bool isFound) =>
        Assert.Equal(isFound, Check(Reports.Clean().With(Fee, Number(value), "")) is not null);

    [Fact]
    public void No_fee_a_fee_of_zero_and_a_form_without_fees_ask_for_no_decimals()
    {
        Assert.Null(Check(Reports.Clean().With(Fee, 0)));
        Assert.Null(Check(Reports.Clean().With(Fee, null, "若干")));
        Assert.Null(Check(Reports.Clean().Without(Fee)));
        Assert.Null(Check(Reports.Clean("2019", 2020).With(Fee, 3)));
    }

    [Fact]
    public void A_heading_that_does_not_ask_gets_none() =>
        Assert.DoesNotContain(
            ReportRules.Check(Reports.Clean().With(Fee, 3) with { FeeDecimalsAsked = false }, new CheckContext()),
            static finding => finding.Rule == "fee-decimals");
}
