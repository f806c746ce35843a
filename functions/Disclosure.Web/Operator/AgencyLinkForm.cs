using System.Globalization;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>What the office fills in to make an agency's filing link.</summary>
/// <param name="Agency">Name of the agency.</param>
/// <param name="Year">Year reported on.</param>
/// <param name="Days">Days for which the link is good.</param>
internal sealed record AgencyLinkForm(string Agency, string Year, string Days)
{
    /// <summary>Longest name of an agency, in characters.</summary>
    public const int LongestAgency = ReportProcess.LongestAgency;

    /// <summary>Longest time a link is good, in days: a year's collection and the corrections after it end within a year.</summary>
    public const int MostDays = 366;

    /// <summary>First year of a report: that in which the regulations came into force.</summary>
    public const int FirstYear = 2008;

    /// <summary>Days for which a link is good unless the office says otherwise: from the call in December to the end of March.</summary>
    private const string UsualDays = "120";

    /// <summary>Returns the form as it is first seen, for the year that is reported on now.</summary>
    public static AgencyLinkForm At(DateTimeOffset now) =>
        new("", (now.Year - 1).ToString(CultureInfo.InvariantCulture), UsualDays);

    /// <summary>Returns what was filled in; null where something is missing or out of bounds.</summary>
    /// <param name="now">The time.</param>
    public (string Agency, int Year, DateTimeOffset Expires)? Read(DateTimeOffset now) =>
        Agency.Length is > 0 and <= LongestAgency
        && int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year <= now.Year
        && int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays
            ? (Agency, year, now.AddDays(days))
            : null;
}
