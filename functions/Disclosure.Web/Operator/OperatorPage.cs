using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>What is where.</summary>
internal static class OperatorPage
{
    /// <summary>What failed and can be tried again.</summary>
    public static readonly IReadOnlyList<ReportState> Failed = [ReportState.Poisoned, ReportState.Unreadable];

    private static readonly Pile Work = Pile.Find("work");

    /// <summary>The head of the operator's pages.</summary>
    public static Html Head { get; } = Html.Of($"""
        <link rel="stylesheet" href="{Asset.OfficeStyle.Path}">

        """);

    public static Html Render(
        Layout layout,
        OperatorFilter filter,
        ReportPage page,
        OfficeCounts counts,
        ReviewPolicy policy,
        IReadOnlyList<OutboxEntry> notices,
        int undelivered,
        bool knowsAgencies,
        DateTimeOffset now) => layout.Page(
            Place.Operator,
            "办理",
            Html.Of($"""
                <h1>办理</h1>
                <nav class="inpage" aria-label="办理的其他页面">
                <a href="/operator/waiting">等待谁</a>
                {Html.If(knowsAgencies, () => Html.Of($"""<a href="/operator/missing">尚未报送的单位</a>"""))}
                <a href="/operator/outbox">全部通知{Html.If(undelivered > 0, () => Html.Of($"""<span class="tag error">{undelivered} 份没有送达</span>"""))}</a>
                </nav>
                {Progress(counts)}
                {Matrix(filter, counts)}
                <form class="filter" method="get" action="/operator" role="search">
                <input type="hidden" name="pile" value="{filter.Pile.Id}">
                <p><label for="q">单位、标题或文件名</label> <input id="q" name="q" value="{filter.Text}" maxlength="200"></p>
                <p><label for="year">年度</label> <input id="year" name="year" value="{filter.Year?.ToString()}" inputmode="numeric" maxlength="4" size="6"></p>
                <p><button>筛选</button></p>
                </form>
                {RetryAll(filter, counts)}
                {(page.Total == 0 ? Html.Of($"""<p class="absent">没有符合条件的报告。</p>""") : Table(page, policy, now))}
                {filter.Paging.Links(page.Total, "/operator", ("pile", filter.Pile.Id), ("year", filter.Year?.ToString()), ("q", filter.Text))}
                <section aria-labelledby="outbox">
                <h2 id="outbox">最近的通知</h2>
                {OutboxPage.List(notices)}
                <p><a href="/operator/outbox">全部通知</a></p>
                </section>
                """),
            Html.Of($"""
                {Head}<script src="{Asset.OfficeScript.Path}" defer></script>
                {Html.If(counts.Of(Work) > 0, () => Html.Of($"""
                    <noscript><meta http-equiv="refresh" content="10"></noscript>

                    """))}
                """));

    /// <summary>The button that has a failed step tried again.</summary>
    public static Html RetryButton(ReportId id) => Html.Of($"""
        <form method="post" action="/operator/reports/{id.ToString()}/retry"><button class="second">再试一次</button></form>
        """);

    /// <summary>What the program is at work on; the script keeps it up to date, and shows it when there is something.</summary>
    private static Html Progress(OfficeCounts counts) => Html.Of($"""
        <div id="progress" class="progress" role="status" data-source="/operator/progress"{(counts.Of(Work) == 0 ? Html.Of($" hidden") : Html.None)}>
        <p>正在读取和核验：还有 <b data-pile="work">{counts.Of(Work)}</b> 份</p>
        <progress max="{Math.Max(1, counts.Of(Work))}" value="0" aria-label="读取和核验的进度"></progress>
        <p class="stale" hidden>列表有变化，<a href="">刷新</a>后可见。</p>
        </div>
        """);

