using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Serving;

/// <summary>
/// A host over a data folder on a disk of 16 MB: a file system in memory, mounted in a namespace of the host's own, for which no rights are
/// needed where the system lets users have such namespaces.
/// </summary>
public sealed class SmallDiskTests : IDisposable
{
    private const int DiskMegabytes = 16;

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_upload_that_fills_the_disk_is_told_so_leaves_nothing_and_the_next_goes_through()
    {
        await OrSkipAsync();
        using var host = await StartAsync("""{ "limits": { "leastFreeMegabytes": 0 } }""");
        try
        {
            var address = await AddressAsync(host);
            var (status, body) = await SendAsync(address, new byte[(DiskMegabytes + 4) << 20]);
            Assert.Equal(HttpStatusCode.InsufficientStorage, status);
            Assert.Equal("storage-full", body.GetProperty("error").GetProperty("code").GetString());
            await Eventually.HoldsAsync(() => !Directory.EnumerateFiles(Seen(host, "originals", "unfinished")).Any());

            (status, body) = await SendAsync(address, Samples.Read(Samples.FivePages));
            Assert.Equal(HttpStatusCode.Created, status);
            await Eventually.HoldsAsync(async () =>
                (await _client.GetStringAsync(new Uri(address, body.GetProperty("status").GetString()!), Cancellation))
                    .Contains("\"inReview\"", StringComparison.Ordinal));
        }
        finally
        {
            await EndAsync(host);
        }
    }

    [Fact]
    public async Task Below_the_least_free_space_nothing_is_taken_in_and_it_is_told()
    {
        await OrSkipAsync();
        using var host = await StartAsync($$"""{ "limits": { "leastFreeMegabytes": {{DiskMegabytes + 1}} } }""");
        try
        {
            var address = await AddressAsync(host);
            var (status, _) = await SendAsync(address, Samples.Read(Samples.FivePages));
            Assert.Equal(HttpStatusCode.InsufficientStorage, status);
            Assert.Equal("""{"status":"ok","disk":"full"}""", await _client.GetStringAsync(new Uri(address, "/healthz"), Cancellation));
            using var ready = await _client.GetAsync(new Uri(address, "/readyz"), Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        }
        finally
        {
            await EndAsync(host);
        }
    }

    private static async Task OrSkipAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a disk in memory is mounted on Linux alone");
        using var tried = Process.Start(new ProcessStartInfo("unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"])
        {
            RedirectStandardError = true,
        });
        await tried!.WaitForExitAsync(Cancellation);
        Assert.SkipUnless(tried.ExitCode == 0, "the system lets this user mount nothing");
    }

    private async Task<Process> StartAsync(string settings)
    {
        await File.WriteAllTextAsync(_folder["disclosure.json"], settings, Cancellation);
        Directory.CreateDirectory(_folder["data"]);
        string[] arguments =
        [
            "-rm", "sh", "-c", "mount -t tmpfs -o size=\"$1\"m none \"$2\" && shift 2 && exec \"$@\"", "sh", $"{DiskMegabytes}",
            _folder["data"], .. ChildProgram.Command, "serve", "--data", _folder["data"], "--config", _folder["disclosure.json"],
            "--urls", "http://127.0.0.1:0",
        ];
        var host = Process.Start(
            new ProcessStartInfo("unshare", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        host.ErrorDataReceived += static (_, _) => { };
        host.BeginErrorReadLine();
        return host;
    }

    private static async Task<Uri> AddressAsync(Process host) =>
        new((await host.StandardOutput.ReadLineAsync(Cancellation))!.Split(' ')[0]);

    /// <summary>Returns a path of the data folder as the host sees it.</summary>
    private string Seen(Process host, params string[] path) =>
        Path.Combine([$"/proc/{host.Id}/root{_folder["data"]}", .. path]);

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(Uri address, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var form = new MultipartFormDataContent { { content, "file", "报告.pdf" } };
        using var answer = await _client.PostAsync(new Uri(address, "/api/reports"), form, Cancellation);
        await using var body = await answer.Content.ReadAsStreamAsync(Cancellation);
        using var json = await JsonDocument.ParseAsync(body, default, Cancellation);
        return (answer.StatusCode, json.RootElement.Clone());
    }

    private static async Task EndAsync(Process host)
    {
        host.Kill();
        await host.WaitForExitAsync(Cancellation);
    }
}
