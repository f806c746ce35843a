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

    /// <summary>Gets the head of the operator's pages.</summary>
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
        int unreached,
        bool knowsAgencies,
        bool showsLinks,
        IReadOnlyList<OfficeTrouble> troubles,
        DateTimeOffset now)
    {
        var (site, words) = (layout.Words, OperatorWords.In(layout.Language));
        return layout.Page(
            Place.Operator,
            words.Title,
            Html.Of($"""
                <h1>{words.Title}</h1>
                <nav class="inpage" aria-label="{words.OtherPages}">
                <a href="/operator/waiting">{words.Waiting}</a>
                {Html.If(knowsAgencies, () => Html.Of($"""<a href="/operator/missing">{words.Missing}</a>"""))}
                <a href="/operator/years">{YearWords.In(layout.Language).Collection}</a>
                <a href="/operator/roster">{YearWords.In(layout.Language).Roster}</a>
                <a href="/operator/filing">{SenderWords.In(layout.Language).FilingPage}</a>
                <a href="/operator/outbox">{words.AllNotices}{Html.If(undelivered > 0, () => Html.Of($"""<span class="tag error">{
                    words.Undelivered(undelivered)}</span>"""))}</a>
                </nav>
                {Html.If(unreached > 0, () => Html.Of($"""<p class="notice">{words.UnreachedHelp(unreached)} <a href="/operator/outbox">{
                    words.AllNotices}</a></p>"""))}
                {Html.If(troubles.Count > 0, () => Troubles(troubles, layout.Language))}
                {Progress(counts, site, words)}
                {Matrix(filter, counts, site, words)}
                <form class="filter" method="get" action="/operator" role="search">
                <input type="hidden" name="pile" value="{filter.Pile.Id}">
                <p><label for="q">{words.Search}</label> <input id="q" name="q" value="{filter.Text}" maxlength="200"></p>
                <p><label for="year">{site.Year}</label> <input id="year" name="year" value="{
                    filter.Year?.ToString()}" inputmode="numeric" maxlength="4" size="6"></p>
                <p><button>{words.Filter}</button></p>
                </form>
                {RetryAll(filter, counts, words)}
                {(page.Total == 0 ? Html.Of($"""<p class="absent">{words.NothingFound}</p>""") : Table(layout, page, policy, now))}
                {filter.Paging.Links(page.Total, "/operator", site, ("pile", filter.Pile.Id), ("year", filter.Year?.ToString()), ("q",
                    filter.Text))}
                <section aria-labelledby="outbox">
                <h2 id="outbox">{words.LatestNotices}</h2>
                {OutboxPage.List(notices, showsLinks, layout.Language)}
                <p><a href="/operator/outbox">{words.AllNotices}</a></p>
                </section>
                {Session(words)}
                """),
            Html.Of($"""
                {Head}<script src="{Asset.OfficeScript.Path}" defer></script>
                {Html.If(counts.Of(Work) > 0, () => Html.Of($"""
                    <noscript><meta http-equiv="refresh" content="10"></noscript>

                    """))}
                """));
    }

    /// <summary>Returns the buttons that end the session, at the foot of each of the operator's pages.</summary>
    public static Html Session(OperatorWords words) => Html.Of($"""
        <section class="session" aria-label="{words.Session}">
        <form method="post" action="/operator/logout"><button class="second">{words.SignOut}</button></form>
        <form method="post" action="/operator/logout/all"><button class="second">{words.SignOutEverywhere}</button></form>
        </section>
        """);

    /// <summary>Returns the button that has a failed step tried again.</summary>
    public static Html RetryButton(ReportId id, OperatorWords words) => Html.Of($"""
        <form method="post" action="/operator/reports/{id.ToString()}/retry"><button class="second">{words.TryAgain}</button></form>
        """);

    /// <summary>Returns what is amiss in the host. A refusal quotes the note that lies beside the file, which is Chinese.</summary>
    private static Html Troubles(IReadOnlyList<OfficeTrouble> troubles, Language language) => Html.Of($"""
        <section class="notice" aria-labelledby="troubles">
        <h2 id="troubles">{OperatorWords.In(language).Troubles}</h2>
        <ul>
        {Html.Each(troubles, trouble => Html.Of($"""
            <li>{SiteWords.In(language).Workflow.Of(trouble)} {(trouble is OfficeTrouble.ReportStands stands
                ? Html.Of($"""<a href="/operator/reports/{stands.Report.ToString()}">{OperatorWords.In(language).OpenReport}</a>""")
                : Quotation.Of((trouble as OfficeTrouble.RefusedFromIntake)?.Note, language))}</li>

            """))}</ul>
        </section>
        """);

    /// <summary>Returns what the program is at work on; the script keeps it up to date, and shows it when there is something.</summary>
    private static Html Progress(OfficeCounts counts, SiteWords site, OperatorWords words) => Html.Of($"""
        <div id="progress" class="progress" role="status" data-source="/operator/progress"{(counts.Of(Work) == 0 ? Html.Of($" hidden")
            : Html.None)}>
        <p>{words.AtWork} <b data-pile="work">{site.Number(counts.Of(Work))}</b> {words.AtWorkUnit}</p>
        <progress max="{Math.Max(1, counts.Of(Work))}" value="0" aria-label="{words.ProgressLabel}"></progress>
        <p class="stale" hidden>{words.Changed}<a href="">{words.Reload}</a>{words.ChangedEnd}</p>
        </div>
        """);

    private static Html Matrix(OperatorFilter filter, OfficeCounts counts, SiteWords site, OperatorWords words) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.Matrix)}">
        <table class="list matrix">
        <caption>{words.MatrixCaption(filter.Text)}</caption>
        <thead><tr><th scope="col">{site.Year}</th>{Html.Each(Pile.All, pile => Html.Of($"""<th scope="col">{
            words.Pile(pile.Id)}</th>"""))}</tr></thead>
        <tbody>
        <tr><th scope="row">{words.AllYears}</th>{Html.Each(Pile.All, pile => Cell(filter, pile, null, counts.Of(pile), isAllYears: true,
            site, words))}</tr>
        {Html.Each(counts.Years, year => Html.Of($"""
            <tr><th scope="row">{year?.ToString() ?? site.Unknown}</th>{Html.Each(
                Pile.All, pile => Cell(filter, pile, year, counts.Of(pile, year), isAllYears: false, site, words))}</tr>

            """))}</tbody>
        </table>
        </div>
        """);

    private static Html Cell(
        OperatorFilter filter, Pile pile, int? year, int count, bool isAllYears, SiteWords site, OperatorWords words)
    {
        var number = isAllYears ? Html.Of($"""<b data-pile="{pile.Id}">{site.Number(count)}</b>""") : Html.Of($"{site.Number(count)}");
        if (!isAllYears && (count == 0 || year is null))
        {
            return Html.Of($"""<td><span{(count == 0 ? Html.Of($" class=\"absent\"") : Html.None)}>{number}</span></td>""");
        }

        var isHere = filter.Pile == pile && filter.Year == year;
        var spoken = words.CellBefore(year is { } one ? words.YearLabel(one) : words.AllYears, words.Pile(pile.Id));
        return Html.Of($"""
            <td><a href="{filter.Address(pile, year)}"{(isHere ? Html.Of($" aria-current=\"page\"") : Html.None)}><span class="spoken">{
                spoken}</span>{number}<span class="spoken">{words.CellAfter}</span></a></td>
            """);
    }

    private static Html RetryAll(OperatorFilter filter, OfficeCounts counts, OperatorWords words)
    {
        var states = filter.Pile.States.Count == 0 ? Failed : [.. Failed.Intersect(filter.Pile.States)];
        var failed = counts.In(states, filter.Year);
        return Html.If(failed > 1, () => Html.Of($"""
            <form class="all" method="post" action="/operator/retry">
            <input type="hidden" name="pile" value="{filter.Pile.Id}"><input type="hidden" name="year" value="{
                filter.Year?.ToString()}"><input type="hidden" name="q" value="{filter.Text}">
            <p>{words.Failed(failed)} <button class="second">{words.TryAllAgain}</button></p>
            </form>
            """));
    }

    private static Html Table(Layout layout, ReportPage page, ReviewPolicy policy, DateTimeOffset now)
    {
        var (site, words) = (layout.Words, OperatorWords.In(layout.Language));
        string[] heads = [words.Report, site.Year, words.State, words.Findings, words.WaitsFor, words.Changes];
        return Html.Of($"""
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.List)}">
            <table class="list">
            <caption>{words.Count(page.Total)}</caption>
            <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
            <tbody>
            {Html.Each(page.Rows, row => Row(row, policy, now, layout.Language))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Row(ReportSummary row, ReviewPolicy policy, DateTimeOffset now, Language language)
    {
        var (site, words) = (SiteWords.In(language), OperatorWords.In(language));
        return Html.Of($"""
            <tr>
            <th scope="row"><a href="/operator/reports/{row.Id.ToString()}">{
                Quotation.Of(row.Agency ?? row.Title ?? row.FileName, language)}</a><br><small>{
                    Quotation.Of(row.FileName, language)}</small></th>
            <td>{row.Year?.ToString() ?? "—"}</td>
            <td><span class="tag {CodeName.Of(row.State)}">{site.Of(row.State)}</span>{Trouble(row, language)}</td>
            <td>{Findings(row, words)}</td>
            <td>{Waiting.Cell(row, policy, now, language)}</td>
            <td>{Moment.Full(row.UpdatedAt, language)}</td>
            </tr>

            """);
    }

    private static Html Trouble(ReportSummary row, Language language) => Html.Of($"""
        {Html.If(row.Trouble is not null, () => Html.Of($"""<p class="reason">{Quotation.Of(row.Trouble, language)}</p>"""))}{Html.If(
            Failed.Contains(row.State), () => RetryButton(row.Id, OperatorWords.In(language)))}
        """);

    private static Html Findings(ReportSummary row, OperatorWords words) => Html.Of($"""
        {Html.If(row.Errors > 0, () => Html.Of($"""<span class="tag error">{words.Errors(row.Errors)}</span> """))}{Html.If(
            row.Accepted > 0, () => Html.Of($"""<span class="tag">{words.Accepted(row.Accepted)}</span> """))}{Html.If(
            row.Warnings > 0, () => Html.Of($"""<span class="tag warning">{words.Warnings(row.Warnings)}</span>"""))}
        """);
}
