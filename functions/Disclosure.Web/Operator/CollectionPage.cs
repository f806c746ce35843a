using System.Globalization;
using Disclosure.Reports.Roster;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Operator;

/// <summary>
/// A year's collection: its days, how far it has come by kind and by the agency above, who is missing, and notes on agencies.
/// </summary>
internal static class CollectionPage
{
    private const string Missing = "missing";
    private const int Reason = PlanDesk.LongestReason;

    /// <summary>What the list of agencies may show, in the order of the choices.</summary>
    private static readonly (string Id, Func<AgencyProgress, bool> Holds)[] Choices =
    [
        (Missing, static each => each.Standing == AgencyStanding.Missing),
        ("late", static each => each.IsLate),
        ("returned", static each => each.Standing == AgencyStanding.Returned),
        ("review", static each => each.Standing == AgencyStanding.InReview),
        ("published", static each => each.Standing == AgencyStanding.Published),
        ("recorded", static each => each.Standing == AgencyStanding.Recorded),
        ("noted", static each => each.Mark is not null),
        ("all", static _ => true),
    ];

    /// <summary>Returns the page of all years.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="years">The years that were opened, the latest first.</param>
    /// <param name="year">The year that is offered to be opened.</param>
    /// <param name="told">What is told of what was asked for.</param>
    public static Html RenderYears(Layout layout, IReadOnlyList<int> years, int year, Html told)
    {
        var (words, office) = (YearWords.In(layout.Language), OperatorWords.In(layout.Language));
        return layout.Page(
            Place.Operator,
            words.Collection,
            Html.Of($"""
                <p><a href="/operator">{office.Back}</a> · <a href="/operator/roster">{words.Roster}</a></p>
                <h1>{words.Collection}</h1>
                {told}
                {(years.Count == 0 ? Html.Of($"""<p class="absent">{words.NoYears}</p>""") : Html.Of($"""
                    <ul>
                    {Html.Each(years, each => Html.Of(
                        $"<li><a href=\"/operator/years/{each}\">{words.CollectionOf(each)}</a></li>\n"))}</ul>
                    """))}
                <section aria-labelledby="open">
                <h2 id="open">{words.OpenYear}</h2>
                <p>{words.OpenHelp}</p>
                <form class="fields" method="post" action="/operator/years">
                <p><label for="year">{layout.Words.Year}</label>
                <input id="year" name="year" value="{year}" inputmode="numeric" maxlength="4" size="6" required></p>
                {Days(words, null, null)}
                <p><button>{words.OpenYear}</button></p>
                </form>
                </section>
                {OperatorPage.Session(office)}
                """),
            OperatorPage.Head);
    }

    /// <summary>Returns the page of a year.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="year">The year.</param>
    /// <param name="view">The year as it stands; null where there is no roster.</param>
    /// <param name="show">Which agencies the list shows; null for those of which nothing came.</param>
    /// <param name="parent">The code of the agency above those the list shows; null for all.</param>
    /// <param name="paging">Which of them are shown.</param>
    /// <param name="told">What is told of what was asked for.</param>
    public static Html Render(Layout layout, int year, YearView? view, string? show, string? parent, Paging paging, Html told)
    {
        var (words, office) = (YearWords.In(layout.Language), OperatorWords.In(layout.Language));
        return layout.Page(
            Place.Operator,
            words.CollectionOf(year),
            Html.Of($"""
                <p><a href="/operator">{office.Back}</a> · <a href="/operator/years">{words.Collection}</a></p>
                <h1>{words.CollectionOf(year)}</h1>
                {told}
                {(view is null
                    ? Html.Of($"""<p class="notice">{words.NoRoster} <a href="/operator/roster">{words.TakeIn}</a></p>""")
                    : Body(layout, year, view, show, parent, paging, words))}
                {OperatorPage.Session(office)}
                """),
            OperatorPage.Head);
    }

