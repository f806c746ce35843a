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

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Returns the language chosen.</summary>
    public static Language Of(HttpContext context) =>
        Find(context.Request.Query[Name].FirstOrDefault()?.Trim()) ?? Find(context.Request.Cookies[Name]) ?? Language.Chinese;

    /// <summary>Remembers a choice made in the address; it is a preference of the browser's, nothing of ours changes by it.</summary>
    public static void Remember(HttpContext context)
    {
        if (Find(context.Request.Query[Name].FirstOrDefault()?.Trim()) is { } chosen)
        {
            context.Response.Cookies.Append(Name, chosen.Code(), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
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
