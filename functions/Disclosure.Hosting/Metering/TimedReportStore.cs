using System.Diagnostics.Metrics;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Hosting.Metering;

/// <summary>A store of reports of which every call is timed, also one that fails.</summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock.</param>
public sealed class TimedReportStore(IReportStore store, TimeProvider time) : IReportStore
{
    private static readonly Histogram<double> Durations = DisclosureMeter.Source.CreateHistogram(
        "disclosure.store.duration", "s", "Time that the store of reports took for a call, by operation.",
        null, DisclosureMeter.StoreTimes);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportEvent>> LoadAsync(ReportId id, CancellationToken cancellation) =>
        TimedAsync("load", () => store.LoadAsync(id, cancellation));

    /// <inheritdoc/>
    public Task<bool> AreEventsWholeAsync(ReportId id, CancellationToken cancellation) =>
        TimedAsync("check", () => store.AreEventsWholeAsync(id, cancellation));

    /// <inheritdoc/>
    public Task<bool> AppendAsync(ReportId id, int expectedVersion, ReportCommit commit, CancellationToken cancellation) =>
        TimedAsync("append", () => store.AppendAsync(id, expectedVersion, commit, cancellation));

    /// <inheritdoc/>
    public Task<ReportSummary?> FindAsync(ReportId id, CancellationToken cancellation) =>
        TimedAsync("find", () => store.FindAsync(id, cancellation));

    /// <inheritdoc/>
    public Task<ReportPage> QueryAsync(ReportQuery query, CancellationToken cancellation) =>
        TimedAsync("query", () => store.QueryAsync(query, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportCount>> CountAsync(string? text, CancellationToken cancellation) =>
        TimedAsync("count", () => store.CountAsync(text, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        TimedAsync("due", () => store.DueAsync(now, limit, cancellation));

    private async Task<T> TimedAsync<T>(string operation, Func<Task<T>> call)
    {
        var began = time.GetTimestamp();
        try
        {
            return await call();
        }
        finally
        {
            Durations.Record(time.GetElapsedTime(began).TotalSeconds, KeyValuePair.Create("operation", (object?)operation));
        }
    }
}
