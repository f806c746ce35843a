using Disclosure.Reports.Roster;
using Disclosure.Reports.Words;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Operator;

/// <summary>The roster: what holds, how it changed, what a new file gets wrong, and whom it does not tell.</summary>
internal static class RosterPage
{
    /// <summary>Names that the page offers for matching at a time.</summary>
    private const int MostUnknown = 50;

    /// <summary>Agencies offered for a name, those most like it.</summary>
    private const int Offered = 3;

    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="year">The year whose unknown names are shown.</param>
    /// <param name="view">The year; null where there is no roster.</param>
    /// <param name="trail">The latest versions, the last first, one more than are shown.</param>
    /// <param name="text">What agencies are searched for; null for all.</param>
    /// <param name="paging">Which of the agencies are shown.</param>
    /// <param name="told">What is told of what was sent in.</param>
    public static Html Render(
        Layout layout, int year, YearView? view, IReadOnlyList<RosterVersion> trail, string? text, Paging paging, Html told)
    {
        var (words, office) = (YearWords.In(layout.Language), OperatorWords.In(layout.Language));
        return layout.Page(
            Place.Operator,
            words.Roster,
            Html.Of($"""
                <p><a href="/operator">{office.Back}</a> · <a href="/operator/years/{year}">{words.CollectionOf(year)}</a></p>
                <h1>{words.Roster}</h1>
                {told}
                {(view is null ? Html.Of($"""<p class="notice">{words.NoRoster}</p>""") : Html.Of($"""
                    <p>{words.Version(
                        view.Roster.Roster.Agencies.Count, view.Roster.Number, Moment.Full(view.Roster.At, layout.Language),
                        Quotation.Of(view.Roster.By, layout.Language))}
                    <a href="/operator/roster.csv">{words.Download}</a></p>
                    {Unknown(layout, year, view, words)}
                    """))}
                <section aria-labelledby="take-in">
                <h2 id="take-in">{words.TakeIn}</h2>
                <p>{words.TakeInHelp}</p>
                <form class="fields" method="post" action="/operator/roster" enctype="multipart/form-data">
                <p><label for="file">{words.RosterFile}</label>
                <input id="file" name="file" type="file" accept=".csv,.xlsx,text/csv" required></p>
                <p><button>{words.TakeIn}</button></p>
                </form>
                </section>
                {(view is null ? Html.None : Agencies(layout, view.Roster.Roster, text, paging, words))}
                {Html.If(trail.Count > 0, () => Changes(layout, trail, words))}
                {OperatorPage.Session(office)}
                """),
            OperatorPage.Head);
    }

    /// <summary>Returns what is wrong with a roster, a line for each fault.</summary>
    public static Html Faults(IReadOnlyList<RosterFault> faults, Language language)
    {
        var say = language == Language.English ? RosterWords.English : RosterWords.Chinese;
        return Html.Of($"""
            <section class="problems" aria-labelledby="faults">
            <h2 id="faults">{YearWords.In(language).Refused(faults.Count)}</h2>
            <ul>
            {Html.Each(faults, fault => Html.Of($"<li>{say.Of(fault)}</li>\n"))}</ul>
            </section>
            """);
    }

    private static Html Unknown(Layout layout, int year, YearView view, YearWords words)
    {
        var unknown = view.Progress.Unknown;
        return Html.Of($"""
            <section id="unknown" aria-labelledby="unknown-title">
            <h2 id="unknown-title">{words.UnknownTitle(year)}</h2>
            {(unknown.Count == 0 ? Html.Of($"""<p class="fine">{words.NoneUnknown}</p>""") : Html.Of($"""
                <p>{words.UnknownHelp}</p>
                <ul class="notices">
                {Html.Each(unknown.Take(MostUnknown).Select(static (each, at) => (each, at)), one =>
                    Matching(layout, year, one.each, one.at, view.Roster.Roster, words))}</ul>
                """))}
            </section>
            """);
    }

