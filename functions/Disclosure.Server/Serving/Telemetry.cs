using System.Net.Sockets;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Words;
using Disclosure.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Disclosure.Server.Serving;

/// <summary>
/// Hands the host's numbers on, to whom the settings or the environment name: by OTLP to a collector, and to Prometheus by a listener of
/// its own, so that nobody who reaches the pages reaches the numbers.
/// </summary>
internal sealed class Telemetry : IAsyncDisposable
{
    /// <summary>The variable by which OpenTelemetry names a collector; its other variables count as well.</summary>
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly MeterProvider _provider;
    private readonly WebApplication? _listener;

    private Telemetry(MeterProvider provider, WebApplication? listener) => (_provider, _listener) = (provider, listener);

    /// <summary>Gets the addresses where Prometheus may ask; empty where it may not.</summary>
    public ICollection<string> Addresses => _listener?.Urls ?? [];

    /// <summary>
    /// Starts to hand numbers on; null where nobody is named to get them. <see cref="StartException"/> where the address for Prometheus
    /// cannot be listened on.
    /// </summary>
    public static async Task<Telemetry?> StartAsync(MetricsSettings? settings, CancellationToken cancellation)
    {
        var isCollected = settings?.Otlp is not null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(CollectorVariable));
        if (settings?.Prometheus is null && !isCollected)
        {
            return null;
        }

        var builder = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(static resource => resource.AddService("disclosure", serviceVersion: Version()))
            .AddMeter(DisclosureMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting");
        if (isCollected)
        {
            builder.AddOtlpExporter(options => Direct(options, settings?.Otlp));
        }

        if (settings?.Prometheus is not null)
        {
            builder.AddPrometheusExporter();
        }

        var provider = builder.Build();
        try
        {
            return new Telemetry(provider, settings?.Prometheus is { } address ? await ListenAsync(provider, address, cancellation) : null);
        }
        catch
        {
            provider.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_listener is not null)
        {
            await _listener.DisposeAsync();
        }

        _provider.Dispose();
    }

    private static async Task<WebApplication> ListenAsync(MeterProvider provider, Uri address, CancellationToken cancellation)
    {
        var urls = address.GetLeftPart(UriPartial.Authority);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        var listener = builder.Build();
        listener.UseOpenTelemetryPrometheusScrapingEndpoint(
            provider, predicate: null, path: "/metrics", configureBranchedPipeline: null, optionsName: null);
        try
        {
            await listener.StartAsync(cancellation);
            return listener;
        }
        catch (Exception cause) when (cause is IOException or SocketException or FormatException or InvalidOperationException)
        {
            await listener.DisposeAsync();
            throw new StartException(ConsoleWords.CannotListen(urls, cause), cause);
        }
    }

    /// <summary>
    /// Directs numbers to the collector of the settings. Over HTTP they go to a path of their own, which OpenTelemetry adds to the address of
    /// its variable and not to one that is set.
    /// </summary>
    internal static void Direct(OtlpExporterOptions options, Uri? collector)
    {
        if (collector is not null)
        {
            options.Endpoint = options.Protocol == OtlpExportProtocol.HttpProtobuf && collector.AbsolutePath == "/"
                ? new Uri(collector, "v1/metrics")
                : collector;
        }
    }

    private static string? Version() => typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
}
