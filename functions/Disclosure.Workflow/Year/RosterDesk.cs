using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Year;

/// <summary>Takes rosters in, whole or not at all.</summary>
/// <param name="store">Keeps their versions.</param>
/// <param name="time">The clock.</param>
public sealed class RosterDesk(IRoster store, TimeProvider time)
{
    /// <summary>Puts a roster in the place of the one that holds; one that says the same makes no new version.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="by">Who takes it in.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>What changed.</returns>
    public async Task<RosterChange> TakeInAsync(AgencyRoster roster, string by, CancellationToken cancellation)
    {
        while (true)
        {
            var before = await store.FindAsync(cancellation);
            var change = RosterChange.Between(before?.Roster ?? AgencyRoster.Empty, roster);
            if (before is not null && change.IsNone && before.Roster.Agencies.SequenceEqual(roster.Agencies))
            {
                return change;
            }

            if (await store.AddAsync(new RosterVersion((before?.Number ?? 0) + 1, time.GetUtcNow(), by, roster), cancellation))
            {
                return change;
            }
        }
    }
}
