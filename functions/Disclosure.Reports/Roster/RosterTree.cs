using System.Globalization;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Roster;

/// <summary>Checks what the lines of a roster say of each other: codes, names, parents and successors.</summary>
internal static class RosterTree
{
    /// <summary>Adds a fault for each line that does not fit the others; lines at fault in themselves are not among them.</summary>
    public static void Check(IReadOnlyList<(RosterAgency Agency, int Line)> lines, List<RosterFault> faults)
    {
        var hadFaults = faults.Count > 0;
        var byCode = new Dictionary<string, (RosterAgency Agency, int Line)>(StringComparer.Ordinal);
        var byName = new Dictionary<(string?, string), List<(RosterAgency Agency, int Line)>>();
        foreach (var (agency, line) in lines)
        {
            if (!byCode.TryAdd(agency.Code, (agency, line)))
            {
                faults.Add(new RosterFault(line, RosterFaultKind.CodeTwice, agency.Code, Text(byCode[agency.Code].Line)));
            }

            var key = (agency.Parent, Folding.Key(agency.Name));
            if (!byName.TryGetValue(key, out var same))
            {
                byName.Add(key, same = []);
            }

            if (same.Find(other => MeetIn(agency, other.Agency)) is { Agency: not null } first)
            {
                faults.Add(new RosterFault(line, RosterFaultKind.NameTwice, agency.Name, Text(first.Line)));
            }

            same.Add((agency, line));
        }

        foreach (var (agency, line) in lines)
        {
            if (agency.Parent is { } parent && !byCode.ContainsKey(parent) && !hadFaults)
            {
                faults.Add(new RosterFault(line, RosterFaultKind.ParentUnknown, parent));
            }
            else if (LeadsBack(agency, byCode, static each => each.Parent))
            {
                faults.Add(new RosterFault(line, RosterFaultKind.ParentCycle, agency.Parent!));
            }

            if (agency.MergedInto is not { } successor)
            {
                continue;
            }

            if (!byCode.TryGetValue(successor, out var next))
            {
                if (!hadFaults)
                {
                    faults.Add(new RosterFault(line, RosterFaultKind.SuccessorUnknown, successor));
                }
            }
            else if (LeadsBack(agency, byCode, static each => each.MergedInto))
            {
                faults.Add(new RosterFault(line, RosterFaultKind.SuccessorCycle, successor));
            }
            else if (next.Agency.LastYear < agency.LastYear)
            {
                faults.Add(new RosterFault(line, RosterFaultKind.SuccessorEnded, successor, Text(next.Agency.LastYear.Value)));
            }
        }
    }

    private static bool MeetIn(RosterAgency a, RosterAgency b) =>
        (a.FirstYear ?? int.MinValue) <= (b.LastYear ?? int.MaxValue) && (b.FirstYear ?? int.MinValue) <= (a.LastYear ?? int.MaxValue);

    /// <summary>Whether the way from an agency leads back to itself; a way into a circle of others is those others' fault.</summary>
    private static bool LeadsBack(
        RosterAgency agency, Dictionary<string, (RosterAgency Agency, int Line)> byCode, Func<RosterAgency, string?> next)
    {
        var at = next(agency);
        for (var steps = 0; at is not null && steps <= byCode.Count; steps++)
        {
            if (at == agency.Code)
            {
                return true;
            }

            at = byCode.TryGetValue(at, out var found) ? next(found.Agency) : null;
        }

        return false;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
