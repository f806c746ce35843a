using System.Collections.Concurrent;
using System.Net;

namespace Disclosure.Attack.Tests.Host;

/// <summary>Counts the answers of a host by their status; what it never may give is kept.</summary>
internal sealed class WatchedAnswers() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly ConcurrentDictionary<HttpStatusCode, int> _counts = [];

    /// <summary>Gets the answers that tell of a fault of the host: 5xx, but not 503, which asks to come again.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Returns the counts, by status.</summary>
    public string Counts() =>
        string.Join(' ', _counts.OrderBy(static each => each.Key).Select(static each => $"{(int)each.Key}×{each.Value}"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        _counts.AddOrUpdate(answer.StatusCode, 1, static (_, before) => before + 1);
        if ((int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.ServiceUnavailable)
        {
            Faults.Enqueue($"{request.Method} {request.RequestUri?.AbsolutePath}: {(int)answer.StatusCode}");
        }

        return answer;
    }
}
