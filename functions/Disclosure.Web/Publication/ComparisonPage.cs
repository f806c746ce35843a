using System.Globalization;
using Disclosure.Web.Catalog;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>The agencies of a year by one measure, the largest first: a table whose rows are the bars of a chart.</summary>
internal static class ComparisonPage
{
    /// <summary>Rows on a page; with them it stays below 60 kB.</summary>
    public const int Size = 60;

    public static Html Render(Layout layout, PublicHead head, PublicYear year, Measure measure, int page, KeyFigures figures)
    {
        var words = PortalWords.In(layout.Language);
        var title = words.CompareInYear(year.Year);
        var ranked = Rank(year.Reports, measure, figures);
        return layout.Page(
            Place.Directory,
            $"{title} · {words.Of(measure)}",
            Html.Of($"""
                <p class="path"><a href="/">{words.Home}</a> › <a href="{PublicPaths.Year(year.Year)}">{
                    words.ReportsInYear(year.Year)}</a></p>
                <h1>{title}</h1>
                <nav class="piles" aria-label="{words.CompareBy}">
                {Html.Each(Measure.All, one => Html.Of($"""
                    <a href="{PublicPaths.Comparison(year.Year, one)}"{(one == measure ? Html.Of($" aria-current=\"page\"") : Html.None)}>{
                        words.Of(one)}</a>

                    """))}</nav>
                {(ranked.Count == 0 ? Html.Of($"""<p class="absent">{words.NoValues}</p>""") : Table(layout, ranked, measure, page, words))}
                {PageTurner.Links(page, PageTurner.Pages(ranked.Count, Size), number => PublicPaths.Comparison(year.Year, measure, number),
                    layout.Words)}
                """),
            head.OfColumn(
                PublicPaths.Comparison(year.Year, measure, page),
                $"{year.Year}年政府信息公开数据比较：{PortalWords.In(Language.Chinese).Of(measure)}"));
    }

    /// <summary>Returns how many pages the comparison has.</summary>
    public static int Pages(PublicYear year, Measure measure, KeyFigures figures) =>
        PageTurner.Pages(year.Reports.Count(row => figures.Value(row, measure) is not null), Size);

    /// <summary>Returns the reports that have a value, the largest first; equal values have one rank and are ordered by name.</summary>
    private static List<Ranked> Rank(IReadOnlyList<ReportSummary> rows, Measure measure, KeyFigures figures)
    {
        var ordered = rows.Select(row => (Row: row, Value: figures.Value(row, measure))).Where(one => one.Value is not null)
            .OrderByDescending(one => one.Value)
            .ToList();
        var ranked = new List<Ranked>(ordered.Count);
        foreach (var (row, value) in ordered)
        {
            var isEqual = ranked.Count > 0 && ranked[^1].Value == value;
            ranked.Add(new Ranked(isEqual ? ranked[^1].Rank : ranked.Count + 1, row, value!.Value));
        }

        return ranked;
    }

    private static Html Table(Layout layout, List<Ranked> ranked, Measure measure, int page, PortalWords words)
    {
        var largest = ranked[0].Value;
        var first = (page - 1) * Size + 1;
        var shown = ranked.Skip((page - 1) * Size).Take(Size).ToList();
        return Html.Of($"""
            <dl class="sums">
            <div><dt>{words.Total}</dt><dd>{layout.Words.Number(ranked.Sum(one => one.Value))} <small>{
                words.Unit(measure)}</small></dd></div>
            <div><dt>{words.Median}</dt><dd>{layout.Words.Number(Median(ranked))} <small>{words.Unit(measure)}</small></dd></div>
            <div><dt>{words.Largest}</dt><dd>{layout.Words.Number(largest)} <small>{words.Unit(measure)}</small></dd></div>
            </dl>
            <div class="wide" role="region" tabindex="0" aria-label="{layout.Words.Scrollable(words.Of(measure))}">
            <table class="list compared">
            <caption>{words.Of(measure)}{layout.Words.InBrackets(words.Unit(measure))}{layout.Words.Comma}{
                words.Rows(first, first + shown.Count - 1, ranked.Count)}</caption>
            <thead><tr><th scope="col">{words.Rank}</th><th scope="col">{layout.Words.Agency}</th><th scope="col" colspan="2">{
                words.Of(measure)}</th></tr></thead>
            <tbody>
            {Html.Each(shown, one => Html.Of($"""
                <tr><td>{layout.Words.Number(one.Rank)}</td><th scope="row"><a href="{PublicPaths.Report(one.Row.Id)}">{
                    Quotation.Of(one.Row.Agency, layout.Language)}</a></th><td>{layout.Words.Number(one.Value)}</td><td>{
                        Bar(one.Value, largest)}</td></tr>

                """))}</tbody>
            </table>
            </div>
            """);
    }

    /// <summary>Returns the value as a length; the number stands beside it.</summary>
    private static Html Bar(decimal value, decimal largest) => Html.Of($"""
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="{
            Share(value, largest)}" height="10"/></svg>
        """);

    private static string Share(decimal value, decimal largest) =>
        (largest > 0 ? Math.Clamp(100 * value / largest, 0, 100) : 0).ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal Median(List<Ranked> ranked) => ranked.Count % 2 == 1
        ? ranked[ranked.Count / 2].Value
        : (ranked[ranked.Count / 2 - 1].Value + ranked[ranked.Count / 2].Value) / 2;

    private sealed record Ranked(int Rank, ReportSummary Row, decimal Value);
}
