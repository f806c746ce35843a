using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Disclosure.Functions.Orchestration;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Functions.Tests.Orchestration;

/// <summary>
/// The durable engine in this process, with the app's orchestration and activities registered under the names they have in the app.
/// </summary>
internal sealed class OrchestrationHost : IAsyncDisposable
{
    private readonly DurableTaskTestHost _host;
    private readonly ConcurrentDictionary<string, int> _runs;
    private readonly StrongBox<int> _generations;

    /// <summary>The engine's server says each request on the console, and takes no other word for it than its environment's.</summary>
    static OrchestrationHost() => Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "None");

    private OrchestrationHost(DurableTaskTestHost host, ConcurrentDictionary<string, int> runs, StrongBox<int> generations) =>
        (_host, _runs, _generations) = (host, runs, generations);

    public DurableTaskClient Client => _host.Client;

    /// <summary>How often a history began, of whatever instance.</summary>
    public int Generations => _generations.Value;

    /// <summary>How often an activity was run.</summary>
    public int RunsOf(string activity) => _runs.GetValueOrDefault(activity);

    /// <summary>Starts an engine over the office's ledger and runner.</summary>
    /// <param name="ledger">Loads processes.</param>
    /// <param name="runner">Runs steps.</param>
    /// <param name="engine">Where activities leave the client.</param>
    /// <param name="before">What happens before an activity runs, by its name; an exception is what a dying worker looks like.</param>
    public static async Task<OrchestrationHost> StartAsync(
        ReportLedger ledger,
        ReportRunner runner,
        EngineClient engine,
        Action<string>? before = null)
    {
        var activities = new ReportActivities(ledger, runner, engine, TimeProvider.System);
        DurableTaskClient? client = null;
        var runs = new ConcurrentDictionary<string, int>();
        var generations = new StrongBox<int>();
        var options = new DurableTaskTestHostOptions { Port = FreePort(), LoggerFactory = NullLoggerFactory.Instance };
        var host = await DurableTaskTestHost.StartAsync(Register, options);
        client = host.Client;
        engine.Use(client);
        return new OrchestrationHost(host, runs, generations);

        void Register(DurableTaskRegistry registry)
        {
            registry.AddOrchestratorFunc<object?, object?>(ReportOrchestration.Name, async (context, _) =>
            {
                if (!context.IsReplaying)
                {
                    Interlocked.Increment(ref generations.Value);
                }

                await ReportOrchestration.RunAsync(context);
                return null;
            });
            Add<string>(ReportActivities.Look, (report, _) => activities.LookAsync(report, CancellationToken.None));
            Add<LostRun>(ReportActivities.GiveUp, (lost, _) => activities.GiveUpAsync(lost, CancellationToken.None));
            foreach (var (name, run) in Steps)
            {
                Add<string>(name, (report, client) => run(activities, report, client));
            }

            void Add<T>(
                string name,
                Func<T, DurableTaskClient, Task<Outlook>> run) => registry.AddActivityFunc<T, Outlook>(name, (_, input) =>
            {
                runs.AddOrUpdate(name, 1, static (_, count) => count + 1);
                before?.Invoke(name);
                return run(input, client!);
            });
        }
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private static Dictionary<string, Func<ReportActivities, string, DurableTaskClient, Task<Outlook>>> Steps { get; } = new()
    {
        [nameof(ReportStep.Extract)] = (activities, report, client) => activities.ExtractAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Parse)] = (activities, report, client) => activities.ParseAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Match)] = (activities, report, client) => activities.MatchAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.HandOver)] = (activities, report, client) => activities.HandOverAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Validate)] = (activities, report, client) => activities.ValidateAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.RequestReview)] = (activities, report, client) => activities.RequestReviewAsync(
            report,
            client,
            CancellationToken.None),
        [nameof(ReportStep.Remind)] = (activities, report, client) => activities.RemindAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Escalate)] = (activities, report, client) => activities.EscalateAsync(report, client, CancellationToken.None),
        [nameof(ReportStep.Publish)] = (activities, report, client) => activities.PublishAsync(report, client, CancellationToken.None),
    };

    /// <summary>A port nobody listens on: the host's own choice is a random one, which others may have.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
