using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Disclosure.Functions.Orchestration;

namespace Disclosure.Functions.Tests.Hosting;

/// <summary>An office whose app runs: asks for its pages, and has it go on as the engine would, which is not there.</summary>
internal sealed class WorkerOffice : IAsyncDisposable
{
    /// <summary>The key that opens the operator's pages.</summary>
    public const string OperatorKey = "an operator key of some length";

    private WorkerOffice(RunningWorker worker) => Worker = worker;

    public RunningWorker Worker { get; }

    /// <summary>Starts the app over an account.</summary>
    public static async Task<WorkerOffice> StartAsync(string account) => new(await RunningWorker.StartAsync(
        new Dictionary<string, string>
        {
            ["Disclosure__Storage__ConnectionString"] = account,
            ["Disclosure__PublicAddress"] = "https://disclosure.example.gov.cn/",
            ["Disclosure__OperatorKey"] = OperatorKey,
        }));

    public ValueTask DisposeAsync() => Worker.DisposeAsync();

    /// <summary>Runs the steps that are due.</summary>
    /// <param name="id">The report.</param>
    /// <returns>Their names, and what comes then.</returns>
    public async Task<(List<string> Steps, Outlook Outlook)> GoOnAsync(string id)
    {
        var outlook = await CallAsync("Look", id);
        var steps = new List<string>();
        while (outlook.Step is { } step)
        {
            steps.Add(step);
            outlook = await CallAsync(step, id);
        }

        return (steps, outlook);
    }

    /// <summary>Returns the state that a report's page tells.</summary>
    public async Task<string?> StateAsync(string path)
    {
        using var status = JsonDocument.Parse(await AskAsync(HttpMethod.Get, path, HttpStatusCode.OK));
        return status.RootElement.GetProperty("state").GetString();
    }

    /// <summary>Asks for a page.</summary>
    public Task<string> PageAsync(string path) => AskAsync(HttpMethod.Get, path, HttpStatusCode.OK);

    /// <summary>Sends the fields of a form.</summary>
    public Task PostAsync(string path, params IEnumerable<KeyValuePair<string, string>> fields) =>
        AskAsync(HttpMethod.Post, path, HttpStatusCode.SeeOther, new FormUrlEncodedContent(fields));

    /// <summary>Files a report and returns what the app says of it.</summary>
    public async Task<JsonElement> FileAsync(string name, byte[] content)
    {
        using var filed = JsonDocument.Parse(await AskAsync(
            HttpMethod.Post, $"/api/reports?file={Uri.EscapeDataString(name)}", HttpStatusCode.Created, new ByteArrayContent(content)));
        return filed.RootElement.Clone();
    }

    /// <summary>Asks for something.</summary>
    public async Task<string> AskAsync(
        HttpMethod method, string path, HttpStatusCode expected, HttpContent? body = null, string? key = null)
    {
        using var answer = await AnswerAsync(method, path, body, key);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for something, and gives the answer as it is.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(HttpMethod method, string path, HttpContent? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return await Worker.AskAsync("Web", request);
    }

    private async Task<Outlook> CallAsync(string activity, string report) => JsonSerializer.Deserialize<Outlook>(
        await Worker.CallAsync(activity, "report", JsonSerializer.Serialize(report)), JsonSerializerOptions.Web)!;
}