    private static Html Matching(Layout layout, int year, UnknownAgency unknown, int at, AgencyRoster roster, YearWords words)
    {
        var name = Quotation.Of(unknown.Name, layout.Language);
        return Html.Of($"""
            <li><form class="match" method="post" action="/operator/roster/match">
            <p><strong>{(unknown.First is { } report
                ? Html.Of($"""<a href="/operator/reports/{report.ToString()}">{name}</a>""")
                : name)}</strong> {words.UnknownName(unknown.Reports)}</p>
            <input type="hidden" name="name" value="{unknown.Name}"><input type="hidden" name="year" value="{year}">
            <p>{words.IsAgency} {Html.Each(NameLikeness.Most(unknown.Name, roster.Of(year), Offered), agency => Html.Of($"""
                <button class="second" name="code" value="{agency.Code}">{Quotation.Of(agency.Name, layout.Language)} {agency.Code}</button>

                """))}</p>
            <p><label for="typed-{at}">{words.OrCode}</label> <input id="typed-{at}" name="typed" maxlength="{
                RosterFile.LongestCode}" size="10"> <button class="second" name="code" value="">{words.Match}</button></p>
            </form></li>

            """);
    }

    private static Html Agencies(Layout layout, AgencyRoster roster, string? text, Paging paging, YearWords words)
    {
        var found = text is null ? roster.Agencies : [.. roster.Agencies.Where(agency =>
            agency.Code.Contains(text, StringComparison.OrdinalIgnoreCase) || agency.Name.Contains(text, StringComparison.Ordinal)
            || agency.OtherNames.Any(other => other.Contains(text, StringComparison.Ordinal)))];
        string[] heads = [words.Code, layout.Words.Agency, words.Kind, words.Parent, words.Contact, words.Years];
        return Html.Of($"""
            <section aria-labelledby="agencies">
            <h2 id="agencies">{words.AgencyList}</h2>
            <form class="filter" method="get" action="/operator/roster" role="search">
            <p><label for="q">{words.AgencyList}</label> <input id="q" name="q" value="{text}" maxlength="200"></p>
            <p><button>{OperatorWords.In(layout.Language).Filter}</button></p>
            </form>
            <div class="wide" role="region" tabindex="0" aria-label="{layout.Words.Scrollable(words.AgencyList)}">
            <table class="list">
            <caption>{words.CountAgencies(found.Count)}</caption>
            <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
            <tbody>
            {Html.Each(found.Skip(paging.Skip).Take(paging.Size), agency => Html.Of($"""
                <tr><td>{agency.Code}</td>
                <th scope="row">{Quotation.Of(agency.Name, layout.Language)}{Html.If(agency.OtherNames.Count > 0, () =>
                    Html.Of($"<br><small>{Quotation.Of(string.Join('；', agency.OtherNames), layout.Language)}</small>"))}</th>
                <td>{words.Of(agency.Kind)}</td><td>{agency.Parent}</td><td>{agency.Contact}</td>
                <td>{words.Span(agency.FirstYear, agency.LastYear)}{Html.If(agency.MergedInto is not null, () =>
                    Html.Of($"<br><small>{words.MergedInto(agency.MergedInto!)}</small>"))}</td></tr>

                """))}</tbody>
            </table>
            </div>
            {paging.Links(found.Count, "/operator/roster", layout.Words, ("q", text))}
            </section>
            """);
    }

    private static Html Changes(Layout layout, IReadOnlyList<RosterVersion> trail, YearWords words)
    {
        var changes = trail.Select((version, at) => (
            Version: version,
            Change: RosterChange.Between(at + 1 < trail.Count ? trail[at + 1].Roster : AgencyRoster.Empty, version.Roster)))
            .Where((each, at) => at + 1 < trail.Count || each.Version.Number == 1);
        return Html.Of($"""
            <section aria-labelledby="trail">
            <h2 id="trail">{words.Trail}</h2>
            <ol class="trail" reversed>
            {Html.Each(changes, each => Html.Of($"""
                <li>{Moment.Full(each.Version.At, layout.Language)} {Quotation.Of(each.Version.By, layout.Language)} {words.ChangeOf(
                    each.Change.Added.Count, each.Change.Changed.Count, each.Change.Removed.Count)}</li>

                """))}</ol>
            </section>
            """);
    }
}
