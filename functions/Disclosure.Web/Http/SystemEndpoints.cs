using Disclosure.Web.Pages;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>What the site itself needs.</summary>
internal sealed class SystemEndpoints(IReportStore store, Answers answers)
{
    /// <summary>GET /assets/{name}: the style sheet under the name that holds its hash, which never changes.</summary>
    public Task<IResult> AssetAsync(HttpContext context)
    {
        if (RouteValues.TextOf(context, "name") != Stylesheet.Name)
            return Task.FromResult(answers.NotFound(context));
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.FromResult<IResult>(new CachedAnswer(Stylesheet.Content, "text/css; charset=utf-8"));
    }

    /// <summary>GET /healthz: whether the store answers.</summary>
    public async Task<IResult> HealthAsync(HttpContext context)
    {
        try
        {
            await store.QueryAsync(new ReportQuery { Take = 1 }, context.RequestAborted);
            return new JsonAnswer(static json => json.WriteString("status"u8, "ok"u8));
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            return new JsonAnswer(
                json =>
                {
                    json.WriteString("status"u8, "unavailable"u8);
                    json.WriteString("reason"u8, failure.GetType().Name);
                },
                StatusCodes.Status503ServiceUnavailable);
        }
    }
}
