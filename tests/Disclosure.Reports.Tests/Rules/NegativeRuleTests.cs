using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class NegativeRuleTests
{
    private static Finding? Check(Report report) =>
        ReportRules.Check(report, new CheckContext()).SingleOrDefault(static finding => finding.Rule == "negative");

    [Fact]
    public void A_count_below_zero_is_wrong_and_zero_is_not()
    {
        Assert.Null(Check(Reports.Clean().With("proactive.licensing.decisions", 0)));
        var finding = Check(Reports.Clean().With("proactive.licensing.decisions", -1));
        Assert.Equal(new FigureNegative("2021", "proactive.licensing.decisions", -1), finding?.Fact);
        Assert.Equal((Severity.Error, "proactive.licensing.decisions"), (finding!.Severity, finding.Where));
        Assert.Equal([-1m], finding.Compared);
    }

    [Fact]
    public void An_amount_below_zero_is_wrong_too() => Assert.NotNull(Check(Reports.Clean().With("proactive.fees.amount", -0.0001m)));

    [Fact]
    public void A_change_may_be_below_zero_and_the_number_beside_it_may_not()
    {
        Assert.Null(Check(Reports.Clean("2019", 2020).With("proactive.fees.change", -1)));
        Assert.NotNull(Check(Reports.Clean("2019", 2020).With("proactive.fees.previous", -1)));
    }

    [Fact]
    public void A_figure_the_form_does_not_have_is_not_judged() => Assert.Null(Check(Reports.Clean().With("no.such.figure", -1)));
}
