using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Publication;

/// <summary>Cuts a list into pages that each have an address of their own.</summary>
internal static class PageTurner
{
    /// <summary>Returns how many pages a list of so many rows has, at least one.</summary>
    public static int Pages(int rows, int size) => Math.Max(1, (rows + size - 1) / size);

    /// <summary>Returns links to the pages; nothing where there is one.</summary>
    /// <param name="page">The page shown, from 1.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="address">The address of a page.</param>
    /// <param name="words">The words.</param>
    public static Html Links(int page, int pages, Func<int, string> address, SiteWords words) => pages <= 1
        ? Html.None
        : Html.Of($"""
            <nav class="paging" aria-label="{words.PagesOfList}">
            {Html.If(page > 1, () => Html.Of($"""<a rel="prev" href="{address(page - 1)}">{words.PageBefore}</a> """))}<span>{
                words.PageOf(page, pages)}</span>
            {Html.If(page < pages, () => Html.Of($"""<a rel="next" href="{address(page + 1)}">{words.PageAfter}</a>"""))}
            </nav>
            """);
}
