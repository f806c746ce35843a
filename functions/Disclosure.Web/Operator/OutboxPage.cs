using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Operator;

/// <summary>The notices, with their links: what whoever sees it could decide by.</summary>
internal static class OutboxPage
{
    public static Html Render(
        Layout layout,
        Paging paging,
        IReadOnlyList<OutboxEntry> entries,
        IReadOnlyList<OutboxEntry> failed,
        int unreached)
    {
        var words = OperatorWords.In(layout.Language);
        var rows = paging.Skip + entries.Count + (entries.Count == paging.Size ? 1 : 0);
        return layout.Page(
            Place.Operator,
            words.AllNotices,
            Html.Of($"""
                <p><a href="/operator">{words.Back}</a></p>
                <h1>{words.AllNotices}</h1>
                {Html.If(unreached > 0, () => Html.Of($"""
                    <form class="all" method="post" action="/operator/outbox/retry">
                    <p class="notice">{words.UnreachedHelp(unreached)}</p>
                    {Html.If(failed.Count == 0, () => Html.Of($"""<p><button class="second">{words.SendAllAgain}</button></p>"""))}</form>
                    """))}
                {Html.If(failed.Count > 0, () => Html.Of($"""
                    <section aria-labelledby="failed">
                    <h2 id="failed">{words.UndeliveredTitle}</h2>
                    <form class="all" method="post" action="/operator/outbox/retry">
                    <p>{words.CountNotices(failed.Count)} <button class="second">{words.SendAllAgain}</button></p></form>
                    {List(failed, layout.Language)}
                    </section>
                    <h2>{words.LatestNotices}</h2>
                    """))}
                {List(entries, layout.Language)}
                {paging.Links(rows, "/operator/outbox", layout.Words)}
                {OperatorPage.Session(words)}
                """),
            OperatorPage.Head);
    }

    /// <summary>Returns notices, in the order given.</summary>
    public static Html List(IReadOnlyList<OutboxEntry> entries, Language language) => entries.Count == 0
        ? Html.Of($"""<p class="absent">{OperatorWords.In(language).NoNotices}</p>""")
        : Html.Of($"""
            <ul class="notices">
            {Html.Each(entries, entry => Entry(entry, language))}</ul>
            """);

    private static Html Entry(OutboxEntry entry, Language language)
    {
        var (site, words, notice) = (SiteWords.In(language), OperatorWords.In(language), entry.Notice);
        var letter = site.Workflow.Of(notice);
        var isReview = notice.Kind is NoticeKind.ReviewRequest or NoticeKind.Reminder;
        return Html.Of($"""
            <li>
            <p><span class="tag">{site.Of(notice.Kind)}</span> <strong>{letter.Subject}</strong></p>
            <p>{words.To} {Quotation.Of(notice.To.Name, language)} {notice.To.Address} · {Moment.Full(notice.At, language)} · {
                Fate(entry, language)}</p>
            <p><a class="link" href="{notice.Link}">{(isReview ? words.OpenReview : words.OpenReport)}</a></p>
            <details><summary>{words.WholeNotice}</summary><pre>{letter.Body}</pre></details>
            </li>

            """);
    }

    private static Html Fate(OutboxEntry entry, Language language)
    {
        var words = OperatorWords.In(language);
        return entry switch
        {
            { DeliveredAt: { } at } => words.Delivered(Moment.Full(at, language)),
            { LeftOutAt: { } at } => words.LeftOut(Moment.Full(at, language)),
            { Failure: { IsUnreached: true } failure } => Html.Of(
                $"""<span class="tag error">{words.NotDelivered}</span> {failure.Reason}"""),
            { Failure: { RetryAt: { } again } failure } => Html.Of(
                $"""<span class="tag warning">{words.NotYetDelivered}</span> {
                    words.TriesAgain(failure.Attempts, failure.Reason, Moment.Full(again, language))}"""),
            { Failure: { } failure } => Html.Of(
                $"""<span class="tag error">{words.NotDelivered}</span> {words.GaveUp(failure.Attempts, failure.Reason)}"""),
            _ => Html.Of($"{words.ToBeSent}"),
        };
    }
}
