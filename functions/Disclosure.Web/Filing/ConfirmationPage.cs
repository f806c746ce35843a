using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Filing;

/// <summary>Asks whoever reads mail at an address whether notices may be sent there, and thanks for the answer.</summary>
internal static class ConfirmationPage
{
    public static Html Render(Layout layout, string address, string action, bool isDone)
    {
        var words = FilingWords.In(layout.Language);
        return layout.Page(Place.Filing, words.ConfirmTitle, isDone
            ? Html.Of($"""
                <h1>{words.ConfirmTitle}</h1>
                <p class="notice done">{words.Confirmed(address)}</p>
                <p><a href="/">{layout.Words.BackToDirectory}</a></p>
                """)
            : Html.Of($"""
                <h1>{words.ConfirmTitle}</h1>
                <p>{words.ConfirmIntroduction(address)}</p>
                <form method="post" action="{action}"><p><button>{words.Confirm}</button></p></form>
                <p class="hint">{words.ConfirmNot}</p>
                """));
    }
}
