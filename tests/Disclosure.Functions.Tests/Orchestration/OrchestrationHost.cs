using System.Net;
using System.Net.Sockets;
using Disclosure.Functions.Orchestration;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Steps;
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
    private readonly EngineTasks _tasks;

    /// <summary>The engine's server says each request on the console, and takes no other word for it than its environment's.</summary>
    static OrchestrationHost() => Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "None");

    private OrchestrationHost(DurableTaskTestHost host, EngineTasks tasks) => (_host, _tasks) = (host, tasks);

    public DurableTaskClient Client => _host.Client;

    /// <summary>How often a history began, of whatever instance.</summary>
    public int Generations => _tasks.Generations;

    /// <summary>How often an activity was run.</summary>
    public int RunsOf(string activity) => _tasks.RunsOf(activity);

    /// <summary>Starts an engine over the office's ledger and runner.</summary>
    /// <param name="ledger">Loads processes.</param>
    /// <param name="runner">Runs steps.</param>
    /// <param name="engine">Where activities leave the client.</param>
    /// <param name="before">What happens before an activity runs, by its name; an exception is what a dying worker looks like.</param>
    public static async Task<OrchestrationHost> StartAsync(
        ReportLedger ledger, ReportRunner runner, EngineClient engine, Action<string>? before = null)
    {
        var tasks = new EngineTasks(ledger, runner, engine, before);
        var options = new DurableTaskTestHostOptions { Port = FreePort(), LoggerFactory = NullLoggerFactory.Instance };
        var host = await DurableTaskTestHost.StartAsync(tasks.Register, options);
        tasks.Use(host.Client);
        return new OrchestrationHost(host, tasks);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    /// <summary>A port nobody listens on: the host's own choice is a random one, which others may have.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
