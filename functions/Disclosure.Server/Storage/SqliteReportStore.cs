using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>
/// The reports in SQLite: an append writes events, row and notices in one transaction, conditional on the number of events there are.
/// </summary>
internal sealed class SqliteReportStore(Database database) : IReportStore
{
    private const string Columns =
        """
        id, version, state, file_name, agency, year, title, round, tier, tier_name,
        errors, accepted, warnings, trouble, received_at, updated_at, waiting_since, published_at, due, account
        """;

    public Task<IReadOnlyList<ReportEvent>> LoadAsync(ReportId id, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReportEvent>>(database.Read(session => session.Rows(
            "SELECT json FROM event WHERE report = ?1 ORDER BY number",
            row => ReportEventJson.Parse(row.GetString(0)),
            id.ToString())));

    public Task<bool> AreEventsWholeAsync(ReportId id, CancellationToken cancellation) =>
        Task.FromResult(database.Read(session => EventSeal.Holds(session, id.ToString())));

    public Task<bool> AppendAsync(ReportId id, int expectedVersion, ReportCommit commit, CancellationToken cancellation) =>
        database.WriteAsync(session => Append(session, id, expectedVersion, commit), cancellation);

    public Task<ReportSummary?> FindAsync(ReportId id, CancellationToken cancellation) =>
        Task.FromResult(database.Read(session => Find(session, id)));

    public Task<ReportPage> QueryAsync(ReportQuery query, CancellationToken cancellation) =>
        Task.FromResult(database.Read(session => Query(session, query)));

    public Task<IReadOnlyList<ReportCount>> CountAsync(string? text, CancellationToken cancellation)
    {
        var (matching, values) = Matching(new ReportQuery { Text = text });
        return Task.FromResult<IReadOnlyList<ReportCount>>(database.Read(session => session.Rows(
            $"SELECT year, state, COUNT(*) {matching} GROUP BY year, state",
            static row => new ReportCount(row.IntOrNull(0), Enum.Parse<ReportState>(row.GetString(1)), row.GetInt32(2)),
            [.. values])));
    }

    public Task<IReadOnlyList<ReportId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReportId>>(database.Read(session => session.Rows(
            "SELECT id FROM report WHERE due <= ?1 ORDER BY due, id LIMIT ?2",
            row => ReportId.Parse(row.GetString(0)),
            now.ToRow(), limit)));

    /// <summary>
    /// Returns the row of a report, also of a database that no host of this version has opened yet; null where there is none.
    /// </summary>
    public static ReportSummary? FindInAny(DatabaseSession session, ReportId id) =>
        session.Number("SELECT COUNT(*) FROM pragma_table_info('report') WHERE name = 'account'") > 0
            ? Find(session, id)
            : session.Rows(
                $"SELECT {Columns.Replace(", account", ", NULL", StringComparison.Ordinal)} FROM report WHERE id = ?1",
                Summary,
                id.ToString()).FirstOrDefault();

    /// <summary>Returns the row of a report; null where there is none.</summary>
    private static ReportSummary? Find(DatabaseSession session, ReportId id) =>
        session.Rows($"SELECT {Columns} FROM report WHERE id = ?1", Summary, id.ToString()).FirstOrDefault();

    /// <summary>Puts the row of a report in the place of the one before.</summary>
    public static void Put(DatabaseSession session, ReportSummary row) => session.Run(
        $"""
        INSERT OR REPLACE INTO report ({Columns})
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """,
        row.Id.ToString(), row.Version, row.State.ToString(), row.FileName, row.Agency, row.Year, row.Title, row.Round, row.Tier,
        row.TierName, row.Errors, row.Accepted, row.Warnings, row.Trouble,
        row.ReceivedAt.ToRow(), row.UpdatedAt.ToRow(), row.WaitingSince?.ToRow(), row.PublishedAt?.ToRow(), row.Due?.ToRow(), row.Account);

    private static bool Append(DatabaseSession session, ReportId id, int expectedVersion, ReportCommit commit)
    {
        var report = id.ToString();
        if (session.Number("SELECT version FROM report WHERE id = ?1", report) != expectedVersion)
        {
            return false;
        }

        var number = expectedVersion;
        string[] events = [.. commit.Events.Select(ReportEventJson.Serialize)];
        foreach (var json in events)
        {
            session.Run("INSERT INTO event (report, number, json) VALUES (?1, ?2, ?3)", report, ++number, json);
        }

        EventSeal.Extend(session, report, expectedVersion, events);
        Put(session, commit.Summary);
        foreach (var notice in commit.Notices)
        {
            Put(session, notice);
        }

        return true;
    }

    private static void Put(DatabaseSession session, Notice notice) => session.Run(
        """
        INSERT INTO notice (key, report, kind, to_name, to_address, subject, body, link, at, fact)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (key) DO NOTHING
        """,
        notice.Key, notice.Report.ToString(), notice.Kind.ToString(), notice.To.Name, notice.To.Address,
        notice.Subject, notice.Body, notice.Link, notice.At.ToRow(),
        notice.Fact is { } fact ? NoticeFactJson.Serialize(fact) : null);

    private static ReportPage Query(DatabaseSession session, ReportQuery query)
    {
        var (matching, values) = Matching(query);
        var order = query.Order == ReportOrder.UpdatedLatest
            ? "updated_at DESC, id"
            : "year DESC NULLS LAST, agency COLLATE ordinal NULLS LAST, id";
        var rows = session.Rows(
            $"SELECT {Columns} {matching} ORDER BY {order} LIMIT ?{values.Count + 1} OFFSET ?{values.Count + 2}",
            Summary,
            [.. values, Math.Clamp(query.Take, 1, ReportQuery.LargestPage), Math.Max(query.Skip, 0)]);
        var total = session.Number($"SELECT COUNT(*) {matching}", [.. values]);
        return new ReportPage(rows, (int)total);
    }

    /// <summary>
    /// The rows of a query, and the values of its parameters. Only conditions that are set stand in it, so that an index can serve each;
    /// the names of states are ours, and a list of one is an equality to SQLite.
    /// </summary>
    private static (string Sql, List<object?> Values) Matching(ReportQuery query)
    {
        var conditions = new List<string>();
        var values = new List<object?>();
        if (query.States.Count > 0)
        {
            conditions.Add($"state IN ({string.Join(',', query.States.Distinct().Order().Select(state => $"'{state}'"))})");
        }

        if (query.Agency is not null)
        {
            values.Add(query.Agency);
            conditions.Add($"agency = ?{values.Count}");
        }

        if (query.Year is not null)
        {
            values.Add(query.Year);
            conditions.Add($"year = ?{values.Count}");
        }

        if (query.DueBy is { } dueBy)
        {
            values.Add(dueBy.ToRow());
            conditions.Add($"due <= ?{values.Count}");
        }

        if (query.Account is not null)
        {
            values.Add(query.Account);
            conditions.Add($"account = ?{values.Count}");
        }

        if (!string.IsNullOrEmpty(query.Text))
        {
            values.Add(query.Text);
            var holds = $"holds(agency, ?{values.Count}) OR holds(title, ?{values.Count}) OR holds(file_name, ?{values.Count})";
            if (query.Number is { } number)
            {
                values.Add(number);
                holds += $" OR substr(id, 1, length(?{values.Count})) = ?{values.Count}";
            }

            conditions.Add($"({holds})");
        }

        return (conditions.Count == 0 ? "FROM report" : $"FROM report WHERE {string.Join(" AND ", conditions)}", values);
    }

    private static ReportSummary Summary(SqliteDataReader row) => new(
        ReportId.Parse(row.GetString(0)),
        row.GetInt32(1),
        Enum.Parse<ReportState>(row.GetString(2)),
        row.GetString(3),
        row.StringOrNull(4),
        row.IntOrNull(5),
        row.StringOrNull(6),
        row.GetInt32(7),
        row.GetInt32(8),
        row.StringOrNull(9),
        row.GetInt32(10),
        row.GetInt32(11),
        row.GetInt32(12),
        row.StringOrNull(13),
        row.Time(14),
        row.Time(15),
        row.TimeOrNull(16),
        row.TimeOrNull(17),
        row.TimeOrNull(18))
    {
        Account = row.StringOrNull(19),
    };
}
