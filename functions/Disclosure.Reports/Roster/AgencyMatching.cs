using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Roster;

/// <summary>
/// Which agency of the roster a report of a year is of: by its full name, else by one of its other names, else by a short form of these.
/// Where two agencies fit equally well, none is taken; nothing is guessed. Made once for a year, and safe for any number of callers.
/// </summary>
public sealed class AgencyMatching
{
    private readonly Dictionary<string, RosterAgency?>[] _steps;

    /// <summary>Prepares the names of the agencies that report on a year.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="year">The year; agencies outside their years are matched to nothing.</param>
    public AgencyMatching(AgencyRoster roster, int year)
    {
        var (full, other, brief) = (NewStep(), NewStep(), NewStep());
        foreach (var agency in roster.Of(year))
        {
            Add(full, Folding.Key(agency.Name), agency);
            foreach (var each in roster.RenamedFrom(agency) is { } former ? new[] { agency, former } : [agency])
            {
                foreach (var name in (each == agency ? each.OtherNames : [each.Name, .. each.OtherNames]).Select(Folding.Key)
                    .Distinct(StringComparer.Ordinal))
                {
                    Add(other, name, agency);
                }

                foreach (var form in AgencyNames.ShortFormsOf(each, roster))
                {
                    Add(brief, form, agency);
                }
            }
        }

        _steps = [full, other, brief];
    }

    /// <summary>Returns the agency of a name; null where none, or more than one, is called so.</summary>
    /// <param name="name">The name as read; null for none.</param>
    public RosterAgency? Find(string? name)
    {
        var key = name is null ? "" : Folding.Key(name);
        if (key.Length == 0)
        {
            return null;
        }

        for (var step = 0; step < _steps.Length; step++)
        {
            // A name that two agencies bear is not looked for further: what is shorter tells less.
            if (_steps[step].TryGetValue(step == _steps.Length - 1 ? AgencyNames.Short(key) : key, out var agency))
            {
                return agency;
            }
        }

        return null;
    }

    private static Dictionary<string, RosterAgency?> NewStep() => new(StringComparer.Ordinal);

    private static void Add(Dictionary<string, RosterAgency?> step, string key, RosterAgency agency)
    {
        if (!step.TryAdd(key, agency) && step[key]?.Code != agency.Code)
        {
            step[key] = null;
        }
    }
}
