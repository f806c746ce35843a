using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The filing has every row and column of the form. One that was corrected in by hand since is missing no more.</summary>
internal static class RowMissingRule
{
    private const string Id = "row-missing";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var line in input.Report.Missing)
        {
            if (input.Form.Figures.Any(place => place.IsOf(line) && !input.Report.Figures.ContainsKey(place.Id)))
            {
                FindingFact fact = line.IsColumn ? new ColumnMissing(input.Form.Id, line.Id) : new RowMissing(input.Form.Id, line.Id);
                yield return Findings.Of(Id, Severity.Error, line.Id, fact);
            }
        }
    }
}
