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
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="check">What is wrong with the link.</param>
    /// <param name="typed">What was typed before the link ran out, to be given back.</param>
    public static PageAnswer Answer(Layout layout, LinkCheck check, IReadOnlyList<TypedText>? typed = null)
    {
        var words = ReviewWords.In(layout.Language);
        var (title, text) = words.BadLink(check);
        return new PageAnswer(
            layout.Page(Place.Elsewhere, title, Html.Of($"""
                <h1>{title}</h1>
                <p class="notice">{text}</p>
                <p>{words.NothingDecided}</p>
                {TypedText.Render(typed ?? [], layout.Language)}
                """)),
            check switch
            {
                LinkCheck.Malformed => StatusCodes.Status404NotFound,
                LinkCheck.Forged or LinkCheck.FormerReviewer => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status410Gone,
            });
    }
}
