using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Tests.Storage;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace Disclosure.Functions.Tests.Storage;

/// <summary>
/// One emulator of a storage account for all tests of this assembly, with an empty account for each that asks. Found by the variable
/// AZURITE (its program), on PATH, or in a node_modules above; where it is not, tests that need it are skipped.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime
{
    private const string Reason = "Azurite is not installed (npm install azurite)";
    private const int Accounts = 400;
    private static readonly string Key = Convert.ToBase64String("every account of this emulator has the same key"u8);

    private readonly TaskCompletionSource<(int Blobs, int Queues, int Tables)> _ports =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Dictionary<string, int> _listening = [];
    private Process? _process;
    private int _given;

    public async ValueTask InitializeAsync()
    {
        if (FindProgram() is not { } program)
        {
            return;
        }

        var start = new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
                "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            },
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(0, Accounts).Select(n => $"{Name(n)}:{Key}"));
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        await _ports.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>An empty account with every table and container of the product.</summary>
    internal async Task<AzureStorage> StorageAsync(params IReadOnlyList<HttpPipelinePolicy> policies)
    {
        var account = NewAccount();
        await Connect(account).EnsureAsync(CancellationToken.None);
        return Connect(account, policies);
    }

    /// <summary>The connection string of an account nobody used yet.</summary>
    internal string NewAccount()
    {
        Assert.SkipWhen(_process is null, Reason);
        var (blobs, queues, tables) = _ports.Task.Result;
        var name = Name(Interlocked.Increment(ref _given) - 1);
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{blobs}/{name};QueueEndpoint=http://127.0.0.1:{queues}/{name};"
            + $"TableEndpoint=http://127.0.0.1:{tables}/{name};";
    }

    /// <summary>The account; policies see every attempt at a request, and what they make fail is tried again without delay.</summary>
    internal static AzureStorage Connect(string account, params IReadOnlyList<HttpPipelinePolicy> policies)
    {
        var blobs = AzureStorage.Bounded(new BlobClientOptions());
        var tables = AzureStorage.Bounded(new TableClientOptions());
        foreach (var policy in policies)
        {
            blobs.AddPolicy(policy, Azure.Core.HttpPipelinePosition.PerRetry);
            tables.AddPolicy(policy, Azure.Core.HttpPipelinePosition.PerRetry);
            blobs.Retry.Delay = tables.Retry.Delay = TimeSpan.FromMilliseconds(1);
        }

        return new AzureStorage(new BlobServiceClient(account, blobs), new TableServiceClient(account, tables));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number:D4}");

    private void Hear(string? line)
    {
        if (line is null || Listening().Match(line) is not { Success: true } heard)
        {
            return;
        }

        _listening[heard.Groups[1].Value] = int.Parse(heard.Groups[2].Value, CultureInfo.InvariantCulture);
        if (_listening.TryGetValue("Blob", out var blobs) && _listening.TryGetValue("Queue", out var queues)
            && _listening.TryGetValue("Table", out var tables))
        {
            _ports.TrySetResult((blobs, queues, tables));
        }
    }

    private static string? FindProgram()
    {
        if (Environment.GetEnvironmentVariable("AZURITE") is { Length: > 0 } named)
        {
            return named;
        }

        var name = OperatingSystem.IsWindows() ? "azurite.cmd" : "azurite";
        var places = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).ToList();
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            places.Add(Path.Combine(folder, "node_modules", ".bin"));
        }

        return places.Select(place => Path.Combine(place, name)).FirstOrDefault(File.Exists);
    }

    [GeneratedRegex(@"Azurite (\w+) service is successfully listening at https?://[^:]+:(\d+)")]
    private static partial Regex Listening();
}
