using Disclosure.Web.Http;
using Disclosure.Web.Links;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>Tells why a link of a sender does not count, and what to do.</summary>
internal static class BadFilingLinkPage
{
    public static PageAnswer Answer(Layout layout, LinkFault fault)
    {
        var words = FilingWords.In(layout.Language);
        return new PageAnswer(
            layout.Page(Place.Filing, words.BadLinkTitle, Html.Of($"""
                <h1>{words.BadLinkTitle}</h1>
                <p class="notice">{words.BadLink(fault)}</p>
                <p><a href="/">{layout.Words.BackToDirectory}</a></p>
                """)),
            fault switch
            {
                LinkFault.Malformed => StatusCodes.Status404NotFound,
                LinkFault.Forged => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status410Gone,
            });
    }
}
