using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ledger;

/// <summary>
/// Finds reports whose row names a step that takes seconds and that nobody has run for long: the decision is stored, and the next link, the
/// reminder or the publication that follows from it never came. The engine's own word is not asked, since an engine that cannot go on may
/// say nothing: an older version of the app takes up no report that a newer one began. Safe for any number of callers at once.
/// </summary>
/// <param name="store">The truth.</param>
/// <param name="time">The clock.</param>
public sealed class StandingReports(IReportStore store, TimeProvider time)
{
    /// <summary>
    /// How long such a step may be due. An engine runs it within seconds, one whose host was stopped within about a minute, and the sweep
    /// of the Azure app helps twice in this time; a failure puts the step off, and then it is not due.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>
    /// States from which the next step reads no file. Reading may take two hours, and in January files queue for it; what fails there is
    /// told by the report itself.
    /// </summary>
    private static readonly IReadOnlyList<ReportState> Quick =
        [ReportState.Read, ReportState.Checked, ReportState.InReview, ReportState.Approved];

    /// <summary>Returns what stands, what last moved first; costs one question.</summary>
    /// <param name="most">Most to return, 1 to <see cref="ReportQuery.LargestPage"/>.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<IReadOnlyList<OfficeTrouble.ReportStands>> FindAsync(int most, CancellationToken cancellation)
    {
        var query = new ReportQuery { States = Quick, DueBy = time.GetUtcNow() - Patience, Take = most };
        return
        [
            .. (await store.QueryAsync(query, cancellation)).Rows.Select(static row =>
                new OfficeTrouble.ReportStands(row.Id, row.FileName, row.State, row.Due!.Value)),
        ];
    }
}
