using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Review;

/// <summary>Tells why an act was not done, and leads back to the review.</summary>
internal static class RefusedPage
{
    public static PageAnswer Answer(Layout layout, ReviewCase review, Refusal refusal)
    {
        var words = ReviewWords.In(layout.Language);
        return new PageAnswer(
            layout.Page(Place.Elsewhere, words.NotDone, Html.Of($"""
                <h1>{words.NotDone}</h1>
                <p class="notice">{layout.Words.Of(refusal)}</p>
                <p>{words.NothingDecided}</p>
                <p><a class="button" href="{review.Path}">{words.BackHere}</a></p>
                """)),
            Answers.StatusOf(refusal.Code));
    }
}
