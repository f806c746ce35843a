using Disclosure.Server.Storage;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Engine;

/// <summary>
/// Who works on which report, and until when the others keep off. A lease that runs out may be taken by anyone; what its holder still
/// writes then fails on the report's version, so a lease saves double work and never decides what is true.
/// </summary>
/// <param name="database">Where leases and reports are.</param>
/// <param name="owner">Names the holder; no other engine uses it.</param>
internal sealed class Leases(Database database, string owner)
{
    /// <summary>Lets go of every lease. For a host that has just taken hold of the data folder: whoever held them is gone.</summary>
    public Task ClearAsync(CancellationToken cancellation) => database.WriteAsync(session => session.Run("DELETE FROM lease"), cancellation);

    /// <summary>Leases at most <paramref name="limit"/> of the reports that are due and that nobody holds, the longest due first.</summary>
    public async Task<IReadOnlyList<ReportId>> ClaimAsync(DateTimeOffset now, TimeSpan term, int limit, CancellationToken cancellation)
    {
        if (database.Read(session => session.Rows(Claimable, static row => row.GetString(0), now.ToRow(), 1)).Count == 0)
        {
            return [];
        }

        return await database.WriteAsync(
            session =>
            {
                var due = session.Rows(Claimable, static row => row.GetString(0), now.ToRow(), limit);
                foreach (var report in due)
                {
                    session.Run(
                        "INSERT OR REPLACE INTO lease (report, owner, until) VALUES (?1, ?2, ?3)", report, owner, (now + term).ToRow());
                }

                return due.ConvertAll(ReportId.Parse);
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Gives a report back; nothing happens if another has leased it since.</summary>
    public Task ReleaseAsync(ReportId report, CancellationToken cancellation) => database.WriteAsync(
        session => session.Run("DELETE FROM lease WHERE report = ?1 AND owner = ?2", report.ToString(), owner), cancellation);

    /// <summary>Keeps a report from everyone until the time, this engine included; nothing happens if another has leased it since.</summary>
    public Task RestAsync(ReportId report, DateTimeOffset until, CancellationToken cancellation) => database.WriteAsync(
        session => session.Run(
            "UPDATE lease SET until = ?3 WHERE report = ?1 AND owner = ?2", report.ToString(), owner, until.ToRow()), cancellation);

    /// <summary>When the next report can be claimed; null if none is waiting for the clock.</summary>
    public DateTimeOffset? NextDue() => database.Read(session => session.Rows(
        """
        SELECT MAX(due, COALESCE(until, 0)) AS claimable
        FROM report LEFT JOIN lease ON lease.report = report.id
        WHERE due IS NOT NULL ORDER BY claimable LIMIT 1
        """,
        static row => (DateTimeOffset?)row.Time(0))).FirstOrDefault();

    private const string Claimable =
        """
        SELECT id FROM report LEFT JOIN lease ON lease.report = report.id
        WHERE due <= ?1 AND (until IS NULL OR until <= ?1)
        ORDER BY due, id LIMIT ?2
        """;
}
