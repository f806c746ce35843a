using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Steps;

namespace Disclosure.Server.Reading;

/// <summary>Reads PDFs, pictures and bundles of them, for the engine.</summary>
internal sealed class FileReportReader(OcrReader ocr, ReadLimits limits) : IReportReader
{
    public async Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var read = await ocr.ReadAsync(file, limits, cancellation).ConfigureAwait(false);
        return new Extraction(ReportReading.Reader(read), read.Document);
    }

    public Report Parse(Document document, CancellationToken cancellation) => ReportReading.Parse(document, limits, cancellation);

    public IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) => ReportReading.Check(report, filedAt);
}
