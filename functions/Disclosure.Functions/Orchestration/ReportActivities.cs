using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// The work of the orchestration: each step of the process an activity of its name, one that looks, and one that writes down lost runs. An
/// activity may run twice, also at once and late: it loads the process first, and runs the step only if that is what comes next.
/// </summary>
internal sealed class ReportActivities(ReportLedger ledger, ReportRunner runner, EngineClient engine, TimeProvider time)
{
    /// <summary>Name of the activity that looks.</summary>
    public const string Look = "Look";

    /// <summary>Name of the activity that writes down lost runs.</summary>
    public const string GiveUp = "GiveUp";

    /// <summary>What comes next for the report.</summary>
    [Function(Look)]
    public async Task<Outlook> LookAsync([ActivityTrigger] string report, CancellationToken cancellation) =>
        Outlook.Of(await ledger.LoadAsync(ReportId.Parse(report), cancellation), time.GetUtcNow());

    /// <summary>Counts a lost run as a failure of its step, if that is still what comes next, and says what comes then.</summary>
    [Function(GiveUp)]
    public async Task<Outlook> GiveUpAsync([ActivityTrigger] LostRun lost, CancellationToken cancellation)
    {
        var id = ReportId.Parse(lost.Report);
        if ((await LookAsync(lost.Report, cancellation)).Step == lost.Step)
        {
            await runner.GiveUpRunAsync(id, lost.Why ?? new StepFailure.ProcessDied(), cancellation);
        }

        return await LookAsync(lost.Report, cancellation);
    }

    /// <summary>File to pages.</summary>
    [Function(nameof(ReportStep.Extract))]
    public Task<Outlook> ExtractAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.Extract, client, cancellation);

    /// <summary>Pages to figures.</summary>
    [Function(nameof(ReportStep.Parse))]
    public Task<Outlook> ParseAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.Parse, client, cancellation);

    /// <summary>Finds out whether the file corrects a report that was returned.</summary>
    [Function(nameof(ReportStep.Match))]
    public Task<Outlook> MatchAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.Match, client, cancellation);

    /// <summary>Hands the file over to the report it corrects.</summary>
    [Function(nameof(ReportStep.HandOver))]
    public Task<Outlook> HandOverAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.HandOver, client, cancellation);

    /// <summary>Figures to findings.</summary>
    [Function(nameof(ReportStep.Validate))]
    public Task<Outlook> ValidateAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.Validate, client, cancellation);

    /// <summary>Asks the reviewers of a tier.</summary>
    [Function(nameof(ReportStep.RequestReview))]
    public Task<Outlook> RequestReviewAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.RequestReview, client, cancellation);

    /// <summary>Reminds the reviewers of a tier.</summary>
    [Function(nameof(ReportStep.Remind))]
    public Task<Outlook> RemindAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.Remind, client, cancellation);

    /// <summary>Tells the office of a silent tier.</summary>
    [Function(nameof(ReportStep.Escalate))]
    public Task<Outlook> EscalateAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.Escalate, client, cancellation);

    /// <summary>Publishes the report.</summary>
    [Function(nameof(ReportStep.Publish))]
    public Task<Outlook> PublishAsync(
        [ActivityTrigger] string report,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        RunAsync(report, ReportStep.Publish, client, cancellation);

    private async Task<Outlook> RunAsync(string report, ReportStep step, DurableTaskClient client, CancellationToken cancellation)
    {
        // Handing over and publishing act on other reports, whose orchestrations are woken.
        engine.Use(client);
        var id = ReportId.Parse(report);
        var process = await ledger.LoadAsync(id, cancellation);
        if (process?.Next(time.GetUtcNow()) is NextStep.Run run && run.Step == step)
        {
            process = await runner.RunStepAsync(process, step, cancellation)
                ?? await ledger.LoadAsync(id, cancellation);
        }

        return Outlook.Of(process, time.GetUtcNow());
    }
}
