using System.Globalization;
using Disclosure.Web.Catalog;
using Disclosure.Web.Downloads;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>
/// The lists by which search engines find every page (sitemaps.org protocol 0.9): one of the lists and columns, and one for the reports of
/// each year.
/// </summary>
internal static class Sitemap
{
    /// <summary>Content type of what is written.</summary>
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>The part that names the pages that are no reports.</summary>
    public const string Lists = "lists";

    /// <summary>Most addresses a list may hold, by the protocol.</summary>
    private const int Most = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Returns the names of all parts.</summary>
    public static IEnumerable<string> Parts(PublicCatalog catalog) =>
        catalog.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)).Prepend(Lists);

    /// <summary>Returns the list of the parts.</summary>
    public static ReadOnlyMemory<byte> Index(PublicCatalog catalog, PublicHead head) => XmlFile.Of(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        foreach (var part in Parts(catalog))
        {
            xml.WriteStartElement("sitemap");
            xml.WriteText("loc", head.Absolute(PublicPaths.SitemapOf(part)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>Returns a part; null where there is none of the name.</summary>
    public static ReadOnlyMemory<byte>? Of(string part, PublicCatalog catalog, PublicHead head) =>
        part == Lists ? Urls(ListPages(catalog).Select(path => (path, (DateTimeOffset?)null)), head)
        : int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && catalog.Year(year) is { } found
            ? Urls(found.Reports.Select(Report), head)
        : (ReadOnlyMemory<byte>?)null;

    private static (string Path, DateTimeOffset? Changed) Report(ReportSummary row) => (PublicPaths.Report(row.Id), row.UpdatedAt);

    private static IEnumerable<string> ListPages(PublicCatalog catalog) =>
    [
        PublicPaths.Home,
        .. catalog.Years.Select(year => PublicPaths.Year(year.Year)),
        .. catalog.Years.SelectMany(year => Measure.All.Select(measure => PublicPaths.Comparison(year.Year, measure))),
        .. catalog.Agencies.Select(agency => agency.Kind).Distinct().Select(kind => PublicPaths.Kind(kind)),
        .. catalog.Agencies.Select(agency => PublicPaths.Agency(agency.Name)),
    ];

    private static ReadOnlyMemory<byte> Urls(
        IEnumerable<(string Path, DateTimeOffset? Changed)> pages,
        PublicHead head) => XmlFile.Of(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (path, changed) in pages.Take(Most))
        {
            xml.WriteStartElement("url");
            xml.WriteText("loc", head.Absolute(path));
            if (changed is { } time)
            {
                xml.WriteText("lastmod", Moment.Iso(time));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
