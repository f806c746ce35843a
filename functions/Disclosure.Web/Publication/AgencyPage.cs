using Disclosure.Web.Catalog;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Publication;

/// <summary>An agency's reports, and how its figures changed from year to year.</summary>
internal static class AgencyPage
{
    public static Html Render(Layout layout, PublicHead head, PublicAgency agency, KeyFigures figures)
    {
        var words = PortalWords.In(layout.Language);
        return layout.Page(
            Place.Directory,
            agency.Name,
            Html.Of($"""
                <p class="path"><a href="/">{words.Home}</a> › <a href="{PublicPaths.Kind(agency.Kind)}">{words.Of(agency.Kind)}</a></p>
                <h1 lang="zh-CN">{agency.Name}</h1>
                <h2>{words.YearsOfAgency}</h2>
                {ReportRows.Table(layout, words.Count(agency.Reports.Count), agency.Reports, byAgency: false)}
                <h2>{words.FiguresOfAgency}</h2>
                {YearsTable(layout, agency, figures, words)}
                {Html.If(agency.Reports.Count > 1, () => Html.Of($"""
                    <div class="charts">
                    {Html.Each(Measure.All, measure => YearsChart.Render(
                        words.Of(measure), words.Unit(measure), layout.Words, [.. agency.Reports.Reverse().Select(row => (row.Year!.Value,
                            figures.Value(row, measure)))]))}</div>
                    """))}
                """),
            head.OfColumn(PublicPaths.Agency(agency.Name), $"{agency.Name}政府信息公开工作年度报告"));
    }

    private static Html YearsTable(Layout layout, PublicAgency agency, KeyFigures figures, PortalWords words) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="{layout.Words.Scrollable(words.FiguresOfAgency)}">
        <table class="list numbers">
        <caption>{words.TrendCaption}</caption>
        <thead><tr><th scope="col">{layout.Words.Year}</th>{Html.Each(Measure.All, measure => Html.Of($"""<th scope="col">{
            words.Of(measure)}</th>"""))}</tr></thead>
        <tbody>
        {Html.Each(agency.Reports, row => Html.Of($"""
            <tr><th scope="row">{row.Year?.ToString()}</th>{Html.Each(Measure.All, measure => Html.Of($"<td>{
                (figures.Value(row, measure) is { } value ? layout.Words.Number(value) : "—")}</td>"))}</tr>

            """))}</tbody>
        </table>
        </div>
        """);
}
