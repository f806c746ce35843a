using Disclosure.Reports.Roster;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// The roster of who must file, version by version: a version is only ever added, so the versions are the trail of its changes.
/// Linearisable; safe for any number of callers at once.
/// </summary>
public interface IRoster
{
    /// <summary>Returns the version that holds; null where none was ever taken in.</summary>
    Task<RosterVersion?> FindAsync(CancellationToken cancellation);

    /// <summary>
    /// Adds a version if it is the next one: its number is one above that of the version that holds, or 1. False, with nothing changed, if
    /// another came first.
    /// </summary>
    Task<bool> AddAsync(RosterVersion next, CancellationToken cancellation);

    /// <summary>Returns the latest versions, the last first.</summary>
    /// <param name="most">Most versions, at least 1.</param>
    /// <param name="cancellation">Ends the query early.</param>
    Task<IReadOnlyList<RosterVersion>> TrailAsync(int most, CancellationToken cancellation);
}

/// <summary>A roster as it held from some time on.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When it was taken in.</param>
/// <param name="By">Who took it in.</param>
/// <param name="Roster">The agencies.</param>
public sealed record RosterVersion(int Number, DateTimeOffset At, string By, AgencyRoster Roster);
