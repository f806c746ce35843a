using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Finds out whether a file corrects a report of the same agency and year that was returned: of several the one that changed last. A file
/// that nobody with standing sent corrects nothing. Only looks; what it found is written before <see cref="HandOverStep"/> acts on it, so a
/// run that comes late acts on nothing.
/// </summary>
internal sealed class MatchStep(IReportStore store, ReportLedger ledger, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation) =>
        [new Matched(time.GetUtcNow(), ReportEvent.System, await FindAsync(process, cancellation))];

    private async Task<CorrectionOf?> FindAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is not { HasStanding: true, Agency: { } agency, Year: { } year })
        {
            return null;
        }

        ReportSummary? latest = null;
        await foreach (var row in store.AllOfAsync(agency, year, cancellation))
        {
            if (row.State == ReportState.Returned && row.Id != process.Id && (latest is null || row.UpdatedAt > latest.UpdatedAt))
            {
                latest = row;
            }
        }

        return latest is not null && await ledger.LoadAsync(latest.Id, cancellation) is { State: ReportState.Returned } returned
            ? new CorrectionOf(returned.Id, returned.Round)
            : null;
    }
}
