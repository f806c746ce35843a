using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A figure of the form was not found in the document, though the document has its row and column.</summary>
internal static class UnreadRule
{
    private const string Id = "unread";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var place in input.Form.Figures)
        {
            if (!input.Report.Figures.ContainsKey(place.Id) && !input.Report.Missing.Any(place.IsOf))
            {
                var row = input.Report.Unplaced.FirstOrDefault(row => row.Id == FigureIds.RowOf(place.Id));
                FindingFact fact = row is not null ? new FigureUnplaced(input.Form.Id, place.Id, row.Text)
                    : input.Report.Formulas.FirstOrDefault(one => one.Id == place.Id) is { } formula
                        ? new FigureUncalculated(input.Form.Id, place.Id, formula.Text)
                    : input.Report.Pictured.Contains(place.Section)
                        ? input.Report.HoldsPictures ? new FigureInHeldPicture(input.Form.Id, place.Id)
                            : new FigureInPicture(input.Form.Id, place.Id)
                    : new FigureUnread(input.Form.Id, place.Id);
                yield return Findings.Of(Id, Severity.Error, place.Id, fact);
            }
        }
    }
}
