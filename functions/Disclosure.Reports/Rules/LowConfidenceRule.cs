using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;

namespace Disclosure.Reports.Rules;

/// <summary>The reader was not sure of a figure, or the drawn page shows another: a reviewer looks.</summary>
internal static class LowConfidenceRule
{
    private const string Id = "low-confidence";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var figures = input.Report.Figures;
        foreach (var place in input.Form.Figures)
        {
            if (figures.TryGetValue(place.Id, out var figure) && figure.IsUnsure)
            {
                var isEnough = figure.Suggested is not null && Suggestions.AgreesAlone(input.Form, figures, figure);
                FindingFact fact = figure.Drawn is { } drawn
                    ? new FigureDrawnOtherwise(input.Form.Id, place.Id, figure.Text, drawn, figure.Suggested, isEnough)
                    : new FigureUnsure(input.Form.Id, place.Id, figure.Text, figure.Confidence, figure.Suggested, isEnough)
                    {
                        Struck = figure.Struck,
                    };
                yield return Findings.Of(Id, Severity.Warning, place.Id, fact, figure.Value is { } value ? [value] : []);
            }
        }
    }
}
