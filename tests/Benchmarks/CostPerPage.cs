using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using ReportMaker;

namespace Disclosure.Benchmarks;

/// <summary>Whether a page costs the same in a short and a long document: compare each row's mean divided by its pages.</summary>
[MemoryDiagnoser]
public class CostPerPage
{
    private byte[] _file = [];

    [Params(5, 50, 500)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Make() => _file = LongReport.OfPages(Pages);

    [Benchmark]
    public IReadOnlyList<Report> Read() =>
        ReportReader.ReadAll(PdfReader.Read(_file, ReadLimits.Default, CancellationToken.None), ReadLimits.Default, CancellationToken.None);
}
