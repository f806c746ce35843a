using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Operator;

/// <summary>Asks for the operator key.</summary>
internal static class LoginPage
{
    public static Html Render(Layout layout, bool wrong)
    {
        var words = OperatorWords.In(layout.Language);
        return layout.Page(Place.Operator, words.Title, Html.Of($"""
            <h1>{words.Title}</h1>
            <p>{words.LoginIntroduction}</p>
            {Html.If(wrong, () => Html.Of($"""<p class="notice">{words.WrongKey}</p>"""))}
            <form class="fields" method="post" action="/operator/login">
            <p><label for="key">{words.Key}</label>
            <input id="key" type="password" name="key" required autocomplete="current-password"></p>
            <p><button>{words.Enter}</button></p>
            </form>
            """));
    }
}
