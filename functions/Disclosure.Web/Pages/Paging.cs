using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>Cuts long lists into pages.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Size">Rows on a page.</param>
internal readonly record struct Paging(int Page, int Size)
{
    /// <summary>The last page that can be asked for.</summary>
    public const int LastPage = 100_000;

    /// <summary>Gets the number of rows on the pages before.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>Returns links to the page before and after; nothing where all rows fit on one page.</summary>
    /// <param name="total">Rows on all pages.</param>
    /// <param name="path">Address of the list.</param>
    /// <param name="words">The words.</param>
    /// <param name="query">What else its query holds.</param>
    public Html Links(int total, string path, SiteWords words, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var pages = (total + Size - 1) / Size;
        if (pages <= 1)
        {
            return Html.None;
        }

        var before = Html.None;
        var after = Html.None;
        if (Page > 1)
        {
            before = Html.Of($"""<a rel="prev" href="{Address(path, Math.Min(Page - 1, pages), query)}">{words.PageBefore}</a>""");
        }

        if (Page < pages)
        {
            after = Html.Of($"""<a rel="next" href="{Address(path, Page + 1, query)}">{words.PageAfter}</a>""");
        }

        return Html.Of($"""<nav class="paging" aria-label="{words.PagesOfList}">{before} <span>{words.PageOf(Page, pages)}</span> {
            after}</nav>""");
    }

    private static string Address(string path, int page, ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = $"{path}?page={page}";
        foreach (var (name, value) in query)
        {
            if (value is not null)
            {
                address += $"&{name}={Uri.EscapeDataString(value)}";
            }
        }

        return address;
    }
}
