using System.Globalization;
using System.Text;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Operator;

/// <summary>
/// How many reports lie on each pile, sent anew whenever it changes, as server-sent events (HTML standard §9.2). The stream ends after a
/// while; browsers ask again by themselves.
/// </summary>
internal sealed class ProgressAnswer(IReportStore store, TimeProvider time) : IResult
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Without a byte for long, proxies take a connection for dead.</summary>
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var cancellation = httpContext.RequestAborted;
        response.ContentType = "text/event-stream; charset=utf-8";
        try
        {
            var (began, sent) = (time.GetTimestamp(), time.GetTimestamp());
            for (var last = ""; time.GetElapsedTime(began) < Longest;)
            {
                var now = Describe(new OfficeCounts(await store.CountAsync(null, cancellation)));
                if (now != last || time.GetElapsedTime(sent) >= Sign)
                {
                    await response.WriteAsync(now != last ? $"data: {now}\n\n" : ": \n\n", Encoding.UTF8, cancellation);
                    await response.Body.FlushAsync(cancellation);
                    (last, sent) = (now, time.GetTimestamp());
                }

                await Task.Delay(LookAgain, time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
    }

    private static string Describe(OfficeCounts counts) =>
        $"{{{string.Join(',', Pile.All.Select(pile => string.Create(CultureInfo.InvariantCulture, $"\"{pile.Id}\":{counts.Of(pile)}")))}}}";
}
