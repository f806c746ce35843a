using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts.InMemory;

internal sealed class InMemoryReportStore : IReportStore, IOutbox, INoticeRecord
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ReportId, List<string>> _events = [];
    private readonly Dictionary<ReportId, ReportSummary> _rows = [];
    private readonly Dictionary<string, OutboxEntry> _outbox = [];

    /// <summary>Gets the reports whose events are not those that were written, as a test says.</summary>
    public HashSet<ReportId> Changed { get; } = [];

    public IReadOnlyList<Notice> Notices
    {
        get
        {
            lock (_gate)
            {
                return [.. _outbox.Values.Select(entry => entry.Notice)];
            }
        }
    }

    public IReadOnlyList<ReportId> Ids
    {
        get
        {
            lock (_gate)
            {
                return [.. _rows.Keys];
            }
        }
    }

    public Task<bool> AreEventsWholeAsync(ReportId id, CancellationToken cancellation) => Task.FromResult(!Changed.Contains(id));

    public Task<IReadOnlyList<ReportEvent>> LoadAsync(ReportId id, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ReportEvent>>(
                [.. (_events.GetValueOrDefault(id) ?? []).Select(ReportEventJson.Parse)]);
        }
    }

    public Task<bool> AppendAsync(ReportId id, int expectedVersion, ReportCommit commit, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var log = _events.GetValueOrDefault(id) ?? [];
            if (log.Count != expectedVersion)
            {
                return Task.FromResult(false);
            }

            log.AddRange(commit.Events.Select(ReportEventJson.Serialize));
            _events[id] = log;
            _rows[id] = commit.Summary;
            foreach (var notice in commit.Notices)
            {
                _outbox.TryAdd(notice.Key, new OutboxEntry(notice, null));
            }

            return Task.FromResult(true);
        }
    }

    public Task<ReportSummary?> FindAsync(ReportId id, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_rows.GetValueOrDefault(id));
        }
    }

    public Task<ReportPage> QueryAsync(ReportQuery query, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var found = Holding(query.Text)
                .Where(row => query.States.Count == 0 || query.States.Contains(row.State))
                .Where(row => query.Agency is null || row.Agency == query.Agency)
                .Where(row => query.Year is null || row.Year == query.Year)
                .Where(row => query.Account is null || row.Account == query.Account)
                .Where(row => query.DueBy is null || row.Due <= query.DueBy);
            var ordered = query.Order == ReportOrder.UpdatedLatest
                ? found.OrderByDescending(row => row.UpdatedAt)
                : found.OrderByDescending(row => row.Year ?? int.MinValue)
                    .ThenBy(row => row.Agency is null)
                    .ThenBy(row => row.Agency, StringComparer.Ordinal);
            var all = ordered.ThenBy(row => row.Id.ToString(), StringComparer.Ordinal).ToList();
            var page = all.Skip(query.Skip).Take(Math.Clamp(query.Take, 1, ReportQuery.LargestPage));
            return Task.FromResult(new ReportPage([.. page], all.Count));
        }
    }

    public Task<IReadOnlyList<ReportCount>> CountAsync(string? text, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ReportCount>>(
                [.. Holding(text).GroupBy(row => (row.Year, row.State))
                    .Select(group => new ReportCount(group.Key.Year, group.Key.State, group.Count()))]);
        }
    }

    public Task<IReadOnlyList<ReportId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ReportId>>(
                [.. _rows.Values.Where(row => row.Due <= now).OrderBy(row => row.Due).Take(limit).Select(row => row.Id)]);
        }
    }

    public Task<IReadOnlyList<Notice>> PendingAsync(int limit, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Notice>>(
                [.. _outbox.Values.Where(entry => entry is { DeliveredAt: null, LeftOutAt: null, Failure: null or { RetryAt: not null } })
                    .Select(entry => entry.Notice)
                    .OrderBy(notice => notice.At)
                    .Take(limit)]);
        }
    }

    public Task MarkDeliveredAsync(string key, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_outbox.GetValueOrDefault(key) is { DeliveredAt: null, LeftOutAt: null } entry)
            {
                _outbox[key] = entry with { DeliveredAt = at, Failure = null };
            }
        }

        return Task.CompletedTask;
    }

    public Task MarkLeftOutAsync(string key, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_outbox.GetValueOrDefault(key) is { DeliveredAt: null, LeftOutAt: null } entry)
            {
                _outbox[key] = entry with { LeftOutAt = at, Failure = null };
            }
        }

        return Task.CompletedTask;
    }

    public Task MarkFailedAsync(string key, DeliveryFailure? failure, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_outbox.GetValueOrDefault(key) is { DeliveredAt: null, LeftOutAt: null } entry)
            {
                _outbox[key] = entry with { Failure = failure };
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OutboxEntry>> FailedAsync(int limit, CancellationToken cancellation) =>
        UndeliveredAsync(isUnreached: false, limit);

    public Task<IReadOnlyList<OutboxEntry>> UnreachedAsync(int limit, CancellationToken cancellation) =>
        UndeliveredAsync(isUnreached: true, limit);

    private Task<IReadOnlyList<OutboxEntry>> UndeliveredAsync(bool isUnreached, int limit)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<OutboxEntry>>(
                [.. _outbox.Values.Where(entry => entry.Failure is { } failure && failure.IsUnreached == isUnreached)
                    .OrderBy(entry => entry.Notice.At)
                    .Take(limit)]);
        }
    }

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(int skip, int take, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<OutboxEntry>>(
                [.. _outbox.Values.OrderByDescending(entry => entry.Notice.At).ThenBy(entry => entry.Notice.Key, StringComparer.Ordinal)
                    .Skip(skip)
                    .Take(take)]);
        }
    }

    public Task KeepAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_outbox.TryAdd(entry.Notice.Key, entry) && _outbox[entry.Notice.Key] is { DeliveredAt: null, LeftOutAt: null } known
                && (entry.DeliveredAt ?? entry.LeftOutAt) is not null)
            {
                _outbox[entry.Notice.Key] = known with { DeliveredAt = entry.DeliveredAt, LeftOutAt = entry.LeftOutAt, Failure = null };
            }
        }

        return Task.CompletedTask;
    }

    private IEnumerable<ReportSummary> Holding(string? part) => _rows.Values.Where(row => part is null
        || new[] { row.Agency, row.Title, row.FileName }.Any(text => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true)
        || (ReportQuery.NumberIn(part) is { } number && row.Id.ToString().StartsWith(number, StringComparison.Ordinal)));
}
