using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A figure's cell is blank, or holds something that is no number. The form wants a 0 where there is nothing to report.</summary>
internal static class FigureTextRule
{
    private const string Blank = "blank-figure";
    private const string NotANumber = "not-a-number";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var place in input.Form.Figures)
        {
            if (input.Report.Figures.TryGetValue(place.Id, out var figure) && figure.Value is null)
            {
                yield return FigureText.Read(figure.Text, place.Column.Kind).Kind switch
                {
                    FigureTextKind.Blank =>
                        Findings.Of(Blank, Severity.Warning, place.Id, new FigureBlank(input.Form.Id, place.Id)),
                    FigureTextKind.Dash =>
                        Findings.Of(Blank, Severity.Warning, place.Id, new FigureDashed(input.Form.Id, place.Id, figure.Text)),
                    _ => Findings.Of(NotANumber, Severity.Error, place.Id, new FigureNoNumber(input.Form.Id, place.Id, figure.Text)),
                };
            }
        }
    }
}
