using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Commands;

/// <summary>
/// Brings the reports in review up to the present settings: links of people who sit in their tier no more are void, those who sit there now
/// get theirs. A host does so once after it started, since settings are read at the start; a decision by a link asks the settings by itself.
/// </summary>
/// <param name="store">Holds the reports.</param>
/// <param name="ledger">Writes what changes.</param>
/// <param name="options">The office's settings.</param>
public sealed class ReviewSeats(IReportStore store, ReportLedger ledger, WorkflowOptions options)
{
    /// <summary>Looks at all reports in review, and returns the number of those whose reviewers changed. May be done again at any time.</summary>
    /// <param name="cancellation">Ends it; what was changed stays.</param>
    public async Task<int> RenewAsync(CancellationToken cancellation)
    {
        // All are listed first: a report that changes moves to the front of the list while it is paged through.
        var waiting = new List<ReportId>();
        for (var page = await FindAsync(0, cancellation); page.Rows.Count > 0; page = await FindAsync(waiting.Count, cancellation))
        {
            waiting.AddRange(page.Rows.Select(static row => row.Id));
        }

        var reseat = new ReportCommand.Reseat(options.Review());
        var changed = 0;
        foreach (var id in waiting.Distinct())
        {
            // Most reports are as the settings have them, and are loaded once; the time only dates what is written.
            if (await ledger.LoadAsync(id, cancellation) is { } process
                && process.Decide(reseat, process.UpdatedAt) is Decision.Accepted
                && await ledger.ActAsync(id, reseat, cancellation) is CommandResult.Done)
            {
                changed++;
            }
        }

        return changed;
    }

    private Task<ReportPage> FindAsync(int skip, CancellationToken cancellation) => store.QueryAsync(
        new ReportQuery { States = [ReportState.InReview], Skip = skip, Take = ReportQuery.LargestPage },
        cancellation);
}
