using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Host;

/// <summary>A host in a process of its own, with a data folder that is deleted with it.</summary>
internal sealed class AttackedOffice : IAsyncDisposable
{
    /// <summary>The operator key of every attacked office.</summary>
    public const string OperatorKey = "the key of an attacked office";

    /// <summary>Most resident memory the host may ever have, in units of 2²⁰ bytes (issue 12: below 600 MB under any attack).</summary>
    public const long MostHostMemory = 600;

    /// <summary>How long anything is waited for: many times what the most expensive file may take.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(20);

    private static readonly HashSet<string> Settled =
        ["inReview", "held", "unreadable", "poisoned", "returned", "withdrawn", "published", "superseded", "handedOver"];

    private readonly TemporaryFolder _folder = new();
    private readonly WatchedAnswers _answers = new();
    private readonly Dictionary<string, Notice?> _notices = [];
    private HostProcess _host;
    private Uri _address = new("http://127.0.0.1/");

    private AttackedOffice(string settings)
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "disclosure.json"), settings);
        Client = new HttpClient(_answers) { Timeout = TimeSpan.FromMinutes(10) };
        _host = HostProcess.Serve(Data);
        Memory = new ProcessMemory(_host.Id);
    }

    public string Data => _folder["data"];

    public HttpClient Client { get; }

    /// <summary>Gets the memory of the host that runs now.</summary>
    public ProcessMemory Memory { get; private set; }

    public Uri Address => _address;

    /// <summary>Gets the answers' counts, by status.</summary>
    public string Answers => _answers.Counts();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts a host.</summary>
    /// <param name="more">Further members of its settings, as JSON, with a comma behind each.</param>
    /// <param name="hasKey">Whether a key opens the operator's pages.</param>
    /// <param name="limits">Members of its limits, as JSON, with a comma behind each.</param>
    public static async Task<AttackedOffice> StartAsync(string more = "", bool hasKey = true, string limits = "")
    {
        var key = hasKey ? $"\"operatorKey\": \"{OperatorKey}\"," : "";
        var office = new AttackedOffice(
            $$"""
            { {{more}}
              {{key}} "digestAfter": "0s", "limits": { {{limits}} "openFilings": 1000000 },
              "retry": { "attempts": 2, "firstDelay": "1s", "longestDelay": "2s" } }
            """);
        office._address = await office._host.AddressAsync();
        return office;
    }

    /// <summary>Kills the host with SIGKILL.</summary>
    public void Kill() => _host.Kill();

    /// <summary>Starts the host anew over the same folder.</summary>
    public async Task RestartAsync()
    {
        var before = Memory;
        _host.Dispose();
        _host = HostProcess.Serve(Data);
        _address = await _host.AddressAsync();
        Memory = new ProcessMemory(_host.Id);
        await before.DisposeAsync();
    }

    /// <summary>An address of the host; links in notices keep the port of the host that wrote them.</summary>
    public Uri At(string pathOrLink) => new(
        _address,
        Uri.TryCreate(pathOrLink, UriKind.Absolute, out var link) && link.Scheme == "http" ? link.PathAndQuery : pathOrLink);

    /// <summary>Sends a file.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        byte[] file, string name, string path = "/api/reports", params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "file", name);
        using var answer = await Client.PostAsync(At(path), form, Cancellation);
        return (answer.StatusCode, await JsonAsync(answer));
    }

    /// <summary>Sends a file that must be taken; returns the path of its status, which is its receipt.</summary>
    public Task<Filed> FileAsync(byte[] file, string name, params (string Name, string Value)[] fields) =>
        FileAtAsync("/api/reports", file, name, fields);

    /// <summary>The same at another address, such as that of a filing link.</summary>
    public async Task<Filed> FileAtAsync(string path, byte[] file, string name, params (string Name, string Value)[] fields)
    {
        var (status, body) = await SendAsync(file, name, path, fields);
        Assert.Equal(HttpStatusCode.Created, status);
        return new Filed(body.GetProperty("id").GetString()!, body.GetProperty("status").GetString()!);
    }

    public async Task<JsonElement> StatusAsync(string receipt)
    {
        using var answer = await Client.GetAsync(At(receipt), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await JsonAsync(answer);
    }

    public Task<JsonElement> SettlesAsync(string receipt) =>
        BecomesAsync(receipt, static status => Settled.Contains(status.GetProperty("state").GetString()!));

    public Task<JsonElement> IsInStateAsync(string receipt, string state) =>
        BecomesAsync(receipt, status => status.GetProperty("state").GetString() == state);

    /// <summary>Waits until the status of a report is so.</summary>
    public async Task<JsonElement> BecomesAsync(string receipt, Predicate<JsonElement> so)
    {
        var began = TimeProvider.System.GetTimestamp();
        var status = await StatusAsync(receipt);
        while (!so(status))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < LongestWait, $"Still so after {LongestWait}: {status}");
            Assert.False(_host.HasExited, $"The host ended: {string.Join('\n', _host.Errors)}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancellation);
            status = await StatusAsync(receipt);
        }

        return status;
    }

    /// <summary>Sends a form as a browser on the same site would.</summary>
    public async Task<HttpStatusCode> PostAsync(string link, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Client.PostAsync(At(link), form, Cancellation);
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(At(path), Cancellation);
        return answer.StatusCode;
    }

    /// <summary>Sends a request as the operator.</summary>
    public async Task<(HttpStatusCode Status, string Page)> OperateAsync(
        HttpMethod method, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, At(path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", OperatorKey);
        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        }

        using var answer = await Client.SendAsync(request, Cancellation);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)));
    }

    /// <summary>Has the office make a filing link for an agency; returns its path.</summary>
    public async Task<string> AgencyLinkAsync(string agency, int year)
    {
        var (_, page) = await OperateAsync(
            HttpMethod.Post, "/operator/filing", ("agency", agency), ("year", $"{year}"), ("days", "30"));
        var start = page.IndexOf("/filing/A", StringComparison.Ordinal);
        Assert.True(start >= 0, page);
        return page[start..page.IndexOf('<', start)];
    }

    /// <summary>Gets the notices in the outbox, in the order they were written.</summary>
    public IReadOnlyList<Notice> Notices()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Data, "outbox"), "*.txt").Where(path => !_notices.ContainsKey(path)))
        {
            _notices.Add(path, Notice.Read(path));
        }

        return [.. _notices.OrderBy(static each => each.Key, StringComparer.Ordinal).Select(static each => each.Value).OfType<Notice>()];
    }

    /// <summary>Returns the link by which a report is decided on at its tier; waits until it is written.</summary>
    public async Task<string> ReviewLinkAsync(Filed report, string tier, int round = 1) => await Eventually.GetAsync(() => Task.FromResult(
        Notices().LastOrDefault(notice => notice.Report == report.Id && notice.Kind == "ReviewRequest"
            && notice.Subject.Contains($"（{tier}）", StringComparison.Ordinal)
            && notice.Body.Contains($"第 {round} 轮", StringComparison.Ordinal))?.Link));

    /// <summary>Waits until the tier is asked and approves.</summary>
    public async Task ApproveAsync(Filed report, string tier, int round = 1) => Assert.Equal(
        HttpStatusCode.SeeOther, await PostAsync($"{await ReviewLinkAsync(report, tier, round)}/approve"));

    /// <summary>Approves at all tiers, and waits until the report is published.</summary>
    public async Task PublishAsync(Filed report)
    {
        foreach (var tier in Tiers)
        {
            await ApproveAsync(report, tier);
        }

        await IsInStateAsync(report.Receipt, "published");
    }

    /// <summary>Gets the names of the tiers of an office that sets none.</summary>
    public static IReadOnlyList<string> Tiers { get; } = ["初审", "复审", "终审"];

    /// <summary>Fails where the host ended, gave a 5xx, told of an error of its own, or held too much memory.</summary>
    public void IsSound()
    {
        Assert.False(_host.HasExited, $"The host ended: {string.Join('\n', _host.Errors)}");
        Assert.Empty(_answers.Faults);
        Assert.DoesNotContain(_host.Errors, static line => line.Contains("Unhandled exception", StringComparison.Ordinal));
        Assert.True(Memory.Host < MostHostMemory, $"The host held {Memory.Host} MB.");
    }

    /// <summary>Returns what <c>disclosure check</c> ends with and says.</summary>
    public Task<(int Code, string Output)> CheckAsync() => HostProcess.RunAsync("check", "--data", Data);

    public async ValueTask DisposeAsync()
    {
        await Memory.DisposeAsync();
        _host.Dispose();
        Client.Dispose();
        _answers.Dispose();
        _folder.Dispose();
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(Cancellation);
        using var json = await JsonDocument.ParseAsync(body, default, Cancellation);
        return json.RootElement.Clone();
    }
}

/// <summary>A report that was taken.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Receipt">Path of its status, unguessable.</param>
internal sealed record Filed(string Id, string Receipt);

/// <summary>A notice as a file of the outbox.</summary>
internal sealed record Notice(string Report, string Kind, string To, string Subject, string Link, string Body)
{
    public static Notice Read(string path)
    {
        var lines = File.ReadAllLines(path);
        string Head(string name) =>
            lines.First(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];
        return new Notice(
            Head("Report"), Head("Kind"), Head("To"), Head("Subject"), Head("Link"),
            string.Join('\n', lines.SkipWhile(static line => line.Length > 0)));
    }
}
