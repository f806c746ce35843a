using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;

namespace Disclosure.Reports.Rules;

/// <summary>
/// The reader was not sure of a figure, or of the agency's name where no roster confirms it, or the drawn page shows another figure: a
/// reviewer looks.
/// </summary>
internal static class LowConfidenceRule
{
    private const string Id = "low-confidence";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var figures = input.Report.Figures;
        var told = new HashSet<string>();
        if (input.Report is { AgencyDoubt: { } doubt, Agency: { } agency } 
            && agency != doubt.Other && !input.Context.OwnNames.Contains(agency))
        {
            yield return Findings.Of(Id, Severity.Warning, "", new AgencyUnsure(input.Form.Id, agency, doubt.Other));
        }

        foreach (var place in input.Form.Figures)
        {
            if (figures.TryGetValue(place.Id, out var figure) && figure.IsUnsure)
            {
                var row = FigureIds.RowOf(place.Id);
                if (input.Report.Placed.Contains(row))
                {
                    if (told.Add(row))
                    {
                        var fact = new RowPlacedBySums(input.Form.Id, place.Id, place.Row.Label.Length > 0);
                        yield return Findings.Of(Id, Severity.Warning, row, fact);
                    }

                    continue;
                }

                var isEnough = figure.Suggested is not null && Suggestions.AgreesAlone(input.Form, figures, figure);
                FindingFact unsure = figure.Drawn is { } drawn
                    ? new FigureDrawnOtherwise(input.Form.Id, place.Id, figure.Text, drawn, figure.Suggested, isEnough)
                    : new FigureUnsure(input.Form.Id, place.Id, figure.Text, figure.Confidence, figure.Suggested, isEnough)
                    {
                        Struck = figure.Struck,
                    };
                yield return Findings.Of(Id, Severity.Warning, place.Id, unsure, figure.Value is { } value ? [value] : []);
            }
        }
    }
}
