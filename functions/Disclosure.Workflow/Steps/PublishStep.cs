using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Takes the one place of the agency and year, then supersedes every earlier filing; where a later filing holds the place, this one is
/// superseded itself. The place is taken before anything is written, so of two at once the later filing stands whichever is quicker. A
/// second run finds the place taken and the earlier ones superseded. A report that nobody with standing sent takes no published report's
/// place that its last reviewer was not shown. A report whose events were changed where they are kept is not published.
/// </summary>
internal sealed class PublishStep(IReportStore store, IPublications publications, ReportLedger ledger, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is not { Agency: { } agency, Year: { } year, CheckedReading: { } reading })
        {
            throw new StepFailedException(new StepFailure.IdentityMissing());
        }

        // A run that comes late must not take the place for what was withdrawn since: an earlier version may stand there again.
        if (await ledger.LoadAsync(process.Id, cancellation) is { EndedFrom: not null })
        {
            return [];
        }

        if (!await store.AreEventsWholeAsync(process.Id, cancellation))
        {
            throw new StepFailedException(new StepFailure.EventsChanged());
        }

        if (!process.HasStanding && await IsReplacedUnseenAsync(process, agency, year, cancellation))
        {
            return [AskAgain(process)];
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

    /// <summary>
    /// Returns whether a published report would give way that the last reviewer was not shown: it came to be published after that page was
    /// opened.
    /// </summary>
    private async Task<bool> IsReplacedUnseenAsync(ReportProcess process, string agency, int year, CancellationToken cancellation)
    {
        await foreach (var row in store.AllOfAsync(agency, year, cancellation))
        {
            if (row.State == ReportState.Published && row.Id != process.Id && !process.MayReplace(row.Id)
                && await ledger.LoadAsync(row.Id, cancellation) is { State: ReportState.Published } other
                && process.File.IsNewerThan(other.File.FiledAt, other.File.Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Has the last tier look again, as a tier after it would.</summary>
    private AskedAgain AskAgain(ReportProcess process) => new(
        time.GetUtcNow(),
        GivenNames.Program,
        process.Policy!.Tiers.Count + 1,
        process.Round,
        WorkflowWords.Chinese.Of(new Refusal.ReplacesUnseen()));

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
