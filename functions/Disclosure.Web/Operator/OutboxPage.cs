using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Operator;

/// <summary>The notices, with their links: what whoever sees it could decide by.</summary>
internal static class OutboxPage
{
    public static Html Render(Layout layout, Paging paging, IReadOnlyList<OutboxEntry> entries, IReadOnlyList<OutboxEntry> failed) =>
        layout.Page(
            Place.Operator,
            "全部通知",
            Html.Of($"""
                <p><a href="/operator">回到办理</a></p>
                <h1>全部通知</h1>
                {Html.If(failed.Count > 0, () => Html.Of($"""
                    <section aria-labelledby="failed">
                    <h2 id="failed">没有送达的通知</h2>
                    <form class="all" method="post" action="/operator/outbox/retry"><p>共 {failed.Count} 份。 <button class="second">全部重新发送</button></p></form>
                    {List(failed)}
                    </section>
                    <h2>最近的通知</h2>
                    """))}
                {List(entries)}
                {paging.Links(paging.Skip + entries.Count + (entries.Count == paging.Size ? 1 : 0), "/operator/outbox")}
                """),
            OperatorPage.Head);

    /// <summary>Notices, in the order given.</summary>
    public static Html List(IReadOnlyList<OutboxEntry> entries) => entries.Count == 0
        ? Html.Of($"""<p class="absent">还没有通知。</p>""")
        : Html.Of($"""
            <ul class="notices">
            {Html.Each(entries, Entry)}</ul>
            """);

    private static Html Entry(OutboxEntry entry)
    {
        var notice = entry.Notice;
        return Html.Of($"""
            <li>
            <p><span class="tag">{Wording.Of(notice.Kind)}</span> <strong>{notice.Subject}</strong></p>
            <p>致 {notice.To.Name} {notice.To.Address} · {Moment.Full(notice.At)} · {Fate(entry)}</p>
            <p><a class="link" href="{notice.Link}">{(notice.Kind is NoticeKind.ReviewRequest or NoticeKind.Reminder ? "打开审核页面" : "打开报告页面")}</a></p>
            <details><summary>通知全文</summary><pre>{notice.Body}</pre></details>
            </li>

            """);
    }

    private static Html Fate(OutboxEntry entry) => entry switch
    {
        { DeliveredAt: { } at } => Html.Of($"{Moment.Full(at)}已发出"),
        { Failure: { RetryAt: { } again } failure } => Html.Of(
            $"""<span class="tag warning">还没有送达</span> 试过 {failure.Attempts} 次：{failure.Reason}，{Moment.Full(again)}后再试"""),
        { Failure: { } failure } => Html.Of($"""<span class="tag error">没有送达</span> 试过 {failure.Attempts} 次，不再尝试：{failure.Reason}"""),
        _ => Html.Of($"待发出"),
    };
}
