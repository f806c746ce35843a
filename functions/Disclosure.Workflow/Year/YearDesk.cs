using System.Globalization;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Year;

/// <summary>
/// What the office sees of a year: where each agency stands, the round-up, and the sums of regions. A round-up that was made is kept in
/// memory until roster, plan or a report of its two years changes.
/// </summary>
/// <param name="roster">Keeps the roster.</param>
/// <param name="plans">Keeps the plans.</param>
/// <param name="book">Opens the years.</param>
/// <param name="options">What the office sets.</param>
public sealed class YearDesk(IRoster roster, IYearPlans plans, YearBook book, WorkflowOptions options)
{
    private (string Stamp, RoundUpView View)? _last;

    /// <summary>Returns where each agency stands; null where no roster was taken in.</summary>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<YearView?> ViewAsync(int year, CancellationToken cancellation)
    {
        if (await roster.FindAsync(cancellation) is not { } version)
        {
            return null;
        }

        var plan = await plans.FindAsync(year, cancellation);
        return new YearView(version, plan, await book.ProgressAsync(version.Roster, year, plan, cancellation));
    }

    /// <summary>Returns the round-up of a year; null where no roster was taken in.</summary>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">What was read of a report is no longer kept.</exception>
    public async Task<RoundUpView?> RoundUpAsync(int year, CancellationToken cancellation)
    {
        if (await roster.FindAsync(cancellation) is not { } version)
        {
            return null;
        }

        var plan = await plans.FindAsync(year, cancellation);
        var (ofYear, ofBefore) = (await book.StampAsync(year, cancellation), await book.StampAsync(year - 1, cancellation));
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{year} {version.Number} {plan?.Number} {ofYear} {ofBefore}");
        if (_last is { } last && last.Stamp == stamp)
        {
            return last.View;
        }

        var now = await OpenAsync(version.Roster, year, plan, cancellation);
        var before = await book.OpenSlimAsync(version.Roster, year - 1, null, cancellation);
        var view = new RoundUpView(version, plan, now, RoundUp.Of(version.Roster, now, before, plan, options.Rules));
        _last = (stamp, view);
        return view;
    }

    /// <summary>Returns what the agencies below one add up to; null where the roster has no such agency.</summary>
    /// <param name="code">The code of the agency above.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">What was read of a report is no longer kept.</exception>
    public async Task<RegionView?> RegionAsync(string code, int year, CancellationToken cancellation)
    {
        if (await roster.FindAsync(cancellation) is not { } version || version.Roster.Find(code) is not { } agency)
        {
            return null;
        }

        var reports = await book.OpenSlimAsync(version.Roster, year, null, cancellation);
        return new RegionView(
            agency, RegionSum.Of(version.Roster, code, year, each => reports.Of(each)?.Report), reports.Of(agency));
    }

    private Task<YearReports> OpenAsync(AgencyRoster agencies, int year, YearPlan? plan, CancellationToken cancellation) =>
        book.OpenSlimAsync(
            agencies, year,
            (agency, named, received) => AgencyContext.OfReport(agencies, agency, named, received, options.Rules) with
            {
                Year = year,
                Due = plan is null ? null : YearProgress.DueOf(agency, year, plan),
            },
            cancellation);
}

/// <summary>A year as it stands.</summary>
/// <param name="Roster">The roster.</param>
/// <param name="Plan">How it is collected; null where it was not opened.</param>
/// <param name="Progress">Where each agency stands.</param>
public sealed record YearView(RosterVersion Roster, YearPlan? Plan, YearProgress Progress);

/// <summary>The round-up of a year.</summary>
/// <param name="Roster">The roster.</param>
/// <param name="Plan">How the year is collected; null where it was not opened.</param>
/// <param name="Reports">The reports of the year, without what no rule of the year looks at.</param>
/// <param name="Rows">A row for each agency, in the order of the roster.</param>
public sealed record RoundUpView(RosterVersion Roster, YearPlan? Plan, YearReports Reports, IReadOnlyList<RoundUpRow> Rows);

/// <summary>The sum of a region.</summary>
/// <param name="Agency">The agency above.</param>
/// <param name="Sum">What those below add up to.</param>
/// <param name="Own">The agency's own report; null where it has none.</param>
public sealed record RegionView(RosterAgency Agency, RegionSum Sum, FiledReport? Own);
