using Disclosure.Web.Catalog;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>The reports of a year, with what they add up to.</summary>
internal static class YearPage
{
    /// <summary>Rows on a page; with them it stays below 60 kB.</summary>
    public const int Size = 80;

    public static Html Render(Layout layout, PublicHead head, PublicYear year, int page, KeyFigures figures)
    {
        var words = PortalWords.In(layout.Language);
        var title = words.ReportsInYear(year.Year);
        return layout.Page(
            Place.Directory,
            title,
            Html.Of($"""
                <p class="path"><a href="/">{words.Home}</a></p>
                <h1>{title}</h1>
                {Html.If(page == 1, () => Sums(year.Reports, figures, year.Year, layout))}
                {ReportRows.Table(layout, words.Count(year.Reports.Count), year.Reports.Skip((page - 1) * Size).Take(Size))}
                {PageTurner.Links(page, PageTurner.Pages(year.Reports.Count, Size), number => PublicPaths.Year(year.Year, number),
                    layout.Words)}
                <p class="downloads">{layout.Words.Labelled(words.AllFigures)}<a href="{PublicPaths.YearFigures(year.Year, "xlsx")}">{
                    words.Excel}</a>
                <a href="{PublicPaths.YearFigures(year.Year, "csv")}">{words.CsvTable}</a> <a href="{PublicPaths.YearList(year.Year)}">{
                    words.ListForPrograms}</a></p>
                """),
            head.OfColumn(PublicPaths.Year(year.Year, page), $"{year.Year}年政府信息公开工作年度报告"));
    }

    private static Html Sums(IReadOnlyList<ReportSummary> rows, KeyFigures figures, int year, Layout layout)
    {
        var words = PortalWords.In(layout.Language);
        return Html.Of($"""
            <section aria-labelledby="sums">
            <h2 id="sums">{words.SummaryOfYear}</h2>
            <dl class="sums">
            {Html.Each(Measure.All.Zip(figures.Sums(rows)), one => Html.Of($"""
                <div><dt><a href="{PublicPaths.Comparison(year, one.First)}">{words.Of(one.First)}</a></dt><dd>{
                    layout.Words.Number(one.Second)} <small>{words.Unit(one.First)}</small></dd></div>

                """))}</dl>
            </section>
            """);
    }
}
