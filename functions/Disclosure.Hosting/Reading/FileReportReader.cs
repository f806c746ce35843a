using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Steps;

namespace Disclosure.Functions.Reading;

/// <summary>Reads reports with whatever reads their scans.</summary>
internal sealed class AppReportReader(IFileReader files, ReadLimits limits) : IReportReader
{
    public async Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var read = await files.ReadAsync(file, limits, cancellation);
        return new Extraction(read.UsedOcr ? files.ScanReader : "pdf", read.Document);
    }

    public Report Parse(Document document, CancellationToken cancellation) => ReportReading.Parse(document, limits, cancellation);

    public IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) => ReportReading.Check(report, filedAt);
}
