using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Rules;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Reading;

/// <summary>Reads files in this process, for the engine.</summary>
internal sealed class ReportReader(ReadLimits limits) : IReportReader
{
    public Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) =>
        Task.FromResult(new Extraction("pdf", PdfReader.Read(file, limits, cancellation)));

    public Report Parse(Document document, CancellationToken cancellation) => throw new NotSupportedException();

    public IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) => throw new NotSupportedException();
}
