using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>
/// The notices in SQLite, beside the reports that wrote them. One that was left out has a failure and the time in the place of a delivery,
/// so that an older program, too, neither sends it nor shows it as failed.
/// </summary>
internal sealed class SqliteOutbox(Database database) : IOutbox, INoticeRecord
{
    private const string Columns
        = "key, report, kind, to_name, to_address, subject, body, link, at, delivered_at, failed_at, attempts, failure, retry_at, fact";
    private const string LeftOut = "不再需要，没有发出。";
    private const string IsPending = "delivered_at IS NULL AND (failure IS NULL OR retry_at IS NOT NULL)";

    public Task<IReadOnlyList<Notice>> PendingAsync(int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Notice>>(database.Read(session => session.Rows(
            $"SELECT {Columns} FROM notice WHERE {IsPending} ORDER BY at, number LIMIT ?1", Notice, limit)));

    public Task MarkDeliveredAsync(string key, DateTimeOffset at, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.Run(
                """
                UPDATE notice SET delivered_at = ?2, failed_at = NULL, attempts = NULL, failure = NULL, retry_at = NULL
                WHERE key = ?1 AND delivered_at IS NULL
                """,
                key, at.ToRow()),
            cancellation);

    public Task MarkFailedAsync(string key, DeliveryFailure? failure, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.Run(
                "UPDATE notice SET failed_at = ?2, attempts = ?3, failure = ?4, retry_at = ?5 WHERE key = ?1 AND delivered_at IS NULL",
                key, failure?.At.ToRow(), failure?.Attempts, failure?.Reason, failure?.RetryAt?.ToRow()),
            cancellation);

    public Task MarkLeftOutAsync(string key, DateTimeOffset at, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.Run(
                """
                UPDATE notice SET delivered_at = ?2, failed_at = ?2, attempts = 0, failure = ?3, retry_at = NULL
                WHERE key = ?1 AND delivered_at IS NULL
                """,
                key, at.ToRow(), LeftOut),
            cancellation);

    public Task<IReadOnlyList<OutboxEntry>> FailedAsync(int limit, CancellationToken cancellation) =>
        UndeliveredAsync("attempts > 0", limit);

    public Task<IReadOnlyList<OutboxEntry>> UnreachedAsync(int limit, CancellationToken cancellation) =>
        UndeliveredAsync("attempts = 0", limit);

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(int skip, int take, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OutboxEntry>>(database.Read(session => session.Rows(
            $"SELECT {Columns} FROM notice ORDER BY at DESC, number DESC LIMIT ?1 OFFSET ?2",
            Entry,
            Math.Clamp(take, 1, ReportQuery.LargestPage), Math.Max(skip, 0))));

    public Task KeepAsync(OutboxEntry entry, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            var (notice, ended) = (entry.Notice, entry.DeliveredAt ?? entry.LeftOutAt);
            var failure = entry.LeftOutAt is { } left ? new DeliveryFailure(left, 0, LeftOut, null) : entry.Failure;
            return session.Run(
                $"""
                INSERT INTO notice ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
                ON CONFLICT (key) DO UPDATE
                SET delivered_at = excluded.delivered_at, failed_at = excluded.failed_at, attempts = excluded.attempts,
                    failure = excluded.failure, retry_at = NULL
                WHERE delivered_at IS NULL AND excluded.delivered_at IS NOT NULL
                """,
                notice.Key, notice.Report.ToString(), notice.Kind.ToString(), notice.To.Name, notice.To.Address,
                notice.Subject, notice.Body, notice.Link, notice.At.ToRow(), ended?.ToRow(),
                failure?.At.ToRow(),
                failure?.Attempts,
                failure?.Reason,
                failure?.RetryAt?.ToRow(),
                notice.Fact is { } fact ? NoticeFactJson.Serialize(fact) : null);
        },
        cancellation);

    /// <summary>Returns how many notices there are in each state.</summary>
    public OutboxLoad Count() => database.Read(static session => session.Rows(
        """
        SELECT COUNT(*) FILTER (WHERE delivered_at IS NULL AND failure IS NULL),
            COUNT(*) FILTER (WHERE delivered_at IS NULL AND failure IS NOT NULL AND retry_at IS NOT NULL),
            COUNT(*) FILTER (WHERE delivered_at IS NULL AND failure IS NOT NULL AND retry_at IS NULL AND attempts > 0),
            COUNT(*) FILTER (WHERE delivered_at IS NULL AND failure IS NOT NULL AND attempts = 0),
            COUNT(*) FILTER (WHERE delivered_at IS NOT NULL AND failure IS NULL)
        FROM notice
        """,
        static row => new OutboxLoad(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4))).Single());

    private Task<IReadOnlyList<OutboxEntry>> UndeliveredAsync(string condition, int limit) =>
        Task.FromResult<IReadOnlyList<OutboxEntry>>(database.Read(session => session.Rows(
            $"""
            SELECT {Columns} FROM notice
            WHERE delivered_at IS NULL AND failure IS NOT NULL AND {condition} ORDER BY at, number LIMIT ?1
            """,
            Entry,
            limit)));

    private static OutboxEntry Entry(SqliteDataReader row)
    {
        var (ended, reason) = (row.TimeOrNull(9), row.StringOrNull(12));
        return ended is not null && reason is not null
            ? new OutboxEntry(Notice(row), null) { LeftOutAt = ended }
            : new OutboxEntry(
                Notice(row),
                ended,
                reason is not null ? new DeliveryFailure(row.Time(10), row.GetInt32(11), reason, row.TimeOrNull(13)) : null);
    }

    private static Notice Notice(SqliteDataReader row) => new(
        row.GetString(0),
        ReportId.Parse(row.GetString(1)),
        Enum.Parse<NoticeKind>(row.GetString(2)),
        new Contact(row.GetString(3), row.GetString(4)),
        row.GetString(5),
        row.GetString(6),
        row.GetString(7),
        row.Time(8),
        row.StringOrNull(14) is { } fact ? NoticeFactJson.Parse(fact) : null);
}

/// <summary>How many notices there are.</summary>
/// <param name="Pending">Not tried yet.</param>
/// <param name="Retrying">Tried, and to be tried again.</param>
/// <param name="Undelivered">Given up.</param>
/// <param name="Unreached">To people whom no channel reaches.</param>
/// <param name="Delivered">Delivered.</param>
internal sealed record OutboxLoad(long Pending, long Retrying, long Undelivered, long Unreached, long Delivered);
