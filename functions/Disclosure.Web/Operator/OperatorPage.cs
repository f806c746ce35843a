using Disclosure.Web.Pages;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>What is where.</summary>
internal static class OperatorPage
{
    public static Html Render(
        Layout layout,
        OperatorFilter filter,
        ReportPage page,
        Dictionary<string, int> sizes,
        IReadOnlyList<OutboxEntry> notices,
        DateTimeOffset now) => layout.Page(Place.Operator, "办理", Html.Of($"""
        <h1>办理</h1>
        <nav class="piles" aria-label="按状态">{Html.Each(Pile.All, pile => PileLink(pile, filter, sizes[pile.Id]))}</nav>
        <form class="filter" method="get" action="/operator">
        <input type="hidden" name="pile" value="{filter.Pile.Id}">
        <p><label for="q">单位、标题或文件名</label> <input id="q" name="q" value="{filter.Text}" maxlength="200"></p>
        <p><label for="year">年度</label> <input id="year" name="year" value="{filter.Year?.ToString()}" inputmode="numeric" maxlength="4" size="6"></p>
        <p><button>筛选</button></p>
        </form>
        {(page.Total == 0 ? Html.Of($"""<p class="absent">没有符合条件的报告。</p>""") : Table(page, now))}
        {filter.Paging.Links(page.Total, "/operator", ("pile", filter.Pile.Id), ("year", filter.Year?.ToString()), ("q", filter.Text))}
        <section aria-labelledby="outbox">
        <h2 id="outbox">最近的通知</h2>
        {OutboxPage.List(notices)}
        <p><a href="/operator/outbox">全部通知</a></p>
        </section>
        """));

    private static Html PileLink(Pile pile, OperatorFilter filter, int size)
    {
        var query = $"/operator?pile={pile.Id}"
            + (filter.Year is { } year ? $"&year={year}" : "")
            + (filter.Text is { } text ? $"&q={Uri.EscapeDataString(text)}" : "");
        return pile == filter.Pile
            ? Html.Of($"""<a href="{query}" aria-current="page">{pile.Name} <b>{size}</b></a> """)
            : Html.Of($"""<a href="{query}">{pile.Name} <b>{size}</b></a> """);
    }

    private static Html Table(ReportPage page, DateTimeOffset now) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="报告列表（可左右滚动）">
        <table class="list">
        <caption>共 {page.Total} 份报告</caption>
        <thead><tr><th scope="col">报告</th><th scope="col">年度</th><th scope="col">状态</th><th scope="col">核验</th><th scope="col">等待</th><th scope="col">最近变动</th></tr></thead>
        <tbody>
        {Html.Each(page.Rows, row => Row(row, now))}</tbody>
        </table>
        </div>
        """);

    private static Html Row(ReportSummary row, DateTimeOffset now) => Html.Of($"""
        <tr>
        <th scope="row"><a href="/operator/reports/{row.Id.ToString()}">{row.Agency ?? row.Title ?? row.FileName}</a><br><small>{row.FileName}</small></th>
        <td>{row.Year?.ToString() ?? "—"}</td>
        <td><span class="tag {Wording.Id(row.State)}">{Wording.Of(row.State)}</span>{Trouble(row)}</td>
        <td>{Findings(row)}</td>
        <td>{Waiting(row, now)}</td>
        <td>{Moment.Full(row.UpdatedAt)}</td>
        </tr>

        """);

    private static Html Trouble(ReportSummary row) => Html.Of($"""
        {Html.If(row.Trouble is not null, () => Html.Of($"""<p class="reason">{row.Trouble}</p>"""))}{Html.If(
            row.State is ReportState.Poisoned or ReportState.Unreadable, () => RetryButton(row.Id))}
        """);

    /// <summary>The button that has a failed step tried again.</summary>
    public static Html RetryButton(ReportId id) => Html.Of($"""
        <form method="post" action="/operator/reports/{id.ToString()}/retry"><button class="second">再试一次</button></form>
        """);

    private static Html Findings(ReportSummary row) => Html.Of($"""
        {Html.If(row.Errors > 0, () => Html.Of($"""<span class="tag error">错误 {row.Errors}</span> """))}{Html.If(
            row.Accepted > 0, () => Html.Of($"""<span class="tag">已接受 {row.Accepted}</span> """))}{Html.If(
            row.Warnings > 0, () => Html.Of($"""<span class="tag warning">提示 {row.Warnings}</span>"""))}
        """);

    private static Html Waiting(ReportSummary row, DateTimeOffset now) => row.WaitingSince is { } since
        ? Html.Of($"{row.TierName ?? (row.State is ReportState.Poisoned ? Who.Office : Who.Sender)}<br><small>{Moment.Length(now - since)}</small>")
        : Html.Of($"—");

    private static class Who
    {
        public const string Office = "主管部门";
        public const string Sender = "报送单位";
    }
}
