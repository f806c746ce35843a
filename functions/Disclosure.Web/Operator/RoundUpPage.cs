using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Operator;

/// <summary>The round-up of a year: who filed, what is found of which kind, and what in whose report.</summary>
internal static class RoundUpPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="view">The round-up.</param>
    /// <param name="progress">Where each agency stands.</param>
    /// <param name="paging">Which of the agencies with findings are shown.</param>
    public static Html Render(Layout layout, RoundUpView view, YearProgress progress, Paging paging)
    {
        var (words, site, office, year) =
            (YearWords.In(layout.Language), layout.Words, OperatorWords.In(layout.Language), progress.Year);
        var count = ProgressCount.Of(progress.Agencies);
        var found = view.Rows.Where(static row => row.Findings.Count > 0).ToList();
        return layout.Page(
            Place.Operator,
            words.RoundUpOf(year),
            Html.Of($"""
                <p><a href="/operator">{office.Back}</a> · <a href="/operator/years/{year}">{words.CollectionOf(year)}</a></p>
                <h1>{words.RoundUpOf(year)}</h1>
                <p>{words.RoundUpCount(
                    count.Due, count.Filed, count.Late, count.Missing, view.Rows.Count(static row => row.Findings.Any(IsError)))}</p>
                <p class="downloads"><a href="/operator/years/{year}/round-up.xlsx">{words.RoundUpWorkbook}</a>
                <a href="/operator/years/{year}/round-up.csv">{words.RoundUpCsv}</a>
                <a href="/operator/years/{year}/findings.csv">{words.FindingsCsv}</a></p>
                {(found.Count == 0 ? Html.Of($"""<p class="fine">{words.NoFaults}</p>""") : Html.Of($"""
                    {Rules(found, words, site)}
                    {Agencies(layout, found, paging, words)}
                    {paging.Links(found.Count, $"/operator/years/{year}/round-up", site)}
                    """))}
                {OperatorPage.Session(office)}
                """),
            OperatorPage.Head);
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static Html Rules(List<RoundUpRow> rows, YearWords words, SiteWords site)
    {
        var rules = rows.SelectMany(static row => row.Findings.Select(finding => (row.Agency.Code, Finding: finding)))
            .GroupBy(static each => each.Finding.Rule)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal);
        string[] heads = [words.Rule, words.Example, words.Errors, words.Warnings, words.AgenciesWith];
        return Html.Of($"""
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.FaultsByRule)}">
            <table class="list">
            <caption>{words.FaultsByRule}</caption>
            <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
            <tbody>
            {Html.Each(rules, rule => Html.Of($"""
                <tr><th scope="row"><code>{rule.Key}</code></th><td>{FindingList.Message(rule.First().Finding, site)}</td>
                <td>{site.Number(rule.Count(static each => IsError(each.Finding)))}</td>
                <td>{site.Number(rule.Count(static each => !IsError(each.Finding)))}</td>
                <td>{site.Number(rule.Select(static each => each.Code).Distinct().Count())}</td></tr>

                """))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Agencies(Layout layout, List<RoundUpRow> rows, Paging paging, YearWords words)
    {
        var site = layout.Words;
        string[] heads = [words.Code, site.Agency, words.Errors, words.Warnings, words.Findings];
        return Html.Of($"""
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.Agencies)}">
            <table class="list">
            <caption>{words.CountAgencies(rows.Count)}</caption>
            <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
            <tbody>
            {Html.Each(rows.Skip(paging.Skip).Take(paging.Size), row => Html.Of($"""
                <tr><td>{row.Agency.Code}</td><th scope="row">{Name(layout, row)}</th>
                <td>{site.Number(row.Findings.Count(IsError))}</td>
                <td>{site.Number(row.Findings.Count(static each => !IsError(each)))}</td>
                <td><details><summary>{words.CountFindings(row.Findings.Count)}<span class="spoken"> {
                    Quotation.Of(row.Agency.Name, layout.Language)}</span></summary>
                <ul>
                {Html.Each(row.Findings, finding => Html.Of($"<li>{FindingList.Message(finding, site)}</li>\n"))}</ul>
                </details></td></tr>

                """))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Name(Layout layout, RoundUpRow row) => row.Filed?.Id is { } id
        ? Html.Of($"""<a href="/operator/reports/{id.ToString()}">{Quotation.Of(row.Agency.Name, layout.Language)}</a>""")
        : Quotation.Of(row.Agency.Name, layout.Language);
}
