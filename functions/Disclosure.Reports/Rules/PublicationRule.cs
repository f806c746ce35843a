using System.Text.RegularExpressions;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>
/// The web page that was filed says by its own date that the report was published after the law's last day for it, or before the year it
/// is on was over (article 49).
/// </summary>
internal static partial class PublicationRule
{
    private const string Id = "publication";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (DayOf(input.Report.Published) is not { } published
            || (input.Report.Year ?? input.Context.Year) is not { } year || DeadlineRule.DueOf(input, year) is not { } due)
        {
            yield break;
        }

        if (published > due)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new PublishedLate(input.Form.Id, published, due));
        }
        else if (published.Year <= year)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new PublishedEarly(input.Form.Id, published, year));
        }
    }

    /// <summary>The day of a date as pages print it: 2023-01-28 10:20, 2023年1月28日, 2023/1/28; null for no such date.</summary>
    private static DateOnly? DayOf(string? text) =>
        text is not null && Dated().Match(text) is { Success: true } date
        && int.Parse(date.Groups["month"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
        && int.Parse(date.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and var year
        && int.Parse(date.Groups["day"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and var day
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex("(?<!\\d)(?<year>[0-9]{4})[-/年.](?<month>[0-9]{1,2})[-/月.](?<day>[0-9]{1,2})(?!\\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
