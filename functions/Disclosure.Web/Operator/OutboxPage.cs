using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Operator;

/// <summary>
/// The notices, without the links by which their addressees act, which would have the office act in their names; with them only where the
/// program is tried.
/// </summary>
internal static class OutboxPage
{
    public static Html Render(
        Layout layout,
        Paging paging,
        IReadOnlyList<OutboxEntry> entries,
        IReadOnlyList<OutboxEntry> failed,
        int unreached,
        bool showsLinks)
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
                    {List(failed, showsLinks, layout.Language)}
                    </section>
                    <h2>{words.LatestNotices}</h2>
                    """))}
                {List(entries, showsLinks, layout.Language)}
                {paging.Links(rows, "/operator/outbox", layout.Words)}
                {OperatorPage.Session(words)}
                """),
            OperatorPage.Head);
    }

    /// <summary>Returns notices, in the order given.</summary>
    public static Html List(IReadOnlyList<OutboxEntry> entries, bool showsLinks, Language language) => entries.Count == 0
        ? Html.Of($"""<p class="absent">{OperatorWords.In(language).NoNotices}</p>""")
        : Html.Of($"""
            <ul class="notices">
            {Html.Each(entries, entry => Entry(entry, showsLinks, language))}</ul>
            """);

    private static Html Entry(OutboxEntry entry, bool showsLinks, Language language)
    {
        var (site, words, notice) = (SiteWords.In(language), OperatorWords.In(language), entry.Notice);
        var letter = site.Workflow.Of(notice);
        var isReview = notice.Kind is NoticeKind.ReviewRequest or NoticeKind.Reminder;
        var address = showsLinks ? notice.Link : $"/operator/reports/{notice.Report}{(isReview ? "/reading" : "")}";
        var body = showsLinks || notice.Link.Length == 0 ? letter.Body
            : letter.Body.Replace(notice.Link, words.LinkKeptBack, StringComparison.Ordinal);
        return Html.Of($"""
            <li>
            <p><span class="tag">{site.Of(notice.Kind)}</span> <strong>{letter.Subject}</strong></p>
            <p>{words.To} {Quotation.Of(notice.To.Name, language)} {notice.To.Address} · {Moment.Full(notice.At, language)} · {
                Fate(entry, language)}</p>
            <p><a class="link" href="{address}">{(!isReview ? words.OpenReport : showsLinks ? words.OpenReview : words.ReadingPage)}</a></p>
            {Html.If(entry.Failure is { RetryAt: null }, () => Html.Of($"""
                <form method="post" action="/operator/outbox/resend"><input type="hidden" name="key" value="{notice.Key}">
                <button class="second" aria-label="{words.SendOneAgain(letter.Subject)}">{words.SendAgain}</button></form>

                """))}<details><summary>{words.WholeNotice}</summary><pre>{body}</pre></details>
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
