using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using ReportMaker;

namespace Disclosure.Benchmarks;

/// <summary>Whether a page costs the same in a short and a long document: compare each row's mean divided by its pages.</summary>
[MemoryDiagnoser]
public class CostPerPage
{
    private byte[] file = [];

    [Params(5, 50, 500)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Make() => file = LongReport.OfPages(Pages);

    [Benchmark]
    public Report Read() =>
        ReportReader.Read(PdfReader.Read(file, ReadLimits.Default, CancellationToken.None), ReadLimits.Default, CancellationToken.None);
}
