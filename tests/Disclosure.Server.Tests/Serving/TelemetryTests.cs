using System.Net;
using System.Text.Json;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Serving;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;
using OpenTelemetry.Exporter;

namespace Disclosure.Server.Tests.Serving;

/// <summary>What the host tells of itself to those who run it: numbers, and a log without secrets.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Sample => Samples.PathOf("five-pages.pdf");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prometheus_gets_every_number_from_a_listener_of_its_own()
    {
        await WriteSettingsAsync("""{ "metrics": { "prometheus": "http://127.0.0.1:0" } }""");
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var file = await File.ReadAllBytesAsync(Sample, Cancellation);
        await host.UploadAsync(file, "a.pdf");
        await host.ReachesAsync(ReportId.Of(ContentHash.Of(file)), "inReview");
        var address = new Uri(Assert.Single(host.MetricsAddresses));
        var numbers = "";
        await Eventually.HoldsAsync(async () =>
        {
            numbers = await host.Client.GetStringAsync(new Uri(address, "/metrics"), Cancellation);
            return numbers.Contains("disclosure_queue", StringComparison.Ordinal);
        });
        Assert.Matches("disclosure_reports\\{[^}]*state=\"inReview\"[^}]*\\} 1 ?", numbers);
        Assert.Matches("disclosure_reports\\{[^}]*state=\"published\"[^}]*\\} 0 ?", numbers);
        Assert.All(
            new[]
            {
                "disclosure_queue", "disclosure_runs", "disclosure_notices", "disclosure_intake_left", "disclosure_loop_age_seconds",
                "disclosure_disk_free_bytes", "disclosure_step_duration_seconds_bucket", "disclosure_page_duration_seconds_bucket",
                "disclosure_store_duration_seconds_bucket", "disclosure_uploads",
            },
            name => Assert.Contains($"\n{name}{{", numbers, StringComparison.Ordinal));
        Assert.DoesNotContain("reviewer-1", numbers, StringComparison.Ordinal);

        using var page = await host.Client.GetAsync(new Uri(address, "/operator"), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync("/metrics"));
    }

    [Fact]
    public async Task Nobody_listens_and_nothing_is_sent_where_the_settings_name_nobody() =>
        Assert.Null(await Telemetry.StartAsync(null, Cancellation));

    [Theory]
    [InlineData(OtlpExportProtocol.HttpProtobuf, "http://127.0.0.1:4318", "http://127.0.0.1:4318/v1/metrics")]
    [InlineData(OtlpExportProtocol.HttpProtobuf, "http://127.0.0.1:4318/of/ours", "http://127.0.0.1:4318/of/ours")]
    [InlineData(OtlpExportProtocol.Grpc, "http://127.0.0.1:4317", "http://127.0.0.1:4317/")]
    public void Numbers_go_to_the_path_that_the_collector_of_the_settings_takes_them_at(
        OtlpExportProtocol protocol, string collector, string endpoint)
    {
        var options = new OtlpExporterOptions { Protocol = protocol };
        Telemetry.Direct(options, new Uri(collector));
        Assert.Equal(new Uri(endpoint), options.Endpoint);
    }

    [Fact]
    public async Task An_address_for_prometheus_that_cannot_be_had_is_told()
    {
        var settings = new MetricsSettings { Prometheus = new Uri("http://203.0.113.7:9464") };
        var refused = await Assert.ThrowsAsync<StartException>(() => Telemetry.StartAsync(settings, Cancellation));
        Assert.Contains("203.0.113.7", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_log_tells_who_used_which_link_and_never_the_link(bool tellsLinks)
    {
        await WriteSettingsAsync($$"""{ "logging": { "format": "json", "links": {{(tellsLinks ? "true" : "false")}} } }""");

        // Whatever the environment asks for: at this level the web server writes down every address.
        using var host = ChildProgram.StartWith(
            "Logging__LogLevel__Default", "Trace", "serve", "--data", _folder["data"], "--urls", "http://127.0.0.1:0");
        try
        {
            var log = host.StandardError.ReadToEndAsync(Cancellation);
            var address = new Uri((await host.StandardOutput.ReadLineAsync(Cancellation))!.Split(' ')[0]);
            var told = host.StandardOutput.ReadToEndAsync(Cancellation);
            using var client = new HttpClient();
            var file = await File.ReadAllBytesAsync(Sample, Cancellation);
            using var content = new ByteArrayContent(file);
            using var sent = await client.PostAsync(new Uri(address, "/api/reports?file=a.pdf"), content, Cancellation);
            var report = ReportId.Of(ContentHash.Of(file));
            var link = new Uri(await new OutboxReader(_folder["data", "outbox"]).ReviewLinkAsync(report, "初审"));
            using var page = await client.GetAsync(new Uri(address, link.AbsolutePath), Cancellation);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            host.Kill();
            await told;
            var lines = await log;
            Assert.DoesNotContain(link.Segments[^1], lines, StringComparison.Ordinal);
            var uses = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement
                .GetProperty("Message").GetString()!).Where(static line => line.StartsWith("Link used", StringComparison.Ordinal)).ToList();
            Assert.Equal(
                tellsLinks ? [$"Link used: GET review, report {report}, round 1, tier 1, reviewer reviewer-1, from 127.0.0.1"] : [],
                uses);
        }
        finally
        {
            host.Kill();
        }
    }

    private async Task WriteSettingsAsync(string settings)
    {
        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllTextAsync(_folder["data", "disclosure.json"], settings, Cancellation);
    }
}
