using Azure.Data.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// The reports in Table Storage. An append writes the report's head, on condition that it is as it was read, and one row with all events
/// and notices, in one transaction of their partition. Notices and stamps live elsewhere and follow from that row: before the append begins
/// it is announced in the <see cref="AppendLog"/>, and whatever its process did not live to write, <see cref="DueAsync"/> writes. Safe for
/// any number of callers at once.
/// </summary>
internal sealed class TableReportStore : IReportStore, IDisposable
{
    /// <summary>
    /// How long an append is left to the process that announced it before another finishes it. Finishing an append that is still underway
    /// is safe and only does work twice, so the time is chosen well above the seconds an append takes.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly StoreTable _reports;
    private readonly LongText _texts;
    private readonly AppendLog _log;
    private readonly ReportRows _rows;
    private readonly TableOutbox _outbox;
    private readonly TimeProvider _time;

    public TableReportStore(AzureStorage storage, TableOutbox outbox, TimeProvider time)
    {
        _reports = storage.Reports;
        _texts = new LongText(storage.Texts);
        _log = new AppendLog(storage.Appends, time);
        _rows = new ReportRows(_reports, _log, _texts);
        _outbox = outbox;
        _time = time;
    }

    public Task<bool> AreEventsWholeAsync(ReportId id, CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IReadOnlyList<ReportEvent>> LoadAsync(ReportId id, CancellationToken cancellation)
    {
        var events = new List<ReportEvent>();
        await foreach (var commit in _reports.WithPrefixAsync(ReportKeys.Partition(id), ReportKeys.Commits(id), null, cancellation))
        {
            events.AddRange(await StoredCommit.EventsAsync(commit, _texts, cancellation));
        }

        return events;
    }

    public async Task<bool> AppendAsync(ReportId id, int expectedVersion, ReportCommit commit, CancellationToken cancellation)
    {
        var writer = StoredCommit.NewWriter();
        while (await FindHeadAsync(id, cancellation) is var head && ReportHead.VersionOf(head) == expectedVersion)
        {
            var row = await StoredCommit.MakeAsync(id, expectedVersion, writer, commit, _texts, cancellation);
            var after = await ReportHead.MakeAsync(id, expectedVersion + commit.Events.Count, commit.Summary, _texts, cancellation);
            await _log.OpenAsync(id, expectedVersion, cancellation);
            if (await _reports.TrySubmitAsync(
                    [ReportHead.Put(head, after), new TableTransactionAction(TableTransactionActionType.Add, row)], cancellation))
            {
                await FollowUpAsync(id, expectedVersion, commit.Notices, cancellation);
                return true;
            }

            // Either another append was quicker, or this one was written and the answer got lost, or the head was only touched; in the last
            // case the append is tried again.
            if (await FindCommitAsync(id, expectedVersion, cancellation) is { } written)
            {
                await FollowUpAsync(id, expectedVersion, await StoredCommit.NoticesAsync(written, _texts, cancellation), cancellation);
                return StoredCommit.IsOf(written, writer);
            }
        }

        return false;
    }

    public async Task<ReportSummary?> FindAsync(ReportId id, CancellationToken cancellation) =>
        await ReportHead.SummaryAsync(await FindHeadAsync(id, cancellation), _texts, cancellation);

    public async Task<ReportPage> QueryAsync(ReportQuery query, CancellationToken cancellation) =>
        (await _rows.ReadAsync(cancellation)).Rows.Page(query);

    public async Task<IReadOnlyList<ReportCount>> CountAsync(string? text, CancellationToken cancellation) =>
        (await _rows.ReadAsync(cancellation)).Rows.Count(text);

    /// <summary>As <see cref="IReportStore.DueAsync"/>; and finishes appends whose process died over them.</summary>
    public async Task<IReadOnlyList<ReportId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var state = await _rows.ReadAsync(cancellation);
        foreach (var open in state.Open)
        {
            if (open.At + Patience <= _time.GetUtcNow())
            {
                await FinishAsync(open, cancellation);
            }
        }

        return state.Rows.Due(now, limit);
    }

    public void Dispose() => _rows.Dispose();

    /// <summary>
    /// Finishes an append whose process died. If its commit was written, writes the notices that follow from it. If not, touches the head
    /// that the append is conditional on, so that the commit can never be written. An append that reads the head after that announces
    /// itself anew, and keeps its announcement.
    /// </summary>
    private async Task FinishAsync(OpenAppend open, CancellationToken cancellation)
    {
        if (await FindCommitAsync(open.Report, open.Version, cancellation) is not { } written)
        {
            await _reports.TrySubmitAsync([ReportHead.Touch(open.Report, await FindHeadAsync(open.Report, cancellation))], cancellation);
            written = await FindCommitAsync(open.Report, open.Version, cancellation);
        }

        if (written is not null)
        {
            await _outbox.PutAsync(await StoredCommit.NoticesAsync(written, _texts, cancellation), cancellation);
        }

        await _log.CloseAsync(open, cancellation);
    }

    /// <summary>Writes the notices of an append that is written, and ends its announcement. Doing so twice changes nothing.</summary>
    private async Task FollowUpAsync(ReportId id, int version, IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        await _outbox.PutAsync(notices, cancellation);
        await _log.CloseAsync(id, version, cancellation);
    }

    private Task<TableEntity?> FindHeadAsync(ReportId id, CancellationToken cancellation) =>
        _reports.FindAsync(ReportKeys.Partition(id), ReportKeys.Head(id), cancellation);

    private Task<TableEntity?> FindCommitAsync(ReportId id, int version, CancellationToken cancellation) =>
        _reports.FindAsync(ReportKeys.Partition(id), ReportKeys.CommitAfter(id, version), cancellation);
}
