using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Finds the report a file corrects: the one it was sent in for, or else one of the same agency and year that was returned. That report takes the file
/// first; only then this life ends in it. A second run finds the file taken.
/// </summary>
internal sealed class MatchStep(IReportStore store, ReportLedger ledger, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        foreach (var candidate in await CandidatesAsync(process, cancellation))
        {
            if (await ledger.ActAsync(candidate, new ReportCommand.Refile(process.FiledBy, process.File), cancellation) is CommandResult.Done)
                return [new HandedOver(time.GetUtcNow(), ReportEvent.System, candidate)];
        }

        return [new Matched(time.GetUtcNow(), ReportEvent.System)];
    }

    private async Task<IReadOnlyList<ReportId>> CandidatesAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is { State: ReportState.Received, Corrects: { } asked })
            return [asked];
        if (process is not { Agency: { } agency, Year: { } year })
            return [];
        var candidates = new List<ReportProcess>();
        await foreach (var row in store.AllOfAsync(agency, year, cancellation))
        {
            if (row.Id != process.Id && await ledger.LoadAsync(row.Id, cancellation) is { } other
                && (other.State == ReportState.Returned || Holds(other)))
                candidates.Add(other);
        }

        return [.. candidates.OrderByDescending(Holds).ThenByDescending(other => other.UpdatedAt).Select(other => other.Id)];

        bool Holds(ReportProcess other) => other.Files.Any(file => file.Hash == process.File.Hash);
    }
}
