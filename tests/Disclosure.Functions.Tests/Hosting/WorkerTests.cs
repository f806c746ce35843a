using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Disclosure.Functions.Orchestration;
using Disclosure.Functions.Tests.Storage;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Tests.Hosting;

/// <summary>The app as it was built, and the real program.</summary>
public sealed class WorkerTests(Azurite azurite)
{
    private const string OperatorKey = "an operator key of some length";

    private static readonly string[] Functions =
        ["Web", "Intake", "Report", "Look", "GiveUp", "Sweep", "Purge", "WritePortal", "Deliver", "Import", .. Enum.GetNames<ReportStep>()];

    [Fact]
    public async Task The_real_worker_starts_names_its_functions_and_takes_a_report_to_its_reviewers()
    {
        await using var worker = await RunningWorker.StartAsync(new Dictionary<string, string>
        {
            ["Disclosure__Storage__ConnectionString"] = azurite.NewAccount(),
            ["Disclosure__PublicAddress"] = "https://disclosure.example.gov.cn/",
            ["Disclosure__OperatorKey"] = OperatorKey,
        });
        Assert.Superset(Functions.ToHashSet(), worker.Functions.Select(function => function.Text(4)).ToHashSet());
        Assert.Equal("""{"status":"ok"}""", await AskAsync(worker, HttpMethod.Get, "/healthz", HttpStatusCode.OK));
        Assert.Contains("<html", await AskAsync(worker, HttpMethod.Get, "/", HttpStatusCode.OK), StringComparison.Ordinal);
        await AskAsync(worker, HttpMethod.Get, "/runtime/webhooks/durabletask/instances", HttpStatusCode.NotFound);
        await AskAsync(worker, HttpMethod.Get, "/operator", HttpStatusCode.Unauthorized);

        // The engine is not there; the report is taken all the same, and waits in its row.
        using var filed = JsonDocument.Parse(await AskAsync(
            worker, HttpMethod.Post, "/api/reports?file=five-pages.pdf", HttpStatusCode.Created, await File.ReadAllBytesAsync(
                Sample,
                TestContext.Current.CancellationToken)));
        var id = filed.RootElement.GetProperty("id").GetString()!;
        var page = filed.RootElement.GetProperty("status").GetString()!;
        var (steps, outlook) = await GoOnAsync(worker, id);
        Assert.Equal(["Extract", "Parse", "Match", "Validate", "RequestReview"], steps);
        Assert.Equal((1, 0, null), (outlook.Round, outlook.Tier, outlook.Due));
        await AskAsync(worker, HttpMethod.Get, $"/api/reports/{id}", HttpStatusCode.NotFound);
        await AskAsync(worker, HttpMethod.Post, $"/operator/reports/{id}/pass", HttpStatusCode.Unauthorized);
        Assert.Equal("held", await StateAsync(worker, page));

        await AskAsync(worker, HttpMethod.Post, $"/operator/reports/{id}/pass", HttpStatusCode.SeeOther, key: OperatorKey);
        (steps, outlook) = await GoOnAsync(worker, id);
        Assert.Equal(["RequestReview"], steps);
        Assert.Equal((1, 1), (outlook.Round, outlook.Tier));
        Assert.NotNull(outlook.Due);
        Assert.Equal("inReview", await StateAsync(worker, page));
    }

    [Fact]
    public void What_was_built_names_the_same_functions_and_the_extensions_they_need()
    {
        using var metadata = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningWorker.AppFolder, "functions.metadata")));
        var functions = metadata.RootElement.EnumerateArray().ToDictionary(function => function.GetProperty("name").GetString()!);
        Assert.Superset(Functions.ToHashSet(), functions.Keys.ToHashSet());
        var trigger = functions["Intake"].GetProperty("bindings").EnumerateArray()
            .Single(binding => binding.GetProperty("type").GetString() == "blobTrigger");
        Assert.Equal("intake/{name}", trigger.GetProperty("path").GetString());
        Assert.Equal("EventGrid", trigger.GetProperty("source").GetString());

        using var extensions = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningWorker.AppFolder, "extensions.json")));
        Assert.Superset(
            new HashSet<string> { "AzureStorageBlobs", "DurableTask", "Startup" },
            extensions.RootElement.GetProperty("extensions").EnumerateArray()
                .Select(extension => extension.GetProperty("name").GetString()!)
                .ToHashSet());

        using var worker = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningWorker.AppFolder, "worker.config.json")));
        Assert.Equal(
            "Disclosure.Functions.dll",
            worker.RootElement.GetProperty("description").GetProperty("defaultWorkerPath").GetString());
    }

    [Fact]
    public void No_function_is_reached_without_its_trigger_and_only_one_by_HTTP()
    {
        using var metadata = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningWorker.AppFolder, "functions.metadata")));
        var reached = metadata.RootElement.EnumerateArray()
            .Where(function => function.GetProperty("bindings").EnumerateArray()
                .Any(binding => binding.GetProperty("type").GetString() == "httpTrigger"))
            .Select(function => function.GetProperty("name").GetString());
        Assert.Equal(["Web"], reached);
    }

    [Fact]
    public void The_host_is_told_to_keep_versions_apart_and_to_put_nothing_before_our_addresses()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningWorker.AppFolder, "host.json")));
        var extensions = host.RootElement.GetProperty("extensions");
        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        var durable = extensions.GetProperty("durableTask");
        Assert.Equal("CurrentOrOlder", durable.GetProperty("versionMatchStrategy").GetString());
        Assert.Equal("1", durable.GetProperty("defaultVersion").GetString());
    }

    private static string Sample => Path.Combine(RunningWorker.AppFolder, "../../../../../samples/five-pages.pdf");

    private static async Task<(List<string> Steps, Outlook Outlook)> GoOnAsync(RunningWorker worker, string id)
    {
        var outlook = await CallAsync(worker, "Look", id);
        var steps = new List<string>();
        while (outlook.Step is { } step)
        {
            steps.Add(step);
            outlook = await CallAsync(worker, step, id);
        }

        return (steps, outlook);
    }

    private static async Task<string?> StateAsync(RunningWorker worker, string path)
    {
        using var status = JsonDocument.Parse(await AskAsync(worker, HttpMethod.Get, path, HttpStatusCode.OK));
        return status.RootElement.GetProperty("state").GetString();
    }

    private static async Task<string> AskAsync(
        RunningWorker worker,
        HttpMethod method,
        string path,
        HttpStatusCode expected,
        byte[]? body = null,
        string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new ByteArrayContent(body) };
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var answer = await worker.AskAsync("Web", request);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Outlook> CallAsync(RunningWorker worker, string activity, string report) =>
        JsonSerializer.Deserialize<Outlook>(
            await worker.CallAsync(activity, "report", JsonSerializer.Serialize(report)),
            JsonSerializerOptions.Web)!;
}
