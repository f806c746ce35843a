using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Hands a file over to the report it corrects: that report takes it first, only then this life ends in it. If it takes it no more, the
/// file is a filing of its own. A second run finds the file taken.
/// </summary>
internal sealed class HandOverStep(ReportLedger ledger, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        var (report, round) = process.Corrects ?? throw new StepFailedException(new StepFailure.NothingToCorrect());
        var sending = process.Holder;
        var refile = new ReportCommand.Refile(sending.By, sending.File, round);
        return await ledger.ActAsync(report, refile, cancellation) is CommandResult.Done
            ? [new HandedOver(time.GetUtcNow(), ReportEvent.System, report)]
            : [new Matched(time.GetUtcNow(), ReportEvent.System, null)];
    }
}
