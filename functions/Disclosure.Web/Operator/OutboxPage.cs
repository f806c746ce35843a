using Disclosure.Web.Pages;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Operator;

/// <summary>The notices, with their links: what whoever sees it could decide by.</summary>
internal static class OutboxPage
{
    public static Html Render(Layout layout, Paging paging, IReadOnlyList<OutboxEntry> entries) =>
        layout.Page(Place.Operator, "全部通知", Html.Of($"""
            <h1>全部通知</h1>
            <p><a href="/operator">回到办理</a></p>
            {List(entries)}
            {paging.Links(paging.Skip + entries.Count + (entries.Count == paging.Size ? 1 : 0), "/operator/outbox")}
            """));

    /// <summary>Notices, the newest first.</summary>
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
            <p>致 {notice.To.Name} {notice.To.Address} · {Moment.Full(notice.At)} · {(entry.DeliveredAt is { } at ? Html.Of($"{Moment.Full(at)}已发出") : Html.Of($"待发出"))}</p>
            <p><a class="link" href="{notice.Link}">{(notice.Kind is NoticeKind.ReviewRequest or NoticeKind.Reminder ? "打开审核页面" : "打开报告页面")}</a></p>
            <details><summary>通知全文</summary><pre>{notice.Body}</pre></details>
            </li>

            """);
    }
}
