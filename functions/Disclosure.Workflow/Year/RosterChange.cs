using Disclosure.Reports.Roster;

namespace Disclosure.Workflow.Year;

/// <summary>What is different between two versions of a roster, agencies told by their codes.</summary>
/// <param name="Added">Those that came in.</param>
/// <param name="Changed">Those of which something is different, as they are now.</param>
/// <param name="Removed">Those that are gone.</param>
public sealed record RosterChange(
    IReadOnlyList<RosterAgency> Added, IReadOnlyList<RosterAgency> Changed, IReadOnlyList<RosterAgency> Removed)
{
    /// <summary>Gets a value indicating whether nothing is different.</summary>
    public bool IsNone => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>Returns what is different.</summary>
    public static RosterChange Between(AgencyRoster before, AgencyRoster after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RosterChange(
            [.. after.Agencies.Where(agency => before.Find(agency.Code) is null)],
            [.. after.Agencies.Where(agency => before.Find(agency.Code) is { } old && old != agency)],
            [.. before.Agencies.Where(agency => after.Find(agency.Code) is null)]);
    }
}
