using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A count is a whole number; amounts need not be.</summary>
internal static class NotWholeRule
{
    private const string Id = "not-whole";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var place in input.Form.Figures)
        {
            if (place.Column.Kind != FigureKind.Amount && input.Report.Figures.TryGetValue(place.Id, out var figure)
                && figure.Value is { } value && !decimal.IsInteger(value))
            {
                yield return Findings.Of(Id, Severity.Error, place.Id, new FigureNotWhole(input.Form.Id, place.Id, value), value);
            }
        }
    }
}
