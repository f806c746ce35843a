using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Disclosure.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Disclosure.Functions.Tests;

/// <summary>The app's numbers arrive at whom its variables name: at a collector and at Application Insights, both played by the test.</summary>
public sealed class AppMetricsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_the_numbers()
    {
        await using var receiver = await Receiver.StartAsync();
        var sent = await SendAsync(receiver, new()
        {
            [AppMetrics.CollectorVariable] = receiver.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        Assert.Contains(sent, each => each.Path == "/v1/metrics" && each.Body.Contains("disclosure.test.sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Application_Insights_gets_the_numbers()
    {
        await using var receiver = await Receiver.StartAsync();
        var sent = await SendAsync(receiver, new()
        {
            [AppMetrics.InsightsVariable] = $"InstrumentationKey={Guid.Empty};IngestionEndpoint={receiver.Address}",
        });
        Assert.Contains(sent, each => each.Path.EndsWith("/track", StringComparison.Ordinal)
            && each.Body.Contains("disclosure.test.sent", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_set_up_where_nobody_is_named()
    {
        var services = new ServiceCollection();
        services.AddAppMetrics(new ConfigurationBuilder().Build());
        Assert.Empty(services);
    }

    private static async Task<IReadOnlyList<(string Path, string Body)>> SendAsync(Receiver receiver, Dictionary<string, string?> variables)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(variables).Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddAppMetrics(configuration)
            .BuildServiceProvider();
        var provider = services.GetRequiredService<MeterProvider>();
        DisclosureMeter.Source.CreateCounter<long>("disclosure.test.sent").Add(1);
        Assert.True(await Task.Run(() => provider.ForceFlush(30_000), Cancellation));
        return receiver.Sent;
    }

    /// <summary>Takes what is posted, unpacked.</summary>
    private sealed class Receiver(WebApplication app, ConcurrentQueue<(string Path, string Body)> sent) : IAsyncDisposable
    {
        public string Address => app.Urls.First() + "/";

        public IReadOnlyList<(string Path, string Body)> Sent => [.. sent];

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var sent = new ConcurrentQueue<(string, string)>();
            app.Run(async context =>
            {
                var body = context.Request.Headers.ContentEncoding.ToString() == "gzip"
                    ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
                    : context.Request.Body;
                using var reader = new StreamReader(body, Encoding.Latin1);
                sent.Enqueue((context.Request.Path.Value!, await reader.ReadToEndAsync(context.RequestAborted)));
                await context.Response.WriteAsync("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""", context.RequestAborted);
            });
            await app.StartAsync(Cancellation);
            return new Receiver(app, sent);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
