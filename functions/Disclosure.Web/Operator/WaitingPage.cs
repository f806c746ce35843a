using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>For whom reports wait and how long: a line for each of them, and below it the reports, the longest waiting first.</summary>
internal static class WaitingPage
{
    /// <summary>Reports listed one by one; the lines above count all.</summary>
    private const int Listed = 200;

    /// <param name="layout">What every page has in common.</param>
    /// <param name="rows">The reports that wait for a person.</param>
    /// <param name="policy">Who reviews now.</param>
    /// <param name="now">The time.</param>
    public static Html Render(Layout layout, IEnumerable<ReportSummary> rows, ReviewPolicy policy, DateTimeOffset now)
    {
        var waiting = rows.Where(row => row.WaitingSince is not null).OrderBy(row => row.WaitingSince).ToList();
        return layout.Page(
            Place.Operator,
            "等待谁",
            Html.Of($"""
                <p><a href="/operator">回到办理</a></p>
                <h1>等待谁</h1>
                {(waiting.Count == 0 ? Html.Of($"""<p class="fine">没有报告在等待任何人。</p>""") : Html.Of($"""
                    {Sums(waiting, policy, now)}
                    <h2>等待最久的报告</h2>
                    {Reports(waiting, policy, now)}
                    """))}
                """),
            OperatorPage.Head);
    }

    private static Html Sums(List<ReportSummary> waiting, ReviewPolicy policy, DateTimeOffset now) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="等待谁（可左右滚动）">
        <table class="list">
        <caption>共 {waiting.Count} 份报告在等待</caption>
        <thead><tr><th scope="col">等待</th><th scope="col">份数</th><th scope="col">最久</th></tr></thead>
        <tbody>
        {Html.Each(waiting.GroupBy(row => Waiting.For(row, policy)).OrderByDescending(group => group.Count()), group => Html.Of($"""
            <tr><th scope="row">{group.Key}</th><td>{group.Count()}</td><td>{Moment.Length(now - group.Min(row => row.WaitingSince!.Value))}</td></tr>

            """))}</tbody>
        </table>
        </div>
        """);

    private static Html Reports(List<ReportSummary> waiting, ReviewPolicy policy, DateTimeOffset now) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="等待最久的报告（可左右滚动）">
        <table class="list">
        <caption>{(waiting.Count > Listed ? $"其中最久的 {Listed} 份" : "全部")}</caption>
        <thead><tr><th scope="col">报告</th><th scope="col">年度</th><th scope="col">状态</th><th scope="col">等待</th></tr></thead>
        <tbody>
        {Html.Each(waiting.Take(Listed), row => Html.Of($"""
            <tr>
            <th scope="row"><a href="/operator/reports/{row.Id.ToString()}">{row.Agency ?? row.Title ?? row.FileName}</a></th>
            <td>{row.Year?.ToString() ?? "—"}</td>
            <td><span class="tag {Wording.Id(row.State)}">{Wording.Of(row.State)}</span></td>
            <td>{Waiting.Cell(row, policy, now)}</td>
            </tr>

            """))}</tbody>
        </table>
        </div>
        """);
}
