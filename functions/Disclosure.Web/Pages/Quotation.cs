using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>What a page quotes: names, titles and what a report says, which are Chinese in either language.</summary>
internal static class Quotation
{
    /// <summary>Returns the text, said to be Chinese where the page around the text is not, so that it is read out and shown as such.</summary>
    public static Html Of(string? text, Language language) => language == Language.Chinese || text is null
        ? Html.Of($"{text}")
        : Html.Of($"""<span lang="zh-CN">{text}</span>""");
}
