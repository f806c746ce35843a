using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Roster;

/// <summary>
/// The names an agency of the roster may go by: its full name and its other names as they are; and short forms, which leave its region out
/// (县教育局, 教育局), put the region in front, or abbreviate what such bodies are commonly called (人民政府办公室 as 政府办, 委员会 as 委). A
/// government and its office are two agencies, and no short form of one is one of the other.
/// </summary>
internal static class AgencyNames
{
    private const string Government = "政府";
    private const int ShortestBody = 3;

    /// <summary>Endings, in the order they are tried, and what they are brought to; only the first that fits is.</summary>
    private static readonly (string Long, string Short)[] Endings =
    [
        ("人民政府办公室", "政府办"), ("人民政府办公厅", "政府办"), ("政府办公室", "政府办"), ("政府办公厅", "政府办"), ("人民政府办", "政府办"),
        ("街道办事处", "街道"), ("街道办", "街道"), ("人民政府", Government), ("管理委员会", "管委会"), ("委员会办公室", "委办"),
        ("委员会", "委"), ("办公室", "办"), ("办公厅", "办"),
    ];

    /// <summary>Brings a name to the form by which two are compared: what bodies are called in its shortest form.</summary>
    public static string Short(string name)
    {
        var key = Folding.Key(name);
        foreach (var (ending, brief) in Endings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                return key[..^ending.Length] + brief;
            }
        }

        return key;
    }

    /// <summary>Returns the region that a government's name begins with, in the order most said first: 澄岭县.</summary>
    public static string RegionOf(string government)
    {
        var name = Short(government);
        return name.EndsWith(Government, StringComparison.Ordinal) && name.Length > Government.Length ? name[..^Government.Length] : name;
    }

    /// <summary>Returns the short forms of an agency's names.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="roster">The roster it stands in.</param>
    public static HashSet<string> ShortFormsOf(RosterAgency agency, AgencyRoster roster)
    {
        var regions = RegionsOf(agency, roster);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in agency.OtherNames.Prepend(agency.Name))
        {
            var brief = Short(name);
            Add(brief);
            var body = brief;
            if (agency.Kind == RosterKind.Government)
            {
                // A government is its region: without it nothing is left that tells whose it is.
                foreach (var above in regions)
                {
                    body = Behind(body, above);
                }

                var region = WithoutGovernment(body);
                foreach (var prefix in regions.Prepend(""))
                {
                    Add(prefix + region);
                    Add(prefix + region + Government);
                }

                continue;
            }

            foreach (var region in regions.Reverse())
            {
                body = Behind(body, region);
            }

            AddBody(body, regions);
            if (regions.Count > 0 && body.Length > ShortestBody && body[0] == regions[0][^1])
            {
                // 县文旅局 is named without its region, which 澄岭县文旅局 has in full.
                AddBody(body[1..], regions);
            }

            if (agency.Kind == RosterKind.Township)
            {
                AddBody(WithoutGovernment(body), regions);
                AddBody(WithoutGovernment(body) + Government, regions);
            }
        }

        return forms;

        void AddBody(string body, IReadOnlyList<string> above)
        {
            if (body.Length < (agency.Kind == RosterKind.Township ? 2 : ShortestBody))
            {
                return;
            }

            Add(body);
            if (above.Count > 0)
            {
                Add(above[0][^1] + body);
            }

            foreach (var region in above)
            {
                Add(region + body);
            }

            if (above.Count > 1)
            {
                Add(above[1] + above[0] + body);
            }
        }

        void Add(string form)
        {
            if (form.Length >= 2)
            {
                forms.Add(form);
            }
        }
    }

    /// <summary>Returns the names of the regions an agency lies in, the nearest first.</summary>
    public static IReadOnlyList<string> RegionsOf(RosterAgency agency, AgencyRoster roster)
    {
        var regions = new List<string>();
        foreach (var government in roster.GovernmentsAbove(agency))
        {
            var name = RegionOf(government.Name);
            regions.Add(name);
        }

        // A county's government is often named with its city in front.
        for (var i = 0; i + 1 < regions.Count; i++)
        {
            for (var above = i + 1; above < regions.Count; above++)
            {
                regions[i] = Behind(regions[i], regions[above]);
            }
        }

        return regions;
    }

    private static string WithoutGovernment(string name) =>
        name.EndsWith(Government, StringComparison.Ordinal) && name.Length > Government.Length + 1 ? name[..^Government.Length] : name;

    private static string Behind(string name, string region) =>
        region.Length > 1 && name.Length > region.Length && name.StartsWith(region, StringComparison.Ordinal)
            ? name[region.Length..]
            : name;
}
