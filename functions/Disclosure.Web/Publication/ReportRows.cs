using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>A table of public reports.</summary>
internal static class ReportRows
{
    /// <summary>Returns the table.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="caption">What it lists.</param>
    /// <param name="rows">The reports.</param>
    /// <param name="byAgency">Whether its rows are named by their agency, which leads to the report; else by the year.</param>
    public static Html Table(Layout layout, string caption, IEnumerable<ReportSummary> rows, bool byAgency = true)
    {
        var words = PortalWords.In(layout.Language);
        return Html.Of($"""
            <div class="wide" role="region" tabindex="0" aria-label="{layout.Words.Scrollable(caption)}">
            <table class="list reports">
            <caption>{caption}</caption>
            <thead><tr><th scope="col">{(byAgency ? layout.Words.Agency : layout.Words.Year)}</th><th scope="col">{
                (byAgency ? layout.Words.Year : words.Title)}</th><th scope="col">{words.Published}</th><th scope="col">{
                    words.Data}</th></tr></thead>
            <tbody>
            {Html.Each(rows, row => Row(row, byAgency, layout.Language))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Row(ReportSummary row, bool byAgency, Language language) => Html.Of($"""
        <tr{(byAgency ? Html.None : Html.Of($" id=\"y{row.Year?.ToString()}\""))}>
        <th scope="row"><a href="{PublicPaths.Report(row.Id)}">{(byAgency ? Quotation.Of(row.Agency, language)
            : Html.Of($"{row.Year?.ToString()}"))}</a></th>
        <td>{(byAgency ? Html.Of($"{row.Year?.ToString()}") : Quotation.Of(row.Title, language))}</td>
        <td>{(row.PublishedAt is { } at ? Moment.Date(at, language) : Html.None)}</td>
        <td><a href="{PublicPaths.Data(row.Id, "xlsx")}">Excel</a> <a href="{PublicPaths.Data(row.Id, "csv")}">CSV</a> <a href="{
            PublicPaths.Data(row.Id, "json")}">JSON</a></td>
        </tr>

        """);
}