    private static Html Body(
        Layout layout, int year, YearView view, string? show, string? parent, Paging paging, YearWords words) => Html.Of($"""
        <nav class="inpage" aria-label="{words.Exports}">
        <a href="/operator/roster?year={year}">{words.Roster}</a>
        <a href="/operator/years/{year}/round-up">{words.RoundUp}</a>
        <a href="/operator/years/{year}/roster.xlsx">{words.StateWorkbook}</a>
        <a href="/operator/years/{year}/findings.csv">{words.FindingsCsv}</a>
        </nav>
        {(view.Plan is { } plan
            ? Html.Of($"""<p>{layout.Words.Labelled(words.FilingDay)}{Day(plan.Filing, words)} · {
                layout.Words.Labelled(words.PublicationDay)}{Day(plan.Publication, words)}</p>""")
            : Html.Of($"""<p class="notice">{words.NotOpened}</p>"""))}
        {Html.If(view.Progress.Unknown.Count > 0, () => Html.Of($"""<p class="notice"><a href="/operator/roster?year={year}#unknown">{
            words.UnknownThere(view.Progress.Unknown.Count)}</a></p>"""))}
        {Counts(layout, words.ByKind, Kinds(view, words), words)}
        {Counts(layout, words.ByParent, Parents(layout, year, view, words), words)}
        {Agencies(layout, year, view, show, parent, paging, words)}
        <section aria-labelledby="days">
        <h2 id="days">{(view.Plan is null ? words.OpenYear : words.MoveDays)}</h2>
        <p>{words.OpenHelp}</p>
        <form class="fields" method="post" action="/operator/years">
        <input type="hidden" name="year" value="{year}">
        {Days(words, view.Plan?.Filing ?? PlanDesk.LawsFiling(year), view.Plan?.Publication ?? PlanDesk.LawsPublication(year))}
        <p><button>{words.Save}</button></p>
        </form>
        </section>
        """);

    private static Html Days(YearWords words, DateOnly? filing, DateOnly? publication) => Html.Of($"""
        <p><label for="filing">{words.FilingDay}</label>
        <input id="filing" name="filing" type="date" value="{Iso(filing)}"></p>
        <p><label for="publication">{words.PublicationDay}</label>
        <input id="publication" name="publication" type="date" value="{Iso(publication)}"></p>
        """);

    private static IEnumerable<(Html Name, ProgressCount Count)> Kinds(YearView view, YearWords words) =>
        view.Progress.Agencies.GroupBy(static each => each.Agency.Kind).OrderBy(static group => group.Key)
            .Select(group => (Html.Of($"{words.Of(group.Key)}"), ProgressCount.Of([.. group])))
            .Prepend((Html.Of($"{words.All}"), ProgressCount.Of(view.Progress.Agencies)));

    private static IEnumerable<(Html Name, ProgressCount Count)> Parents(Layout layout, int year, YearView view, YearWords words) =>
        view.Progress.Agencies.GroupBy(static each => each.Agency.Parent).Select(group => (
            group.Key is { } code
                ? Html.Of($"""<a href="/operator/years/{year}/regions/{code}">{Quotation.Of(
                    view.Roster.Roster.Find(code)?.Name ?? code, layout.Language)}</a>""")
                : Html.Of($"{words.Top}"),
            ProgressCount.Of([.. group])));

