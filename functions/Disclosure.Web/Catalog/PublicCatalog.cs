using System.Security.Cryptography;
using System.Text;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Catalog;

/// <summary>What is public at one moment, sorted into the lists that pages show. Immutable.</summary>
internal sealed class PublicCatalog
{
    private const int LatestCount = 50;

    private readonly Dictionary<string, PublicAgency> _agencies;
    private readonly ILookup<(string? Agency, int? Year), ReportSummary> _versions;

    /// <summary>Sorts the rows.</summary>
    /// <param name="rows">Every row the public may see, in any order.</param>
    public PublicCatalog(IEnumerable<ReportSummary> rows)
    {
        var all = rows.Where(row => row is { IsPublic: true, Agency: not null, Year: not null }).DistinctBy(row => row.Id)
            .OrderByDescending(row => row.Year)
            .ThenBy(row => row.Agency, StringComparer.Ordinal)
            .ThenBy(row => row.Id.ToString(), StringComparer.Ordinal)
            .ToList();
        All = all;
        Current = [.. all.Where(row => row.State == ReportState.Published)];
        Years = [.. Current.GroupBy(row => row.Year!.Value, (year, group) => new PublicYear(year, [.. group]))];
        Agencies =
        [
            .. Current.GroupBy(row => row.Agency!, (name, group) => new PublicAgency(name, [.. group]))
                .OrderBy(agency => agency.Name, StringComparer.Ordinal),
        ];
        _agencies = Agencies.ToDictionary(agency => agency.Key, StringComparer.Ordinal);
        _versions = all.ToLookup(row => (row.Agency, row.Year));
        Latest = [.. Current.OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Id.ToString(), StringComparer.Ordinal)
            .Take(LatestCount)];
        Stamp = StampOf(all);
    }

    /// <summary>Gets every row the public may see, superseded ones included: the latest year first, then by agency.</summary>
    public IReadOnlyList<ReportSummary> All { get; }

    /// <summary>Gets the rows of published reports that nothing superseded, in the same order.</summary>
    public IReadOnlyList<ReportSummary> Current { get; }

    /// <summary>Gets the years, the latest first.</summary>
    public IReadOnlyList<PublicYear> Years { get; }

    /// <summary>Gets the agencies, by name.</summary>
    public IReadOnlyList<PublicAgency> Agencies { get; }

    /// <summary>Gets the reports published last, the latest first; at most fifty.</summary>
    public IReadOnlyList<ReportSummary> Latest { get; }

    /// <summary>Gets a hash that changes exactly when a row does.</summary>
    public string Stamp { get; }

    /// <summary>Returns a year; null where nothing is public of it.</summary>
    public PublicYear? Year(int year) => Years.FirstOrDefault(one => one.Year == year);

    /// <summary>Returns an agency by its key; null where nothing is public of it.</summary>
    public PublicAgency? Agency(string key) => _agencies.GetValueOrDefault(key);

    /// <summary>Returns the agencies of a kind, by name.</summary>
    public IReadOnlyList<PublicAgency> AgenciesOf(AgencyKind kind) => [.. Agencies.Where(agency => agency.Kind == kind)];

    /// <summary>Returns every public report of a report's agency and year, itself included.</summary>
    public IEnumerable<ReportSummary> VersionsOf(string? agency, int? year) => _versions[(agency, year)];

    /// <summary>Returns a hash of the rows' ids and versions.</summary>
    public static string StampOf(IEnumerable<ReportSummary> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(row.Id).Append(' ').Append(row.Version).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}

/// <summary>What is public of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Reports">Its reports, by agency.</param>
internal sealed record PublicYear(int Year, IReadOnlyList<ReportSummary> Reports)
{
    /// <summary>Gets a hash that changes exactly when a report of the year does.</summary>
    public string Stamp => field ??= PublicCatalog.StampOf(Reports);
}

/// <summary>What is public of an agency.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reports">Its reports, the latest year first.</param>
internal sealed record PublicAgency(string Name, IReadOnlyList<ReportSummary> Reports)
{
    private const int KeyDigits = 16;

    /// <summary>Gets the kind of the agency.</summary>
    public AgencyKind Kind { get; } = AgencyKinds.Of(Name);

    /// <summary>
    /// Gets the name in addresses and file names: digits of a hash, since what stands in a report's title may be any text, also <c>..</c>.
    /// </summary>
    public string Key { get; } = KeyOf(Name);

    /// <summary>Gets a hash that changes exactly when a report of the agency does.</summary>
    public string Stamp => field ??= PublicCatalog.StampOf(Reports);

    /// <summary>Returns the key of an agency of the name.</summary>
    public static string KeyOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..KeyDigits];
}
