using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;

namespace Disclosure.Reports.Year;

/// <summary>
/// What the agencies below one add up to in a year, figure by figure: all of them at whatever depth but governments, whose reports sum up
/// the same agencies. A blank counts as 0, and so does what holds no number; reports with errors are in the sum.
/// </summary>
public sealed class RegionSum
{
    private readonly List<(RosterAgency Agency, Report Report)> _filed = [];

    private RegionSum(
        IReadOnlyDictionary<string, decimal> figures, IReadOnlyList<RosterAgency> missing,
        IEnumerable<(RosterAgency Agency, Report Report)> filed)
    {
        Figures = figures;
        Missing = missing;
        _filed.AddRange(filed);
    }

    /// <summary>Gets the sums, by figure id, for every figure that one of the reports has.</summary>
    public IReadOnlyDictionary<string, decimal> Figures { get; }

    /// <summary>Gets the number of agencies whose reports are in the sum.</summary>
    public int Agencies => _filed.Count;

    /// <summary>Gets the agencies without a report, in the order of the tree.</summary>
    public IReadOnlyList<RosterAgency> Missing { get; }

    /// <summary>Adds up the reports of the agencies below one.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="code">The agency above.</param>
    /// <param name="year">The year; agencies outside their years neither count nor are missed.</param>
    /// <param name="reportOf">Returns an agency's report of the year; null where it has none.</param>
    public static RegionSum Of(AgencyRoster roster, string code, int year, Func<RosterAgency, Report?> reportOf)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(reportOf);
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var missing = new List<RosterAgency>();
        var filed = new List<(RosterAgency Agency, Report Report)>();
        foreach (var agency in roster.Below(code))
        {
            if (agency.Kind == RosterKind.Government || !agency.ReportsOn(year))
            {
                continue;
            }

            if (reportOf(agency) is not { } report)
            {
                missing.Add(agency);
                continue;
            }

            filed.Add((agency, report));
            foreach (var figure in report.Figures.Values)
            {
                figures[figure.Id] = figures.GetValueOrDefault(figure.Id) + (FormSum.AddendOf(figure) ?? 0);
            }
        }

        return new RegionSum(figures, missing, filed);
    }

    /// <summary>Returns the agencies that a figure's sum is made of, those that add most first, with what each adds.</summary>
    /// <param name="figure">Figure id.</param>
    public IReadOnlyList<(RosterAgency Agency, decimal Value)> Behind(string figure) =>
        [.. _filed.Select(each => (each.Agency, Value: each.Report.Figures.TryGetValue(figure, out var found)
                ? FormSum.AddendOf(found) ?? 0
                : 0))
            .Where(static each => each.Value != 0)
            .OrderByDescending(static each => each.Value)];
}
