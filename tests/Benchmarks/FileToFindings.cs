using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Rules;

namespace Disclosure.Benchmarks;

/// <summary>A five-page digital report from bytes to findings, warm, on one core; and its parts.</summary>
[MemoryDiagnoser]
public class FileToFindings
{
    private byte[] file = [];
    private Document document = new([]);
    private Report? report;

    [GlobalSetup]
    public void Load()
    {
        file = File.ReadAllBytes(Repository.Path("samples", "five-pages.pdf"));
        document = PdfReader.Read(file, ReadLimits.Default, CancellationToken.None);
        report = ReportReader.Read(document, ReadLimits.Default, CancellationToken.None);
        if (document.Pages.Count != 5 || report.Figures.Count != 200)
        {
            throw new InvalidOperationException($"the sample has {document.Pages.Count} pages and {report.Figures.Count} figures");
        }
    }

    [Benchmark]
    public Document Pages() => PdfReader.Read(file, ReadLimits.Default, CancellationToken.None);

    [Benchmark]
    public Report Fit() => ReportReader.Read(document, ReadLimits.Default, CancellationToken.None);

    [Benchmark]
    public IReadOnlyList<Finding> Check() => ReportRules.Check(report!, new CheckContext());

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Finding> All() =>
        ReportRules.Check(
            ReportReader.Read(PdfReader.Read(file, ReadLimits.Default, CancellationToken.None), ReadLimits.Default, CancellationToken.None),
            new CheckContext());
}
