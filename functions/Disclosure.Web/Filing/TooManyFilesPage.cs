using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;

namespace Disclosure.Web.Filing;

/// <summary>Tells that an upload held more files than it may, above the same form with what was typed into it.</summary>
internal static class TooManyFilesPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="many">What came.</param>
    /// <param name="action">Where the form is sent.</param>
    public static PageAnswer Answer(Layout layout, TooManyFilesException many, string action) => new(
        layout.Page(Place.Elsewhere, layout.Words.TooManyFilesTitle, Html.Of($"""
            <h1>{layout.Words.TooManyFilesTitle}</h1>
            <p class="notice" role="alert">{layout.Words.TooManyFiles(many.Most)}</p>
            {FileForm.AfterTooMany(action, many, layout.Language)}
            """)),
        many.StatusCode);
}
