using System.Collections.Concurrent;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Catalog;

/// <summary>
/// The measures of public reports, kept in memory: a report's are looked up once for each version of its row. Safe for any number of
/// callers at once.
/// </summary>
internal sealed class KeyFigures(IPublications publications, IReportStore store, ReadingStore readings)
{
    /// <summary>Readings looked up at once, where a store is far away.</summary>
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<ReportId, Kept> _kept = [];

    /// <summary>Loads the measures of the reports that are not in memory yet.</summary>
    public async Task LoadAsync(IEnumerable<ReportSummary> rows, CancellationToken cancellation)
    {
        var missing = rows.Where(row => Find(row) is null).ToList();
        if (missing.Count > 0)
        {
            await Parallel.ForEachAsync(
                missing,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (row, cancelled) => _kept[row.Id] = new Kept(row.Version, await MeasureAsync(row, cancelled)));
        }
    }

    /// <summary>Returns a report's value of a measure that was loaded; null where the report has none.</summary>
    public decimal? Value(ReportSummary row, Measure measure)
    {
        var values = Find(row);
        for (var i = 0; values is not null && i < values.Count; i++)
        {
            if (Measure.All[i] == measure)
            {
                return values[i];
            }
        }

        return null;
    }

    /// <summary>Returns the sum over the loaded reports for each measure, in the order of the measures.</summary>
    public IReadOnlyList<decimal> Sums(IEnumerable<ReportSummary> rows)
    {
        var sums = new decimal[Measure.All.Count];
        foreach (var row in rows)
        {
            var values = Find(row) ?? [];
            for (var i = 0; i < values.Count; i++)
            {
                sums[i] += values[i] ?? 0;
            }
        }

        return sums;
    }

    private IReadOnlyList<decimal?>? Find(ReportSummary row) =>
        _kept.TryGetValue(row.Id, out var found) && found.Version == row.Version ? found.Values : null;

    private async Task<IReadOnlyList<decimal?>> MeasureAsync(ReportSummary row, CancellationToken cancellation)
    {
        var reading = await NameAsync(row, cancellation) is { } name ? await readings.FindAsync(name, cancellation) : null;
        return [.. Measure.All.Select(measure => reading is null ? null : measure.Of(reading.Report))];
    }

    /// <summary>
    /// Returns the name of the reading that was published: the place of the agency and year knows it, else the report's own events.
    /// </summary>
    private async Task<ContentHash?> NameAsync(ReportSummary row, CancellationToken cancellation) =>
        await publications.FindAsync(row.Agency!, row.Year!.Value, cancellation) is { } holder && holder.Report == row.Id
            ? holder.Reading
            : ReportProcess.Fold(await store.LoadAsync(row.Id, cancellation))?.Publication?.Reading;

    private sealed record Kept(int Version, IReadOnlyList<decimal?> Values);
}
