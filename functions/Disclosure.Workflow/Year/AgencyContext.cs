using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;

namespace Disclosure.Workflow.Year;

/// <summary>What the roster and the year before say of an agency, as the rules take it.</summary>
internal static class AgencyContext
{
    /// <summary>Returns what the rules of a report by itself know beside it.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="agency">The agency it is of.</param>
    /// <param name="named">The agency as the report names it, where that is another of its names; null for none.</param>
    /// <param name="received">The day it was submitted; null where that is not known.</param>
    /// <param name="rules">What the office asks.</param>
    public static CheckContext OfReport(
        AgencyRoster roster, RosterAgency agency, string? named, DateOnly? received, OfficeRules rules) =>
        new(Received: received)
        {
            OwnNames = OwnNames(roster, agency, named),
            IsGovernment = agency.Kind == RosterKind.Government,
            Local = rules.Local,
            Settings = rules.Settings,
        };

    /// <summary>Returns what the rules of the year know beside it, but for other agencies' reports of the year.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="agency">The agency it is of.</param>
    /// <param name="year">The year it is on.</param>
    /// <param name="before">Returns an agency's report of the year before; null where it has none.</param>
    /// <param name="names">The names of the roster.</param>
    /// <param name="rules">What the office asks.</param>
    public static YearContext OfYear(
        AgencyRoster roster, RosterAgency agency, int year, Func<RosterAgency, Report?> before, NameSet names, OfficeRules rules) =>
        new()
        {
            Year = year,
            Before = Before(roster, agency, year, before),
            Thresholds = rules.Thresholds,
            Settings = rules.Settings,
            Names = names,
        };

    private static List<string> OwnNames(AgencyRoster roster, RosterAgency agency, string? named)
    {
        List<string> names = [agency.Name, .. agency.OtherNames];
        if (named is not null)
        {
            names.Add(named);
        }

        foreach (var former in roster.Agencies.Where(each => each.MergedInto == agency.Code))
        {
            names.Add(former.Name);
            names.AddRange(former.OtherNames);
        }

        return names;
    }

    private static List<EarlierReport> Before(
        AgencyRoster roster, RosterAgency agency, int year, Func<RosterAgency, Report?> before)
    {
        var earlier = new List<EarlierReport>();
        foreach (var each in roster.Before(agency, year))
        {
            if (before(each) is not { } report)
            {
                return [];
            }

            earlier.Add(new EarlierReport(report, each.Code == agency.Code ? null : each.Name));
        }

        return earlier;
    }
}
