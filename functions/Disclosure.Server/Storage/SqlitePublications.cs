using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Storage;

/// <summary>Who holds the place of each agency and year, in SQLite.</summary>
internal sealed class SqlitePublications(Database database) : IPublications
{
    public Task<Publication?> FindAsync(string agency, int year, CancellationToken cancellation) =>
        Task.FromResult(database.Read(session => Find(session, agency, year)));

    public Task<bool> ReplaceAsync(Publication? expected, Publication next, CancellationToken cancellation) =>
        database.WriteAsync(
            session =>
            {
                var holder = Find(session, next.Agency, next.Year);
                if (holder?.Report != expected?.Report || holder?.Reading != expected?.Reading)
                {
                    return false;
                }

                session.Run(
                    "INSERT OR REPLACE INTO publication (agency, year, report, reading, file, filed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    next.Agency, next.Year, next.Report.ToString(), next.Reading.ToString(), next.File.ToString(), next.FiledAt.ToRow());
                return true;
            },
            cancellation);

    private static Publication? Find(DatabaseSession session, string agency, int year) => session.Rows(
        "SELECT report, reading, file, filed_at FROM publication WHERE agency = ?1 AND year = ?2",
        row => new Publication(
            agency, year,
            ReportId.Parse(row.GetString(0)),
            ContentHash.Parse(row.GetString(1)),
            ContentHash.Parse(row.GetString(2)),
            row.Time(3)),
        agency, year).FirstOrDefault();
}
