using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Access;

/// <summary>
/// Who may see the operator's pages, which show signed links and so must open to nobody else: whoever holds the operator key, and, where
/// none is set, a person at this machine.
/// </summary>
internal sealed class OperatorAccess(DisclosureWebOptions options, TimeProvider time)
{
    private const string Cookie = "operator";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan Session = TimeSpan.FromHours(12);

    /// <summary>Gets whether there is a key to open them with.</summary>
    public bool HasKey => options.OperatorKey is not null;

    /// <summary>Returns whether they are open to the request.</summary>
    public bool IsOpen(HttpContext context) =>
        options.OperatorKey is { } key
            ? HoldsSession(context.Request.Cookies[Cookie], key) || HoldsKey(context.Request.Headers.Authorization, key)
            : IsAtThisMachine(context) && options.Address().IsLoopback;

    /// <summary>Returns whether the request itself names the operator key: where it comes from counts for nothing.</summary>
    public bool NamesKey(HttpContext context) =>
        options.OperatorKey is { } key && HoldsKey(context.Request.Headers.Authorization, key);

    /// <summary>Opens them to the browser if the key is right.</summary>
    public bool TryOpen(HttpContext context, string key)
    {
        if (options.OperatorKey is not { } right || !AreEqual(key, right))
        {
            return false;
        }

        var until = (time.GetUtcNow() + Session).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Cookie, $"{until}.{Sign(until, right)}", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps || options.Address().Scheme == Uri.UriSchemeHttps,
            Path = "/operator",
            MaxAge = Session,
        });
        return true;
    }

    /// <summary>
    /// Returns whether the request comes from this machine: the connection is local, no proxy says that it hands on somebody else's
    /// request, and the name asked for is this machine's own, which a foreign name that was made to point here (DNS rebinding) is not.
    /// </summary>
    private static bool IsAtThisMachine(HttpContext context)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } remote
            && IPAddress.IsLoopback(remote)
            && !headers.ContainsKey("Forwarded")
            && !headers.ContainsKey("Via")
            && !headers.Keys.Any(name =>
                name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase))
            && IsLoopbackName(context.Request.Host.Host);
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private bool HoldsSession(string? cookie, string key)
    {
        if (cookie?.IndexOf('.') is not { } dot || dot < 0)
        {
            return false;
        }

        var until = cookie[..dot];
        return AreEqual(cookie[(dot + 1)..], Sign(until, key))
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow().ToUnixTimeSeconds() < seconds;
    }

    private static bool HoldsKey(string? authorization, string key) =>
        authorization is not null && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && AreEqual(authorization[Bearer.Length..], key);

    private static string Sign(string until, string key) =>
        Base64Url.EncodeToString(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"operator session until {until}")));

    /// <summary>Compares hashes, so that the time tells neither content nor length.</summary>
    private static bool AreEqual(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(right)));
}
