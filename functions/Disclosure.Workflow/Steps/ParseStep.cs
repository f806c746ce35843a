using Disclosure.Reports.Model;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>Pages to figures. The reading is kept under its own hash; a second run finds it kept.</summary>
internal sealed class ParseStep(ExtractStep extract, IReportReader reader, ReadingStore readings, TimeProvider time)
{
    private const int LongestTitle = 300;

    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        var extraction = await extract.FindOrExtractAsync(process.File, cancellation);
        var report = reader.Parse(extraction.Document, cancellation);
        var hash = await readings.SaveAsync(
            new Reading(process.File.Name, extraction.Reader, extraction.Document.Pages.Count, report, []), cancellation);
        var agency = report.Agency is { Length: <= ReportProcess.LongestAgency } named ? named : null;
        var title = report.Title is { Length: > LongestTitle } longer ? longer[..LongestTitle] : report.Title;
        return [new Read(time.GetUtcNow(), ReportEvent.System, hash, agency, report.Year, title, report.Form)];
    }
}
