using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Takes the one place of the agency and year, then supersedes every earlier filing; where a later filing holds the place, this one is
/// superseded itself. The place is taken before anything is written, so of two at once the later filing stands whichever is quicker. A
/// second run finds the place taken and the earlier ones superseded.
/// </summary>
internal sealed class PublishStep(IReportStore store, IPublications publications, ReportLedger ledger, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is not { Agency: { } agency, Year: { } year, CheckedReading: { } reading })
        {
            throw new StepFailedException(new StepFailure.IdentityMissing());
        }

        var place = new Publication(agency, year, process.Id, reading, process.File.Hash, process.File.FiledAt);
        if (await TakeAsync(place, process.File, cancellation) is { } newer)
        {
            return [new Superseded(time.GetUtcNow(), ReportEvent.System, newer)];
        }

        await foreach (var row in store.AllOfAsync(agency, year, cancellation))
        {
            if (row.Id != process.Id && await ledger.LoadAsync(row.Id, cancellation) is { } other
                && process.File.IsNewerThan(other.File.FiledAt, other.File.Hash))
            {
                await ledger.ActAsync(row.Id, new ReportCommand.Supersede(process.Id), cancellation);
            }
        }

        return [new Published(time.GetUtcNow(), ReportEvent.System, reading)];
    }

    /// <summary>Takes the place; or names the later filing that holds it.</summary>
    private async Task<ReportId?> TakeAsync(Publication place, FiledFile file, CancellationToken cancellation)
    {
        while (true)
        {
            var holder = await publications.FindAsync(place.Agency, place.Year, cancellation);
            if (holder == place)
            {
                return null;
            }

            if (holder is not null && holder.Report != place.Report && !file.IsNewerThan(holder.FiledAt, holder.File)
                && await ledger.LoadAsync(holder.Report, cancellation) is { State: not ReportState.Withdrawn })
            {
                return holder.Report;
            }

            if (await publications.ReplaceAsync(holder, place, cancellation))
            {
                return null;
            }
        }
    }
}
