using Disclosure.Web.Http;
using Disclosure.Web.Links;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>Tells what is wrong with a link that does not verify, and what to do.</summary>
internal static class BadLinkPage
{
    public static PageAnswer Answer(Layout layout, LinkCheck check)
    {
        var words = ReviewWords.In(layout.Language);
        var (title, text) = words.BadLink(check);
        return new PageAnswer(
            layout.Page(Place.Elsewhere, title, Html.Of($"""
                <h1>{title}</h1>
                <p class="notice">{text}</p>
                <p>{words.NothingDecided}</p>
                """)),
            check switch
            {
                LinkCheck.Malformed => StatusCodes.Status404NotFound,
                LinkCheck.Forged or LinkCheck.FormerReviewer => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status410Gone,
            });
    }
}
