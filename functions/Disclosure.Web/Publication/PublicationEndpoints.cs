using System.Globalization;
using System.Text;
using Disclosure.Web.Catalog;
using Disclosure.Web.Downloads;
using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Publication;

/// <summary>What the public sees: the lists, the comparisons, and each published report as a page and as data.</summary>
internal sealed class PublicationEndpoints(
    IPublications publications,
    IOriginals originals,
    PublicCatalogs catalogs,
    PublicPages pages,
    PublicReports reports,
    PublicFigures tables,
    PublicHead head,
    Layout layout,
    Answers answers,
    WorkflowOptions workflow,
    DisclosureWebOptions options)
{
    private const int PageSize = 50;

    /// <summary>GET /: the start page, or what a search finds.</summary>
    public async Task<IResult> DirectoryAsync(HttpContext context)
    {
        var catalog = await catalogs.GetAsync(context.RequestAborted);
        var filter = PublicationFilter.Of(context, PageSize);
        if (filter is { Year: null, Agency: null, Paging.Page: 1 })
        {
            return Cached(pages.Home(layout.For(context), catalog));
        }

        return Cached(DirectoryPage.RenderFound(layout.For(context), head, filter, filter.Of(catalog), catalog, workflow, options));
    }

    /// <summary>GET /years/{year}: the reports of a year.</summary>
    public Task<IResult> YearAsync(HttpContext context) => WithYearAsync(context, async year =>
        PageOf(context) is { } page && page <= PublicPages.YearPages(year)
            ? Cached(await pages.YearAsync(layout.For(context), year, page, context.RequestAborted))
            : answers.NotFound(context));

    /// <summary>GET /years/{year}/compare/{measure}: the agencies of a year by one measure.</summary>
    public Task<IResult> ComparisonAsync(HttpContext context) => WithYearAsync(context, async year =>
        Measure.Find(RouteValues.TextOf(context, "measure")) is { } measure
        && PageOf(context) is { } page
        && page <= await pages.ComparisonPagesAsync(year, measure, context.RequestAborted)
            ? Cached(await pages.ComparisonAsync(layout.For(context), year, measure, page, context.RequestAborted))
            : answers.NotFound(context));

    /// <summary>GET /years/{year}/figures.csv: the figures of a year, a line a report.</summary>
    public Task<IResult> YearCsvAsync(HttpContext context) => WithYearAsync(context, year => Task.FromResult<IResult>(new StreamedAnswer(
        $"{year.Stamp}-csv", FigureCsv.ContentType, $"published-{year.Year}.csv",
        (stream, cancellation) => tables.WriteCsvAsync(stream, year.Reports, isLong: false, cancellation))));

    /// <summary>GET /years/{year}/figures.xlsx: the same for Excel.</summary>
    public Task<IResult> YearWorkbookAsync(
        HttpContext context) => WithYearAsync(context, year => Task.FromResult<IResult>(new StreamedAnswer(
        $"{year.Stamp}-xlsx", FigureWorkbook.ContentType, $"published-{year.Year}.xlsx",
        (stream, cancellation) => tables.WriteWorkbookAsync(stream, year.Reports, cancellation))));

    /// <summary>GET /years/{year}/reports.json: the list of a year's reports for programs.</summary>
    public Task<IResult> YearListAsync(HttpContext context) => WithYearAsync(context, year => Task.FromResult<IResult>(
        new CachedAnswer(Bytes.OfJson(json => PublishedJson.WriteYear(json, year)), JsonAnswer.ContentType)));

    /// <summary>GET /kinds/{kind}: the agencies of a kind.</summary>
    public async Task<IResult> KindAsync(HttpContext context)
    {
        var name = RouteValues.TextOf(context, "kind");
        var catalog = await catalogs.GetAsync(context.RequestAborted);
        foreach (var kind in AgencyKinds.All)
        {
            if (CodeName.Of(kind) == name && catalog.AgenciesOf(kind) is { Count: > 0 } agencies
                && PageOf(context) is { } page && page <= PublicPages.KindPages(agencies))
            {
                return Cached(pages.Kind(layout.For(context), kind, agencies, page));
            }
        }

        return answers.NotFound(context);
    }

    /// <summary>GET /agencies/{key}: an agency's reports and figures by year.</summary>
    public async Task<IResult> AgencyAsync(HttpContext context) =>
        (await catalogs.GetAsync(context.RequestAborted)).Agency(RouteValues.TextOf(context, "key")) is { } agency
            ? Cached(await pages.AgencyAsync(layout.For(context), agency, context.RequestAborted))
            : answers.NotFound(context);

    /// <summary>GET /feed.xml.</summary>
    public async Task<IResult> FeedAsync(HttpContext context) =>
        new CachedAnswer(AtomFeed.Of(await catalogs.GetAsync(context.RequestAborted), head, options.Office), AtomFeed.ContentType);

    /// <summary>GET /sitemap.xml.</summary>
    public async Task<IResult> SitemapAsync(HttpContext context) =>
        new CachedAnswer(Sitemap.Index(await catalogs.GetAsync(context.RequestAborted), head), Sitemap.ContentType);

    /// <summary>GET /sitemaps/{part}.xml.</summary>
    public async Task<IResult> SitemapPartAsync(HttpContext context) =>
        Sitemap.Of(RouteValues.TextOf(context, "part"), await catalogs.GetAsync(context.RequestAborted), head) is { } part
            ? new CachedAnswer(part, Sitemap.ContentType)
            : answers.NotFound(context);

    /// <summary>GET /robots.txt.</summary>
    public Task<IResult> RobotsAsync(HttpContext _) =>
        Task.FromResult<IResult>(new CachedAnswer(RobotsText.Of(head), RobotsText.ContentType));

    /// <summary>GET /api/published.</summary>
    public async Task<IResult> ListAsync(HttpContext context)
    {
        var filter = PublicationFilter.Of(context, PageSize);
        var page = filter.Of(await catalogs.GetAsync(context.RequestAborted));
        return new CachedAnswer(Bytes.OfJson(json => PublishedJson.WriteList(json, filter, page)), JsonAnswer.ContentType);
    }

    /// <summary>GET /api/published.csv: the figures of all reports, or of a year.</summary>
    public async Task<IResult> TableAsync(HttpContext context)
    {
        var catalog = await catalogs.GetAsync(context.RequestAborted);
        var year = RouteValues.NumberOf(context, "year", 0, 9999);
        var isLong = RouteValues.QueryOf(context, "layout") == "long";
        var rows = year is { } one ? catalog.Year(one)?.Reports ?? [] : catalog.Current;
        return new StreamedAnswer(
            $"{PublicCatalog.StampOf(rows)}-{(isLong ? "long" : "wide")}",
            FigureCsv.ContentType,
            year is { } asked ? $"published-{asked.ToString(CultureInfo.InvariantCulture)}.csv" : "published.csv",
            (stream, cancellation) => tables.WriteCsvAsync(stream, rows, isLong, cancellation));
    }

    /// <summary>GET /published/{id}.</summary>
    public Task<IResult> PageAsync(HttpContext context) => WithPublicAsync(context, async (file, publication) =>
    {
        var catalog = await catalogs.GetAsync(context.RequestAborted);
        return Cached(pages.Report(layout.For(context), file, publication, catalog), file.Process.UpdatedAt);
    });

    /// <summary>GET /published/{id}.json.</summary>
    public Task<IResult> JsonAsync(HttpContext context) => WithPublicAsync(context, (file, publication) => Task.FromResult<IResult>(
        new CachedAnswer(
            Bytes.OfJson(json => PublishedJson.Write(json, file, publication)),
            JsonAnswer.ContentType,
            file.Process.UpdatedAt)));

    /// <summary>GET /published/{id}.csv.</summary>
    public Task<IResult> CsvAsync(HttpContext context) => WithPublicAsync(context, (file, _) =>
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Process.Id}.csv\"";
        return Task.FromResult<IResult>(new CachedAnswer(FigureCsv.OfReport(file), FigureCsv.ContentType, file.Process.UpdatedAt));
    });

    /// <summary>GET /published/{id}.xlsx.</summary>
    public Task<IResult> WorkbookAsync(
        HttpContext context) => WithPublicAsync(context, (file, _) => Task.FromResult<IResult>(new StreamedAnswer(
        $"{file.Process.Id}-{file.Process.Version.ToString(CultureInfo.InvariantCulture)}-xlsx", FigureWorkbook
            .ContentType, $"{file.Process.Id}.xlsx",
        (stream, cancellation) => FigureWorkbook.WriteReportAsync(stream, file, cancellation))));

    /// <summary>GET /published/{id}/original.</summary>
    public Task<IResult> OriginalAsync(HttpContext context) => WithPublicAsync(context, (file, _) =>
        OriginalAnswer.OpenAsync(originals, file.Process.File, inline: false, context, answers));

    /// <summary>GET /published/{id}/original.{ending}: the same under a name that ends as files of its type do.</summary>
    public Task<IResult> NamedOriginalAsync(HttpContext context) => WithPublicAsync(context, async (file, _) =>
        PublicPaths.Ending(file.Process.File.Name) == $".{RouteValues.TextOf(context, "ending")}"
            ? await OriginalAnswer.OpenAsync(originals, file.Process.File, inline: false, context, answers)
            : answers.NotFound(context));

    /// <summary>GET /published/{agency}/{year}: the address of an agency's report that stays when a newer one takes its place.</summary>
    public async Task<IResult> CurrentAsync(HttpContext context) =>
        int.TryParse(RouteValues.TextOf(context, "year"), out var year)
        && await publications.FindAsync(RouteValues.TextOf(context, "agency"), year, context.RequestAborted) is { } publication
            ? new SeeOther($"/published/{publication.Report}")
            : answers.NotFound(context);

    private static CachedAnswer Cached(Html page, DateTimeOffset? lastModified = null) =>
        new(Encoding.UTF8.GetBytes(page.ToString()), PageAnswer.ContentType, lastModified);

    /// <summary>Returns the page of a list the path names, the first where it names none; null for what is no such number.</summary>
    private static int? PageOf(HttpContext context) => RouteValues.TextOf(context, "page") switch
    {
        "" => 1,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 1 and <= Paging.LastPage
            ? page
            : null,
    };

    private async Task<IResult> WithYearAsync(HttpContext context, Func<PublicYear, Task<IResult>> show) =>
        int.TryParse(RouteValues.TextOf(context, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && (await catalogs.GetAsync(context.RequestAborted)).Year(year) is { } found
            ? await show(found)
            : answers.NotFound(context);

    /// <summary>
    /// Shows a report the public may see. Of one that was withdrawn it may see that, and why; one that was never published does not exist
    /// for it.
    /// </summary>
    private async Task<IResult> WithPublicAsync(HttpContext context, Func<ReportFile, Published, Task<IResult>> show)
    {
        if (RouteValues.ReportOf(context) is not { } id || await reports.FindAsync(id, context.RequestAborted) is not { } found)
        {
            return answers.NotFound(context);
        }

        var process = found.File.Process;
        if (process.Withdrawal is not { } withdrawal)
        {
            return process.IsPublic ? await show(found.File, found.Publication) : answers.NotFound(context);
        }

        var words = PortalWords.In(Answers.LanguageFor(context));
        var told = words.Withdrawn(found.File.Title, withdrawal.At, withdrawal.Reason);
        if (Answers.IsForPrograms(context))
        {
            return answers.Refusal(context, StatusCodes.Status410Gone, "withdrawn", told);
        }

        var catalog = await catalogs.GetAsync(context.RequestAborted);
        return WithdrawnPage.Answer(layout.For(context), told, [.. catalog.VersionsOf(process.Agency, process.Year)]);
    }
}
