using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Disclosure.FairLanes;

/// <summary>A host in a process of its own over a new data folder, which is deleted with it.</summary>
internal sealed class MeasuredOffice : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(2);

    private readonly Process _host;
    private readonly string _folder;
    private readonly string _data;
    private readonly HttpClient _client;
    private readonly byte[] _digital;
    private readonly IReadOnlyList<string> _scanFiles;
    private readonly List<string> _scans = [];
    private int _variants;

    private MeasuredOffice(Process host, string folder, string data, HttpClient client, string samples)
    {
        (_host, _folder, _data, _client) = (host, folder, data, client);
        _digital = File.ReadAllBytes(Path.Combine(samples, "five-pages.pdf"));
        _scanFiles = [.. Directory.EnumerateFiles(Path.Combine(samples, "scans"), "*-200-*.pdf").Order(StringComparer.Ordinal)];
    }

    /// <summary>Starts the host on a free port of this machine.</summary>
    public static async Task<MeasuredOffice> StartAsync(string program, string samples)
    {
        var folder = Directory.CreateTempSubdirectory("fair-lanes-").FullName;
        var data = Path.Combine(folder, "data");
        string[] serve = ["serve", "--data", data, "--urls", "http://127.0.0.1:0"];
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. serve])
            : new ProcessStartInfo(program, serve);
        start.RedirectStandardOutput = true;
        var host = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var told = await host.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The host said nothing.");
        var at = told.IndexOf("http://", StringComparison.Ordinal);
        var end = told.IndexOfAny([' ', '，', '。', '\t'], at);
        var address = new Uri(end < 0 ? told[at..] : told[at..end]);
        return new MeasuredOffice(host, folder, data, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = address,
        }, samples);
    }

    /// <summary>Has the host do once what is measured.</summary>
    public async Task WarmUpAsync()
    {
        foreach (var report in await FileAllAsync(10))
        {
            await DecideAsync(report);
        }
    }

    /// <summary>Files so many digital reports and waits until all are in review.</summary>
    public async Task<IReadOnlyList<string>> FileAllAsync(int count)
    {
        var reports = new List<string>();
        for (var n = 0; n < count; n++)
        {
            reports.Add(await UploadAsync(_digital, "digital.pdf"));
        }

        foreach (var report in reports)
        {
            await BecomesAsync(report, static status => status.GetProperty("state").GetString() == "inReview");
            await LinkAsync(report);
        }

        return reports;
    }

    /// <summary>Approves a report at its first tier; returns the milliseconds until the second is asked.</summary>
    public async Task<double> DecideAsync(string report)
    {
        var before = (await StatusAsync(report)).GetProperty("waitingFor").GetString();
        var link = await LinkAsync(report);
        var clock = Stopwatch.StartNew();
        using var form = new FormUrlEncodedContent([]);
        using var answer = await _client.PostAsync(new Uri($"{new Uri(link).PathAndQuery}/approve", UriKind.Relative), form);
        await BecomesAsync(report, status => status.GetProperty("waitingFor").GetString() != before);
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Files a digital report; returns the milliseconds until it is in review.</summary>
    public async Task<double> FileDigitalAsync()
    {
        var clock = Stopwatch.StartNew();
        var report = await UploadAsync(_digital, "digital.pdf");
        await BecomesAsync(report, static status => status.GetProperty("state").GetString() == "inReview");
        return clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Files so many scans, and waits until the first is read.</summary>
    public async Task QueueScansAsync(int count)
    {
        for (var n = 0; n < count; n++)
        {
            _scans.Add(await UploadAsync(await File.ReadAllBytesAsync(_scanFiles[n % _scanFiles.Count]), "scan.pdf"));
        }

        while (await ScansDoneAsync() == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Returns how many of the scans have been read.</summary>
    public async Task<int> ScansDoneAsync()
    {
        var done = 0;
        foreach (var scan in _scans)
        {
            done += (await StatusAsync(scan)).GetProperty("state").GetString() is "received" or "extracted" ? 0 : 1;
        }

        return done;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _host.Kill(entireProcessTree: true);
        await _host.WaitForExitAsync();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Every file is another one by a comment at its end.</summary>
    private async Task<string> UploadAsync(byte[] file, string name)
    {
        byte[] variant = [.. file, .. Encoding.ASCII.GetBytes($"\n% variant {_variants++}\n%%EOF\n")];
        using var content = new ByteArrayContent(variant);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent { { content, "file", name } };
        using var answer = await _client.PostAsync(new Uri("/api/reports", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        using var receipt = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return receipt.RootElement.GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> StatusAsync(string report)
    {
        using var status = JsonDocument.Parse(await _client.GetByteArrayAsync(new Uri($"/api/reports/{report}", UriKind.Relative)));
        return status.RootElement.Clone();
    }

    private async Task BecomesAsync(string report, Predicate<JsonElement> so)
    {
        while (!so(await StatusAsync(report)))
        {
            await Task.Delay(LookAgain, TimeProvider.System);
        }
    }

    private async Task<string> LinkAsync(string report)
    {
        var lines = await File.ReadAllLinesAsync(await NoticeAsync(report));
        return lines.First(static line => line.StartsWith("Link: ", StringComparison.Ordinal))[6..];
    }

    /// <summary>Waits until a review request of a report is written, and returns its file.</summary>
    private async Task<string> NoticeAsync(string report)
    {
        while (true)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(_data, "outbox"), "*-ReviewRequest-*.txt"))
            {
                if ((await File.ReadAllTextAsync(file)).Contains($"Report: {report}", StringComparison.Ordinal))
                {
                    return file;
                }
            }

            await Task.Delay(LookAgain, TimeProvider.System);
        }
    }
}
