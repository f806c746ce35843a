using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Commands;

/// <summary>
/// Brings the reports in review up to the present settings: links of people who sit in their tier no more are void, those who sit there now
/// get theirs. A host does so once after it started, since settings are read at the start; a decision by a link asks the settings by itself.
/// What was returned before reminders of returns were sent is reminded of then, and by the clock from there on.
/// </summary>
/// <param name="store">Holds the reports.</param>
/// <param name="ledger">Writes what changes.</param>
/// <param name="options">The office's settings.</param>
/// <param name="time">The clock.</param>
public sealed class ReviewSeats(IReportStore store, ReportLedger ledger, WorkflowOptions options, TimeProvider time)
{
    /// <summary>Looks at all reports in review, and returns the number of those whose reviewers changed. May be done again at any time.</summary>
    /// <param name="cancellation">Ends it; what was changed stays.</param>
    public async Task<int> RenewAsync(CancellationToken cancellation)
    {
        // All are listed first: a report that changes moves to the front of the list while it is paged through.
        await RemindAsync(cancellation);
        var waiting = (await AllAsync(ReportState.InReview, cancellation)).Select(static row => row.Id).ToList();
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

    /// <summary>Reminds of what was returned and is in nobody's calendar: its row is of before reminders of returns were sent.</summary>
    private async Task RemindAsync(CancellationToken cancellation)
    {
        foreach (var row in await AllAsync(ReportState.Returned, cancellation))
        {
            var now = time.GetUtcNow();
            if (row.Due is null
                && await ledger.LoadAsync(row.Id, cancellation) is { State: ReportState.Returned } process
                && process.Next(now) is not NextStep.Rest)
            {
                await ledger.RecordAsync(process, [process.Remind(now)], cancellation);
            }
        }
    }

    private async Task<List<ReportSummary>> AllAsync(ReportState state, CancellationToken cancellation)
    {
        var rows = new List<ReportSummary>();
        var query = new ReportQuery { States = [state], Take = ReportQuery.LargestPage };
        while (await store.QueryAsync(query with { Skip = rows.Count }, cancellation) is { Rows.Count: > 0 } page)
        {
            rows.AddRange(page.Rows);
        }

        return rows;
    }
}