    private static Html Matrix(OperatorFilter filter, OfficeCounts counts) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="各年度各状态的报告数（可左右滚动）">
        <table class="list matrix">
        <caption>{(filter.Text is null ? "各年度、各状态的报告数" : $"含“{filter.Text}”的报告数")}，点数字查看</caption>
        <thead><tr><th scope="col">年度</th>{Html.Each(Pile.All, pile => Html.Of($"""<th scope="col">{pile.Name}</th>"""))}</tr></thead>
        <tbody>
        <tr><th scope="row">全部年度</th>{Html.Each(Pile.All, pile => Cell(filter, pile, null, counts.Of(pile), isAllYears: true))}</tr>
        {Html.Each(counts.Years, year => Html.Of($"""
            <tr><th scope="row">{year?.ToString() ?? "未识别"}</th>{Html.Each(Pile.All, pile => Cell(filter, pile, year, counts.Of(pile, year), isAllYears: false))}</tr>

            """))}</tbody>
        </table>
        </div>
        """);

    private static Html Cell(OperatorFilter filter, Pile pile, int? year, int count, bool isAllYears)
    {
        var number = isAllYears ? Html.Of($"""<b data-pile="{pile.Id}">{count}</b>""") : Html.Of($"{count}");
        if (!isAllYears && (count == 0 || year is null))
        {
            return Html.Of($"""<td><span{(count == 0 ? Html.Of($" class=\"absent\"") : Html.None)}>{number}</span></td>""");
        }

        var isHere = filter.Pile == pile && filter.Year == year;
        return Html.Of($"""<td><a href="{filter.Address(pile, year)}"{(isHere ? Html.Of($" aria-current=\"page\"") : Html.None)}><span class="spoken">{(year is { } one ? $"{one} 年度" : "全部年度")}，{pile.Name}：</span>{number}<span class="spoken"> 份</span></a></td>""");
    }

    private static Html RetryAll(OperatorFilter filter, OfficeCounts counts)
    {
        var states = filter.Pile.States.Count == 0 ? Failed : [.. Failed.Intersect(filter.Pile.States)];
        var failed = counts.In(states, filter.Year);
        return Html.If(failed > 1, () => Html.Of($"""
            <form class="all" method="post" action="/operator/retry">
            <input type="hidden" name="pile" value="{filter.Pile.Id}"><input type="hidden" name="year" value="{filter.Year?.ToString()}"><input type="hidden" name="q" value="{filter.Text}">
            <p>符合条件的报告中有 {failed} 份处理失败或无法读取。 <button class="second">全部再试一次</button></p>
            </form>
            """));
    }

    private static Html Table(ReportPage page, ReviewPolicy policy, DateTimeOffset now) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="报告列表（可左右滚动）">
        <table class="list">
        <caption>共 {page.Total} 份报告</caption>
        <thead><tr><th scope="col">报告</th><th scope="col">年度</th><th scope="col">状态</th><th scope="col">核验</th><th scope="col">等待</th><th scope="col">最近变动</th></tr></thead>
        <tbody>
        {Html.Each(page.Rows, row => Row(row, policy, now))}</tbody>
        </table>
        </div>
        """);

    private static Html Row(ReportSummary row, ReviewPolicy policy, DateTimeOffset now) => Html.Of($"""
        <tr>
        <th scope="row"><a href="/operator/reports/{row.Id.ToString()}">{row.Agency ?? row.Title ?? row.FileName}</a><br><small>{row.FileName}</small></th>
        <td>{row.Year?.ToString() ?? "—"}</td>
        <td><span class="tag {Wording.Id(row.State)}">{Wording.Of(row.State)}</span>{Trouble(row)}</td>
        <td>{Findings(row)}</td>
        <td>{Waiting.Cell(row, policy, now)}</td>
        <td>{Moment.Full(row.UpdatedAt)}</td>
        </tr>

        """);

    private static Html Trouble(ReportSummary row) => Html.Of($"""
        {Html.If(row.Trouble is not null, () => Html.Of($"""<p class="reason">{row.Trouble}</p>"""))}{Html.If(
            Failed.Contains(row.State), () => RetryButton(row.Id))}
        """);

    private static Html Findings(ReportSummary row) => Html.Of($"""
        {Html.If(row.Errors > 0, () => Html.Of($"""<span class="tag error">错误 {row.Errors}</span> """))}{Html.If(
            row.Accepted > 0, () => Html.Of($"""<span class="tag">已接受 {row.Accepted}</span> """))}{Html.If(
            row.Warnings > 0, () => Html.Of($"""<span class="tag warning">提示 {row.Warnings}</span>"""))}
        """);
}
