using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class UnreadRuleTests
{
    [Fact]
    public void A_figure_of_the_form_that_is_not_there_was_not_read()
    {
        var finding = Assert.Single(ReportRules.Check(Reports.Clean().Without("proactive.fees.amount"), new CheckContext()));

        Assert.Equal(
            ("unread", Severity.Error, "proactive.fees.amount", new FigureUnread("2021", "proactive.fees.amount")),
            (finding.Rule, finding.Severity, finding.Where, finding.Fact));
    }

    [Fact]
    public void Without_tables_every_figure_of_the_edition_is_unread_in_the_form_s_order()
    {
        var report = Reports.Clean("2019", 2020) with { Figures = new Dictionary<string, Figure>() };

        Assert.Equal(
            Disclosure.Reports.Forms.Form2019.Definition.Figures.Select(static figure => figure.Id),
            ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Where));
    }

    [Fact]
    public void A_report_of_an_unknown_edition_is_held_against_the_one_in_force() =>
        Assert.Equal(
            200,
            ReportRules.Check(
                Reports.Clean() with { Form = "1999", Figures = new Dictionary<string, Figure>() }, new CheckContext()).Count);
}
