using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;

namespace Disclosure.Workflow.Year;

/// <summary>The round-up of a year: of each agency that reports on it, whether it filed and what is found in its report.</summary>
public static class RoundUp
{
    /// <summary>Makes the round-up, in the order of the roster.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="now">The reports of the year.</param>
    /// <param name="before">The reports of the year before.</param>
    /// <param name="thresholds">What the office finds worth a look.</param>
    public static IReadOnlyList<RoundUpRow> Of(AgencyRoster roster, YearReports now, YearReports before, YearThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        var names = NameSet.Of(roster);
        var agencies = roster.Of(now.Year).ToList();
        var filed = agencies.Where(agency => now.Of(agency) is not null).ToList();
        var alike = LikeSections.Among([.. filed.Select(agency => (agency.Name, now.Of(agency)!.Report))], names);
        var alikeOf = filed.Zip(alike).ToDictionary(static each => each.First.Code, static each => each.Second, StringComparer.Ordinal);
        return [.. agencies.Select(agency => now.Of(agency) is { } report ? Row(agency, report) : new RoundUpRow(agency, null, []))];

        RoundUpRow Row(RosterAgency agency, FiledReport report)
        {
            var context = new CheckContext(now.Year, report.Received)
            {
                OwnNames = OwnNames(agency, report),
                IsGovernment = agency.Kind == RosterKind.Government,
            };
            var year = new YearContext
            {
                Year = now.Year,
                Before = Before(agency),
                Alike = alikeOf[agency.Code],
                Region = agency.Kind == RosterKind.Government
                    ? RegionSum.Of(roster, agency.Code, now.Year, each => now.Of(each)?.Report)
                    : null,
                Thresholds = thresholds,
                Names = names,
            };
            return new RoundUpRow(
                agency, report, [.. ReportRules.Check(report.Report, context), .. YearRules.Check(report.Report, year)]);
        }

        IReadOnlyList<string> OwnNames(RosterAgency agency, FiledReport report)
        {
            var names = new List<string> { agency.Name };
            names.AddRange(agency.OtherNames);
            if (report.Agency is { } matched)
            {
                names.Add(matched);
            }

            foreach (var former in roster.Agencies.Where(each => each.MergedInto == agency.Code))
            {
                names.Add(former.Name);
                names.AddRange(former.OtherNames);
            }

            return names;
        }

        IReadOnlyList<EarlierReport> Before(RosterAgency agency)
        {
            var earlier = new List<EarlierReport>();
            foreach (var each in roster.Before(agency, now.Year))
            {
                if (before.Of(each) is not { } report)
                {
                    return [];
                }

                earlier.Add(new EarlierReport(report.Report, each.Code == agency.Code ? null : each.Name));
            }

            return earlier;
        }
    }
}

/// <summary>An agency in the round-up of a year.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Filed">Its report; null where it has none.</param>
/// <param name="Findings">What is found in it; empty where it has none.</param>
public sealed record RoundUpRow(RosterAgency Agency, FiledReport? Filed, IReadOnlyList<Finding> Findings);
