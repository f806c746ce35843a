using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Operator;

/// <summary>Asks for the operator key, or for a code where none is set.</summary>
internal static class LoginPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">Its layout.</param>
    /// <param name="byKey">Whether a key opens the pages; else codes do.</param>
    /// <param name="trouble">What went wrong before; null where nothing was tried.</param>
    /// <param name="code">The code that the address brought; empty where none.</param>
    public static Html Render(Layout layout, bool byKey, string? trouble, string code)
    {
        var words = OperatorWords.In(layout.Language);
        return layout.Page(Place.Operator, words.Title, Html.Of($"""
            <h1>{words.Title}</h1>
            <p>{(byKey ? words.LoginIntroduction : code.Length > 0 ? words.CodeFromAddress : words.CodeIntroduction)}</p>
            {Html.If(trouble is not null, () => Html.Of($"""<p class="notice">{trouble}</p>"""))}
            <form class="fields" method="post" action="/operator/login">
            {(byKey
                ? Html.Of($"""
                    <p><label for="key">{words.Key}</label>
                    <input id="key" type="password" name="key" required autocomplete="current-password"></p>
                    """)
                : Html.Of($"""
                    <p><label for="code">{words.Code}</label>
                    <input id="code" name="code" value="{code}" required autocomplete="off" spellcheck="false"></p>
                    """))}
            <p><button>{words.Enter}</button></p>
            </form>
            """));
    }
}
