using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Operator;

/// <summary>The agencies a report is expected of that have sent none for a year.</summary>
internal static class MissingPage
{
    /// <param name="layout">What every page has in common.</param>
    /// <param name="year">The year.</param>
    /// <param name="missing">The agencies that have sent none.</param>
    /// <param name="expected">Number of agencies a report is expected of.</param>
    public static Html Render(Layout layout, int year, IReadOnlyList<string> missing, int expected)
    {
        var words = OperatorWords.In(layout.Language);
        return layout.Page(
            Place.Operator,
            words.Missing,
            Html.Of($"""
                <p><a href="/operator">{words.Back}</a></p>
                <h1>{words.MissingOf(year)}</h1>
                <form class="filter" method="get" action="/operator/missing">
                <p><label for="year">{layout.Words.Year}</label> <input id="year" name="year" value="{
                    year}" inputmode="numeric" maxlength="4" size="6"></p>
                <p><button>{words.Show}</button></p>
                </form>
                <p>{words.MissingCount(expected, missing.Count)}</p>
                {(missing.Count == 0 ? Html.Of($"""<p class="fine">{words.NoneMissing}</p>""") : Html.Of($"""
                    <ol class="missing">
                    {Html.Each(missing, agency => Html.Of($"<li>{Quotation.Of(agency, layout.Language)}</li>\n"))}</ol>
                    """))}
                {OperatorPage.Session(words)}
                """),
            OperatorPage.Head);
    }
}
