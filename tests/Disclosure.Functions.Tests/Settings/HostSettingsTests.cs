using System.Globalization;
using System.Text.Json;
using Disclosure.Functions.Tests.Hosting;

namespace Disclosure.Functions.Tests.Settings;

/// <summary>
/// host.json, as it lies beside the app that was built, against what reads it: the option classes of the extensions that lie there too. The
/// host passes over what it does not know, and a setting that does nothing would seem to hold.
/// </summary>
public sealed class HostSettingsTests
{
    private const string Blobs = "Microsoft.Azure.WebJobs.Extensions.Storage.Blobs.dll";
    private const string Durable = "Microsoft.Azure.WebJobs.Extensions.DurableTask.dll";
    private const string DurableOptions = "Microsoft.Azure.WebJobs.Extensions.DurableTask";

    /// <summary>
    /// The extensions that have settings here, by the name of their section, with the class that takes them; what a class only holds as a
    /// bag of names stands under its path.
    /// </summary>
    private static readonly Dictionary<string, (string Assembly, string Class)> Classes = new()
    {
        ["blobs"] = (Blobs, "Microsoft.Azure.WebJobs.Host.BlobsOptions"),
        ["durableTask"] = (Durable, $"{DurableOptions}.DurableTaskOptions"),
        ["durableTask.storageProvider"] = (Durable, $"{DurableOptions}.AzureStorageOptions"),
    };

    /// <summary>
    /// What the host itself takes, whose assemblies are on no registry: learn.microsoft.com/azure/azure-functions/functions-host-json, and
    /// the table of the HTTP extension, which is a part of the host.
    /// </summary>
    private static readonly HashSet<string> OfTheHost =
    [
        "version", "functionTimeout",
        "logging.applicationInsights.samplingSettings.isEnabled",
        "logging.applicationInsights.samplingSettings.maxTelemetryItemsPerSecond",
        "logging.applicationInsights.samplingSettings.excludedTypes",
        "logging.applicationInsights.httpAutoCollectionOptions.enableHttpTriggerExtendedInfoCollection",
        "extensions.http.routePrefix", "extensions.http.maxOutstandingRequests", "extensions.http.maxConcurrentRequests",
        "extensions.http.dynamicThrottlesEnabled",
    ];

    /// <summary>
    /// Options that the class has and that nothing reads where functions run in a worker process: the limit is counted by the context of
    /// orchestrations in the host's own process.
    /// </summary>
    private static readonly HashSet<string> WithoutEffect = ["durableTask.maxOrchestrationActions"];

