using System.Text;
using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Workflow;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Publication;

/// <summary>What the public sees: the list, and each published report as a page, as JSON and as CSV.</summary>
internal sealed class PublicationEndpoints(
    IReportStore store,
    IPublications publications,
    IOriginals originals,
    ReadingStore readings,
    Layout layout,
    Answers answers,
    WorkflowOptions workflow,
    DisclosureWebOptions options,
    TimeProvider time)
{
    private const int PageSize = 50;

    /// <summary>GET /: the list, and the form to send reports in.</summary>
    public async Task<IResult> DirectoryAsync(HttpContext context)
    {
        var filter = PublicationFilter.Of(context, PageSize);
        var page = await store.QueryAsync(filter.Query, context.RequestAborted);
        return Cached(DirectoryPage.Render(layout, filter, page, time.GetUtcNow(), workflow, options));
    }

    /// <summary>GET /api/published.</summary>
    public async Task<IResult> ListAsync(HttpContext context)
    {
        var filter = PublicationFilter.Of(context, PageSize);
        var page = await store.QueryAsync(filter.Query, context.RequestAborted);
        return new CachedAnswer(Bytes.OfJson(json => PublishedJson.WriteList(json, filter, page)), JsonAnswer.ContentType);
    }

    /// <summary>GET /api/published.csv: the figures of all reports of a year.</summary>
    public Task<IResult> TableAsync(HttpContext context) => Task.FromResult<IResult>(new PublishedTableAnswer(
        store, readings, RouteValues.NumberOf(context, "year", 0, 9999), isLong: RouteValues.QueryOf(context, "layout") == "long"));

    /// <summary>GET /published/{id}.</summary>
    public Task<IResult> PageAsync(HttpContext context) => WithPublicAsync(context, async (file, publication) =>
    {
        var others = await VersionsAsync(file.Process, context.RequestAborted);
        return Cached(PublishedPage.Render(layout, file, publication, others), file.Process.UpdatedAt);
    });

    /// <summary>GET /published/{id}.json.</summary>
    public Task<IResult> JsonAsync(HttpContext context) => WithPublicAsync(context, (file, publication) => Task.FromResult<IResult>(
        new CachedAnswer(Bytes.OfJson(json => PublishedJson.Write(json, file, publication)), JsonAnswer.ContentType, file.Process.UpdatedAt)));

    /// <summary>GET /published/{id}.csv.</summary>
    public Task<IResult> CsvAsync(HttpContext context) => WithPublicAsync(context, (file, _) =>
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Process.Id}.csv\"";
        return Task.FromResult<IResult>(new CachedAnswer(FigureCsv.OfReport(file), FigureCsv.ContentType, file.Process.UpdatedAt));
    });

    /// <summary>GET /published/{id}/original.</summary>
    public Task<IResult> OriginalAsync(HttpContext context) => WithPublicAsync(context, (file, _) =>
        OriginalAnswer.OpenAsync(originals, file.Process.File, inline: false, context, answers));

    /// <summary>GET /published/{agency}/{year}: the address of an agency's report that stays when a newer one takes its place.</summary>
    public async Task<IResult> CurrentAsync(HttpContext context) =>
        int.TryParse(RouteValues.TextOf(context, "year"), out var year)
        && await publications.FindAsync(RouteValues.TextOf(context, "agency"), year, context.RequestAborted) is { } publication
            ? new SeeOther($"/published/{publication.Report}")
            : answers.NotFound(context);

    private static CachedAnswer Cached(Html page, DateTimeOffset? lastModified = null) =>
        new(Encoding.UTF8.GetBytes(page.ToString()), PageAnswer.ContentType, lastModified);

    private async Task<IReadOnlyList<ReportSummary>> VersionsAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is not { Agency: { } agency, Year: { } year })
            return [];
        var page = await store.QueryAsync(
            new ReportQuery { Agency = agency, Year = year, States = [ReportState.Published, ReportState.Superseded] }, cancellation);
        return [.. page.Rows.Where(row => row.IsPublic && row.Id != process.Id)];
    }

    /// <summary>
    /// Shows a report the public may see. Of one that was withdrawn it may see that, and why; one that was never published does not exist for it.
    /// </summary>
    private async Task<IResult> WithPublicAsync(HttpContext context, Func<ReportFile, Published, Task<IResult>> show)
    {
        if (RouteValues.ReportOf(context) is not { } id
            || await ReportFile.LoadAsync(store, readings, id, context.RequestAborted) is not { Process.Publication: { } publication } file)
            return answers.NotFound(context);
        return file.Process.Withdrawal is { } withdrawal
            ? answers.Refusal(
                context, StatusCodes.Status410Gone, "withdrawn",
                $"“{file.Title}”已于{ChinaTime.Minutes(withdrawal.At)}撤回，不再公开。理由：{withdrawal.Reason}")
            : await show(file, publication);
    }
}
