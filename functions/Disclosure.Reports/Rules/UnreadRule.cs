using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A figure of the form was not found in the document.</summary>
internal static class UnreadRule
{
    private const string Id = "unread";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var place in input.Form.Figures)
        {
            if (!input.Report.Figures.ContainsKey(place.Id))
            {
                yield return Findings.Of(Id, Severity.Error, place.Id, new FigureUnread(input.Form.Id, place.Id));
            }
        }
    }
}
