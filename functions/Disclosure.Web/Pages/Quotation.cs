using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>What a page quotes: names, titles and what a report says, which are Chinese in either language.</summary>
internal static class Quotation
{
    /// <summary>
    /// Returns the text, marked as Chinese where the page is not, so that screen readers speak and browsers show the text as Chinese.
    /// </summary>
    public static Html Of(string? text, Language language) => language == Language.Chinese || text is null
        ? Html.Of($"{text}")
        : Html.Of($"""<span lang="zh-CN">{text}</span>""");
}
