using System.Globalization;
using Azure.Data.Tables;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// The notices in Table Storage, all in one partition, so that a notice's rows are written together: one by key, which guards its state,
/// one in the list of all, and one in each list of what is pending and what failed while it is that. Each holds the whole entry, so every
/// list is one range of keys.
/// </summary>
internal sealed class TableOutbox(AzureStorage storage) : IOutbox, INoticeRecord
{
    private const string Partition = "notices";
    private const string Keyed = "key-";
    private const string Listed = "all-";
    private const string Pending = "pending-";
    private const string Failed = "failed-";
    private const string Unreached = "unreached-";
    private const string Entry = "Entry";

    /// <summary>Longest key of a notice; the table takes 512 characters.</summary>
    private const int LongestKey = 200;

    /// <summary>
    /// Notices written in one transaction: three rows each at the most, of a hundred, and together no longer than one text may be.
    /// </summary>
    private const int NoticesAtOnce = 30;

    private readonly StoreTable _table = storage.Outbox;
    private readonly LongText _texts = new(storage.Texts);

    /// <summary>
    /// Puts notices; one whose key exists already is not put again. One request for thirty, and as many as there are where one existed.
    /// </summary>
    public async Task PutAsync(IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        foreach (var some in Together(notices.DistinctBy(notice => notice.Key).Select(notice => new OutboxEntry(notice, null))))
        {
            var actions = new List<TableTransactionAction>();
            foreach (var entry in some)
            {
                actions.AddRange(await RowsAsync(entry, null, cancellation));
            }

            if (await _table.TrySubmitAsync(actions, cancellation) || some.Count == 1)
            {
                continue;
            }

            foreach (var entry in some)
            {
                await _table.TrySubmitAsync(await RowsAsync(entry, null, cancellation), cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public async Task KeepAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        if (await _table.TrySubmitAsync(await RowsAsync(entry, null, cancellation), cancellation))
        {
            return;
        }

        if (entry.DeliveredAt is { } delivered)
        {
            await MarkDeliveredAsync(entry.Notice.Key, delivered, cancellation);
        }
        else if (entry.LeftOutAt is { } leftOut)
        {
            await MarkLeftOutAsync(entry.Notice.Key, leftOut, cancellation);
        }
    }

    public async Task<IReadOnlyList<Notice>> PendingAsync(int limit, CancellationToken cancellation) =>
        [.. (await RangeAsync(Pending, 0, limit, cancellation)).Select(entry => entry.Notice)];

    public Task<IReadOnlyList<OutboxEntry>> FailedAsync(int limit, CancellationToken cancellation) =>
        RangeAsync(Failed, 0, limit, cancellation);

    public Task<IReadOnlyList<OutboxEntry>> UnreachedAsync(int limit, CancellationToken cancellation) =>
        RangeAsync(Unreached, 0, limit, cancellation);

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(int skip, int take, CancellationToken cancellation) =>
        RangeAsync(Listed, Math.Max(skip, 0), Math.Clamp(take, 1, ReportQuery.LargestPage), cancellation);

    public Task MarkDeliveredAsync(string key, DateTimeOffset at, CancellationToken cancellation) =>
        ChangeAsync(key, entry => entry with { DeliveredAt = at, Failure = null }, cancellation);

    public Task MarkLeftOutAsync(string key, DateTimeOffset at, CancellationToken cancellation) =>
        ChangeAsync(key, entry => entry with { LeftOutAt = at, Failure = null }, cancellation);

    public Task MarkFailedAsync(string key, DeliveryFailure? failure, CancellationToken cancellation) =>
        ChangeAsync(key, entry => entry with { Failure = failure }, cancellation);

    /// <summary>
    /// Changes what became of a notice that is neither delivered nor left out. Two requests, again where another changed it at the same
    /// time; where nobody did and it still cannot be changed, somebody removed rows by hand, and trying for ever would not help.
    /// </summary>
    private async Task ChangeAsync(string key, Func<OutboxEntry, OutboxEntry> change, CancellationToken cancellation)
    {
        TableEntity? refused = null;
        while (IsKey(key) && await _table.FindAsync(Partition, $"{Keyed}{key}", cancellation) is { } row
            && await EntryAsync(row, cancellation) is { DeliveredAt: null, LeftOutAt: null } before)
        {
            if (row.ETag == refused?.ETag)
            {
                throw new InvalidDataException($"通知 {key} 的数据行不完整，请从备份中恢复表 outbox。");
            }

            if (await _table.TrySubmitAsync(await RowsAsync(change(before), (before, row), cancellation), cancellation))
            {
                return;
            }

            refused = row;
        }
    }

    /// <summary>The rows of an entry: those it has now, and the removal of those it had before and has no more.</summary>
    private async Task<List<TableTransactionAction>> RowsAsync(
        OutboxEntry entry, (OutboxEntry Entry, TableEntity Row)? before, CancellationToken cancellation)
    {
        if (!IsKey(entry.Notice.Key))
        {
            throw new ArgumentException($"'{entry.Notice.Key}' is no key of a notice.");
        }

        var json = RowJson.Write(entry);
        var actions = new List<TableTransactionAction>
        {
            before is { } known
                ? new(
                    TableTransactionActionType.UpdateReplace,
                    await RowAsync($"{Keyed}{entry.Notice.Key}", json, cancellation),
                    known.Row.ETag)
                : new(TableTransactionActionType.Add, await RowAsync($"{Keyed}{entry.Notice.Key}", json, cancellation)),
        };
        var lists = Lists(entry).ToList();
        foreach (var key in lists)
        {
            actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, await RowAsync(key, json, cancellation)));
        }

        if (before is { } old)
        {
            actions.AddRange(Lists(old.Entry).Except(lists, StringComparer.Ordinal)
                .Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(Partition, key))));
        }

