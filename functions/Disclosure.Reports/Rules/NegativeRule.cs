using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A count or an amount is below zero; changes may be.</summary>
internal static class NegativeRule
{
    private const string Id = "negative";

    public static void Check(Report report, FormDefinition form, List<Finding> findings)
    {
        foreach (var place in form.Figures)
        {
            if (place.Column.Kind != FigureKind.Change && report.Figures.TryGetValue(place.Id, out var figure)
                && figure.Value is < 0 and var value)
            {
                findings.Add(new Finding(
                    Id, Severity.Error, place.Id, $"“{place.Name}”是{FigureFormat.Of(value)}，不应小于0。", [value], Clauses.Instructions(form)));
            }
        }
    }
}
