using Disclosure.Web.Catalog;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Workflow;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>
/// Makes the public pages, for those who ask the site and for the files another web server serves: the same pages for both.
/// </summary>
internal sealed class PublicPages(PublicHead head, KeyFigures figures, WorkflowOptions workflow, DisclosureWebOptions options)
{
    /// <summary>Returns the start page.</summary>
    public Html Home(Layout layout, PublicCatalog catalog) => DirectoryPage.Render(layout, head, catalog, workflow, options);

    /// <summary>Returns a page of the reports of a year.</summary>
    public async Task<Html> YearAsync(Layout layout, PublicYear year, int page, CancellationToken cancellation)
    {
        if (page == 1)
        {
            await figures.LoadAsync(year.Reports, cancellation);
        }

        return YearPage.Render(layout, head, year, page, figures);
    }

    /// <summary>Returns how many pages the reports of a year have.</summary>
    public static int YearPages(PublicYear year) => PageTurner.Pages(year.Reports.Count, YearPage.Size);

    /// <summary>Returns a page of a year's comparison.</summary>
    public async Task<Html> ComparisonAsync(Layout layout, PublicYear year, Measure measure, int page, CancellationToken cancellation)
    {
        await figures.LoadAsync(year.Reports, cancellation);
        return ComparisonPage.Render(layout, head, year, measure, page, figures);
    }

    /// <summary>Returns how many pages a year's comparison has.</summary>
    public async Task<int> ComparisonPagesAsync(PublicYear year, Measure measure, CancellationToken cancellation)
    {
        await figures.LoadAsync(year.Reports, cancellation);
        return ComparisonPage.Pages(year, measure, figures);
    }

    /// <summary>Returns a page of the agencies of a kind.</summary>
    public Html Kind(Layout layout, AgencyKind kind, IReadOnlyList<PublicAgency> agencies, int page) =>
        KindPage.Render(layout, head, kind, agencies, page);

    /// <summary>Returns how many pages so many agencies of a kind have.</summary>
    public static int KindPages(IReadOnlyList<PublicAgency> agencies) => PageTurner.Pages(agencies.Count, KindPage.Size);

    /// <summary>Returns an agency's page.</summary>
    public async Task<Html> AgencyAsync(Layout layout, PublicAgency agency, CancellationToken cancellation)
    {
        await figures.LoadAsync(agency.Reports, cancellation);
        return AgencyPage.Render(layout, head, agency, figures);
    }

    /// <summary>Returns a report's page.</summary>
    public Html Report(Layout layout, ReportFile file, Published publication, PublicCatalog catalog) =>
        PublishedPage.Render(layout, head, file, publication, [.. catalog.VersionsOf(file.Process.Agency, file.Process.Year)]);
}
