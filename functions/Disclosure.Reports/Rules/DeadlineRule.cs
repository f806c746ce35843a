using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>An agency submits its report by 31 January of the following year (article 49).</summary>
internal static class DeadlineRule
{
    private const string Id = "deadline";

    /// <summary>The last year whose deadline a date can express.</summary>
    private const int LastYear = 9998;

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Context.Received is { } received && (input.Report.Year ?? input.Context.Year) is >= 1 and <= LastYear and var year)
        {
            var due = new DateOnly(year + 1, 1, 31);
            if (received > due)
            {
                yield return Findings.Of(Id, Severity.Warning, "", new SubmittedLate(input.Form.Id, received, due));
            }
        }
    }
}
