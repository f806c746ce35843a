using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Steps;

namespace Disclosure.Hosting.Reading;

/// <summary>Reads reports for the engine, with whatever reads their scans.</summary>
/// <param name="files">Reads files to pages.</param>
/// <param name="limits">What a file may cost.</param>
public sealed class FileReportReader(IFileReader files, ReadLimits limits) : IReportReader
{
    /// <inheritdoc/>
    public async Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var read = await files.ReadAsync(
            file, limits, document => ReportReading.NeedsRegions(document, limits, cancellation), cancellation);
        return new Extraction(ReportReading.Reader(read.By, files.ScanReader), read.Document);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Report> Parse(Document document, CancellationToken cancellation) =>
        ReportReading.Parse(document, limits, cancellation);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Cut(ReadOnlyMemory<byte> file, int firstPage, int lastPage, CancellationToken cancellation) =>
        PageCutter.Cut(file, firstPage, lastPage, limits, cancellation);

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) => ReportReading.Check(report, filedAt);
}
