using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Disclosure.Hosting;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Engine;
using Disclosure.Server.Intake;
using Disclosure.Server.Notices;
using Disclosure.Server.Reading;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Web;
using Disclosure.Web.Access;
using Disclosure.Web.Links;
using Disclosure.Web.Publication;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Serving;

/// <summary>The stand-alone host: web server, engine, courier and intake over one data folder, in one process.</summary>
internal sealed class DisclosureHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _urls;
    private readonly OfficeSettings _settings;
    private readonly CancellationTokenSource _stopping = new();
    private Uri? _address;
    private Task _loops = Task.CompletedTask;

    /// <summary>Puts the host together; it listens and works only once it is started.</summary>
    /// <param name="data">The data folder; stays the caller's.</param>
    /// <param name="settings">The office's settings.</param>
    /// <param name="urls">Addresses to listen on, separated by semicolons; port 0 for any free one.</param>
    /// <param name="reader">Reads the files.</param>
    /// <param name="console">Where the operator is told things.</param>
    /// <param name="time">The clock.</param>
    public DisclosureHost(
        DataFolder data, OfficeSettings settings, string urls, IReportReader reader, ConsoleLines console, TimeProvider time)
    {
        (_urls, _settings) = (urls, settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        // The server tells with a stack trace of each upload that was ended for its slowness that the rest of it cannot be read.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);

        var services = builder.Services;
        services.AddSingleton(console);
        services.AddSingleton(reader);
        AddStores(services, data);
        AddEngine(services, settings);
        services.AddDisclosure(
            settings,
            settings.ToWorkflowOptions(ListeningAddress.IsLocal(urls)),
            () => settings.PublicAddress ?? Address,
            SigningKeys.Load(data.Keys, time),
            ServerChildren.Own,
            time,
            web => web with { UploadFolder = OriginalsFolder.IncomingIn(data.Originals), HasSignInCodes = true });
        _app = builder.Build();
        _app.UseDisclosureProxies();
        _app.MapDisclosure();
    }

    /// <summary>Gets the address people reach it by; known once it is started.</summary>
    public Uri Address => _address ?? throw new InvalidOperationException("The host does not listen yet.");

    /// <summary>
    /// Makes a link by which the operator signs in once; null where a key opens the operator's pages. Good once it is started.
    /// </summary>
    public Uri? MakeSignInLink() => _settings.OperatorKey is not null ? null
        : new Uri(_settings.PublicAddress ?? Address, SignInCodes.PathOf(_app.Services.GetRequiredService<SignInCodes>().Make()));

    /// <summary>Gets what makes the links of this host; good once it is started.</summary>
    public ReviewLinks Links => _app.Services.GetRequiredService<ReviewLinks>();

    /// <summary>
    /// Starts listening, and then the engine, the courier and the intake; <see cref="StartException"/> where the address cannot be had.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await _app.StartAsync(cancellation);
        }
        catch (Exception cause)
            when (cause is IOException or SocketException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new StartException(ConsoleWords.CannotListen(_urls, cause), cause);
        }

        _address = ReachableAddress();
        var services = _app.Services;
        _loops = Task.WhenAll(
            Watched(services.GetRequiredService<ReportEngine>().RunAsync),
            Watched(services.GetRequiredService<OutboxCourier>().RunAsync),
            Watched(services.GetRequiredService<IntakeWatch>().RunAsync),
            Watched(services.GetRequiredService<PublicSite>().PrepareAsync));
    }

    /// <summary>
    /// Waits until the host is told to stop (by Ctrl+C, a signal, or a loop that broke), and stops it. An error that broke a loop comes
    /// through.
    /// </summary>
    public async Task WaitAsync()
    {
        await _app.WaitForShutdownAsync();
        await StopAsync();
    }

    /// <summary>Lets what is underway come to its end, and stops.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _loops;
        await _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private static void AddStores(IServiceCollection services, DataFolder data)
    {
        services.AddSingleton(_ => new Database(data.Database));
        services.AddSingleton<IReportStore, SqliteReportStore>();
        services.AddSingleton<IOutbox, SqliteOutbox>();
        services.AddSingleton<IPublications, SqlitePublications>();
        services.AddSingleton<ISenderBook, SqliteSenderBook>();
        services.AddSingleton<IReadings, SqliteReadings>();
        services.AddSingleton<IOriginals>(_ => new OriginalsFolder(data.Originals));
        services.AddSingleton<IPagePictures>(_ => new PagePicturesFolder(data.PagePictures));
        services.AddSingleton(_ => new IntakeFolder(data.Intake));
        services.AddSingleton(_ => new OutboxFolder(data.Outbox));
    }

    private static void AddEngine(IServiceCollection services, OfficeSettings settings)
    {
        services.AddSingleton<WakeUp>();
        services.AddSingleton<IWakeUp>(provider => provider.GetRequiredService<WakeUp>());
        services.AddSingleton<IExtractions, RecentExtractions>();
        services.AddSingleton(
            provider => new Leases(provider.GetRequiredService<Database>(), RandomNumberGenerator.GetHexString(32, lowercase: true)));
        services.AddSingleton(new EngineOptions(ServerChildren.Own.ForReading.Workers, settings.Limits.ComputingTime));
        services.AddSingleton<ReportEngine>();
        services.AddSingleton<OutboxCourier>();
        services.AddSingleton<IntakeWatch>();
    }

    /// <summary>
    /// A loop that breaks takes the host down: a host that looks alive and does nothing would lose a day before anyone saw.
    /// </summary>
    private async Task Watched(Func<CancellationToken, Task> loop)
    {
        try
        {
            await Task.Run(() => loop(_stopping.Token));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return;
        }
        catch
        {
            _app.Lifetime.StopApplication();
            throw;
        }
    }

    /// <summary>The first address listened on, with this machine's name where it listens on all.</summary>
    private Uri ReachableAddress()
    {
        var listening = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var bound = new Uri(
            listening.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal));
        return IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(bound) { Host = Dns.GetHostName() }.Uri
            : bound;
    }
}
