using Disclosure.Web.Markup;
using Disclosure.Web.Pages;

namespace Disclosure.Web.Operator;

/// <summary>Asks for the operator key.</summary>
internal static class LoginPage
{
    public static Html Render(Layout layout, bool wrong) => layout.Page(Place.Operator, "办理", Html.Of($"""
        <h1>办理</h1>
        <p>办理页面能看到审核链接，只对持有办理密钥的人开放。</p>
        {Html.If(wrong, () => Html.Of($"""<p class="notice">密钥不对，请核对后再输入。</p>"""))}
        <form class="fields" method="post" action="/operator/login">
        <p><label for="key">办理密钥</label>
        <input id="key" type="password" name="key" required autocomplete="current-password"></p>
        <p><button>进入</button></p>
        </form>
        """));
}
