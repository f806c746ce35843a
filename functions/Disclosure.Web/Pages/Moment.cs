using System.Globalization;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Pages;

/// <summary>Times on pages: as people in China read them, and for programs in UTC.</summary>
internal static class Moment
{
    /// <summary>Date and time to the minute.</summary>
    public static Html Full(DateTimeOffset time, Language language = Language.Chinese) =>
        Html.Of($"""<time datetime="{Iso(time)}">{SiteWords.In(language).Minutes(time)}</time>""");

    /// <summary>The date.</summary>
    public static Html Date(DateTimeOffset time) =>
        Html.Of($"""<time datetime="{Iso(time)}">{ChinaTime.Minutes(time).Split(' ')[0]}</time>""");

    /// <summary>A length of time, in its largest unit.</summary>
    public static string Length(TimeSpan length) =>
        length.TotalDays >= 1 ? $"{(int)length.TotalDays} 天"
        : length.TotalHours >= 1 ? $"{(int)length.TotalHours} 小时"
        : length.TotalMinutes >= 1 ? $"{(int)length.TotalMinutes} 分钟"
        : "不到 1 分钟";

    /// <summary>ISO 8601 in UTC, to the second.</summary>
    public static string Iso(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
