namespace Disclosure.Reports.Roster;

/// <summary>
/// The agencies that must file, as a tree: codes are unique, parents and successors are there, and neither leads back to where it began.
/// </summary>
public sealed class AgencyRoster
{
    private readonly Dictionary<string, RosterAgency> _byCode;
    private readonly ILookup<string, RosterAgency> _children;
    private readonly ILookup<string, RosterAgency> _predecessors;

    /// <summary>Makes a roster of agencies that <see cref="RosterFile"/> has checked, or that a store kept.</summary>
    /// <param name="agencies">The agencies, in the order they are listed.</param>
    /// <exception cref="ArgumentException">Two agencies have one code.</exception>
    public AgencyRoster(IReadOnlyList<RosterAgency> agencies)
    {
        Agencies = agencies;
        _byCode = agencies.ToDictionary(static agency => agency.Code, StringComparer.Ordinal);
        _children = agencies.Where(static agency => agency.Parent is not null)
            .ToLookup(static agency => agency.Parent!, StringComparer.Ordinal);
        _predecessors = agencies.Where(static agency => agency.MergedInto is not null)
            .ToLookup(static agency => agency.MergedInto!, StringComparer.Ordinal);
    }

    /// <summary>Gets the roster of an office that keeps none.</summary>
    public static AgencyRoster Empty { get; } = new([]);

    /// <summary>Gets all agencies, in the order they are listed.</summary>
    public IReadOnlyList<RosterAgency> Agencies { get; }

    /// <summary>Returns the agency of a code; null where there is none.</summary>
    public RosterAgency? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Returns the agencies that report on a year, in the order they are listed.</summary>
    public IEnumerable<RosterAgency> Of(int year) => Agencies.Where(agency => agency.ReportsOn(year));

    /// <summary>Returns all agencies below one, at whatever depth, in the order of the tree.</summary>
    /// <param name="code">The code of the agency above; it is not among them.</param>
    public IReadOnlyList<RosterAgency> Below(string code)
    {
        var below = new List<RosterAgency>();
        var open = new Stack<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { code };
        open.Push(code);
        while (open.TryPop(out var at))
        {
            foreach (var child in _children[at])
            {
                if (seen.Add(child.Code))
                {
                    below.Add(child);
                    open.Push(child.Code);
                }
            }
        }

        return below;
    }

    /// <summary>Returns the governments above an agency, the nearest first; of a government itself those above it.</summary>
    public IReadOnlyList<RosterAgency> GovernmentsAbove(RosterAgency agency)
    {
        var above = new List<RosterAgency>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { agency.Code };
        for (var at = agency.Parent; at is not null && seen.Add(at) && Find(at) is { } parent; at = parent.Parent)
        {
            if (parent.Kind == RosterKind.Government)
            {
                above.Add(parent);
            }
        }

        return above;
    }

    /// <summary>
    /// Returns the agencies whose reports of the year before an agency goes on from: itself, where it reported then, and those that
    /// reported then for the last time and were merged into it, directly or through others that ended with them.
    /// </summary>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year it reports on.</param>
    public IReadOnlyList<RosterAgency> Before(RosterAgency agency, int year) =>
    [
        .. Of(year - 1).Where(
            each => each.Code == agency.Code || (each.LastYear == year - 1 && SuccessorOf(each, year)?.Code == agency.Code)),
    ];

    /// <summary>
    /// Returns the agency that an agency was listed as before it was renamed: the only one merged into it, when it began; null where there
    /// is none.
    /// </summary>
    public RosterAgency? RenamedFrom(RosterAgency agency) =>
        _predecessors[agency.Code].ToArray() is [{ } only] && only.LastYear + 1 == agency.FirstYear ? only : null;

    /// <summary>
    /// Returns the agency that an ended one lives on in; null where none took it over or that one reports no more either.
    /// </summary>
    private RosterAgency? SuccessorOf(RosterAgency ended, int year)
    {
        var at = ended;
        for (var steps = 0; steps <= Agencies.Count && at is not null && !at.ReportsOn(year); steps++)
        {
            at = at.MergedInto is { } next ? Find(next) : null;
        }

        return at is not null && at.ReportsOn(year) ? at : null;
    }
}
