using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Year;

/// <summary>
/// Finds what is known beside a filed report: its agency in the roster, and the reports of the year before it goes on from. Where no roster
/// was taken in, nothing is. Other agencies' reports of the same year are not looked at: that is the round-up's. Safe for any number of
/// callers at once.
/// </summary>
/// <param name="roster">Keeps the roster.</param>
/// <param name="plans">Keeps the days by which a year is collected.</param>
/// <param name="book">Opens the years.</param>
/// <param name="options">What the office sets.</param>
public sealed class YearLookup(IRoster roster, IYearPlans plans, YearBook book, WorkflowOptions options)
{
    private ReadyRoster? _ready;

    /// <summary>Returns what is known beside a report.</summary>
    /// <param name="process">The life of the report: how its files came.</param>
    /// <param name="report">The report as people corrected it.</param>
    /// <param name="received">The day it was submitted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">What was read of a report of the year before is no longer kept.</exception>
    public async Task<KnownBeside> OfAsync(
        ReportProcess process, Report report, DateOnly received, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(report);
        var rules = options.Rules;
        var alone = new KnownBeside(
            new CheckContext(Received: received) { Local = rules.Local, Settings = rules.Settings }, null);
        if (await roster.FindAsync(cancellation) is not { Roster.Agencies.Count: > 0 } version)
        {
            return alone;
        }

        var link = process.Files.Select(static file => file.Origin).OfType<Origin.AgencyLink>().LastOrDefault();
        if ((report.Year ?? link?.Year) is not { } year)
        {
            return alone;
        }

        var ready = Ready(version, year);
        var named = ready.Now.Find(report.Agency);
        var filedFor = link is null ? named : ready.Now.Find(link.Agency);
        if (filedFor is null)
        {
            // The roster does not know whom the link is for: its one name is all that the file can be held against.
            return link is null
                ? alone
                : alone with { Report = alone.Report with { Year = link.Year, OwnNames = [link.Agency] } };
        }

        var check = AgencyContext.OfReport(
            version.Roster, filedFor, named?.Code == filedFor.Code ? report.Agency : null, received, rules) with
        {
            Year = link?.Year,
            Due = await plans.FindAsync(year, cancellation) is { } plan ? YearProgress.DueOf(filedFor, year, plan) : null,
        };
        if (named?.Code != filedFor.Code)
        {
            // A file of another agency is that agency's mistake to mend; what its figures were last year says nothing before.
            return new KnownBeside(check, null);
        }

        var codes = version.Roster.Before(filedFor, year).Select(static agency => agency.Code).ToArray();
        var before = codes.Length == 0 ? null : await book.OpenAsync(ready.Before, year - 1, codes, cancellation);
        return new KnownBeside(
            check, AgencyContext.OfYear(version.Roster, filedFor, year, each => before?.Of(each)?.Report, ready.Names, rules));
    }

    /// <summary>Returns the names of a roster and year, made anew where the last ones asked for were others.</summary>
    private ReadyRoster Ready(RosterVersion version, int year)
    {
        var ready = _ready;
        if (ready is null || ready.Version != version.Number || ready.Year != year)
        {
            var names = ready?.Version == version.Number ? ready.Names : NameSet.Of(version.Roster);
            _ready = ready = new ReadyRoster(
                version.Number, year, new AgencyMatching(version.Roster, year), new AgencyMatching(version.Roster, year - 1), names);
        }

        return ready;
    }

    private sealed record ReadyRoster(int Version, int Year, AgencyMatching Now, AgencyMatching Before, NameSet Names);
}

/// <summary>What is known beside a report.</summary>
/// <param name="Report">For the rules of a report by itself.</param>
/// <param name="Year">For the rules of the year; null where the roster has no agency that the report is of.</param>
public sealed record KnownBeside(CheckContext Report, YearContext? Year);