    [Fact]
    public void Every_setting_is_read_by_something_that_is_shipped()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningWorker.AppFolder, "host.json")));

        Assert.Empty(Unread(host.RootElement));
    }

    [Theory]
    [InlineData("""{ "extensions": { "queues": { "maxDequeueCount": 5 } } }""", "extensions.queues: no extension of the app has it")]
    [InlineData("""{ "extensions": { "blobs": { "visibilityTimeout": "00:00:30" } } }""", "blobs.visibilityTimeout: not an option")]
    [InlineData("""{ "extensions": { "blobs": { "poisonBlobThreshold": "five" } } }""", "blobs.poisonBlobThreshold: no System.Int32")]
    [InlineData(
        """{ "extensions": { "durableTask": { "tracing": { "traceAll": true } } } }""", "durableTask.tracing.traceAll: not an option")]
    [InlineData("""{ "extensions": { "durableTask": { "versionMatchStrategy": "Newest" } } }""", "durableTask.versionMatchStrategy: no ")]
    [InlineData(
        """{ "extensions": { "durableTask": { "maxOrchestrationActions": 9 } } }""",
        "durableTask.maxOrchestrationActions: without effect")]
    [InlineData(
        """{ "extensions": { "durableTask": { "storageProvider": { "queueVisibility": "00:01:00" } } } }""",
        "durableTask.storageProvider.queueVisibility: not an option")]
    [InlineData(
        """{ "extensions": { "durableTask": { "storageProvider": { "maxQueuePollingInterval": "ten" } } } }""",
        "durableTask.storageProvider.maxQueuePollingInterval: no System.TimeSpan")]
    [InlineData("""{ "functionTimeouts": "01:00:00" }""", "functionTimeouts: unknown to the host")]
    public void One_that_nothing_reads_is_named(string host, string fault)
    {
        using var planted = JsonDocument.Parse(host);

        Assert.StartsWith(fault, Assert.Single(Unread(planted.RootElement)), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_of_a_host_that_was_stopped_goes_on_in_a_minute_and_is_not_taken_from_one_that_is_busy()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RunningWorker.AppFolder, "host.json")));
        var storage = host.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("storageProvider");

        // The dispatchers of DurableTask.Core renew what they work on every 30 seconds and look whether it is time every 5.
        foreach (var name in new[] { "workItemQueueVisibilityTimeout", "controlQueueVisibilityTimeout" })
        {
            Assert.InRange(
                TimeSpan.Parse(storage.GetProperty(name).GetString()!, CultureInfo.InvariantCulture),
                TimeSpan.FromSeconds(35 + 20),
                TimeSpan.FromSeconds(70));
        }
    }

    private static List<string> Unread(JsonElement host)
    {
        var faults = new List<string>();
        foreach (var (path, value) in Leaves(host, ""))
        {
            var extension = path.Split('.') is ["extensions", var name, ..] && name != "http" ? name : null;
            if (extension is null)
            {
                if (!OfTheHost.Contains(path) && !path.StartsWith("logging.logLevel.", StringComparison.Ordinal))
                {
                    faults.Add($"{path}: unknown to the host");
                }
            }
            else if (!Classes.TryGetValue(extension, out var found))
            {
                faults.Add($"extensions.{extension}: no extension of the app has it");
            }
            else
            {
                using var options = new ExtensionOptions(Path.Combine(RunningWorker.AppFolder, ".azurefunctions", found.Assembly));
                if (Fault(options, found.Class, extension, path.Split('.')[2..], value) is { } fault)
                {
                    faults.Add(fault);
                }
            }
        }

        return faults;
    }

    private static string? Fault(ExtensionOptions options, string type, string before, string[] path, JsonElement value)
    {
        var settings = options.SettingsOf(type) ?? throw new InvalidOperationException($"there is no {type}");
        var name = $"{before}.{path[0]}";
        if (Classes.TryGetValue(name, out var bag) && path.Length > 1)
        {
            // Which backend takes the bag is told in it.
            return path[1] == "type" ? (value.GetString() == "AzureStorage" ? null : $"{name}.type: not of the app")
                : Fault(options, bag.Class, name, path[1..], value);
        }

        return WithoutEffect.Contains(name) ? $"{name}: without effect"
            : !settings.TryGetValue(path[0], out var of) ? $"{name}: not an option"
            : path.Length > 1 ? Fault(options, of, name, path[1..], value)
            : IsOf(options, of, value) ? null
            : $"{name}: no {of}";
    }

    private static bool IsOf(ExtensionOptions options, string type, JsonElement value) => type switch
    {
        "System.Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "System.Int32" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "System.String" => value.ValueKind == JsonValueKind.String,
        "System.TimeSpan" => value.ValueKind == JsonValueKind.String
            && TimeSpan.TryParseExact(value.GetString(), "c", CultureInfo.InvariantCulture, out _),
        _ => value.ValueKind == JsonValueKind.String && (options.ValuesOf(type) ?? ValuesInCore(type)) is { } values
            && values.Contains(value.GetString(), StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>Some choices are of the engine beneath the extension.</summary>
    private static IReadOnlyList<string>? ValuesInCore(string type)
    {
        using var core = new ExtensionOptions(Path.Combine(RunningWorker.AppFolder, ".azurefunctions", "DurableTask.Core.dll"));
        return core.ValuesOf(type);
    }

    /// <summary>Everything that is set, by its path.</summary>
    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(one => Leaves(one.Value, path.Length == 0 ? one.Name : $"{path}.{one.Name}"))
            : [(path, element)];
}
