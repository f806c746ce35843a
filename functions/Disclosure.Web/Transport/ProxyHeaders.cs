using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging;

namespace Disclosure.Web.Transport;

/// <summary>
/// Takes the address of a client, and whether it came by https, from the headers of proxies the office named, and of nobody else.
/// </summary>
internal sealed partial class ProxyHeaders(DisclosureWebOptions options, ILogger<ProxyHeaders> log)
{
    private const string For = "X-Forwarded-For";

    /// <summary>What the middleware of ASP.NET leaves behind where it took an address out of <see cref="For"/>.</summary>
    private const string Taken = "X-Original-For";

    private int _isTold;

    /// <summary>Puts itself in front of what follows.</summary>
    public void Use(IApplicationBuilder app)
    {
        var headers = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,

            // As many as there are proxies that are named, from the last to the first that is not.
            ForwardLimit = null,
        };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in options.Proxies)
        {
            headers.KnownIPNetworks.Add(proxy);
        }

        app.Use(async (context, next) =>
        {
            context.Request.Headers.Remove(Taken);
            await next(context);
        });
        app.UseForwardedHeaders(headers);
        app.Use(async (context, next) =>
        {
            Look(context);
            await next(context);
        });
    }

    /// <summary>Tells once of a proxy that is not named: all its clients are taken for one.</summary>
    private void Look(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.ContainsKey(For) && !headers.ContainsKey(Taken) && Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            LogUnknownProxy(context.Connection.RemoteIpAddress?.ToString() ?? "");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Address} hands on requests of others and is not named in proxies: what it says of them is ignored, and they count as one client")]
    private partial void LogUnknownProxy(string address);
}
