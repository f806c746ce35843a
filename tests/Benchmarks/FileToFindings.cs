using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Benchmarks;

/// <summary>A five-page digital report from bytes to findings, warm, on one core; and its parts.</summary>
[MemoryDiagnoser]
public class FileToFindings
{
    private byte[] _file = [];
    private Document _document = new([]);
    private Report? _report;

    [GlobalSetup]
    public void Load()
    {
        _file = File.ReadAllBytes(Repository.Path("samples", "five-pages.pdf"));
        _document = PdfReader.Read(_file, ReadLimits.Default, CancellationToken.None);
        _report = ReportReader.Read(_document, ReadLimits.Default, CancellationToken.None);
        if (_document.Pages.Count != 5 || _report.Figures.Count != 200)
        {
            throw new InvalidOperationException($"the sample has {_document.Pages.Count} pages and {_report.Figures.Count} figures");
        }
    }

    [Benchmark]
    public Document Pages() => PdfReader.Read(_file, ReadLimits.Default, CancellationToken.None);

    [Benchmark]
    public Report Fit() => ReportReader.Read(_document, ReadLimits.Default, CancellationToken.None);

    [Benchmark]
    public IReadOnlyList<Finding> Check() => ReportRules.Check(_report!, new CheckContext());

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Finding> All() =>
        ReportRules.Check(
            ReportReader.Read(
                PdfReader.Read(_file, ReadLimits.Default, CancellationToken.None), ReadLimits.Default, CancellationToken.None),
            new CheckContext());
}
