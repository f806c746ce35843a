using Disclosure.Workflow.Process;

namespace Disclosure.Web.Downloads;

/// <summary>The figures of many reports, written while they are looked up, so that thousands of reports need the memory of one.</summary>
internal sealed class PublicFigures(PublicReports reports)
{
    /// <summary>Writes them as CSV.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rows">The reports.</param>
    /// <param name="isLong">Whether each figure has a line of its own, else each report.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteCsvAsync(Stream stream, IEnumerable<ReportSummary> rows, bool isLong, CancellationToken cancellation)
    {
        var csv = isLong ? FigureCsv.LongHead() : FigureCsv.WideHead();
        foreach (var row in rows)
        {
            if (await reports.FiguresAsync(row, cancellation) is not { } report)
            {
                continue;
            }

            if (isLong)
            {
                FigureCsv.WriteLong(csv, row, report);
            }
            else
            {
                FigureCsv.WriteWide(csv, row, report);
            }

            await stream.WriteAsync(csv.Take(), cancellation);
        }

        await stream.WriteAsync(csv.Take(), cancellation);
    }

    /// <summary>Writes them as an Excel workbook, a line a report.</summary>
    public Task WriteWorkbookAsync(Stream stream, IEnumerable<ReportSummary> rows, CancellationToken cancellation) =>
        FigureWorkbook.WriteYearAsync(stream, rows, row => reports.FiguresAsync(row, cancellation), cancellation);
}
