using Disclosure.Reports.Forms;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Operator;

/// <summary>The sum of a region: each figure with the agencies behind it, the government's own beside it, and who is missing.</summary>
internal static class RegionPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="year">The year.</param>
    /// <param name="region">The region.</param>
    public static Html Render(Layout layout, int year, RegionView region)
    {
        var (words, office) = (YearWords.In(layout.Language), OperatorWords.In(layout.Language));
        var missing = region.Sum.Missing;
        return layout.Page(
            Place.Operator,
            words.RegionOf(year),
            Html.Of($"""
                <p><a href="/operator">{office.Back}</a> · <a href="/operator/years/{year}">{words.CollectionOf(year)}</a></p>
                <h1>{Quotation.Of(region.Agency.Name, layout.Language)} {words.RegionOf(year)}</h1>
                <p>{words.RegionHelp}</p>
                <p><a href="/operator/years/{year}/regions/{Uri.EscapeDataString(region.Agency.Code)}/draft">{words.DraftOf(year)}</a></p>
                <p>{words.RegionCount(region.Sum.Agencies + missing.Count, missing.Count)}</p>
                {Html.If(missing.Count > 0, () => Html.Of($"""
                    <section aria-labelledby="missing">
                    <h2 id="missing">{words.MissingInIt}</h2>
                    <ul class="missing">
                    {Html.Each(missing, agency => Html.Of($"<li>{Quotation.Of(agency.Name, layout.Language)} {agency.Code}</li>\n"))}</ul>
                    </section>
                    """))}
                {Html.Each(FormDefinition.All[0].Tables, table => Table(layout, table, region, words))}
                <p class="hint">{words.OnlyZeros}</p>
                {OperatorPage.Session(office)}
                """),
            OperatorPage.Head);
    }

    private static Html Table(Layout layout, FormTable table, RegionView region, YearWords words)
    {
        var (site, title) = (layout.Words, layout.Words.Terms.Heading(table.Section));
        string[] heads = [words.Figure, words.Sum, words.Own, words.Behind];
        var figures = FormDefinition.All[0].Figures.Where(figure => table.Cells.Any(cell => cell.Id == figure.Id))
            .Where(figure => region.Sum.Figures.GetValueOrDefault(figure.Id) != 0 || OwnOf(region, figure.Id) is not (null or 0));
        return Html.Of($"""
            <h2>{title}</h2>
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(title)}">
            <table class="list">
            <caption>{title}</caption>
            <thead><tr>{Html.Each(heads, head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead>
            <tbody>
            {Html.Each(figures, figure => Row(layout, figure, region, words))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Row(Layout layout, FormFigure figure, RegionView region, YearWords words)
    {
        var (site, sum, own) = (layout.Words, region.Sum.Figures.GetValueOrDefault(figure.Id), OwnOf(region, figure.Id));
        var behind = region.Sum.Behind(figure.Id);
        return Html.Of($"""
            <tr><th scope="row">{site.Terms.Name(figure)}</th><td>{site.Number(sum)}</td>
            <td>{(own is { } number ? Own(number, sum, site) : Html.Of($"—"))}</td>
            <td><details><summary>{words.CountBehind(behind.Count)}<span class="spoken"> {site.Terms.Name(figure)}</span></summary>
            <ul>{Html.Each(behind, each => Html.Of(
                $"<li>{Quotation.Of(each.Agency.Name, layout.Language)} {site.Number(each.Value)}</li>\n"))}</ul></details></td></tr>

            """);
    }

    private static Html Own(decimal own, decimal sum, SiteWords site) => own < sum
        ? Html.Of($"""{site.Number(own)} <span class="tag warning">≠</span>""")
        : Html.Of($"{site.Number(own)}");

    private static decimal? OwnOf(RegionView region, string figure) =>
        region.Own?.Report.Figures.TryGetValue(figure, out var own) == true ? own.Value : null;
}
