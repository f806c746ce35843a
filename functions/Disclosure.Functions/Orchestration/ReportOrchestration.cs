using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using StepFailure = Disclosure.Workflow.Process.StepFailure;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// The clock of one report's life. It asks the process what comes next, has that step run as an activity, waits for a decision or the time
/// the process names, and asks again; no rule of the process is repeated here, and nothing that the process says is kept longer than until
/// the next look.
/// <para>
/// The instance's id is the report's id, and no input is needed beside it: files, readings and decisions go by reference through the
/// stores, never through the history.
/// </para>
/// <para>
/// Deterministic: nothing here may read a clock, a setting or a store, or await anything but the context's own tasks. A change of the order
/// of calls below is a new version: raise <c>defaultVersion</c> in host.json and keep the old order for instances with an older
/// <see cref="TaskOrchestrationContext.Version"/> until none is left; as every generation is short (<see cref="MovesInGeneration"/>), that
/// takes at most <see cref="LongestWait"/> times that number.
/// </para>
/// <para>
/// Two kinds of retries: a step that fails is the process's affair (it is written down, seen by the operator, tried again after rests and
/// set aside in the end, the same on every host). Durable retries only what the process cannot know of: a run whose outcome could not be
/// stored or whose worker died. When that is to no avail, <see cref="ReportActivities.GiveUpAsync"/> makes it a failure of the step, so
/// nothing is tried for ever.
/// </para>
/// </summary>
internal static class ReportOrchestration
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = "Report";

    /// <summary>Looks and steps in one generation, after which the history begins anew.</summary>
    public const int MovesInGeneration = 24;

    /// <summary>
    /// No wait is longer before the row is looked at again, however far the due time lies. A report that rests until someone acts
    /// (returned, unreadable, set aside, published, withdrawn, superseded) is waited for as long, since an act that comes while an
    /// orchestration ends would be lost until the next sweep; whoever acts later starts it anew.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(6);

    /// <summary>
    /// Shortest wait between two looks at a row. Where the clock of the activity is behind the orchestration's, a due time would else be
    /// found not yet due over and over without a pause.
    /// </summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Time after which a run is taken for lost: two attempts of <c>functionTimeout</c> (host.json, one hour) each, and ten minutes for the
    /// queue and the rest between them.
    /// </summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(130);

    /// <summary>One lost run is forgiven; the next counts as a failure of the step.</summary>
    private static readonly TaskOptions StepRetry = TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromSeconds(5)));

    /// <summary>
    /// Retries of the activities that only look or write down: ten attempts over about a quarter of an hour, through an outage of the store
    /// of that length.
    /// </summary>
    private static readonly TaskOptions PatientRetry = TaskOptions.FromRetryPolicy(
        new RetryPolicy(10, TimeSpan.FromSeconds(2), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>Runs one generation of the instance.</summary>
    [Function(Name)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var wait = new TurnWait(context);
        var outlook = await LookAsync(context);
        for (var move = 0; move < MovesInGeneration; move++)
        {
            if (outlook.Step is { } step)
            {
                outlook = await StepAsync(context, step);
            }
            else if (outlook.IsOver)
            {
                return;
            }
            else
            {
                var isDecided = await wait.ForDecisionAsync(outlook.Event, UntilOf(outlook, context.CurrentUtcDateTime));
                if (!isDecided && outlook.Due is null)
                {
                    return;
                }

                outlook = await LookAsync(context);
            }
        }

        // Events that came and were not waited for yet go over into the next generation.
        context.ContinueAsNew(preserveUnprocessedEvents: true);
    }

    private static Task<Outlook> LookAsync(TaskOrchestrationContext context) =>
        context.CallActivityAsync<Outlook>(ReportActivities.Look, context.InstanceId, PatientRetry);

    private static async Task<Outlook> StepAsync(TaskOrchestrationContext context, string step)
    {
        var run = context.CallActivityAsync<Outlook>(step, context.InstanceId, StepRetry);
        using (var ended = new CancellationTokenSource())
        {
            var limit = context.CreateTimer(context.CurrentUtcDateTime + LongestRun, ended.Token);
            if (await Task.WhenAny(run, limit) == limit)
            {
                return await GiveUpAsync(context, step, new StepFailure.RunWithoutOutcome(LongestRun.TotalMinutes));
            }

            ended.Cancel();
        }

        try
        {
            return await run;
        }
        catch (TaskFailedException lost)
        {
            return await GiveUpAsync(context, step, new StepFailure.RunBroken(lost.FailureDetails.ErrorMessage));
        }
    }

    private static Task<Outlook> GiveUpAsync(TaskOrchestrationContext context, string step, StepFailure why) =>
        context.CallActivityAsync<Outlook>(ReportActivities.GiveUp, new LostRun(context.InstanceId, step, why), PatientRetry);

    private static DateTime UntilOf(Outlook outlook, DateTime now) =>
        outlook.Due?.UtcDateTime is not { } due || due > now + LongestWait ? now + LongestWait
        : due < now + ShortestWait ? now + ShortestWait
        : due;
}
