using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Web;
using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Notices;
using Disclosure.Server.Reading;
using Disclosure.Server.Serving;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Server.TestKit;

/// <summary>
/// The host as <c>disclosure serve</c> puts it together, in this process, on any free port, over a data folder that outlives it.
/// </summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly DataFolder _data;
    private readonly DisclosureHost _host;
    private readonly LocalFileReader _files;
    private readonly FileCutting _cutting;
    private readonly CookieContainer _cookies = new();

    private RunningHost(DataFolder data, DisclosureHost host, LocalFileReader files, FileCutting cutting)
    {
        (_data, _host, _files, _cutting) = (data, host, files, cutting);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies });
    }

    /// <summary>Gets a client that is signed in to the operator's pages, as the office's browser is.</summary>
    public HttpClient Client { get; }

    /// <summary>Where Prometheus may ask.</summary>
    public ICollection<string> MetricsAddresses => _host.MetricsAddresses;

    /// <summary>Gets the cookie of that session.</summary>
    public Cookie Session => _cookies.GetCookies(At("/operator")).Single();

    /// <summary>Starts a host over a data folder.</summary>
    /// <param name="folder">The data folder; made where it is not there.</param>
    /// <param name="time">The clock of the office; the machine's where none is given.</param>
    public static async Task<RunningHost> StartAsync(string folder, TimeProvider? time = null)
    {
        var data = DataFolder.Open(folder);
        var settings = OfficeSettings.Load(File.Exists(data.Settings) ? data.Settings : null);
        var files = new LocalFileReader(ServerChildren.Own, TimeProvider.System);
        var cutting = new FileCutting(ServerChildren.Own, TimeProvider.System);
        var reader = new FileReportReader(
            files, cutting, settings.Limits.ToReadLimits(), TimeProvider.System, NullLogger<FileReportReader>.Instance);
        var host = new DisclosureHost(
            data, settings, "http://127.0.0.1:0", reader, new ConsoleLines(TextWriter.Null, showsLinks: true), time ?? TimeProvider.System);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var running = new RunningHost(data, host, files, cutting);
        await running.SignInAsync(settings.OperatorKey);
        return running;
    }

    /// <summary>Makes a link by which the operator signs in once; null where a key is set.</summary>
    public Uri? MakeSignInLink() => _host.MakeSignInLink();

    /// <summary>
    /// Lets the database grow no more, as on a full disk, or again: SQLite's own limit of pages, at which it fails
    /// as where the disk is full.
    /// </summary>
    public Task LetDatabaseGrowAsync(bool may) => _host.Database.WriteAsync(
        session => session.Number($"PRAGMA max_page_count = {(may ? int.MaxValue : 1)}"), TestContext.Current.CancellationToken);

    /// <summary>An address of this host; the links in the outbox keep the port of the host that wrote them.</summary>
    public Uri At(string pathOrLink) =>
        new(
            _host.Address,
            Uri.TryCreate(pathOrLink, UriKind.Absolute, out var link) && link.Scheme == "http" ? link.PathAndQuery : pathOrLink);

    public async Task<(HttpStatusCode Status, JsonElement Body)> UploadAsync(
        byte[] file, string name, string path = "/api/reports")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent { { content, "file", name } };
        return await SendAsync(form, path);
    }

    /// <summary>Sends files that are the pages of one report.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> UploadTogetherAsync(IEnumerable<string> files)
    {
        using var form = new MultipartFormDataContent { { new StringContent("true"), "together" } };
        foreach (var file in files)
        {
            form.Add(
                new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)),
                "file",
                Path.GetFileName(file));
        }

        return await SendAsync(form);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(MultipartFormDataContent form, string path = "/api/reports")
    {
        using var answer = await Client.PostAsync(At(path), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await ReadAsync(answer));
    }

    public async Task<HttpStatusCode> PostAsync(string link, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Client.PostAsync(At(link), form, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(At(path), TestContext.Current.CancellationToken);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Client.GetAsync(At(path), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public Task ReachesAsync(ReportId report, string state) =>
        Eventually.HoldsAsync(async () => await StateAsync(report) == state, $"{report} {state}");

    /// <summary>The path of a report's page, by its receipt.</summary>
    public string PageOf(ReportId report) => new Uri(_host.Links.Receipt(report)).AbsolutePath;

    /// <summary>Returns the keys of what is found in a report, as reviewers see it: the rule and the place.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(ReportId report)
    {
        var events = await new SqliteReportStore(_host.Database).LoadAsync(report, TestContext.Current.CancellationToken);
        return [.. ReportProcess.Fold(events)!.Findings.Select(static finding => finding.Key)];
    }

    public async Task<string?> StateAsync(ReportId report)
    {
        using var answer = await Client.GetAsync(At($"/api{PageOf(report)}"), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? (await ReadAsync(answer)).GetProperty("state").GetString() : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        await _files.DisposeAsync();
        await _cutting.DisposeAsync();
        Client.Dispose();
        _data.Dispose();
    }

    private async Task SignInAsync(string? key)
    {
        var status = key is null
            ? await PostAsync("/operator/login", ("code", HttpUtility.ParseQueryString(MakeSignInLink()!.Query)["code"]!))
            : await PostAsync("/operator/login", ("key", key));
        if (status != HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"Signing in was answered {status}.");
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var json = await JsonDocument.ParseAsync(body, default, TestContext.Current.CancellationToken);
        return json.RootElement.Clone();
    }
}
