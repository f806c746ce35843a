using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Site;

/// <summary>What the site itself needs.</summary>
internal sealed class SiteEndpoints(Readiness readiness, Answers answers)
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

    /// <summary>
    /// GET /healthz: whether the host works, so that starting it anew would help where it does not. A disk that is full is told, and is no
    /// such reason.
    /// </summary>
    public async Task<IResult> HealthAsync(HttpContext context)
    {
        var state = await readiness.LookAsync(context.RequestAborted);
        return Tell(state, state.Failure);
    }

    /// <summary>GET /readyz: whether the host takes files and works on them.</summary>
    public async Task<IResult> ReadyAsync(HttpContext context)
    {
        var state = await readiness.LookAsync(context.RequestAborted);
        return Tell(state, state.Failure ?? (state.Room == RoomLeft.None ? "storage-full" : state.PartStands ? "part-stands" : null));
    }

    /// <summary>Returns the answer.</summary>
    /// <param name="state">How the host is.</param>
    /// <param name="fault">Why the answer is 503; null for 200.</param>
    private static JsonAnswer Tell(HostState state, string? fault) => new(
        json =>
        {
            json.WriteString("status"u8, fault is null ? "ok"u8 : "unavailable"u8);
            if (fault is not null)
            {
                json.WriteString("reason"u8, fault);
            }

            if (state.Room != RoomLeft.Enough)
            {
                json.WriteString("disk"u8, state.Room == RoomLeft.None ? "full"u8 : "nearlyFull"u8);
            }
        },
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
