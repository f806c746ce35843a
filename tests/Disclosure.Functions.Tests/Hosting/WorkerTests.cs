using System.Net;
using System.Text.Json;
using Disclosure.Functions.Tests.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Tests.Hosting;

/// <summary>The app as it was built, and the real program.</summary>
public sealed class WorkerTests(Azurite azurite)
{
    private static readonly string[] Functions =
        ["Web", "Intake", "Report", "Look", "GiveUp", "Sweep", "Purge", "WritePortal", "Deliver", "Import", .. Enum.GetNames<ReportStep>()];

    [Fact]
    public async Task The_real_worker_starts_names_its_functions_and_takes_a_report_to_its_reviewers()
    {
        await using var office = await WorkerOffice.StartAsync(azurite.NewAccount());
        Assert.Superset(Functions.ToHashSet(), office.Worker.Functions.Select(function => function.Text(4)).ToHashSet());
        Assert.Equal("""{"status":"ok"}""", await office.PageAsync("/healthz"));
        Assert.Contains("<html", await office.PageAsync("/"), StringComparison.Ordinal);
        await office.AskAsync(HttpMethod.Get, "/runtime/webhooks/durabletask/instances", HttpStatusCode.NotFound);
        await office.AskAsync(HttpMethod.Get, "/operator", HttpStatusCode.Unauthorized);

        // The engine is not there; the report is taken all the same, and waits in its row.
        var filed = await office.FileAsync("five-pages.pdf", Samples.Read("five-pages.pdf"));
        var id = filed.GetProperty("id").GetString()!;
        var page = filed.GetProperty("status").GetString()!;
        var (steps, outlook) = await office.GoOnAsync(id);
        Assert.Equal(["Extract", "Parse", "Match", "Validate", "RequestReview"], steps);
        Assert.Equal((1, 0, null), (outlook.Round, outlook.Tier, outlook.Due));
        await office.AskAsync(HttpMethod.Get, $"/api/reports/{id}", HttpStatusCode.NotFound);
        await office.AskAsync(HttpMethod.Post, $"/operator/reports/{id}/pass", HttpStatusCode.Unauthorized);
        Assert.Equal("held", await office.StateAsync(page));

        await office.AskAsync(HttpMethod.Post, $"/operator/reports/{id}/pass", HttpStatusCode.SeeOther, key: WorkerOffice.OperatorKey);
        (steps, outlook) = await office.GoOnAsync(id);
        Assert.Equal(["RequestReview"], steps);
        Assert.Equal((1, 1), (outlook.Round, outlook.Tier));
        Assert.NotNull(outlook.Due);
        Assert.Equal("inReview", await office.StateAsync(page));
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
}
