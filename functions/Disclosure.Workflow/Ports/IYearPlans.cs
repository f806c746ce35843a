namespace Disclosure.Workflow.Ports;

/// <summary>
/// How the office collects each year, version by version: a version is only ever added, so the versions are the trail of its changes.
/// Linearisable per year; safe for any number of callers at once.
/// </summary>
public interface IYearPlans
{
    /// <summary>Returns the version that holds for a year; null where the year was never opened.</summary>
    Task<YearPlan?> FindAsync(int year, CancellationToken cancellation);

    /// <summary>
    /// Adds a version if it is the next one of its year: its number is one above that of the version that holds, or 1. False, with nothing
    /// changed, if another came first.
    /// </summary>
    Task<bool> AddAsync(YearPlan next, CancellationToken cancellation);

    /// <summary>Returns the latest versions of a year, the last first.</summary>
    /// <param name="year">The year.</param>
    /// <param name="most">Most versions, at least 1.</param>
    /// <param name="cancellation">Ends the query early.</param>
    Task<IReadOnlyList<YearPlan>> TrailAsync(int year, int most, CancellationToken cancellation);

    /// <summary>Returns the years that were opened, the latest first.</summary>
    Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellation);
}

/// <summary>How a year is collected, from some time on.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Number">Number of the version in its year, from 1.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">Who made it.</param>
/// <param name="Filing">The last day on which agencies file; never after the law's.</param>
/// <param name="Publication">The last day on which governments publish their own reports; never after the law's.</param>
public sealed record YearPlan(int Year, int Number, DateTimeOffset At, string By, DateOnly Filing, DateOnly Publication)
{
    /// <summary>Gets what the office noted of single agencies, in the order of their codes.</summary>
    public IReadOnlyList<AgencyMark> Marks { get; init; } = [];
}

/// <summary>What the office noted of an agency in a year.</summary>
/// <param name="Code">The code of the agency.</param>
/// <param name="Kind">What.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When.</param>
public sealed record AgencyMark(string Code, AgencyMarkKind Kind, string Reason, string By, DateTimeOffset At);

/// <summary>What an office notes of an agency. The names are stored; they never change.</summary>
public enum AgencyMarkKind
{
    /// <summary>No report is due of it.</summary>
    NotDue,

    /// <summary>It filed on paper.</summary>
    OnPaper,
}
