using System.Security.Cryptography;
using System.Text;
using Disclosure.Web.Http;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Web.Publication;

/// <summary>
/// The figures of all published reports of a year, sent while the readings are looked up, so that thousands of reports need the memory of one. Its entity tag
/// derives from the rows' versions: it is known before any reading is looked up.
/// </summary>
internal sealed class PublishedTableAnswer(IReportStore store, ReadingStore readings, int? year, bool isLong) : IResult
{
    private const int FormatVersion = 1;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        var rows = await RowsAsync(cancellation);
        var response = httpContext.Response;
        if (Validators.IsKnown(httpContext, Tag(rows), rows.Count > 0 ? rows.Max(row => row.UpdatedAt) : null))
            return;
        response.ContentType = FigureCsv.ContentType;
        response.Headers.ContentDisposition = year is { } one ? $"attachment; filename=\"published-{one}.csv\"" : "attachment; filename=\"published.csv\"";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        var csv = isLong ? FigureCsv.LongHead() : FigureCsv.WideHead();
        foreach (var row in rows)
        {
            await WriteAsync(csv, row, cancellation);
            await response.Body.WriteAsync(csv.Take(), cancellation);
        }

        await response.Body.WriteAsync(csv.Take(), cancellation);
    }

    private async Task WriteAsync(CsvText csv, ReportSummary row, CancellationToken cancellation)
    {
        var process = ReportProcess.Fold(await store.LoadAsync(row.Id, cancellation));
        if (process?.Publication is not { } publication || await readings.FindAsync(publication.Reading, cancellation) is not { } reading)
            return;
        if (isLong)
            FigureCsv.WriteLong(csv, row, reading.Report);
        else
            FigureCsv.WriteWide(csv, row, reading.Report);
    }

    private async Task<List<ReportSummary>> RowsAsync(CancellationToken cancellation)
    {
        var rows = new List<ReportSummary>();
        var query = new ReportQuery
        {
            States = [ReportState.Published],
            Year = year,
            Order = ReportOrder.YearThenAgency,
            Take = ReportQuery.LargestPage,
        };
        while (await store.QueryAsync(query with { Skip = rows.Count }, cancellation) is { Rows.Count: > 0 } page)
            rows.AddRange(page.Rows);
        return rows;
    }

    private EntityTagHeaderValue Tag(List<ReportSummary> rows)
    {
        var versions = new StringBuilder($"{FormatVersion} {isLong} {year}");
        foreach (var row in rows)
            versions.Append('\n').Append(row.Id).Append(' ').Append(row.Version);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(versions.ToString()))[..16])}\"", isWeak: true);
    }
}
