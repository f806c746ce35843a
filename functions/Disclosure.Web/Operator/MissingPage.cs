using Disclosure.Web.Markup;
using Disclosure.Web.Pages;

namespace Disclosure.Web.Operator;

/// <summary>The agencies a report is expected of that have sent none for a year.</summary>
internal static class MissingPage
{
    /// <param name="layout">What every page has in common.</param>
    /// <param name="year">The year.</param>
    /// <param name="missing">Those who have sent none.</param>
    /// <param name="expected">How many are expected.</param>
    public static Html Render(Layout layout, int year, IReadOnlyList<string> missing, int expected) => layout.Page(
        Place.Operator,
        "尚未报送的单位",
        Html.Of($"""
            <p><a href="/operator">回到办理</a></p>
            <h1>{year} 年度尚未报送的单位</h1>
            <form class="filter" method="get" action="/operator/missing">
            <p><label for="year">年度</label> <input id="year" name="year" value="{year}" inputmode="numeric" maxlength="4" size="6"></p>
            <p><button>查看</button></p>
            </form>
            <p>应报送 {expected} 个单位，已收到 {expected - missing.Count} 个，尚未报送 {missing.Count} 个。按报告标题中的单位名称核对；已撤回的不算。</p>
            {(missing.Count == 0 ? Html.Of($"""<p class="fine">全部单位都已报送。</p>""") : Html.Of($"""
                <ol class="missing">
                {Html.Each(missing, agency => Html.Of($"<li>{agency}</li>\n"))}</ol>
                """))}
            """),
        OperatorPage.Head);
}
