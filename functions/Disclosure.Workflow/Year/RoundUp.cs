using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Year;

/// <summary>The round-up of a year: of each agency that reports on it, whether it filed and what is found in its report.</summary>
public static class RoundUp
{
    /// <summary>Makes the round-up, in the order of the roster.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="now">The reports of the year.</param>
    /// <param name="before">The reports of the year before.</param>
    /// <param name="plan">How the year is collected; null where it was not opened, and the law's days hold.</param>
    /// <param name="rules">What the office asks of reports.</param>
    public static IReadOnlyList<RoundUpRow> Of(
        AgencyRoster roster, YearReports now, YearReports before, YearPlan? plan, OfficeRules rules)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(rules);
        var names = NameSet.Of(roster);
        var agencies = roster.Of(now.Year).ToList();
        var filed = agencies.Where(agency => now.Of(agency) is not null).ToList();
        var alike = LikeSections.Among([.. filed.Select(agency => (agency.Name, now.Of(agency)!.Report))], names);
        var alikeOf = filed.Zip(alike).ToDictionary(static each => each.First.Code, static each => each.Second, StringComparer.Ordinal);
        return [.. agencies.Select(agency => now.Of(agency) is { } report ? Row(agency, report) : new RoundUpRow(agency, null, []))];

        RoundUpRow Row(RosterAgency agency, FiledReport report)
        {
            var found = report.Found ?? ReportRules.Check(
                report.Report,
                AgencyContext.OfReport(roster, agency, report.Agency, report.Received, rules) with
                {
                    Year = now.Year,
                    Due = plan is null ? null : YearProgress.DueOf(agency, now.Year, plan),
                });
            var year = AgencyContext.OfYear(roster, agency, now.Year, each => before.Of(each)?.Report, names, rules) with
            {
                Alike = alikeOf[agency.Code],
                Region = agency.Kind == RosterKind.Government
                    ? RegionSum.Of(roster, agency.Code, now.Year, each => now.Of(each)?.Report)
                    : null,
            };
            return new RoundUpRow(agency, report, [.. found, .. YearRules.Check(report.Report, year)]);
        }
    }
}

/// <summary>An agency in the round-up of a year.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Filed">Its report; null where it has none.</param>
/// <param name="Findings">What is found in it; empty where it has none.</param>
public sealed record RoundUpRow(RosterAgency Agency, FiledReport? Filed, IReadOnlyList<Finding> Findings);
