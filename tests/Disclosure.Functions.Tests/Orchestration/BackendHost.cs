using System.Net;
using System.Security.Cryptography;
using Disclosure.Functions.Orchestration;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Steps;
using DurableTask.AzureStorage;
using DurableTask.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Functions.Tests.Orchestration;

/// <summary>
/// One host of the app's engine over the backend that is shipped: instances, histories and queues in an Azure Storage account. Several of
/// one account share the work, as the instances of the app do.
/// </summary>
internal sealed class BackendHost : IAsyncDisposable
{
    private readonly AzureStorageOrchestrationService _service;
    private readonly WebApplication _server;
    private readonly IHost _worker;
    private readonly EngineTasks _tasks;

    private BackendHost(AzureStorageOrchestrationService service, WebApplication server, IHost worker, EngineTasks tasks) =>
        (_service, _server, _worker, _tasks) = (service, server, worker, tasks);

    /// <summary>Time after which another host takes up what one was working on when it was lost.</summary>
    public static TimeSpan Visibility { get; } = TimeSpan.FromSeconds(5);

    public DurableTaskClient Client => _worker.Services.GetRequiredService<DurableTaskClient>();

    /// <summary>How often a history began here, of whatever instance.</summary>
    public int Generations => _tasks.Generations;

    /// <summary>How often an activity was run here.</summary>
    public int RunsOf(string activity) => _tasks.RunsOf(activity);

    /// <summary>Starts a host.</summary>
    /// <param name="account">Connection string of the account.</param>
    /// <param name="ledger">Loads processes.</param>
    /// <param name="runner">Runs steps.</param>
    /// <param name="engine">Where activities leave the client.</param>
    /// <param name="before">What happens before an activity runs, by its name.</param>
    public static async Task<BackendHost> StartAsync(
        string account, ReportLedger ledger, ReportRunner runner, EngineClient engine, Action<string>? before = null)
    {
        var service = new AzureStorageOrchestrationService(new AzureStorageOrchestrationServiceSettings
        {
            StorageAccountClientProvider = new StorageAccountClientProvider(account),
            TaskHubName = "proof",
            WorkerId = RandomNumberGenerator.GetHexString(16),
            PartitionCount = 2,
            ControlQueueVisibilityTimeout = Visibility,
            WorkItemQueueVisibilityTimeout = Visibility,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(100),
            UseAppLease = false,
            LoggerFactory = NullLoggerFactory.Instance,
        });
        await service.CreateIfNotExistsAsync();
        var server = await ServeAsync(service);
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var tasks = new EngineTasks(ledger, runner, engine, before);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddDurableTaskWorker(worker => worker.AddTasks(tasks.Register).UseGrpc(address));
        builder.Services.AddDurableTaskClient(client => client.UseGrpc(address));
        var host = builder.Build();
        tasks.Use(host.Services.GetRequiredService<DurableTaskClient>());
        await host.StartAsync();
        return new BackendHost(service, server, host, tasks);
    }

    /// <summary>Ends the host as a kill does: nothing it works on is finished or given back.</summary>
    public async Task KillAsync()
    {
        await _service.StopAsync(isForced: true);
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await StopAsync(_worker.StopAsync(now.Token));
        await StopAsync(_server.StopAsync(now.Token));
        await StopAsync(_service.StopAsync(isForced: true));
        _worker.Dispose();
        await _server.DisposeAsync();
        _service.Dispose();
    }

    /// <summary>Serves the backend to a worker as the extension in the Functions host does: gRPC on loopback.</summary>
    private static async Task<WebApplication> ServeAsync(AzureStorageOrchestrationService service)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddLogging(static logging => logging.ClearProviders());
        builder.Services.AddSingleton<IOrchestrationService>(service);
        builder.Services.AddSingleton<IOrchestrationServiceClient>(service);
        builder.Services.AddSingleton<TaskHubGrpcServer>();
        var server = builder.Build();
        server.MapGrpcService<TaskHubGrpcServer>();
        await server.StartAsync();
        return server;
    }

    /// <summary>Waits for an end that was asked for at once; that it was cut short is what was asked.</summary>
    private static async Task StopAsync(Task end)
    {
        try
        {
            await end;
        }
        catch (OperationCanceledException)
        {
        }
    }
}
