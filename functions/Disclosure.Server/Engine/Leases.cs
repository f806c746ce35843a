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
    /// <summary>
    /// Runs of a report that may be lost in a row, each with its process, before the loss counts against the report. Two, because power
    /// fails and hosts are restarted; a file that kills its reader is found at the third start.
    /// </summary>
    public const int LossesForgiven = 2;

    /// <summary>
    /// Ends every lease. Called by a host that has just taken hold of the data folder, when the process that held the leases is gone and
    /// its runs are lost.
    /// </summary>
    /// <returns>The reports that lost more than <see cref="LossesForgiven"/> runs in a row.</returns>
    public Task<IReadOnlyList<ReportId>> TakeOverAsync(CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<ReportId>>(
        session =>
        {
            var lost = session.Rows(
                "UPDATE lease SET until = 0, losses = losses + 1 WHERE until > 0 RETURNING report, losses",
                static row => (Report: ReportId.Parse(row.GetString(0)), Losses: row.GetInt32(1)));
            return [.. lost.Where(each => each.Losses > LossesForgiven).Select(each => each.Report)];
        },
        cancellation);

    /// <summary>Returns the reports that are due and that nobody holds, the longest due first.</summary>
    public IReadOnlyList<ReportId> FindDue(DateTimeOffset now) => database.Read(session => session.Rows(
        """
        SELECT id FROM report LEFT JOIN lease ON lease.report = report.id
        WHERE due <= ?1 AND (until IS NULL OR until <= ?1)
        ORDER BY due, id
        """,
        static row => ReportId.Parse(row.GetString(0)),
        now.ToRow()));

    /// <summary>Leases a report, unless it is due no more or another holds it.</summary>
    /// <returns>Whether it is leased.</returns>
    public Task<bool> TryClaimAsync(ReportId report, DateTimeOffset now, TimeSpan term, CancellationToken cancellation) =>
        database.WriteAsync(
            session => session.Run(
                """
                INSERT INTO lease (report, owner, until, losses)
                SELECT id, ?2, ?3, 0 FROM report WHERE id = ?1 AND due <= ?4
                ON CONFLICT (report) DO UPDATE SET owner = ?2, until = ?3 WHERE until <= ?4
                """,
                report.ToString(), owner, (now + term).ToRow(), now.ToRow()) == 1,
            cancellation);

    /// <summary>Gives a report back; nothing happens if another has leased it since.</summary>
    public Task ReleaseAsync(ReportId report, CancellationToken cancellation) => database.WriteAsync(
        session => session.Run("DELETE FROM lease WHERE report = ?1 AND owner = ?2", report.ToString(), owner), cancellation);

    /// <summary>
    /// Keeps a report from everyone until the time, this engine included; nothing happens if another has leased it since.
    /// </summary>
    public Task RestAsync(ReportId report, DateTimeOffset until, CancellationToken cancellation) => database.WriteAsync(
        session => session.Run(
            "UPDATE lease SET until = ?3 WHERE report = ?1 AND owner = ?2", report.ToString(), owner, until.ToRow()), cancellation);

    /// <summary>When after now the next report can be leased; null if none waits for the clock.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now) => database.Read(session => session.Rows(
        """
        SELECT MIN(at) FROM (
            SELECT (SELECT due FROM report WHERE due > ?1 AND id NOT IN (SELECT report FROM lease) ORDER BY due LIMIT 1) AS at
            UNION ALL
            SELECT MIN(MAX(due, until)) FROM lease JOIN report ON report.id = lease.report WHERE MAX(due, until) > ?1)
        """,
        static row => row.TimeOrNull(0),
        now.ToRow())).FirstOrDefault();
}
