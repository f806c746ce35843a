using Disclosure.Web.Catalog;
using Disclosure.Web.Filing;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>The start page: the ways to what is published, what was published last, and below it the form to send reports in.</summary>
internal static class DirectoryPage
{
    private const int LatestShown = 20;

    /// <summary>Returns the page as it is first seen.</summary>
    public static Html Render(Layout layout, PublicHead head, PublicCatalog catalog, WorkflowOptions workflow, DisclosureWebOptions options)
    {
        var words = PortalWords.In(layout.Language);
        return Page(layout, head, PublicationFilter.None, catalog, workflow, options, Html.Of($"""
            {(catalog.Current.Count == 0
                ? Html.Of($"""<p class="absent">{words.NothingYet}</p>""")
                : Html.Of($"""
                    <div class="ways">
                    {Years(catalog, words)}
                    {Kinds(catalog, words)}
                    </div>
                    <h2>{words.LatestReports}</h2>
                    {ReportRows.Table(layout, Caption(catalog, words), catalog.Latest.Take(LatestShown))}
                    <p class="downloads"><a href="{PublicPaths.Feed}">{words.Feed}{layout.Words.InBrackets("Atom")}</a></p>
                    """))}
            """));
    }

    /// <summary>Returns the page with the reports a search found.</summary>
    public static Html RenderFound(
        Layout layout,
        PublicHead head,
        PublicationFilter filter,
        ReportPage page,
        PublicCatalog catalog,
        WorkflowOptions workflow,
        DisclosureWebOptions options)
    {
        var words = PortalWords.In(layout.Language);
        return Page(layout, head, filter, catalog, workflow, options, Html.Of($"""
            {(page.Total == 0
                ? Html.Of($"""<p class="absent">{words.NothingFound}<a href="/">{words.ShowAll}</a></p>""")
                : ReportRows.Table(layout, words.Count(page.Total), page.Rows))}
            {filter.Paging.Links(page.Total, "/", layout.Words, ("year", filter.Year?.ToString()), ("agency", filter.Agency))}
            """));
    }

    /// <summary>Returns how many reports there are, and how many of them are shown where that is not all.</summary>
    private static string Caption(PublicCatalog catalog, PortalWords words) => catalog.Latest.Count > LatestShown
        ? words.LatestOf(LatestShown, catalog.Latest.Count)
        : words.Count(catalog.Latest.Count);

    private static Html Page(
        Layout layout,
        PublicHead head,
        PublicationFilter filter,
        PublicCatalog catalog,
        WorkflowOptions workflow,
        DisclosureWebOptions options,
        Html list)
    {
        var words = PortalWords.In(layout.Language);
        return layout.Page(
            Place.Directory,
            words.Home,
            Html.Of($"""
                <h1>{words.Home}</h1>
                <p class="lead">{words.HomeIntro}</p>
                {Html.If(!layout.IsExport, () => Search(filter, catalog, layout.Words, words))}
                {list}
                {Html.If(!layout.IsExport, () => Html.Of($"""
                    <section id="filing" aria-labelledby="filing-title">
                    <h2 id="filing-title">{words.FileReport}</h2>
                    {Filing(workflow, options, layout, words)}
                    </section>
                    """))}
                """),
            head.OfColumn(PublicPaths.Home, "公开目录"));
    }

    /// <summary>Returns the form to send reports in; where the office takes them by links alone, what to do instead.</summary>
    private static Html Filing(WorkflowOptions workflow, DisclosureWebOptions options, Layout layout, PortalWords words) =>
        workflow.Filing == FilingRule.Links
            ? Html.Of($"""<p class="notice">{layout.Words.Of(new Refusal.LinkNeeded())}</p>""")
            : Html.Of($"""
                {FileForm.Accepted(workflow, options, layout.Language)}
                {FileForm.ForReports("/reports", layout.Language)}
                <p class="hint">{words.ByProgram}<code>curl -F file=@{words.ExampleFile} {
                    options.Address().GetLeftPart(UriPartial.Authority)}/api/reports</code></p>
                """);

    private static Html Search(PublicationFilter filter, PublicCatalog catalog, SiteWords site, PortalWords words) => Html.Of($"""
        <form class="filter" method="get" action="/" role="search">
        <p><label for="agency">{words.AgencyName}</label> <input id="agency" name="agency" value="{filter.Agency}" maxlength="200"></p>
        <p><label for="year">{site.Year}</label> <select id="year" name="year">
        <option value="">{words.AllYears}</option>
        {Html.Each(YearsOf(filter, catalog), year => Html.Of($"<option{(year == filter.Year ? Html.Of($" selected") : Html.None)}>{
            year}</option>\n"))}</select></p>
        <p><button>{words.Find}</button></p>
        </form>
        """);

    private static IEnumerable<int> YearsOf(PublicationFilter filter, PublicCatalog catalog)
    {
        var years = catalog.Years.Select(year => year.Year);
        return filter.Year is { } asked && !years.Contains(asked) ? years.Prepend(asked) : years;
    }

    private static Html Years(PublicCatalog catalog, PortalWords words) => Html.Of($"""
        <section aria-labelledby="years">
        <h2 id="years">{words.ByYear}</h2>
        <ul class="cards">
        {Html.Each(catalog.Years, year => Html.Of($"""
            <li><a href="{PublicPaths.Year(year.Year)}"><strong>{words.YearLabel(year.Year)}</strong> <span>{
                words.Count(year.Reports.Count)}</span></a>
            <a class="beside" href="{PublicPaths.Comparison(year.Year, Measure.All[0])}">{words.CompareAgencies}</a></li>

            """))}</ul>
        </section>
        """);

    private static Html Kinds(PublicCatalog catalog, PortalWords words) => Html.Of($"""
        <section aria-labelledby="kinds">
        <h2 id="kinds">{words.ByKind}</h2>
        <ul class="cards">
        {Html.Each(AgencyKinds.All.Select(kind => (Kind: kind, catalog.AgenciesOf(kind).Count)).Where(one => one.Count > 0), one =>
            Html.Of($"""
            <li><a href="{PublicPaths.Kind(one.Kind)}"><strong>{words.Of(one.Kind)}</strong> <span>{
                words.CountOfAgencies(one.Count)}</span></a></li>

            """))}</ul>
        </section>
        """);
}
