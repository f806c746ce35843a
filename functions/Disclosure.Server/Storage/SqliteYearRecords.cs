using System.Globalization;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Storage;

/// <summary>Records of years, in SQLite.</summary>
internal sealed class SqliteYearRecords(Database database) : IYearRecords
{
    private const string DayFormat = "yyyy-MM-dd";

    public Task<IReadOnlyList<YearRecord>> OfYearAsync(int year, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<YearRecord>>(database.Read(session => session.Rows(
            """
            SELECT id, year, agency, file, original, reading, filed, at FROM year_record
            WHERE year = ?1 AND replaced_by IS NULL ORDER BY id
            """,
            Take,
            year)));

    public Task<bool> AddAsync(YearRecord record, IReadOnlyList<string> replaced, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            if (session.Number("SELECT COUNT(*) FROM year_record WHERE year = ?1 AND id = ?2", record.Year, record.Id) > 0)
            {
                return true;
            }

            if (replaced.Any(id => session.Number(
                "SELECT COUNT(*) FROM year_record WHERE year = ?1 AND id = ?2 AND replaced_by IS NULL", record.Year, id) == 0))
            {
                return false;
            }

            session.Run(
                """
                INSERT INTO year_record (year, id, agency, file, original, reading, filed, at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                record.Year, record.Id, record.Agency, record.File, record.Original.ToString(), record.Reading.ToString(),
                record.Filed?.ToString(DayFormat, CultureInfo.InvariantCulture), record.At.ToRow());
            foreach (var id in replaced)
            {
                session.Run("UPDATE year_record SET replaced_by = ?3 WHERE year = ?1 AND id = ?2", record.Year, id, record.Id);
            }

            return true;
        },
        cancellation);

    private static YearRecord Take(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.StringOrNull(2), row.GetString(3), ContentHash.Parse(row.GetString(4)),
        ContentHash.Parse(row.GetString(5)),
        row.StringOrNull(6) is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : null,
        row.Time(7));
}
