using System.Globalization;
using Disclosure.Web.Catalog;
using Disclosure.Web.Words;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>
/// The addresses of what is public, from the root of the site. They hold no query, so that files of the same names serve them as well: one
/// that ends with a slash is a page, in a file <c>index.html</c> of a folder.
/// </summary>
internal static class PublicPaths
{
    /// <summary>The start page.</summary>
    public const string Home = "/";

    /// <summary>The feed.</summary>
    public const string Feed = "/feed.xml";

    /// <summary>The list of all pages, for search engines.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>Returns the address of a report's page.</summary>
    public static string Report(ReportId id) => $"/published/{id}/";

    /// <summary>Returns the address of a report in another format.</summary>
    /// <param name="id">The report.</param>
    /// <param name="format"><c>json</c>, <c>csv</c> or <c>xlsx</c>.</param>
    public static string Data(ReportId id, string format) => $"/published/{id}.{format}";

    /// <summary>Returns the address of a report's original.</summary>
    /// <param name="id">The report.</param>
    /// <param name="fileName">The name the file came with.</param>
    public static string Original(ReportId id, string fileName) => $"/published/{id}/original{Ending(fileName)}";

    /// <summary>Returns the address of the reports of a year, page by page.</summary>
    public static string Year(int year, int page = 1) => $"/years/{Number(year)}/{Page(page)}";

    /// <summary>Returns the address of all figures of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="format"><c>csv</c> or <c>xlsx</c>.</param>
    public static string YearFigures(int year, string format) => $"/years/{Number(year)}/figures.{format}";

    /// <summary>Returns the address of the list of a year's reports for programs.</summary>
    public static string YearList(int year) => $"/years/{Number(year)}/reports.json";

    /// <summary>Returns the address of a year's comparison, page by page.</summary>
    public static string Comparison(int year, Measure measure, int page = 1) => $"/years/{Number(year)}/compare/{measure.Id}/{Page(page)}";

    /// <summary>Returns the address of the agencies of a kind, page by page.</summary>
    public static string Kind(AgencyKind kind, int page = 1) => $"/kinds/{CodeName.Of(kind)}/{Page(page)}";

    /// <summary>Returns the address of an agency's reports.</summary>
    public static string Agency(string name) => $"/agencies/{PublicAgency.KeyOf(name)}/";

    /// <summary>Returns the address of a list of pages for search engines.</summary>
    public static string SitemapOf(string part) => $"/sitemaps/{part}.xml";

    /// <summary>
    /// Returns the original's ending: that of its name if files that are taken end so, else one that means nothing. A file server must
    /// never be talked into serving what somebody sent in as a page.
    /// </summary>
    public static string Ending(string fileName) =>
        FileType.All.Where(static type => type != FileType.Web && type != FileType.WebArchive).SelectMany(static type => type.Endings)
            .FirstOrDefault(ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? ".bin";

    private static string Page(int page) => page == 1 ? "" : $"page-{Number(page)}/";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
