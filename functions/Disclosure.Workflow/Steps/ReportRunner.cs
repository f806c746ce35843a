using Disclosure.Documents;
using Disclosure.Documents.Runs;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Drives one report as far as it goes: asks the process what comes next, runs that step, writes the outcome, and so on until there is
/// something to wait for. May run for the same report at once in two places: work is done twice then, but written once.
/// </summary>
/// <param name="ledger">Loads and writes processes.</param>
/// <param name="steps">Does the work.</param>
/// <param name="options">The office's settings.</param>
/// <param name="time">The clock.</param>
public sealed class ReportRunner(ReportLedger ledger, ReportSteps steps, WorkflowOptions options, TimeProvider time)
{
    /// <summary>
    /// Runs until the report waits or rests, and says which. A failing step is written down and waited for; an error of the store itself is
    /// thrown, and the engine tries again later; so is a <see cref="ReadingPutOffException"/>, where the run came to a step that it is not
    /// to do now.
    /// </summary>
    public async Task<NextStep> RunAsync(ReportId id, CancellationToken cancellation)
    {
        while (await ledger.LoadAsync(id, cancellation) is { } process)
        {
            var next = process.Next(time.GetUtcNow());
            if (next is not NextStep.Run run)
            {
                return next;
            }

            await RunStepAsync(process, run.Step, cancellation);
        }

        return new NextStep.Rest();
    }

    /// <summary>Returns what a run of the report has before it; null where nothing is to be run now.</summary>
    public async Task<RunAhead?> LookAheadAsync(ReportId id, CancellationToken cancellation) =>
        await ledger.LoadAsync(id, cancellation) is { } process && process.Next(time.GetUtcNow()) is NextStep.Run run
            ? new RunAhead(
                run.Step is ReportStep.Extract or ReportStep.Parse,
                process.File.Account ?? (process.File.Sender?.Address is { Length: > 0 } address ? address : process.FiledBy),
                process.File.Size)
            : null;

    /// <summary>
    /// Runs one step and writes its outcome, for an engine that keeps the way itself. Gives the process after it; null, with nothing
    /// written, if something else was written in between. Errors as above.
    /// </summary>
    /// <param name="process">The process as it was loaded.</param>
    /// <param name="step">The step it names.</param>
    /// <param name="cancellation">Ends the step.</param>
    public async Task<ReportProcess?> RunStepAsync(ReportProcess process, ReportStep step, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var outcome = await OutcomeAsync(process, step, cancellation);
        StepMeters.Ended(step, time.GetElapsedTime(began), outcome);
        return await ledger.RecordAsync(process, outcome, cancellation);
    }

    /// <summary>
    /// Writes down that the engine lost a run of the report, e.g. because the process died over it, so that a file that kills its reader is
    /// set aside in the end instead of being tried for ever. Changes nothing if no step is due.
    /// </summary>
    public async Task GiveUpRunAsync(ReportId id, StepFailure why, CancellationToken cancellation)
    {
        while (await ledger.LoadAsync(id, cancellation) is { } process && process.Next(time.GetUtcNow()) is NextStep.Run run)
        {
            var failed = Fail(process, run.Step, why);
            if (await ledger.RecordAsync(process, [failed], cancellation) is not null)
            {
                StepMeters.Failed(run.Step, failed);
                return;
            }
        }
    }

    private async Task<IReadOnlyList<ReportEvent>> OutcomeAsync(ReportProcess process, ReportStep step, CancellationToken cancellation)
    {
        try
        {
            return await steps.RunAsync(process, step, cancellation);
        }
        catch (DocumentException trouble) when (trouble.Fault.IsOfTheMachine)
        {
            return [Fail(process, step, new StepFailure.MachineTrouble(trouble.Fault))];
        }
        catch (DocumentException unreadable)
        {
            return [new ReadFailed(time.GetUtcNow(), ReportEvent.System, unreadable.Code.ToString(), unreadable.Message, unreadable.Fault)];
        }
        catch (StepFailedException failed)
        {
            return [Fail(process, step, failed.Fault)];
        }
        catch (RunOverspentException overspent)
        {
            return [Fail(process, step, new StepFailure.RunTooCostly(overspent.Ceiling.TotalSeconds), attempts: 1)];
        }
        catch (Exception failure) when (
            failure is not ReadingPutOffException && (failure is not OperationCanceledException || !cancellation.IsCancellationRequested))
        {
            return [process.Fail(step, failure.Message, null, options.Retry, time.GetUtcNow())];
        }
    }

    private ReportEvent Fail(ReportProcess process, ReportStep step, StepFailure why, int? attempts = null) => process.Fail(
        step,
        WorkflowWords.Chinese.Of(why),
        why,
        options.Retry with { Attempts = attempts ?? options.Retry.Attempts },
        time.GetUtcNow());
}
