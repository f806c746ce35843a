using Disclosure.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Functions.Http;

/// <summary>
/// Everything Disclosure.Web serves, behind one function: the host hands on any request, and the routes, guards and handlers are those of
/// the stand-alone program. No address of the engine's own is among them.
/// </summary>
internal sealed class Site
{
    private readonly RequestDelegate _pipeline;

    /// <summary>Builds the routes.</summary>
    public Site(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseDisclosureProxies();
        app.UseDisclosureHeaders();
        app.UseRouting();
        app.UseEndpoints(static endpoints => endpoints.MapDisclosure());
        _pipeline = app.Build();
    }

    /// <summary>Answers a request that was routed to the function.</summary>
    public Task ServeAsync(HttpContext context)
    {
        // The host chose the function's catch-all route; the routes of Disclosure.Web are chosen anew.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return _pipeline(context);
    }
}
