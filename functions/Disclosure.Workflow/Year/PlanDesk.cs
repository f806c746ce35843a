using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Year;

/// <summary>Opens years, and notes which agencies are not due or filed on paper.</summary>
/// <param name="plans">Keeps the plans.</param>
/// <param name="roster">Keeps the roster.</param>
/// <param name="time">The clock.</param>
public sealed class PlanDesk(IYearPlans plans, IRoster roster, TimeProvider time)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The first year that can be opened: that in which the regulations came into force.</summary>
    public const int FirstYear = 2008;

    /// <summary>The last year that can be opened.</summary>
    public const int LastYear = 2999;

    /// <summary>Returns the law's last day for agencies: 31 January of the following year (article 49).</summary>
    public static DateOnly LawsFiling(int year) => new(year + 1, 1, 31);

    /// <summary>Returns the law's last day for governments: 31 March of the following year (article 49).</summary>
    public static DateOnly LawsPublication(int year) => new(year + 1, 3, 31);

    /// <summary>Opens a year, or moves its dates; the same dates again change nothing.</summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="filing">The last day on which agencies file.</param>
    /// <param name="publication">The last day on which governments publish.</param>
    /// <param name="by">Who does.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>Why nothing was done; null where it was.</returns>
    public async Task<PlanRefusal?> OpenAsync(
        int year, DateOnly filing, DateOnly publication, string by, CancellationToken cancellation)
    {
        if (year is < FirstYear or > LastYear)
        {
            return PlanRefusal.YearOutOfBounds;
        }

        var first = new DateOnly(year + 1, 1, 1);
        if (filing < first || filing > LawsFiling(year) || publication < first || publication > LawsPublication(year))
        {
            return PlanRefusal.DayOutOfBounds;
        }

        while (true)
        {
            var before = await plans.FindAsync(year, cancellation);
            if ((before?.Filing, before?.Publication) == (filing, publication))
            {
                return null;
            }

            var next = new YearPlan(year, (before?.Number ?? 0) + 1, time.GetUtcNow(), by, filing, publication)
            {
                Marks = before?.Marks ?? [],
            };
            if (await plans.AddAsync(next, cancellation))
            {
                return null;
            }
        }
    }

    /// <summary>Notes something of an agency in the place of what was noted before, or takes that back.</summary>
    /// <param name="year">The year.</param>
    /// <param name="code">The code of the agency.</param>
    /// <param name="kind">What; null takes back what was noted.</param>
    /// <param name="reason">Why; not looked at where it is taken back.</param>
    /// <param name="by">Who does.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>Why nothing was done; null where it was, or there was nothing to take back.</returns>
    public async Task<PlanRefusal?> MarkAsync(
        int year, string code, AgencyMarkKind? kind, string reason, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (kind is not null && (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason))
        {
            return PlanRefusal.ReasonMissing;
        }

        var agencies = (await roster.FindAsync(cancellation))?.Roster ?? AgencyRoster.Empty;
        if (kind is not null && agencies.Find(code)?.ReportsOn(year) != true)
        {
            return PlanRefusal.AgencyUnknown;
        }

        while (true)
        {
            if (await plans.FindAsync(year, cancellation) is not { } before)
            {
                return PlanRefusal.NotOpened;
            }

            var others = before.Marks.Where(mark => mark.Code != code).ToList();
            if (kind is null && others.Count == before.Marks.Count)
            {
                return null;
            }

            var now = time.GetUtcNow();
            if (kind is { } noted)
            {
                others.Add(new AgencyMark(code, noted, reason.Trim(), by, now));
            }

            var next = before with
            {
                Number = before.Number + 1,
                At = now,
                By = by,
                Marks = [.. others.OrderBy(static mark => mark.Code, StringComparer.Ordinal)],
            };
            if (await plans.AddAsync(next, cancellation))
            {
                return null;
            }
        }
    }
}

/// <summary>Why a year's plan was not changed.</summary>
public enum PlanRefusal
{
    /// <summary>The year is none that reports are made on.</summary>
    YearOutOfBounds,

    /// <summary>A day is before the year's end, or after the law's.</summary>
    DayOutOfBounds,

    /// <summary>The year is not opened.</summary>
    NotOpened,

    /// <summary>The roster has no such agency in that year.</summary>
    AgencyUnknown,

    /// <summary>No reason is given, or one that is too long.</summary>
    ReasonMissing,
}
