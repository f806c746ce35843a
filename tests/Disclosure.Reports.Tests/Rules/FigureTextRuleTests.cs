using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class FigureTextRuleTests
{
    private const string Id = "proactive.licensing.decisions";

    private static Finding? Check(string text, decimal? value = null) =>
        ReportRules.Check(Reports.Clean().With(Id, value, text), new CheckContext()).SingleOrDefault();

    [Fact]
    public void A_cell_without_a_number_is_told_by_what_it_holds()
    {
        Assert.Equal(new FigureBlank("2021", Id), Check("")?.Fact);
        Assert.Equal(new FigureDashed("2021", Id, "/"), Check("/")?.Fact);
        Assert.Equal(new FigureNoNumber("2021", Id, "若干"), Check("若干")?.Fact);
    }

    [Fact]
    public void A_blank_is_a_warning_and_anything_else_an_error()
    {
        Assert.Equal(("blank-figure", Severity.Warning, Id), Check("") switch { var one => (one!.Rule, one.Severity, one.Where) });
        Assert.Equal(("blank-figure", Severity.Warning, Id), Check("—") switch { var one => (one!.Rule, one.Severity, one.Where) });
        Assert.Equal(("not-a-number", Severity.Error, Id), Check("若干") switch { var one => (one!.Rule, one.Severity, one.Where) });
    }

    [Fact]
    public void A_figure_with_a_value_is_one_whatever_its_text() => Assert.Null(Check("若干", 0));

    [Fact]
    public void A_change_is_read_as_a_change() =>
        Assert.Equal(
            new FigureNoNumber("2019", "proactive.fees.change", "增若干"),
            ReportRules.Check(Reports.Clean("2019", 2020).With("proactive.fees.change", null, "增若干"), new CheckContext()).Single().Fact);
}
