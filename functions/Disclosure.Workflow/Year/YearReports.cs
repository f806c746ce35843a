using Disclosure.Reports.Roster;

namespace Disclosure.Workflow.Year;

/// <summary>The reports of a year, by the agencies of the roster they are of.</summary>
/// <param name="Year">The year.</param>
/// <param name="ByCode">The one report that counts of each agency, by its code.</param>
/// <param name="Unknown">
/// Reports that no agency of the roster could be told of, or more than one: they count nowhere and are shown.
/// </param>
public sealed record YearReports(
    int Year, IReadOnlyDictionary<string, FiledReport> ByCode, IReadOnlyList<FiledReport> Unknown)
{
    /// <summary>Returns an agency's report; null where it has none.</summary>
    public FiledReport? Of(RosterAgency agency) => agency is null ? null : ByCode.GetValueOrDefault(agency.Code);

    /// <summary>
    /// Matches reports to the agencies of a roster. Of several reports of one agency the last given counts, but a record never where one
    /// was filed.
    /// </summary>
    /// <param name="roster">The roster.</param>
    /// <param name="year">The year.</param>
    /// <param name="reports">The reports of the year, those that count less first.</param>
    public static YearReports Match(AgencyRoster roster, int year, IEnumerable<FiledReport> reports) =>
        Match(new AgencyMatching(roster, year), year, reports);

    /// <summary>As <see cref="Match(AgencyRoster, int, IEnumerable{FiledReport})"/>, where the names of the year are at hand.</summary>
    /// <param name="matching">The names of the roster in that year.</param>
    /// <param name="year">The year.</param>
    /// <param name="reports">The reports of the year, those that count less first.</param>
    public static YearReports Match(AgencyMatching matching, int year, IEnumerable<FiledReport> reports)
    {
        ArgumentNullException.ThrowIfNull(matching);
        ArgumentNullException.ThrowIfNull(reports);
        var byCode = new Dictionary<string, FiledReport>(StringComparer.Ordinal);
        var unknown = new List<FiledReport>();
        foreach (var report in reports)
        {
            if (matching.Find(report.Agency) is not { } agency)
            {
                unknown.Add(report);
            }
            else if (!report.IsRecord || !byCode.TryGetValue(agency.Code, out var known) || known.IsRecord)
            {
                byCode[agency.Code] = report;
            }
        }

        return new YearReports(year, byCode, unknown);
    }
}
