using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Web.Catalog;
using Disclosure.Web.Downloads;
using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>
/// The whole portal as files for another web server: every public page, table, feed and original, made by what makes the live pages. Safe
/// for any number of callers at once.
/// </summary>
public sealed class PublicSite
{
    private const string PageType = PageAnswer.ContentType;

    private readonly PublicCatalogs _catalogs;
    private readonly PublicPages _pages;
    private readonly PublicReports _reports;
    private readonly PublicFigures _tables;
    private readonly KeyFigures _figures;
    private readonly PublicHead _head;
    private readonly IOriginals _originals;
    private readonly Layout _layout;
    private readonly DisclosureWebOptions _options;

    internal PublicSite(
        PublicCatalogs catalogs,
        PublicPages pages,
        PublicReports reports,
        PublicFigures tables,
        KeyFigures figures,
        PublicHead head,
        IOriginals originals,
        Layout layout,
        DisclosureWebOptions options)
    {
        (_catalogs, _pages, _reports, _tables, _figures) = (catalogs, pages, reports, tables, figures);
        (_head, _originals, _options) = (head, originals, options);
        _layout = layout.ForExport();
    }

    /// <summary>
    /// Looks up what comparisons need of every public report, so that no visitor waits for it. A host calls it once it has started; it does
    /// no harm to leave it out.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellation) =>
        await _figures.LoadAsync((await _catalogs.GetAsync(cancellation)).Current, cancellation);

    /// <summary>
    /// Returns every file there is now. What a page links to comes before it, so that a portal that is brought up to date file by file has
    /// no dead links meanwhile; a file that was there before and is no longer listed is to be removed.
    /// </summary>
    public async IAsyncEnumerable<PublicResource> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var catalog = await _catalogs.GetAsync(cancellation);
        foreach (var asset in Assets())
        {
            yield return asset;
        }

        foreach (var row in catalog.All)
        {
            foreach (var resource in OfReport(row, catalog))
            {
                yield return resource;
            }
        }

        foreach (var agency in catalog.Agencies)
        {
            yield return Page(PublicPaths.Agency(agency.Name), agency.Stamp, cancelled => _pages.AgencyAsync(_layout, agency, cancelled));
        }

        foreach (var year in catalog.Years)
        {
            await foreach (var resource in OfYearAsync(year, cancellation))
            {
                yield return resource;
            }
        }

        foreach (var resource in OfKinds(catalog))
        {
            yield return resource;
        }

        foreach (var part in Sitemap.Parts(catalog))
        {
            yield return Whole(
                PublicPaths.SitemapOf(part),
                Sitemap.ContentType,
                catalog.Stamp,
                () => Sitemap.Of(part, catalog, _head)!.Value);
        }

