using System.Collections.Concurrent;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// The rows of all reports, kept in memory and brought up to date before every answer: one request says which partitions changed, and one
/// more for each that did fetches its heads. A partition with an append underway is fetched each time, since nothing says when that append
/// is written. Safe for any number of callers at once.
/// </summary>
internal sealed class ReportRows(StoreTable reports, AppendLog log, LongText texts) : IDisposable
{
    /// <summary>Partitions fetched at once; matters when an instance starts and knows none.</summary>
    private const int FetchedAtOnce = 16;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentDictionary<string, KnownPartition> _known = new(StringComparer.Ordinal);
    private long _begun;
    private (long Look, RowState State) _latest = (0, new RowState(RowList.Empty, []));

    /// <summary>The rows with every append that returned before this was asked, and the appends that may be underway.</summary>
    public async Task<RowState> ReadAsync(CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _begun);
        await _gate.WaitAsync(cancellation);
        try
        {
            // One look serves all callers that waited for it together, if it began after they asked.
            if (_latest.Look <= before)
            {
                var look = Interlocked.Increment(ref _begun);
                _latest = (look, await RefreshAsync(cancellation));
            }

            return _latest.State;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<RowState> RefreshAsync(CancellationToken cancellation)
    {
        var state = await log.ReadAsync(cancellation);
        var changing = state.Open.Select(open => ReportKeys.Partition(open.Report)).ToHashSet(StringComparer.Ordinal);
        var changed = state.Stamps.Where(stamp => !_known.TryGetValue(stamp.Key, out var partition) || partition.Stamp != stamp.Value)
            .Select(stamp => stamp.Key).Union(changing, StringComparer.Ordinal).ToList();
        if (changed.Count == 0)
        {
            return _latest.State with { Open = state.Open };
        }

        await Parallel.ForEachAsync(
            changed,
            new ParallelOptions { MaxDegreeOfParallelism = FetchedAtOnce, CancellationToken = cancellation },
            async (name, token) => _known[name] = new KnownPartition(
                changing.Contains(name) ? null : state.Stamps.GetValueOrDefault(name), await FetchAsync(name, token)));
        return new RowState(new RowList([.. _known.Values.SelectMany(partition => partition.Rows)]), state.Open);
    }

    private async Task<List<ReportSummary>> FetchAsync(string partition, CancellationToken cancellation)
    {
        var found = new List<ReportSummary>();
        await foreach (var head in reports.WithPrefixAsync(partition, ReportKeys.Heads, null, cancellation))
        {
            if (await ReportHead.SummaryAsync(head, texts, cancellation) is { } row)
            {
                found.Add(row);
            }
        }

        return found;
    }

    /// <param name="Stamp">The stamp read before the rows; null where an append was underway.</param>
    /// <param name="Rows">The rows.</param>
    private sealed record KnownPartition(string? Stamp, IReadOnlyList<ReportSummary> Rows);
}

/// <summary>All rows, and what may be changing them.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Open">Appends announced and not ended.</param>
internal sealed record RowState(RowList Rows, IReadOnlyList<OpenAppend> Open);
