using Disclosure.Web.Catalog;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Publication;

/// <summary>The agencies of a kind, each with its years.</summary>
internal static class KindPage
{
    /// <summary>Rows on a page; with them it stays below 60 kB.</summary>
    public const int Size = 80;

    /// <summary>Years shown with an agency; the others are on its own page.</summary>
    private const int YearsShown = 6;

    public static Html Render(Layout layout, PublicHead head, AgencyKind kind, IReadOnlyList<PublicAgency> agencies, int page)
    {
        var words = PortalWords.In(layout.Language);
        var title = words.Of(kind);
        return layout.Page(
            Place.Directory,
            title,
            Html.Of($"""
                <p class="path"><a href="/">{words.Home}</a></p>
                <h1>{title}</h1>
                <div class="wide" role="region" tabindex="0" aria-label="{layout.Words.Scrollable(title)}">
                <table class="list reports">
                <caption>{words.CountOfAgencies(agencies.Count)}</caption>
                <thead><tr><th scope="col">{layout.Words.Agency}</th><th scope="col">{words.YearsOfAgency}</th></tr></thead>
                <tbody>
                {Html.Each(agencies.Skip((page - 1) * Size).Take(Size), agency => Html.Of($"""
                    <tr>
                    <th scope="row"><a href="{PublicPaths.Agency(agency.Name)}">{Quotation.Of(agency.Name, layout.Language)}</a></th>
                    <td>{Html.Each(agency.Reports.Take(YearsShown), row => Html.Of($"""<a href="{PublicPaths.Report(row.Id)}">{
                        row.Year?.ToString()}</a> """))}</td>
                    </tr>

                    """))}</tbody>
                </table>
                </div>
                {PageTurner.Links(page, PageTurner.Pages(agencies.Count, Size), number => PublicPaths.Kind(kind, number), layout.Words)}
                """),
            head.OfColumn(PublicPaths.Kind(kind, page), $"{PortalWords.In(Language.Chinese).Of(kind)}政府信息公开工作年度报告"));
    }
}
