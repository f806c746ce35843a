using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>The versions of the roster, in SQLite.</summary>
internal sealed class SqliteRoster(Database database) : IRoster
{
    public Task<RosterVersion?> FindAsync(CancellationToken cancellation) =>
        Task.FromResult(database.Read(static session => Latest(session, 1)).FirstOrDefault());

    public Task<bool> AddAsync(RosterVersion next, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            if (session.Number("SELECT COALESCE(MAX(number), 0) FROM roster") != next.Number - 1)
            {
                return false;
            }

            session.Run(
                "INSERT INTO roster (number, at, by, json) VALUES (?1, ?2, ?3, ?4)",
                next.Number, next.At.ToRow(), next.By, RosterJson.Serialize(next.Roster));
            return true;
        },
        cancellation);

    public Task<IReadOnlyList<RosterVersion>> TrailAsync(int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RosterVersion>>(database.Read(session => Latest(session, most)));

    private static List<RosterVersion> Latest(DatabaseSession session, int most) => session.Rows(
        "SELECT number, at, by, json FROM roster ORDER BY number DESC LIMIT ?1", Take, most);

    private static RosterVersion Take(SqliteDataReader row) =>
        new(row.GetInt32(0), row.Time(1), row.GetString(2), RosterJson.Parse(row.GetString(3)));
}
