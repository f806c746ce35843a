using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A count or an amount is below zero; changes may be.</summary>
internal static class NegativeRule
{
    private const string Id = "negative";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var place in input.Form.Figures)
        {
            if (place.Column.Kind != FigureKind.Change && input.Report.Figures.TryGetValue(place.Id, out var figure)
                && figure.Value is < 0 and var value)
            {
                yield return Findings.Of(Id, Severity.Error, place.Id, new FigureNegative(input.Form.Id, place.Id, value), value);
            }
        }
    }
}
