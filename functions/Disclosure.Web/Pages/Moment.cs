using System.Globalization;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Pages;

/// <summary>Times on pages: for people on China's clocks, for programs in UTC.</summary>
internal static class Moment
{
    /// <summary>Returns date and time to the minute.</summary>
    public static Html Full(DateTimeOffset time, Language language) =>
        Html.Of($"""<time datetime="{Iso(time)}">{SiteWords.In(language).Minutes(time)}</time>""");

    /// <summary>
    /// Returns when a report was received: its first file, by which its deadline is judged, and each correction after it.
    /// </summary>
    public static Html Received(ReportProcess process, Language language) => Html.Of($"""{Full(process.Files[0].FiledAt, language)}{
        Html.Each(process.Files.Skip(1), file => Html.Of($"""<br>{SiteWords.In(language).CorrectedAt} {
            Full(file.FiledAt, language)}"""))}""");

    /// <summary>Returns the date.</summary>
    public static Html Date(DateTimeOffset time, Language language) =>
        Html.Of($"""<time datetime="{Iso(time)}">{SiteWords.In(language).Day(time)}</time>""");

    /// <summary>Returns the time as ISO 8601 in UTC, to the second.</summary>
    public static string Iso(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
