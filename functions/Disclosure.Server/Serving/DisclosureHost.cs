using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Disclosure.Hosting;
using Disclosure.Hosting.Metering;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Engine;
using Disclosure.Server.Intake;
using Disclosure.Server.Notices;
using Disclosure.Server.Reading;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
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
internal sealed partial class DisclosureHost : IAsyncDisposable
{
    /// <summary>
    /// How long the loops may take to end: systemd kills a service after 90 s, and by then the host has to have said what stood.
    /// </summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(75);

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly ILogger<DisclosureHost> _log;
    private readonly string _urls;
    private readonly OfficeSettings _settings;
    private readonly CancellationTokenSource _stopping = new();
    private Telemetry? _telemetry;
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
        (_urls, _settings, _time) = (urls, settings, time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddHostLog(settings.Logging);

        var services = builder.Services;
        services.AddSingleton(console);
        services.AddSingleton(reader);
        AddStores(services, data);
        services.AddSingleton<IStorageRoom>(new DiskRoom(data, settings.Limits, time));
        AddEngine(services, settings);
        AddUpkeep(services, data, settings);
        services.AddDisclosure(
            settings,
            settings.ToWorkflowOptions(ListeningAddress.IsLocal(urls)),
            () => settings.PublicAddress ?? Address,
            SigningKeys.Load(data.Keys, time),
            ServerChildren.Own,
            time,
            web => web with
            {
                UploadFolder = OriginalsFolder.IncomingIn(data.Originals),
                HasSignInCodes = true,
                ShowsLinks = console.ShowsLinks,
            });
        _app = builder.Build();
        _app.UseDisclosureProxies();
        _app.UseDisclosureHeaders();
        _app.MapDisclosure();
        _log = _app.Services.GetRequiredService<ILogger<DisclosureHost>>();
    }

    /// <summary>Gets the address people reach it by; known once it is started.</summary>
    public Uri Address => _address ?? throw new InvalidOperationException("The host does not listen yet.");

    /// <summary>Gets the addresses where Prometheus may ask, once it is started; empty where it may not.</summary>
    public ICollection<string> MetricsAddresses => _telemetry?.Addresses ?? [];

    /// <summary>
    /// Makes a link by which the operator signs in once; null where a key opens the operator's pages. Good once it is started.
    /// </summary>
    public Uri? MakeSignInLink() => _settings.OperatorKey is not null ? null
        : new Uri(_settings.PublicAddress ?? Address, SignInCodes.PathOf(_app.Services.GetRequiredService<SignInCodes>().Make()));

    /// <summary>Gets what makes the links of this host; good once it is started.</summary>
    public ReviewLinks Links => _app.Services.GetRequiredService<ReviewLinks>();

    /// <summary>Gets the database the host works on.</summary>
    public Database Database => _app.Services.GetRequiredService<Database>();

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
        services.GetRequiredService<HostMeters>();
        _telemetry = await Telemetry.StartAsync(_settings.Metrics, cancellation);
        _loops = Task.WhenAll(
            Watched(services.GetRequiredService<ReportEngine>().RunAsync),
            Watched(services.GetRequiredService<OutboxCourier>().RunAsync),
            Watched(services.GetRequiredService<IntakeWatch>().RunAsync),
            Watched(services.GetRequiredService<LoopWatch>().RunAsync),
            Watched(services.GetRequiredService<DataRound>().RunAsync),
            Watched(services.GetRequiredService<NightlyBackup>().RunAsync),
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

    /// <summary>
    /// Lets what is underway come to its end, and stops. What stands is not waited for for ever: everything is on the disk, and what was
    /// broken off is done again at the next start.
    /// </summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        try
        {
            await _loops.WaitAsync(LongestEnd, _time);
        }
        catch (TimeoutException)
        {
            LogStandsAtEnd((int)LongestEnd.TotalSeconds);
        }

        await _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_telemetry is not null)
        {
            await _telemetry.DisposeAsync();
        }

        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private static void AddStores(IServiceCollection services, DataFolder data)
    {
        services.AddSingleton(_ => new Database(data.Database));
        services.AddSingleton<IReportStore>(static provider => new TimedReportStore(
            new SqliteReportStore(provider.GetRequiredService<Database>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SqliteOutbox>();
        services.AddSingleton<IOutbox>(static provider => provider.GetRequiredService<SqliteOutbox>());
        services.AddSingleton<IPublications, SqlitePublications>();
        services.AddSingleton<ISenderBook, SqliteSenderBook>();
        services.AddSingleton<IRoster, SqliteRoster>();
        services.AddSingleton<IYearRecords, SqliteYearRecords>();
        services.AddSingleton<IYearPlans, SqliteYearPlans>();
        services.AddSingleton<IReadings, SqliteReadings>();
        services.AddSingleton<DamageList>();
        services.AddSingleton<IOriginals>(provider => new OriginalsFolder(
            data.Originals, hash => provider.GetRequiredService<DamageList>().Add(new Damage.OriginalChanged(hash))));
        services.AddSingleton<IPagePictures>(_ => new PagePicturesFolder(data.PagePictures));
        services.AddSingleton(_ => new IntakeFolder(data.Intake));
        services.AddSingleton(_ => new OutboxFolder(data.Outbox));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<HostMeters>(provider, data));
    }

    private static void AddEngine(IServiceCollection services, OfficeSettings settings)
    {
        services.AddSingleton<WakeUp>();
        services.AddSingleton<IWakeUp>(provider => provider.GetRequiredService<WakeUp>());
        services.AddSingleton<IExtractions, RecentExtractions>();
        services.AddSingleton(
            provider => new Leases(provider.GetRequiredService<Database>(), RandomNumberGenerator.GetHexString(32, lowercase: true)));
        services.AddSingleton(new EngineOptions(ServerChildren.Own.ForReading.Workers, settings.Limits.ComputingTime));
        services.AddSingleton<LoopWatch>();
        services.AddSingleton<ReportEngine>();
        services.AddSingleton<OutboxCourier>();
        services.AddSingleton<IntakeWatch>();
        services.AddSingleton<IOfficeTroubles, HostTroubles>();
    }

    private static void AddUpkeep(IServiceCollection services, DataFolder data, OfficeSettings settings)
    {
        services.AddSingleton(provider => new DataRound(
            provider.GetRequiredService<Database>(),
            data.Originals,
            provider.GetRequiredService<DamageList>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DataRound>>()));
        services.AddSingleton(provider => new NightlyBackup(
            settings.Backup,
            data,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<NightlyBackup>>()));
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

    [LoggerMessage(LogLevel.Error, "停止时等了 {seconds} 秒，仍有后台循环没有结束；不再等待。")]
    private partial void LogStandsAtEnd(int seconds);

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