        return actions;
    }

    private static IEnumerable<string> Lists(OutboxEntry entry)
    {
        var ticks = entry.Notice.At.UtcTicks;
        yield return ListKey(Listed, DateTimeOffset.MaxValue.Ticks - ticks, entry.Notice.Key);
        if (entry is { DeliveredAt: null, LeftOutAt: null, Failure: null or { RetryAt: not null } })
        {
            yield return ListKey(Pending, ticks, entry.Notice.Key);
        }

        if (entry is { DeliveredAt: null, Failure: { } failure })
        {
            yield return ListKey(failure.IsUnreached ? Unreached : Failed, ticks, entry.Notice.Key);
        }
    }

    private static string ListKey(string list, long ticks, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}{ticks:D19}-{key}");

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '.');

    private static IEnumerable<List<OutboxEntry>> Together(IEnumerable<OutboxEntry> entries)
    {
        var some = new List<OutboxEntry>();
        var length = 0;
        foreach (var entry in entries)
        {
            var own = Math.Min(LengthOf(entry.Notice), LongText.LongestInline);
            if (some.Count > 0 && (some.Count == NoticesAtOnce || length + own > LongText.LongestInline))
            {
                yield return some;
                (some, length) = ([], 0);
            }

            some.Add(entry);
            length += own;
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }

    private static int LengthOf(Notice notice) => notice.Body.Length + notice.Subject.Length + notice.Link.Length
        + (notice.Fact is { } fact ? NoticeFactJson.Serialize(fact).Length : 0);

    private async Task<TableEntity> RowAsync(string key, string json, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, key);
        await _texts.WriteAsync(row, Entry, json, cancellation);
        return row;
    }

    private async Task<OutboxEntry> EntryAsync(TableEntity row, CancellationToken cancellation) =>
        RowJson.Read<OutboxEntry>(await _texts.ReadAsync(row, Entry, cancellation));

    private async Task<IReadOnlyList<OutboxEntry>> RangeAsync(string list, int skip, int take, CancellationToken cancellation)
    {
        var entries = new List<OutboxEntry>();
        if (take < 1)
        {
            return entries;
        }

        await foreach (var row in _table.WithPrefixAsync(Partition, list, (int)Math.Min(1000L, skip + (long)take), cancellation))
        {
            if (skip-- > 0)
            {
                continue;
            }

            entries.Add(await EntryAsync(row, cancellation));
            if (entries.Count == take)
            {
                break;
            }
        }

        return entries;
    }
}
