using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Rules;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Reading;

/// <summary>Reads digital PDFs in this process, for the engine.</summary>
internal sealed class PdfReportReader(ReadLimits limits) : IReportReader
{
    public Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) =>
        Task.FromResult(new Extraction(DigitalReading.Reader, PdfReader.Read(file, limits, cancellation)));

    public Report Parse(Document document, CancellationToken cancellation) => DigitalReading.Parse(document, limits, cancellation);

    public IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) => DigitalReading.Check(report, filedAt);
}
