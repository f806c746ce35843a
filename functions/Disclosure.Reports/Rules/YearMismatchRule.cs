using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The report is on the year it was filed for.</summary>
internal static class YearMismatchRule
{
    private const string Id = "year-mismatch";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.HasOtherYear && input.Report.Year is { } year && input.Context.Year is { } expected)
        {
            yield return Findings.Of(Id, Severity.Error, "", new YearNotFiledFor(input.Form.Id, year, expected), year, expected);
        }
    }
}
