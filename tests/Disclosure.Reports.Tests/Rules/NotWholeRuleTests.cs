using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class NotWholeRuleTests
{
    private static Finding? Check(Report report) =>
        ReportRules.Check(report, new CheckContext()).SingleOrDefault(static finding => finding.Rule == "not-whole");

    [Theory]
    [InlineData(2.5, true)]
    [InlineData(2, false)]
    [InlineData(2.0001, true)]
    public void A_count_is_whole(double value, bool isFound)
    {
        const string Licences = "proactive.licensing.decisions";

        var finding = Check(Reports.Clean().With(Licences, (decimal)value));

        Assert.Equal(isFound ? new FigureNotWhole("2021", Licences, (decimal)value) : null, finding?.Fact);
        Assert.Equal(isFound ? Severity.Error : null, finding?.Severity);
    }

    [Fact]
    public void A_number_printed_with_zeros_behind_the_point_is_whole() =>
        Assert.Null(Check(Reports.Clean().With("proactive.licensing.decisions", 2.00m)));

    [Fact]
    public void An_amount_need_not_be_whole_and_a_change_must()
    {
        Assert.Null(Check(Reports.Clean().With("proactive.fees.amount", 2.5m)));
        Assert.NotNull(Check(Reports.Clean("2019", 2020).With("proactive.fees.change", -2.5m)));
    }
}
