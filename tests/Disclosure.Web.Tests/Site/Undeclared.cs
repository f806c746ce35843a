using Microsoft.AspNetCore.Http;
using Route = Disclosure.Web.Http.Route;

namespace Disclosure.Web.Tests.Site;

/// <summary>
/// Looks at every answer of every test: a status that the route does not declare, and that <c>/openapi.json</c> therefore does not tell
/// of, is logged as a failure of the site, and so fails the test.
/// </summary>
internal static class Undeclared
{
    public static void Note(HttpContext context, FailureLog failures)
    {
        if (!context.RequestAborted.IsCancellationRequested
            && context.GetEndpoint()?.Metadata.GetMetadata<Route>() is { } route
            && !route.AllStatuses.Contains(context.Response.StatusCode))
        {
            failures.Errors.Enqueue($"{route.Method} {route.Pattern} answered {context.Response.StatusCode}, which it does not declare.");
        }
    }
}
