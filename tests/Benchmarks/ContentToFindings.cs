using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Benchmarks;

/// <summary>
/// A whole report as text, web page, Word document and workbook from bytes to findings, warm, on one core, beside the five-page PDF.
/// </summary>
[MemoryDiagnoser]
public class ContentToFindings
{
    private byte[] _pdf = [];
    private byte[] _text = [];
    private byte[] _page = [];
    private byte[] _word = [];
    private byte[] _excel = [];

    [GlobalSetup]
    public void Load()
    {
        _pdf = Read("five-pages.pdf");
        _text = Read("text/tabs-page-breaks.txt");
        _page = Read("web/page-among-other-years.html");
        _word = Read("office/word-numbered-headings.docx");
        _excel = Read("office/excel-one-sheet.xlsx");
        foreach (var file in new[] { _text, _page, _word, _excel })
        {
            if (ReportOf(ContentFile.Read(file, ReadLimits.Default, CancellationToken.None)).Figures.Count != 200)
            {
                throw new InvalidOperationException("a sample has not all its figures");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Finding> Pdf() =>
        ReportRules.Check(ReportOf(PdfReader.Read(_pdf, ReadLimits.Default, CancellationToken.None)), new CheckContext());

    [Benchmark]
    public IReadOnlyList<Finding> Text() => Findings(_text);

    [Benchmark]
    public IReadOnlyList<Finding> Page() => Findings(_page);

    [Benchmark]
    public IReadOnlyList<Finding> Word() => Findings(_word);

    [Benchmark]
    public IReadOnlyList<Finding> Excel() => Findings(_excel);

    private static byte[] Read(string name) => File.ReadAllBytes(Repository.Path("samples", name));

    private static Report ReportOf(Document document) => ReportReader.ReadAll(document, ReadLimits.Default, CancellationToken.None)[0];

    private static IReadOnlyList<Finding> Findings(byte[] file) =>
        ReportRules.Check(ReportOf(ContentFile.Read(file, ReadLimits.Default, CancellationToken.None)), new CheckContext());
}
