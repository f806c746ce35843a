using System.Globalization;

namespace Disclosure.Web.Pages;

/// <summary>Times as people in China read them: at UTC+8, which has no summer time.</summary>
internal static class Moment
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Date and time to the minute.</summary>
    public static Html Full(DateTimeOffset time) =>
        Html.Of($"""<time datetime="{Iso(time)}">{Text(time, "yyyy-MM-dd HH:mm")}</time>""");

    /// <summary>The date.</summary>
    public static Html Date(DateTimeOffset time) => Html.Of($"""<time datetime="{Iso(time)}">{Text(time, "yyyy-MM-dd")}</time>""");

    /// <summary>A length of time, in its largest unit.</summary>
    public static string Length(TimeSpan length) =>
        length.TotalDays >= 1 ? $"{(int)length.TotalDays} 天"
        : length.TotalHours >= 1 ? $"{(int)length.TotalHours} 小时"
        : length.TotalMinutes >= 1 ? $"{(int)length.TotalMinutes} 分钟"
        : "不到 1 分钟";

    /// <summary>For programs: ISO 8601 at UTC+8.</summary>
    public static string Iso(DateTimeOffset time) => Text(time, "yyyy-MM-dd'T'HH:mm:sszzz");

    private static string Text(DateTimeOffset time, string format) => time.ToOffset(China).ToString(format, CultureInfo.InvariantCulture);
}
