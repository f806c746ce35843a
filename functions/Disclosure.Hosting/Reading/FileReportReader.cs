using System.Diagnostics.Metrics;
using Disclosure.Documents;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Witness;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Steps;
using Microsoft.Extensions.Logging;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Reads reports for the engine, with whatever reads their scans, and compares their figures with the pages as poppler draws them, where it
/// is installed.
/// </summary>
/// <param name="files">Reads files to pages.</param>
/// <param name="cutting">Cuts files that hold several reports.</param>
/// <param name="limits">What a file may cost.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where it is told that pages could not be drawn.</param>
public sealed partial class FileReportReader(
    IFileReader files, FileCutting cutting, ReadLimits limits, TimeProvider time, ILogger<FileReportReader> log) : IReportReader
{
    private static readonly Histogram<double> PageDurations = DisclosureMeter.Source.CreateHistogram(
        "disclosure.page.duration", "s", "Time that reading a file took, for each of its pages, by reader.",
        null, DisclosureMeter.StepTimes);

    /// <inheritdoc/>
    public async Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var read = await files.ReadAsync(
            file, limits, new ReportJudge(limits, cancellation), cancellation);
        var reader = ReportReading.Reader(read, files.ScanReader);
        PageDurations.Record(
            time.GetElapsedTime(began).TotalSeconds / Math.Max(1, read.Document.Pages.Count),
            KeyValuePair.Create("reader", (object?)reader));
        return new Extraction(reader, read.Document);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Report> Parse(Document document, CancellationToken cancellation) =>
        RunMeter.Measure(() => ReportReading.Parse(document, limits, cancellation));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Report>> CompareAsync(
        Func<CancellationToken, Task<ReadOnlyMemory<byte>>> open,
        Document document,
        IReadOnlyList<Report> reports,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (!DrawnWitness.IsInstalled)
        {
            return reports;
        }

        var file = await open(cancellation);
        try
        {
            var shown = await files.ShownAsync(file, limits, cancellation);
            return await DrawnFigures.CompareAsync(shown, document, reports, limits, time, cancellation);
        }
        catch (Exception cause) when (
            cause is DocumentException { Fault: not (RenderingTimedOut or RenderingKilled) } or IOException or UnauthorizedAccessException)
        {
            TellNotDrawn((cause as DocumentException) is { } fault ? DocumentWords.English.Of(fault.Fault) : cause.Message);
            return reports;
        }
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> CutAsync(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, CancellationToken cancellation) =>
        cutting.CutAsync(file, firstPage, lastPage, limits, cancellation);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(Report report, CheckContext context) => ReportRules.Check(report, context);

    [LoggerMessage(LogLevel.Warning, "The figures of a file were not compared with its pages: {reason}")]
    private partial void TellNotDrawn(string reason);
}
