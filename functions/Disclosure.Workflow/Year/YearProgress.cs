using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Year;

/// <summary>Where each agency of a year stands, told from the lists alone: no reading is opened.</summary>
/// <param name="Year">The year.</param>
/// <param name="Agencies">The agencies that report on it, in the order of the roster.</param>
/// <param name="Unknown">Names on reports and records of the year that no agency of the roster, or more than one, is called by.</param>
public sealed record YearProgress(
    int Year, IReadOnlyList<AgencyProgress> Agencies, IReadOnlyList<UnknownAgency> Unknown)
{
    /// <summary>The states of a report in which an agency has filed, those that count most last.</summary>
    private static readonly ReportState[] Counting =
    [
        ReportState.Unreadable, ReportState.Poisoned, ReportState.Returned, ReportState.Held, ReportState.Received,
        ReportState.Extracted, ReportState.Read, ReportState.Checked, ReportState.InReview, ReportState.Approved, ReportState.Published,
    ];

    /// <summary>Tells where each agency stands. Of several reports of one the furthest counts, the latest of two as far.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="year">The year.</param>
    /// <param name="plan">How it is collected; null where it was not opened, and the law's days hold.</param>
    /// <param name="rows">The reports of the year.</param>
    /// <param name="records">The records of the year.</param>
    public static YearProgress Of(
        AgencyRoster roster, int year, YearPlan? plan, IEnumerable<ReportSummary> rows, IEnumerable<YearRecord> records)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(records);
        var matching = new AgencyMatching(roster, year);
        var filed = new Dictionary<string, ReportSummary>(StringComparer.Ordinal);
        var recorded = new Dictionary<string, YearRecord>(StringComparer.Ordinal);
        var unknown = new Dictionary<string, UnknownAgency>(StringComparer.Ordinal);
        foreach (var row in rows.Where(static row => Counting.Contains(row.State))
            .OrderBy(static row => Array.IndexOf(Counting, row.State)).ThenBy(static row => row.ReceivedAt))
        {
            if (matching.Find(row.Agency) is { } agency)
            {
                filed[agency.Code] = row;
            }
            else if (row.Agency is { } name)
            {
                unknown[name] = new UnknownAgency(name, row.Id, (unknown.GetValueOrDefault(name)?.Reports ?? 0) + 1);
            }
        }

        foreach (var record in records)
        {
            if (matching.Find(record.Agency) is { } agency)
            {
                recorded[agency.Code] = record;
            }
            else if (record.Agency is { } name)
            {
                var known = unknown.GetValueOrDefault(name);
                unknown[name] = new UnknownAgency(name, known?.First, (known?.Reports ?? 0) + 1);
            }
        }

        var marks = (plan?.Marks ?? []).ToDictionary(static mark => mark.Code, StringComparer.Ordinal);
        return new YearProgress(
            year,
            [.. roster.Of(year).Select(agency => AgencyProgress.Of(
                agency, DueOf(agency, year, plan), filed.GetValueOrDefault(agency.Code), recorded.GetValueOrDefault(agency.Code),
                marks.GetValueOrDefault(agency.Code)))],
            [.. unknown.Values.OrderBy(static each => each.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Returns the last day for an agency's report.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="plan">How it is collected; null for the law's days.</param>
    public static DateOnly DueOf(RosterAgency agency, int year, YearPlan? plan)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return agency.Kind == RosterKind.Government
            ? plan?.Publication ?? PlanDesk.LawsPublication(year)
            : plan?.Filing ?? PlanDesk.LawsFiling(year);
    }
}

/// <summary>Where an agency stands in a year.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Due">The last day for its report.</param>
/// <param name="Filed">The day its report came; null where it has none, or the day is not known.</param>
/// <param name="Report">Its report; null where none was filed through the host.</param>
/// <param name="Mark">What the office noted of it; null for nothing.</param>
public sealed record AgencyProgress(
    RosterAgency Agency, AgencyStanding Standing, DateOnly Due, DateOnly? Filed, ReportSummary? Report, AgencyMark? Mark)
{
    /// <summary>
    /// Gets whether its report came after the last day. One that waits to be corrected counts as not filed; once it comes back, the day on
    /// which it came first counts.
    /// </summary>
    public bool IsLate => HasFiled && Filed > Due;

    /// <summary>Gets whether a report is due of it.</summary>
    public bool IsDue => Standing != AgencyStanding.NotDue;

    /// <summary>Gets whether it has filed, in whatever way; not while its report waits to be corrected.</summary>
    public bool HasFiled => Standing is not (AgencyStanding.Missing or AgencyStanding.NotDue or AgencyStanding.Returned);

    internal static AgencyProgress Of(RosterAgency agency, DateOnly due, ReportSummary? row, YearRecord? record, AgencyMark? mark)
    {
        var standing = row?.State switch
        {
            ReportState.Published => AgencyStanding.Published,
            ReportState.Returned or ReportState.Unreadable => AgencyStanding.Returned,
            not null => AgencyStanding.InReview,
            null when record is not null => AgencyStanding.Recorded,
            null => mark?.Kind switch
            {
                AgencyMarkKind.NotDue => AgencyStanding.NotDue,
                AgencyMarkKind.OnPaper => AgencyStanding.OnPaper,
                _ => AgencyStanding.Missing,
            },
        };
        return new AgencyProgress(
            agency, standing, due, row is not null ? ChinaTime.DayOf(row.ReceivedAt) : record?.Filed, row, mark);
    }
}

/// <summary>Where an agency stands in a year.</summary>
public enum AgencyStanding
{
    /// <summary>Nothing came.</summary>
    Missing,

    /// <summary>The office noted that no report is due of it.</summary>
    NotDue,

    /// <summary>The office noted that it filed on paper.</summary>
    OnPaper,

    /// <summary>Its report was taken in as a record.</summary>
    Recorded,

    /// <summary>Its report waits to be corrected: it was returned, or its file cannot be read.</summary>
    Returned,

    /// <summary>Its report is being read, checked or reviewed, or waits for the office.</summary>
    InReview,

    /// <summary>Its report is published.</summary>
    Published,
}

/// <summary>A name on reports of a year that the roster does not tell.</summary>
/// <param name="Name">The name.</param>
/// <param name="First">A report that bears it; null where records alone do.</param>
/// <param name="Reports">Number of reports and records that bear it.</param>
public sealed record UnknownAgency(string Name, ReportId? First, int Reports);
