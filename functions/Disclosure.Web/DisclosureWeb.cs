using Disclosure.Web.Access;
using Disclosure.Web.Brakes;
using Disclosure.Web.Catalog;
using Disclosure.Web.Downloads;
using Disclosure.Web.Filing;
using Disclosure.Web.Http;
using Disclosure.Web.Links;
using Disclosure.Web.Operator;
using Disclosure.Web.Pages;
using Disclosure.Web.Publication;
using Disclosure.Web.Review;
using Disclosure.Web.Site;
using Disclosure.Web.Transport;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Route = Disclosure.Web.Http.Route;

namespace Disclosure.Web;

/// <summary>Brings the pages and endpoints into a host.</summary>
public static class DisclosureWeb
{
    /// <summary>
    /// Adds what the pages need, <see cref="ILinks"/> included. The host adds the workflow: its other ports, the report desk, the reading
    /// store, the workflow's options and a <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What the office sets for its pages.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The operator key is too short, or an upload may hold no file.</exception>
    public static IServiceCollection AddDisclosureWeb(this IServiceCollection services, DisclosureWebOptions options)
    {
        if (options.OperatorKey is { Length: < DisclosureWebOptions.ShortestOperatorKey } || options.FilesPerUpload < 1)
        {
            throw new ArgumentException("The operator key is too short, or an upload may hold no file.", nameof(options));
        }

        return services
            .AddRouting()
            .AddSingleton(options)
            .AddSingleton(static provider => new ReviewLinks(
                provider.GetRequiredService<DisclosureWebOptions>().Address,
                provider.GetRequiredService<DisclosureWebOptions>().LinkKeys,
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ILinks>(static provider => provider.GetRequiredService<ReviewLinks>())
            .AddSingleton<Layout>()
            .AddSingleton<Answers>()
            .AddSingleton<ProxyHeaders>()
            .AddSingleton<SignInDelays>()
            .AddSingleton<RequestBrakes>()
            .AddSingleton(static provider => new SignInCodes(
                provider.GetRequiredService<DisclosureWebOptions>().LinkKeys, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<OperatorSessions>()
            .AddSingleton<OperatorAccess>()
            .AddSingleton<OperatorGate>()
            .AddSingleton<LinkLog>()
            .AddSingleton<UploadPlaces>()
            .AddSingleton<UploadReader>()
            .AddSingleton<PublicHead>()
            .AddSingleton<PublicCatalogs>()
            .AddSingleton<PublicReports>()
            .AddSingleton<PublicFigures>()
            .AddSingleton<KeyFigures>()
            .AddSingleton<PublicPages>()
            .AddSingleton(provider => new PublicSite(
                provider.GetRequiredService<PublicCatalogs>(),
                provider.GetRequiredService<PublicPages>(),
                provider.GetRequiredService<PublicReports>(),
                provider.GetRequiredService<PublicFigures>(),
                provider.GetRequiredService<KeyFigures>(),
                provider.GetRequiredService<PublicHead>(),
                provider.GetRequiredService<IOriginals>(),
                provider.GetRequiredService<Layout>(),
                options))
            .AddSingleton<PublicationEndpoints>()
            .AddSingleton<FilingEndpoints>()
            .AddSingleton<ReviewEndpoints>()
            .AddSingleton<OperatorEndpoints>()
            .AddSingleton<YearEndpoints>()
            .AddSingleton<Readiness>()
            .AddSingleton<SiteEndpoints>()
            .AddSingleton<RouteList>()
            .AddSingleton<RouteServer>();
    }

    /// <summary>
    /// Has requests count as whose the proxies named in the options say they are. To stand before everything that asks where a request
    /// comes from.
    /// </summary>
    public static IApplicationBuilder UseDisclosureProxies(this IApplicationBuilder app)
    {
        app.ApplicationServices.GetRequiredService<ProxyHeaders>().Use(app);
        return app;
    }

    /// <summary>
    /// Has every answer carry the headers of <see cref="SafeHeaders"/>, those too that no route gives, as to a method that is none. To stand
    /// behind <see cref="UseDisclosureProxies"/>.
    /// </summary>
    public static IApplicationBuilder UseDisclosureHeaders(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<DisclosureWebOptions>();
        return app.Use((context, next) =>
        {
            SafeHeaders.Set(context.Response.Headers, Audience.Addressee, options.IsSecure(context.Request));
            return next(context);
        });
    }

    /// <summary>
    /// Maps every page and endpoint, and a page for addresses that are none; of middleware <see cref="UseDisclosureProxies"/> and
    /// <see cref="UseDisclosureHeaders"/> alone are needed.
    /// </summary>
    public static IEndpointRouteBuilder MapDisclosure(this IEndpointRouteBuilder endpoints)
    {
        var server = endpoints.ServiceProvider.GetRequiredService<RouteServer>();
        foreach (var route in endpoints.ServiceProvider.GetRequiredService<RouteList>().All)
        {
            endpoints.MapMethods(route.Pattern, MethodsOf(route), context => server.ServeAsync(route, context)).WithMetadata(route);
        }

        var answers = endpoints.ServiceProvider.GetRequiredService<Answers>();
        var nowhere = new Route(
            HttpMethods.Get,
            "/{**path}",
            Audience.Public,
            "没有这个页面",
            context => Task.FromResult(answers.NotFound(context)));
        endpoints.MapMethods(nowhere.Pattern, MethodsOf(nowhere), context => server.ServeAsync(nowhere, context)).WithOrder(int.MaxValue);
        return endpoints;
    }

    private static string[] MethodsOf(Route route) =>
        route.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [route.Method];
}
