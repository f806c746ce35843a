using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;

namespace Disclosure.Benchmarks;

/// <summary>
/// What comparing the figures with the drawn pages takes a page, drawing included, beside reading the file. The time of the program that
/// draws is in it, its memory is not.
/// </summary>
[MemoryDiagnoser]
public class SecondWitness
{
    /// <summary>Pages of the sample that hold figures.</summary>
    private const int Pages = 4;

    private byte[] _file = [];
    private Document _document = new([]);
    private IReadOnlyList<Report> _reports = [];

    [GlobalSetup]
    public void Load()
    {
        _file = File.ReadAllBytes(Repository.Path("samples", "five-pages.pdf"));
        _document = PdfReader.Read(_file, ReadLimits.Default, CancellationToken.None);
        _reports = ReportReader.ReadAll(_document, ReadLimits.Default, CancellationToken.None);
        if (_reports[0].Figures.Values.Select(static figure => figure.Page).Distinct().Count() != Pages)
        {
            throw new InvalidOperationException("The sample has figures on other pages.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pages)]
    public IReadOnlyList<Report> Read() =>
        ReportReader.ReadAll(PdfReader.Read(_file, ReadLimits.Default, CancellationToken.None), ReadLimits.Default, CancellationToken.None);

    [Benchmark(OperationsPerInvoke = Pages)]
    public Task<IReadOnlyList<Report>> Compare() =>
        DrawnFigures.CompareAsync(_file, _document, _reports, ReadLimits.Default, TimeProvider.System, CancellationToken.None);
}
