using Disclosure.Web.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Site;

/// <summary>The routes of what the site itself needs.</summary>
internal static class SiteRoutes
{
    /// <summary>Returns the routes.</summary>
    public static IReadOnlyList<Route> Of(SiteEndpoints site) =>
    [
        Route.Get(Audience.Public, "/assets/{name}", "样式表和脚本", site.AssetAsync) with
        {
            Answer = Media.Stylesheet,
            Statuses = [Status200OK, Status304NotModified, Status404NotFound],
        },
        State("/healthz", "运行状态：能否读写", site.HealthAsync),
        State("/readyz", "运行状态：能否接收文件", site.ReadyAsync),
    ];

    private static Route State(string pattern, string summary, Func<HttpContext, Task<IResult>> handle) =>
        Route.Get(Audience.Addressee, pattern, summary, handle) with
        {
            Answer = Media.Json,
            Statuses = [Status200OK, Status503ServiceUnavailable],
        };
}
