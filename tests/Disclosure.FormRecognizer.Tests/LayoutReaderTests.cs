using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Views;
using Disclosure.Documents.Words;
using Disclosure.Hosting.Reading.Layout;
using Disclosure.Reports;
using Disclosure.TestKit;

namespace Disclosure.FormRecognizer.Tests;

public sealed class LayoutReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digital_file_costs_nothing()
    {
        var (reader, client) = Reader("five-pages");

        var read = await reader.ReadAsync(Sample("five-pages.pdf"), ReadLimits.Default, new Contented(), Stop);

        Assert.Empty(client.Asked);
        Assert.Equal(ReadBy.File, read.By);
        Assert.Equal(5, read.Document.Pages.Count);
    }

    [Fact]
    public async Task Of_a_mixed_file_the_scanned_pages_alone_are_sent()
    {
        var file = Sample("scans/grey-200-mixed.pdf");
        var told = PdfReader.Read(file, ReadLimits.Default, Stop).Pages;
        var scanned = told.Where(static page => page.Verdict == TextVerdict.Picture).Select(static page => page.Number).ToList();
        Assert.NotEmpty(scanned);
        Assert.True(scanned.Count < told.Count);
        var (reader, client) = Reader("five-pages");

        var read = await reader.ReadAsync(file, ReadLimits.Default, new Contented(), Stop);

        Assert.Equal([("prebuilt-layout", PageRanges.Of(scanned), (long)file.Length)], client.Asked);
        Assert.Equal(ReadBy.Pictures, read.By);
        Assert.Equal(told.Select(static page => page.Number), read.Document.Pages.Select(static page => page.Number));
        Assert.All(read.Document.Pages, page => Assert.Equal(TextVerdict.Trusted, page.Verdict));
        Assert.All(
            read.Document.Pages.Where(page => !scanned.Contains(page.Number)),
            page => Assert.Equal(
                told[page.Number - 1].Words.Select(static word => (word.Text, word.Box)),
                page.Words.Select(static word => (word.Text, word.Box))));
    }

    [Fact]
    public async Task A_scan_becomes_a_report_by_the_same_reading_as_any_file()
    {
        var truth = SampleTruth.Load("city-large-figures");
        var (reader, client) = Reader("city-large-figures");

        var read = await reader.ReadAsync(Sample("scans/grey-200-plain.pdf"), ReadLimits.Default, new Contented(), Stop);

        Assert.Equal("1-3", Assert.Single(client.Asked).Pages);
        Assert.Equal("formRecognizer", reader.ScanReader);
        var report = ReportReader.ReadAll(read.Document, ReadLimits.Default, Stop)[0];
        Assert.Equal(truth.Figures, report.Figures.ToDictionary(static figure => figure.Key, static figure => figure.Value.Value));
    }

    [Fact]
    public async Task The_pages_of_a_bundle_are_numbered_through()
    {
        var bundle = PageBundle.Create(
        [
            ("1.png", Sample("scans/colour-150-pngs-1.png")),
            ("2.pdf", Sample("all-zero-township.pdf")),
            ("3.jpg", Sample("scans/colour-200-turned-3.jpg")),
        ]);
        var digital = PdfReader.Read(Sample("all-zero-township.pdf"), ReadLimits.Default, Stop).Pages.Count;
        var (reader, client) = Reader("five-pages");

        var read = await reader.ReadAsync(bundle, ReadLimits.Default, new Contented(), Stop);

        Assert.Equal(Enumerable.Range(1, digital + 2), read.Document.Pages.Select(static page => page.Number));
        Assert.Equal(["1", "1"], client.Asked.Select(static asked => asked.Pages));
        var sheet = PageViews.Measure(bundle, ReadLimits.Default, Stop)[0];
        Assert.Equal((sheet.Width, sheet.Height), (read.Document.Pages[0].Width, read.Document.Pages[0].Height));
    }

    [Fact]
    public async Task A_page_the_service_passed_over_fails_the_file()
    {
        var client = new LayoutClientStandIn((_, _) => Task.FromResult(SimulatedAnswer.Of(Digital("five-pages").Take(1))));
        var reader = new LayoutReader(new LayoutService(client, TimeProvider.System), TimeProvider.System);

        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(Sample("scans/grey-200-plain.pdf"), ReadLimits.Default, new Contented(), Stop));

        Assert.Equal(DocumentError.OcrFailed, error.Code);
        Assert.Contains("第 2 页", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_of_a_bundle_is_named_before_anything_is_sent()
    {
        var bundle = PageBundle.Create(
            [("好.png", Sample("scans/colour-150-pngs-1.png")), ("坏.png", Sample("scans/colour-150-pngs-2.png").AsMemory(0, 20))]);
        var (reader, client) = Reader("five-pages");

        var error = await Assert.ThrowsAsync<DocumentException>(() => reader.ReadAsync(bundle, ReadLimits.Default, new Contented(), Stop));

        Assert.Contains("“坏.png”", error.Message, StringComparison.Ordinal);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task A_bundle_with_too_many_pages_in_all_is_not_sent()
    {
        var bundle = PageBundle.Create(
            [("1.png", Sample("scans/colour-150-pngs-1.png")), ("2.png", Sample("scans/colour-150-pngs-2.png"))]);
        var (reader, client) = Reader("five-pages");

        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(bundle, ReadLimits.Default with { Pages = 1 }, new Contented(), Stop));

        Assert.Equal(DocumentError.LimitExceeded, error.Code);
        Assert.Empty(client.Asked);
    }

    /// <summary>Wants no second look at anything.</summary>
    private sealed class Contented : IDocumentJudge
    {
        public bool NeedsRegions(Document document) => false;

        public IReadOnlySet<int> PagesInDoubt(Document document) => new HashSet<int>();

        public Document Better(Document first, IReadOnlyList<Page> second) => first;
    }

    /// <summary>A reader whose service sees the pages of a digital sample, whatever it is sent.</summary>
    private static (LayoutReader Reader, LayoutClientStandIn Client) Reader(string name)
    {
        var client = new LayoutClientStandIn((_, _) => Task.FromResult(SimulatedAnswer.Of(Digital(name))));
        return (new LayoutReader(new LayoutService(client, TimeProvider.System), TimeProvider.System), client);
    }

    private static IReadOnlyList<Page> Digital(string name) =>
        PdfReader.Read(Sample(name + ".pdf"), ReadLimits.Default, CancellationToken.None).Pages;

    private static byte[] Sample(string name) => Samples.Read(name);
}
