using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// All rows as they were at one time, and the answers to every question about them. Immutable; sorted once for each order that is asked
/// for.
/// </summary>
internal sealed class RowList(IReadOnlyList<ReportSummary> rows)
{
    private readonly Lazy<ReportSummary[]> _updatedLatest = new(() => Sorted(rows, static (a, b) => b.UpdatedAt.CompareTo(a.UpdatedAt)));
    private readonly Lazy<ReportSummary[]> _yearThenAgency = new(() => Sorted(rows, ByYearThenAgency));
    private readonly Lazy<ReportSummary[]> _due = new(() =>
        Sorted(rows.Where(row => row.Due is not null), static (a, b) => a.Due!.Value.CompareTo(b.Due!.Value)));

    /// <summary>No rows.</summary>
    public static RowList Empty { get; } = new([]);

    /// <summary>A page of rows.</summary>
    public ReportPage Page(ReportQuery query)
    {
        var ordered = query.Order == ReportOrder.UpdatedLatest ? _updatedLatest.Value : _yearThenAgency.Value;
        var take = Math.Clamp(query.Take, 1, ReportQuery.LargestPage);
        var skip = Math.Max(query.Skip, 0);
        var page = new List<ReportSummary>();
        var total = 0;
        foreach (var row in ordered)
        {
            if (!Holds(row, query))
            {
                continue;
            }

            if (total >= skip && page.Count < take)
            {
                page.Add(row);
            }

            total++;
        }

        return new ReportPage(page, total);
    }

    /// <summary>How many rows there are of each year and state.</summary>
    public IReadOnlyList<ReportCount> Count(string? text) =>
        [.. rows.Where(row => HoldsText(row, text)).GroupBy(row => (row.Year, row.State))
            .Select(group => new ReportCount(group.Key.Year, group.Key.State, group.Count()))];

    /// <summary>Reports due, the longest due first.</summary>
    public IReadOnlyList<ReportId> Due(DateTimeOffset now, int limit) =>
        [.. _due.Value.TakeWhile(row => row.Due <= now).Take(limit).Select(row => row.Id)];

    private static bool Holds(ReportSummary row, ReportQuery query) =>
        (query.States.Count == 0 || query.States.Contains(row.State))
        && (query.Agency is null || query.Agency == row.Agency)
        && (query.Year is null || query.Year == row.Year)
        && (query.Account is null || query.Account == row.Account)
        && (query.DueBy is null || row.Due <= query.DueBy)
        && HoldsText(row, query.Text);

    private static bool HoldsText(ReportSummary row, string? text) =>
        string.IsNullOrEmpty(text) || Holds(row.Agency, text) || Holds(row.Title, text) || Holds(row.FileName, text)
        || (ReportQuery.NumberIn(text) is { } number && row.Id.ToString().StartsWith(number, StringComparison.Ordinal));

    private static bool Holds(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static ReportSummary[] Sorted(IEnumerable<ReportSummary> rows, Comparison<ReportSummary> order)
    {
        var sorted = rows.ToArray();
        Array.Sort(
            sorted,
            (a, b) => order(a, b) is var difference and not 0 ? difference : string.CompareOrdinal(a.Id.ToString(), b.Id.ToString()));
        return sorted;
    }

    private static int ByYearThenAgency(ReportSummary a, ReportSummary b) =>
        a.Year != b.Year ? (b.Year ?? int.MinValue).CompareTo(a.Year ?? int.MinValue)
        : a.Agency is null || b.Agency is null ? (a.Agency is null).CompareTo(b.Agency is null)
        : string.CompareOrdinal(a.Agency, b.Agency);
}
