using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>
/// An amount is given in another unit than 万元, by its heading or in its cell. It speaks of a figure that was converted: one that a person
/// entered is in 万元.
/// </summary>
internal static class FeeUnitRule
{
    private const string Id = "fee-unit";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var place in input.Form.Figures)
        {
            if (place.Column.Kind == FigureKind.Amount && input.Report.Figures.TryGetValue(place.Id, out var figure)
                && figure.Value is { } value)
            {
                var printed = CellFigure.Read(figure.Text, FigureKind.Amount);
                if (printed.UnitUnder(HeadingUnit(input.Report, place)) is { } unit && unit != MoneyUnit.OfForm
                    && MoneyUnit.Convert(printed.Value, unit) == value)
                {
                    var fact = new FeeInOtherUnit(input.Form.Id, place.Id, figure.Text, unit, value);
                    yield return Findings.Of(Id, Severity.Error, place.Id, fact, value);
                }
            }
        }
    }

    private static string? HeadingUnit(Report report, FormFigure place) => place.Id == FormFigure.Fee ? report.FeeUnit : null;
}
