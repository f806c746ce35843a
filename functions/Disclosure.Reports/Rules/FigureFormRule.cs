using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A number is written otherwise than in digits (零, 〇, the letter O, （0）).</summary>
internal static class FigureFormRule
{
    private const string Id = "figure-form";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var place in input.Form.Figures)
        {
            if (input.Report.Figures.TryGetValue(place.Id, out var figure) && figure.Value is { } value
                && CellFigure.Read(figure.Text, place.Column.Kind).IsWrittenOut)
            {
                yield return Findings.Of(
                    Id, Severity.Warning, place.Id, new FigureWrittenOut(input.Form.Id, place.Id, figure.Text, value), value);
            }
        }
    }
}
