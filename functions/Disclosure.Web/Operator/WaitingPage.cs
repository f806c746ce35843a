using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>For whom reports wait and how long: a line for each of them, and below it the reports, the longest waiting first.</summary>
internal static class WaitingPage
{
    /// <summary>Number of reports listed one by one; the lines above count all.</summary>
    private const int Listed = 200;

    /// <param name="layout">What every page has in common.</param>
    /// <param name="rows">The reports that wait for a person.</param>
    /// <param name="policy">Who reviews now.</param>
    /// <param name="now">The time.</param>
    public static Html Render(Layout layout, IEnumerable<ReportSummary> rows, ReviewPolicy policy, DateTimeOffset now)
    {
        var words = OperatorWords.In(layout.Language);
        var waiting = rows.Where(row => row.WaitingSince is not null).OrderBy(row => row.WaitingSince).ToList();
        return layout.Page(
            Place.Operator,
            words.Waiting,
            Html.Of($"""
                <p><a href="/operator">{words.Back}</a></p>
                <h1>{words.Waiting}</h1>
                {(waiting.Count == 0 ? Html.Of($"""<p class="fine">{words.NobodyWaits}</p>""") : Html.Of($"""
                    {Sums(layout, waiting, policy, now)}
                    <h2>{words.WaitingLongest}</h2>
                    {Reports(layout, waiting, policy, now)}
                    """))}
                {OperatorPage.Session(words)}
                """),
            OperatorPage.Head);
    }

    private static Html Sums(Layout layout, List<ReportSummary> waiting, ReviewPolicy policy, DateTimeOffset now)
    {
        var (site, words) = (layout.Words, OperatorWords.In(layout.Language));
        var groups = waiting.GroupBy(row => Waiting.For(row, policy, words)).OrderByDescending(group => group.Count());
        return Html.Of($"""
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.Waiting)}">
            <table class="list">
            <caption>{words.CountWaiting(waiting.Count)}</caption>
            <thead><tr><th scope="col">{words.WaitsFor}</th><th scope="col">{words.Reports}</th><th scope="col">{
                words.Longest}</th></tr></thead>
            <tbody>
            {Html.Each(groups, group => Html.Of($"""
                <tr><th scope="row">{group.Key}</th><td>{site.Number(group.Count())}</td><td>{
                    site.Length(now - group.Min(row => row.WaitingSince!.Value))}</td></tr>

                """))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Reports(Layout layout, List<ReportSummary> waiting, ReviewPolicy policy, DateTimeOffset now)
    {
        var (site, words) = (layout.Words, OperatorWords.In(layout.Language));
        return Html.Of($"""
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.WaitingLongest)}">
            <table class="list">
            <caption>{(waiting.Count > Listed ? words.LongestOf(Listed) : words.All)}</caption>
            <thead><tr><th scope="col">{words.Report}</th><th scope="col">{site.Year}</th><th scope="col">{
                words.State}</th><th scope="col">{words.WaitsFor}</th></tr></thead>
            <tbody>
            {Html.Each(waiting.Take(Listed), row => Html.Of($"""
                <tr>
                <th scope="row"><a href="/operator/reports/{row.Id.ToString()}">{
                    Quotation.Of(row.Agency ?? row.Title ?? row.FileName, layout.Language)}</a></th>
                <td>{row.Year?.ToString() ?? "—"}</td>
                <td><span class="tag {CodeName.Of(row.State)}">{site.Of(row.State)}</span></td>
                <td>{Waiting.Cell(row, policy, now, layout.Language)}</td>
                </tr>

                """))}</tbody>
            </table>
            </div>
            """);
    }
}
