using System.Security.Cryptography;
using System.Text;
using Disclosure.Web.Brakes;
using Disclosure.Web.Links;
using Disclosure.Web.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Disclosure.Web.Access;

/// <summary>
/// Who may see the operator's pages, which show signed links and so must open to nobody else: whoever holds the operator key, or, where
/// none is set, signs in by a code that the host prints. Where a request comes from counts for nothing: behind a proxy on this machine
/// everyone comes from this machine.
/// </summary>
internal sealed partial class OperatorAccess(
    OperatorSessions sessions, SignInCodes codes, SignInDelays delays, DisclosureWebOptions options, ILogger<OperatorAccess> log)
{
    private const string Cookie = "operator";

    /// <summary>The name of the cookie where it comes by https: browsers take it from this host alone (RFC 6265bis §4.1.3.2).</summary>
    private const string SecureCookie = $"__Host-{Cookie}";

    private const string Bearer = "Bearer ";
    private static readonly object IsKeyNamed = new();

    /// <summary>Gets what opens the pages.</summary>
    public Entrance Entrance =>
        options.OperatorKey is not null ? Entrance.Key : options.HasSignInCodes ? Entrance.Code : Entrance.None;

    /// <summary>Returns whether the pages are open to the request.</summary>
    public async Task<bool> IsOpenAsync(HttpContext context) =>
        NamesKey(context) || await sessions.FindAsync(context.Request.Cookies[CookieOf(context)], context.RequestAborted) is not null;

    /// <summary>Returns whether a request brings a key, right or wrong.</summary>
    public static bool BringsKey(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether the request itself names the operator key. A wrong one counts as a try to get in.</summary>
    public bool NamesKey(HttpContext context)
    {
        if (options.OperatorKey is not { } right || !BringsKey(context))
        {
            return false;
        }

        if (context.Items[IsKeyNamed] is not bool isRight)
        {
            var given = context.Request.Headers.Authorization.ToString()[Bearer.Length..];
            context.Items[IsKeyNamed] = isRight = Try(context, () => AreEqual(given, right)) is KeyTrial.Right;
        }

        return isRight;
    }

    /// <summary>Begins a session of the browser's if the key or the code is right, and ends the one it had.</summary>
    /// <param name="context">The request.</param>
    /// <param name="text">The key, or the code where no key is set.</param>
    public async Task<SignIn> SignInAsync(HttpContext context, string text)
    {
        var (id, fault) = ("", (LinkFault?)null);
        switch (Try(context, IsRight))
        {
            case KeyTrial.Waits waits:
                return new SignIn.Waits(waits.Wait);
            case KeyTrial.Wrong:
                return new SignIn.Wrong();
        }

        if (fault is not null || (id.Length > 0 && !await sessions.TryUseAsync(id, context.RequestAborted)))
        {
            return new SignIn.UsedUp();
        }

        if (await sessions.FindAsync(context.Request.Cookies[CookieOf(context)], context.RequestAborted) is { } before)
        {
            await sessions.EndAsync(before, context.RequestAborted);
        }

        context.Response.Cookies.Append(
            CookieOf(context), await sessions.BeginAsync(context.RequestAborted), OptionsOf(context, OperatorSessions.Length));
        return new SignIn.Done();

        // A code of ours that ran out is no guess.
        bool IsRight()
        {
            if (options.OperatorKey is { } key)
            {
                return AreEqual(text, key);
            }

            fault = codes.Check(text, out id);
            return options.HasSignInCodes && fault is null or LinkFault.Expired;
        }
    }

    /// <summary>Ends the session of the browser.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        if (await sessions.FindAsync(context.Request.Cookies[CookieOf(context)], context.RequestAborted) is { } id)
        {
            await sessions.EndAsync(id, context.RequestAborted);
        }

        context.Response.Cookies.Delete(CookieOf(context), OptionsOf(context, null));
    }

    /// <summary>Ends the sessions of all browsers.</summary>
    public async Task SignOutEverywhereAsync(HttpContext context)
    {
        await sessions.EndAllAsync(context.RequestAborted);
        context.Response.Cookies.Delete(CookieOf(context), OptionsOf(context, null));
    }

    private KeyTrial Try(HttpContext context, Func<bool> isRight)
    {
        var address = ClientAddress.Of(context);
        var trial = delays.Try(address, isRight);
        if (trial is KeyTrial.Wrong wrong)
        {
            LogWrongKey(address, wrong.Count);
        }

        return trial;
    }

    private string CookieOf(HttpContext context) => options.IsSecure(context.Request) ? SecureCookie : Cookie;

    private CookieOptions OptionsOf(HttpContext context, TimeSpan? length) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = options.IsSecure(context.Request),
        Path = options.IsSecure(context.Request) ? "/" : "/operator",
        MaxAge = length,
    };

    /// <summary>Compares hashes, so that the time tells neither content nor length.</summary>
    private static bool AreEqual(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(right)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A wrong operator key or sign-in code came from {Address}, {Count} in a row")]
    private partial void LogWrongKey(string address, int count);
}

/// <summary>What opens the operator's pages.</summary>
internal enum Entrance
{
    /// <summary>Nothing: no key is set, and the host makes no codes.</summary>
    None,

    /// <summary>The operator key.</summary>
    Key,

    /// <summary>A code that is good once.</summary>
    Code,
}

/// <summary>What became of an attempt to sign in.</summary>
internal abstract record SignIn
{
    private SignIn()
    {
    }

    /// <summary>The session has begun.</summary>
    public sealed record Done : SignIn;

    /// <summary>The key or code is wrong.</summary>
    public sealed record Wrong : SignIn;

    /// <summary>The code was used before, or has run out.</summary>
    public sealed record UsedUp : SignIn;

    /// <summary>It was not looked at.</summary>
    /// <param name="Wait">How long to wait before the next is.</param>
    public sealed record Waits(TimeSpan Wait) : SignIn;
}
