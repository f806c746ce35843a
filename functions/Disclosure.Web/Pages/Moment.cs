using System.Globalization;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>Times on pages: for people on China's clocks, for programs in UTC.</summary>
internal static class Moment
{
    /// <summary>Returns date and time to the minute.</summary>
    public static Html Full(DateTimeOffset time, Language language) =>
        Html.Of($"""<time datetime="{Iso(time)}">{SiteWords.In(language).Minutes(time)}</time>""");

    /// <summary>Returns the date.</summary>
    public static Html Date(DateTimeOffset time, Language language) =>
        Html.Of($"""<time datetime="{Iso(time)}">{SiteWords.In(language).Day(time)}</time>""");

    /// <summary>Returns the time as ISO 8601 in UTC, to the second.</summary>
    public static string Iso(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
