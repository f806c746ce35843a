using Disclosure.Web.Links;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Web;

/// <summary>Brings the pages and endpoints into a host.</summary>
public static class DisclosureWeb
{
    /// <summary>
    /// Adds what the pages need, <see cref="ILinks"/> included. The host adds the other ports of the workflow and a <see cref="TimeProvider"/>.
    /// Throws <see cref="ArgumentException"/> if the options cannot be used.
    /// </summary>
    public static IServiceCollection AddDisclosureWeb(this IServiceCollection services, DisclosureWebOptions options)
    {
        if (options.Problem() is { } problem)
            throw new ArgumentException(problem, nameof(options));
        services.AddRouting();
        services.AddSingleton(options);
        services.AddSingleton<ReviewLinks>();
        services.AddSingleton<ILinks>(provider => provider.GetRequiredService<ReviewLinks>());
        return services;
    }

    /// <summary>Maps every page and endpoint; no middleware of the host's is needed.</summary>
    public static IEndpointRouteBuilder MapDisclosure(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", static context => context.Response.WriteAsync("ok"));
        return endpoints;
    }
}
