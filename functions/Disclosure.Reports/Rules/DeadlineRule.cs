using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>
/// An agency submits its report by 31 January of the following year; the report of a county's government, or of one above it, is published
/// by 31 March (article 49), or by the earlier day that the office sets. Townships are below counties.
/// </summary>
internal static class DeadlineRule
{
    private const string Id = "deadline";

    private const string Government = "人民政府";

    /// <summary>How the names of townships, and of offices in their place, end.</summary>
    private static readonly string[] Townships = ["乡", "镇", "苏木", "街道"];

    /// <summary>The last year whose deadline a date can express.</summary>
    private const int LastYear = 9998;

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Context.Received is { } received && (input.Report.Year ?? input.Context.Year) is { } year
            && DueOf(input, year) is { } due)
        {
            due = input.Context.Due is { } local && local < due ? local : due;
            if (received > due)
            {
                yield return Findings.Of(Id, Severity.Warning, "", new SubmittedLate(input.Form.Id, received, due));
            }
        }
    }

    /// <summary>Returns the law's last day for the report on a year; null for a year that has none.</summary>
    internal static DateOnly? DueOf(RuleInput input, int year) => year is < 1 or > LastYear ? null
        : input.Context.IsGovernment ?? IsGovernment(input.Report.Agency) ? new DateOnly(year + 1, 3, 31) : new DateOnly(year + 1, 1, 31);

    /// <summary>
    /// Returns whether the agency is a government of a county or above: its name ends so, after a region that is no township. Its office
    /// and its departments are agencies.
    /// </summary>
    private static bool IsGovernment(string? agency) =>
        agency?.Length > Government.Length && agency.EndsWith(Government, StringComparison.Ordinal)
        && !Array.Exists(Townships, township => agency.EndsWith(township + Government, StringComparison.Ordinal));
}
