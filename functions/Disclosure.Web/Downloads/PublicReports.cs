using Disclosure.Reports.Model;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Downloads;

/// <summary>Looks up what was published of a report.</summary>
internal sealed class PublicReports(IReportStore store, ReadingStore readings)
{
    /// <summary>Returns a report that was published at some time; null if there is none of the id.</summary>
    public async Task<(ReportFile File, Published Publication)?> FindAsync(ReportId id, CancellationToken cancellation) =>
        await ReportFile.LoadAsync(store, readings, id, cancellation) is { Process.Publication: { } publication } file
            ? (file, publication)
            : null;

    /// <summary>Returns the figures that were published of a row; null if they are not to be had.</summary>
    public async Task<Report?> FiguresAsync(ReportSummary row, CancellationToken cancellation) =>
        ReportProcess.Fold(await store.LoadAsync(row.Id, cancellation))?.Publication is { } publication
            ? (await readings.FindAsync(publication.Reading, cancellation))?.Report
            : null;
}