    private static Html Counts(Layout layout, string title, IEnumerable<(Html Name, ProgressCount Count)> rows, YearWords words)
    {
        string[] heads = [words.Due, words.Filed, words.Late, words.InReview, words.Returned, words.Published, words.MissingCount];
        return Html.Of($"""
            <div class="wide" role="region" tabindex="0" aria-label="{layout.Words.Scrollable(title)}">
            <table class="list matrix">
            <caption>{title}</caption>
            <thead><tr><th scope="col">{title}</th>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
            <tbody>
            {Html.Each(rows, row => Html.Of($"""
                <tr><th scope="row">{row.Name}</th>{Html.Each(
                new[]
                {
                    row.Count.Due, row.Count.Filed, row.Count.Late, row.Count.InReview, row.Count.Returned, row.Count.Published,
                    row.Count.Missing,
                },
                count => Html.Of($"<td>{layout.Words.Number(count)}</td>"))}</tr>

                """))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Agencies(
        Layout layout, int year, YearView view, string? show, string? parent, Paging paging, YearWords words)
    {
        var choice = Array.Find(Choices, each => each.Id == show) is { Id: not null } found ? found : Choices[0];
        var agencies = view.Progress.Agencies.Where(choice.Holds).Where(each => parent is null || each.Agency.Parent == parent).ToList();
        string[] heads = [words.Code, layout.Words.Agency, words.State, words.FiledOn, words.LastDay, words.Note];
        return Html.Of($"""
            <section aria-labelledby="list">
            <h2 id="list">{words.Agencies}</h2>
            <form class="filter" method="get" action="/operator/years/{year}">
            <p><label for="show">{words.Show}</label> <select id="show" name="show">{Html.Each(Choices, each => Html.Of(
                $"""<option value="{each.Id}"{(each.Id == choice.Id ? Html.Of($" selected") : Html.None)}>{
                    words.Choice(each.Id)}</option>"""))}</select></p>
            <p><label for="parent">{words.Parent}</label> <select id="parent" name="parent"><option value="">{words.All}</option>{Html.Each(
                view.Progress.Agencies.Select(static each => each.Agency.Parent).OfType<string>().Distinct(StringComparer.Ordinal),
                code => Html.Of($"""<option value="{code}"{(code == parent ? Html.Of($" selected") : Html.None)} lang="zh-CN">{
                    view.Roster.Roster.Find(code)?.Name ?? code}</option>"""))}</select></p>
            <p><button>{words.Show}</button></p>
            </form>
            {(agencies.Count == 0 ? Html.Of($"""<p class="absent">{words.NoAgencies}</p>""") : Html.Of($"""
                <div class="wide" role="region" tabindex="0" aria-label="{layout.Words.Scrollable(words.Agencies)}">
                <table class="list">
                <caption>{words.CountAgencies(agencies.Count)}</caption>
                <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
                <tbody>
                {Html.Each(agencies.Skip(paging.Skip).Take(paging.Size), each => Row(layout, year, each, words))}</tbody>
                </table>
                </div>
                """))}
            {paging.Links(agencies.Count, $"/operator/years/{year}", layout.Words, ("show", choice.Id), ("parent", parent))}
            </section>
            """);
    }

    private static Html Row(Layout layout, int year, AgencyProgress each, YearWords words)
    {
        var (agency, name) = (each.Agency, Quotation.Of(each.Agency.Name, layout.Language));
        return Html.Of($"""
            <tr><td>{agency.Code}</td>
            <th scope="row">{(each.Report is { } row
                ? Html.Of($"""<a href="/operator/reports/{row.Id.ToString()}">{name}</a>""")
                : agency.Kind == RosterKind.Government
                    ? Html.Of($"""<a href="/operator/years/{year}/regions/{agency.Code}">{name}</a>""")
                    : name)}</th>
            <td><span class="tag {Mood(each)}">{words.Of(each.Standing)}</span>{Html.If(
                each.IsLate, () => Html.Of($""" <span class="tag warning">{words.Late}</span>"""))}</td>
            <td>{(each.Filed is { } day ? Day(day, words) : Html.Of($"—"))}</td>
            <td>{Day(each.Due, words)}</td>
            <td>{(each.Mark is { } mark
                ? Html.Of($"""<p class="reason">{layout.Words.Labelled(words.Of(mark.Kind))}{Quotation.Of(mark.Reason, layout.Language)} {
                    Quotation.Of(mark.By, layout.Language)}</p>""")
                : Html.None)}<details><summary>{words.Note}<span class="spoken"> {name}</span></summary>
            <form class="mark-form" method="post" action="/operator/years/{year}/marks">
            <input type="hidden" name="code" value="{agency.Code}">
            <p><label>{words.Note} <select name="kind">
            <option value="notDue">{words.Of(AgencyMarkKind.NotDue)}</option>
            <option value="onPaper">{words.Of(AgencyMarkKind.OnPaper)}</option>
            {Html.If(each.Mark is not null, () => Html.Of($"""<option value="none">{words.TakeBack}</option>"""))}</select></label></p>
            <p><label>{words.Reason} <input name="reason" maxlength="{Reason}"></label> <button class="second">{words.Save}</button></p>
            </form></details></td></tr>

            """);
    }

    private static string Mood(AgencyProgress each) => each.Standing switch
    {
        AgencyStanding.Missing or AgencyStanding.Returned => "returned",
        AgencyStanding.Published => "published",
        AgencyStanding.InReview => "inReview",
        _ => "",
    };

    private static Html Day(DateOnly day, YearWords words) => Html.Of(
        $"""<time datetime="{Iso(day)}">{day.ToString(words.DayFormat, CultureInfo.InvariantCulture)}</time>""");

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
