using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Site;

/// <summary>What the site itself needs.</summary>
internal sealed class SiteEndpoints(IReportStore store, Answers answers)
{
    /// <summary>GET /assets/{name}: a style sheet or script under the name that holds its hash, which never changes.</summary>
    public Task<IResult> AssetAsync(HttpContext context)
    {
        var name = RouteValues.TextOf(context, "name");
        var answer = name == Stylesheet.Name ? new CachedAnswer(Stylesheet.Content, "text/css; charset=utf-8")
            : Asset.Find(name) is { } asset ? new CachedAnswer(asset.Content, asset.ContentType)
            : null;
        if (answer is null)
        {
            return Task.FromResult(answers.NotFound(context));
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.FromResult<IResult>(answer);
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
