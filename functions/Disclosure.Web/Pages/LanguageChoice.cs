using Disclosure.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Pages;

/// <summary>
/// Which language a person chose: by <c>lang</c> in the address, which a cookie then remembers. What the browser prefers counts for
/// nothing: these are the pages of a Chinese office, and a browser set up in English says little about who sits before it.
/// </summary>
internal static class LanguageChoice
{
    /// <summary>The name of the query parameter and of the cookie.</summary>
    public const string Name = "lang";

    /// <summary>The name of the cookie where it comes by https: browsers take it from this host alone (RFC 6265bis §4.1.3.2).</summary>
    private const string SecureName = $"__Host-{Name}";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Returns the language chosen.</summary>
    public static Language Of(HttpContext context) =>
        Find(context.Request.Query[Name].FirstOrDefault()?.Trim())
            ?? Find(context.Request.Cookies[SecureName])
            ?? Find(context.Request.Cookies[Name])
            ?? Language.Chinese;

    /// <summary>Remembers a choice made in the address; it is a preference of the browser's, nothing of ours changes by it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="isSecure">Whether the request comes by https.</param>
    public static void Remember(HttpContext context, bool isSecure)
    {
        if (Find(context.Request.Query[Name].FirstOrDefault()?.Trim()) is { } chosen)
        {
            context.Response.Cookies.Append(isSecure ? SecureName : Name, chosen.Code(), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = isSecure,
                Path = "/",
                MaxAge = Remembered,
            });
        }
    }

    /// <summary>
    /// Returns the address of the page asked for in another language; null where it cannot be asked for again, as after a POST.
    /// </summary>
    public static string? AddressIn(this HttpContext context, Language language)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return null;
        }

        var others = context.Request.Query.Where(static one => one.Key != Name)
            .SelectMany(static one => one.Value, static (one, value) => (one.Key, value));
        return context.Request.PathBase.Add(context.Request.Path).ToUriComponent()
            + QueryString.Create(others.Select(static one => KeyValuePair.Create(one.Key, one.value))).Add(Name, language.Code())
                .ToUriComponent();
    }

    private static Language? Find(string? code) => code switch
    {
        "zh" or "zh-CN" => Language.Chinese,
        "en" => Language.English,
        _ => null,
    };
}
