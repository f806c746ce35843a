using Disclosure.Web.Downloads;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Operator;

/// <summary>The list of faults of one report, as it goes with a return notice.</summary>
internal static class FaultListPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="file">The report.</param>
    public static Html Render(Layout layout, ReportFile file)
    {
        var (words, site, id) = (YearWords.In(layout.Language), layout.Words, file.Process.Id.ToString());
        var faults = FaultRow.Of(file, layout.Language);
        string[] heads = ["#", words.Place, words.AsFiled, words.What, words.Clause];
        return layout.Page(
            Place.Operator,
            words.FaultList,
            Html.Of($"""
                <p><a href="/operator/reports/{id}">{Quotation.Of(file.Title, layout.Language)}</a></p>
                <h1>{words.FaultListOf}</h1>
                <p class="downloads"><a href="/operator/reports/{id}/faults.docx">{words.Word}</a>
                <a href="/operator/reports/{id}/faults.xlsx">{words.Excel}</a></p>
                {(faults.Count == 0 ? Html.Of($"""<p class="fine">{site.NoFindings}</p>""") : Html.Of($"""
                    <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.FaultList)}">
                    <table class="list">
                    <caption>{words.CountFindings(faults.Count)}</caption>
                    <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
                    <tbody>
                    {Html.Each(faults, fault => Html.Of($"""
                        <tr><td>{fault.Number}</td><th scope="row">{fault.Place}</th><td>{Quotation.Of(fault.Filed, layout.Language)}</td>
                        <td><span class="severity">{site.Of(fault.Severity)}</span> {fault.Message}</td><td>{fault.Clause}</td></tr>

                        """))}</tbody>
                    </table>
                    </div>
                    """))}
                {OperatorPage.Session(OperatorWords.In(layout.Language))}
                """),
            OperatorPage.Head);
    }
}
