using Disclosure.Reports.Roster;

namespace Disclosure.Web.Operator;

/// <summary>
/// Offers the agencies whose names are most like a name, by the pairs of characters both have (Dice 1945). They are only offered: a person
/// matches.
/// </summary>
internal static class NameLikeness
{
    /// <summary>Least share of pairs, 0 to 1, from which an agency is offered: below, nothing but 县 and 局 is alike.</summary>
    private const double Least = 0.2;

    /// <summary>Returns the agencies most like a name, the likest first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="agencies">The agencies.</param>
    /// <param name="most">Most agencies that are returned.</param>
    public static IReadOnlyList<RosterAgency> Most(string name, IEnumerable<RosterAgency> agencies, int most)
    {
        var pairs = PairsOf(name);
        return
        [
            .. agencies
                .Select(agency => (Agency: agency, Share: agency.OtherNames.Prepend(agency.Name).Max(each => Share(pairs, PairsOf(each)))))
                .Where(static each => each.Share >= Least)
                .OrderByDescending(static each => each.Share)
                .Take(most)
                .Select(static each => each.Agency),
        ];
    }

    private static HashSet<(char, char)> PairsOf(string name) => [.. name.Zip(name.Skip(1))];

    private static double Share(HashSet<(char, char)> a, HashSet<(char, char)> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
}
