using System.Collections.Concurrent;
using Disclosure.Functions.Orchestration;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Disclosure.Functions.Tests.Orchestration;

/// <summary>The app's orchestration and activities under the names they have in the app, counted as they run.</summary>
/// <param name="ledger">Loads processes.</param>
/// <param name="runner">Runs steps.</param>
/// <param name="engine">Where activities leave the client.</param>
/// <param name="before">What happens before an activity runs, by its name; an exception is what a dying worker looks like.</param>
internal sealed class EngineTasks(ReportLedger ledger, ReportRunner runner, EngineClient engine, Action<string>? before)
{
    private static readonly Dictionary<string, Func<ReportActivities, string, DurableTaskClient, Task<Outlook>>> Steps = new()
    {
        [nameof(ReportStep.Extract)] = (activities, report, client) => activities.ExtractAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Parse)] = (activities, report, client) => activities.ParseAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Match)] = (activities, report, client) => activities.MatchAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.HandOver)] = (activities, report, client) => activities.HandOverAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Validate)] = (activities, report, client) => activities.ValidateAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.RequestReview)] = (activities, report, client) =>
            activities.RequestReviewAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Remind)] = (activities, report, client) => activities.RemindAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Escalate)] = (activities, report, client) => activities.EscalateAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Publish)] = (activities, report, client) => activities.PublishAsync(report, client, CancellationToken.None),
    };

    private readonly ReportActivities _activities = new(ledger, runner, engine, TimeProvider.System);
    private readonly ConcurrentDictionary<string, int> _runs = new();
    private DurableTaskClient? _client;
    private int _generations;

    /// <summary>How often a history began, of whatever instance.</summary>
    public int Generations => _generations;

    /// <summary>How often an activity was run.</summary>
    public int RunsOf(string activity) => _runs.GetValueOrDefault(activity);

    /// <summary>Gives the activities their client.</summary>
    public void Use(DurableTaskClient client)
    {
        _client = client;
        engine.Use(client);
    }

    /// <summary>Registers all of them.</summary>
    public void Register(DurableTaskRegistry registry)
    {
        registry.AddOrchestratorFunc<object?, object?>(ReportOrchestration.Name, async (context, _) =>
        {
            if (!context.IsReplaying)
            {
                Interlocked.Increment(ref _generations);
            }

            await ReportOrchestration.RunAsync(context);
            return null;
        });
        Add<string>(ReportActivities.Look, report => _activities.LookAsync(report, CancellationToken.None));
        Add<LostRun>(ReportActivities.GiveUp, lost => _activities.GiveUpAsync(lost, CancellationToken.None));
        foreach (var (name, run) in Steps)
        {
            Add<string>(name, report => run(_activities, report, _client!));
        }

        void Add<T>(string name, Func<T, Task<Outlook>> run) => registry.AddActivityFunc<T, Outlook>(name, (_, input) =>
        {
            _runs.AddOrUpdate(name, 1, static (_, count) => count + 1);
            before?.Invoke(name);
            return run(input);
        });
    }
}