        yield return Whole(PublicPaths.Feed, AtomFeed.ContentType, catalog.Stamp, () => AtomFeed.Of(catalog, _head, _options.Office));
        yield return NotFound();
        yield return Page(PublicPaths.Home, catalog.Stamp, _ => Task.FromResult(_pages.Home(_layout, catalog)));
        yield return Whole(PublicPaths.Sitemap, Sitemap.ContentType, catalog.Stamp, () => Sitemap.Index(catalog, _head));
        yield return Whole("/robots.txt", RobotsText.ContentType, "", () => RobotsText.Of(_head));
    }

    private IEnumerable<PublicResource> OfReport(ReportSummary row, PublicCatalog catalog)
    {
        var version = PublicCatalog.StampOf(catalog.VersionsOf(row.Agency, row.Year).Prepend(row));
        yield return new PublicResource(
            FileOf(PublicPaths.Original(row.Id, row.FileName)), MediaTypeOf(row.FileName), PublicCatalog.StampOf(
                [row]), cancelled => OpenOriginalAsync(row.Id, cancelled));
        yield return OfFile("json", JsonAnswer.ContentType, (stream, found, cancelled) =>
            stream.WriteAsync(Bytes.OfJson(json => PublishedJson.Write(json, found.File, found.Publication)), cancelled).AsTask());
        yield return OfFile(
            "csv",
            FigureCsv.ContentType,
            (stream, found, cancelled) => stream.WriteAsync(FigureCsv.OfReport(found.File), cancelled).AsTask());
        yield return OfFile(
            "xlsx",
            FigureWorkbook.ContentType,
            (stream, found, cancelled) => FigureWorkbook.WriteReportAsync(stream, found.File, cancelled));
        yield return Page(PublicPaths.Report(row.Id), version, async cancelled =>
        {
            var (found, publication) = await GetAsync(row.Id, cancelled);
            return _pages.Report(_layout, found, publication, catalog);
        });

        PublicResource OfFile(
            string format,
            string type,
            Func<Stream, (ReportFile File, Published Publication), CancellationToken, Task> write) =>
            Made(
                PublicPaths.Data(row.Id, format),
                type,
                version,
                async (stream, cancelled) => await write(stream, await GetAsync(row.Id, cancelled), cancelled));
    }

    private async Task<(ReportFile File, Published Publication)> GetAsync(ReportId id, CancellationToken cancellation) =>
        await _reports.FindAsync(id, cancellation) ?? throw new InvalidDataException($"找不到报告 {id}。");

    private async Task<Stream> OpenOriginalAsync(ReportId id, CancellationToken cancellation)
    {
        var (file, _) = await GetAsync(id, cancellation);
        return await _originals.OpenAsync(file.Process.File.Hash, cancellation)
            ?? throw new InvalidDataException($"找不到原件 {file.Process.File.Hash}。");
    }

    private async IAsyncEnumerable<PublicResource> OfYearAsync(PublicYear year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return Made(
            PublicPaths.YearFigures(year.Year, "csv"),
            FigureCsv.ContentType,
            year.Stamp,
            (stream, cancelled) => _tables.WriteCsvAsync(stream, year.Reports, isLong: false, cancelled));
        yield return Made(
            PublicPaths.YearFigures(year.Year, "xlsx"),
            FigureWorkbook.ContentType,
            year.Stamp,
            (stream, cancelled) => _tables.WriteWorkbookAsync(stream, year.Reports, cancelled));
        yield return Whole(
            PublicPaths.YearList(year.Year),
            JsonAnswer.ContentType,
            year.Stamp,
            () => Bytes.OfJson(json => PublishedJson.WriteYear(json, year)));
        foreach (var measure in Measure.All)
        {
            for (var page = await _pages.ComparisonPagesAsync(year, measure, cancellation); page >= 1; page--)
            {
                var number = page;
                yield return Page(
                    PublicPaths.Comparison(year.Year, measure, number),
                    year.Stamp,
                    cancelled => _pages.ComparisonAsync(_layout, year, measure, number, cancelled));
            }
        }

        for (var page = PublicPages.YearPages(year); page >= 1; page--)
        {
            var number = page;
            yield return Page(
                PublicPaths.Year(year.Year, number),
                year.Stamp,
                cancelled => _pages.YearAsync(_layout, year, number, cancelled));
        }
    }

    private IEnumerable<PublicResource> OfKinds(PublicCatalog catalog)
    {
        foreach (var kind in AgencyKinds.All)
        {
            var agencies = catalog.AgenciesOf(kind);
            for (var page = agencies.Count == 0 ? 0 : PublicPages.KindPages(agencies); page >= 1; page--)
            {
                var number = page;
                yield return Page(
                    PublicPaths.Kind(kind, number),
                    catalog.Stamp,
                    _ => Task.FromResult(_pages.Kind(_layout, kind, agencies, number)));
            }
        }
    }

    private static IEnumerable<PublicResource> Assets() =>
    [
        new(
            FileOf(Stylesheet.Path),
            "text/css; charset=utf-8",
            Stylesheet.Name,
            _ => Task.FromResult<Stream>(StreamOf(Stylesheet.Content))),
        new(
            FileOf(Asset.PortalStyle.Path),
            Asset.PortalStyle.ContentType,
            Asset.PortalStyle.Name,
            _ => Task.FromResult<Stream>(StreamOf(Asset.PortalStyle.Content))),
    ];

    /// <summary>
    /// Returns the page a web server shows for an address that is none; it may be shown at any address, so its links begin at the root of
    /// the site.
    /// </summary>
    private PublicResource NotFound()
    {
        var words = PortalWords.In(Language.Chinese);
        return Whole("/404.html", PageType, "", () => Encoding.UTF8.GetBytes(_layout.Page(Place.Elsewhere, words.NotFoundTitle, Html.Of($"""
            <h1>{words.NotFoundTitle}</h1>
            <p class="notice">{_layout.Words.NoSuchPage}</p>
            <p><a href="/">{_layout.Words.BackToDirectory}</a></p>
            """)).ToString().Replace("href=\"/", $"href=\"{_head.Absolute("/")}", StringComparison.Ordinal)));
    }

    private PublicResource Page(string path, string version, Func<CancellationToken, Task<Html>> make)
    {
        var file = FileOf(path);
        return new PublicResource(
            file,
            PageType,
            VersionOf(version),
            async cancelled => StreamOf(RelativeLinks.Of(await make(cancelled), file)));
    }

    private PublicResource Whole(string path, string contentType, string version, Func<ReadOnlyMemory<byte>> make) =>
        new(FileOf(path), contentType, VersionOf(version), _ => Task.FromResult<Stream>(StreamOf(make())));

    private PublicResource Made(string path, string contentType, string version, Func<Stream, CancellationToken, Task> write) =>
        new(FileOf(path), contentType, VersionOf(version), async cancelled =>
        {
            var buffer = new MemoryStream();
            await write(buffer, cancelled);
            buffer.Position = 0;
            return buffer;
        });

    /// <summary>Returns what a page shows besides what it lists: the program that makes it, and what the office set.</summary>
    private string VersionOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{typeof(PublicSite).Module.ModuleVersionId} {typeof(Reports.Model.Report).Module.ModuleVersionId} {_options.Address()} {
            _options.Office} {_options.SiteIdCode} {content}")))[..32];

    /// <summary>Returns the file of an address.</summary>
    private static string FileOf(string path) => (path.EndsWith('/') ? $"{path}index.html" : path)[1..];

    private static string MediaTypeOf(string fileName) =>
        Workflow.Commands.FileType.All.FirstOrDefault(type => type.HasEnding(fileName))?.MediaType ?? "application/octet-stream";

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> content) => new(content.ToArray(), writable: false);
}
