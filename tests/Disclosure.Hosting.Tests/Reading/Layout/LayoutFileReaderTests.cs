using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Views;
using Disclosure.Documents.Words;
using Disclosure.Hosting.Reading.Layout;
using Disclosure.TestKit;

namespace Disclosure.Hosting.Tests.Reading.Layout;

public sealed class LayoutFileReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digital_file_costs_nothing()
    {
        var service = new Service();

        var read = await ReadAsync(service, Samples.Read("five-pages.pdf"));

        Assert.Empty(service.Asked);
        Assert.Equal(ReadBy.File, read.By);
        Assert.Equal(5, read.Document.Pages.Count);
    }

    [Fact]
    public async Task Of_a_mixed_file_the_scanned_pages_alone_are_sent()
    {
        var file = Samples.Read("scans/grey-200-mixed.pdf");
        var told = PdfReader.Read(file, ReadLimits.Default, Stop).Pages;
        var scanned = told.Where(static page => page.Verdict == TextVerdict.Picture).Select(static page => page.Number).ToList();
        Assert.NotEmpty(scanned);
        Assert.True(scanned.Count < told.Count);
        var service = new Service();

        var read = await ReadAsync(service, file);

        Assert.Equal([PageRanges.Of(scanned)], service.Asked);
        Assert.Equal(ReadBy.Pictures, read.By);
        Assert.Equal(told.Select(static page => page.Number), read.Document.Pages.Select(static page => page.Number));
        Assert.All(
            read.Document.Pages.Where(page => !scanned.Contains(page.Number)),
            page => Assert.Equal(
                told[page.Number - 1].Words.Select(static word => (word.Text, word.Box)),
                page.Words.Select(static word => (word.Text, word.Box))));
        Assert.All(
            read.Document.Pages.Where(page => scanned.Contains(page.Number)),
            page => Assert.Equal($"page{page.Number}", page.Words[0].Text));
    }

    [Fact]
    public async Task The_pages_of_a_bundle_are_numbered_through()
    {
        var bundle = PageBundle.Create(
        [
            ("1.png", Samples.Read("scans/colour-150-pngs-1.png")),
            ("2.pdf", Samples.Read("all-zero-township.pdf")),
            ("3.jpg", Samples.Read("scans/colour-200-turned-3.jpg")),
        ]);
        var digital = PdfReader.Read(Samples.Read("all-zero-township.pdf"), ReadLimits.Default, Stop).Pages.Count;
        var service = new Service();

        var read = await ReadAsync(service, bundle);

        Assert.Equal(Enumerable.Range(1, digital + 2), read.Document.Pages.Select(static page => page.Number));
        Assert.Equal(["1", "1"], service.Asked);
        var sheet = PageViews.Measure(bundle, ReadLimits.Default, Stop)[0];
        Assert.Equal((sheet.Width, sheet.Height), (read.Document.Pages[0].Width, read.Document.Pages[0].Height));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(1, 2)]
    public async Task A_page_the_service_passed_over_fails_the_file(int answered, int missing)
    {
        // The free tier answers for the first two pages of a file and says nothing of the others.
        var service = new Service { Most = answered };

        var error = await Assert.ThrowsAsync<DocumentException>(() => ReadAsync(service, Samples.Read("scans/grey-200-plain.pdf")));

        Assert.Equal(new ServiceLeftOutPage(missing), error.Fault);
    }

    [Fact]
    public async Task Many_pages_are_asked_for_in_parts()
    {
        var service = new Service();
        var bundle = new ReadOnlyMemory<byte>(ManyPages(LayoutFileReader.PagesAtOnce + 1));

        var read = await ReadAsync(service, bundle);

        Assert.Equal([$"1-{LayoutFileReader.PagesAtOnce}", $"{LayoutFileReader.PagesAtOnce + 1}"], service.Asked.Order());
        Assert.Equal(LayoutFileReader.PagesAtOnce + 1, read.Document.Pages.Count);
        Assert.All(read.Document.Pages, static page => Assert.Equal($"page{page.Number}", page.Words[0].Text));
    }

    [Fact]
    public async Task A_damaged_file_of_a_bundle_is_named_before_anything_is_sent()
    {
        var bundle = PageBundle.Create(
        [
            ("好.png", Samples.Read("scans/colour-150-pngs-1.png")),
            ("坏.png", Samples.Read("scans/colour-150-pngs-2.png").AsMemory(0, 20)),
        ]);
        var service = new Service();

        var error = await Assert.ThrowsAsync<DocumentException>(() => ReadAsync(service, bundle));

        Assert.Contains("“坏.png”", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parts_of_a_page_that_the_service_refuses_are_unread_and_one_that_is_away_is_asked_again(bool isAway)
    {
        var file = Samples.Read("regions/pasted-grey-150.pdf");
        var scanned = PdfReader.Read(file, ReadLimits.Default, Stop).Pages
            .Where(static page => page.Verdict is TextVerdict.Picture or TextVerdict.Unmapped)
            .Select(static page => page.Number).ToHashSet();
        var service = new Service
        {
            Fault = isAway ? new ServiceBusy() : new ServiceRefusedContent(), IsRefused = pages => !pages.Any(scanned.Contains),
        };
        var reading = new LayoutFileReader("formRecognizer", service, TimeProvider.System)
            .ReadAsync(file, ReadLimits.Default, new Judge(Needs: true), Stop);

        if (isAway)
        {
            Assert.IsType<ServiceBusy>((await Assert.ThrowsAsync<DocumentException>(() => reading)).Fault);
            return;
        }

        var read = await reading;
        Assert.Contains(read.Document.Pages, static page => page.Unread.Any(static part => part.Fault is ServiceRefusedContent));
        Assert.All(read.Document.Pages, static page => Assert.Empty(page.Regions));
    }

    private static Task<ReadFile> ReadAsync(Service service, ReadOnlyMemory<byte> file) =>
        new LayoutFileReader("formRecognizer", service, TimeProvider.System)
            .ReadAsync(file, ReadLimits.Default, new Judge(Needs: false), Stop);

    /// <summary>A TIFF with so many pages of one white pixel column each, uncompressed: a header and a directory a page.</summary>
    private static byte[] ManyPages(int pages)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("II*\0"u8);
        writer.Write(8);
        for (var page = 1; page <= pages; page++)
        {
            var strip = (int)bytes.Position + 2 + (8 * 12) + 4;
            writer.Write((short)8);
            Entry(256, 100);
            Entry(257, 100);
            Entry(258, 8);
            Entry(259, 1);
            Entry(262, 1);
            Entry(273, strip);
            Entry(278, 100);
            Entry(279, 10_000);
            writer.Write(page == pages ? 0 : strip + 10_000);
            writer.Write(Enumerable.Repeat((byte)255, 10_000).ToArray());
        }

        return bytes.ToArray();

        void Entry(short tag, int value)
        {
            writer.Write(tag);
            writer.Write((short)4);
            writer.Write(1);
            writer.Write(value);
        }
    }

    /// <summary>A service that answers for each page it is asked for with a word that names the page.</summary>
    private sealed class Service : ILayoutService
    {
        /// <summary>Gets the most pages it answers for.</summary>
        public int Most { get; init; } = int.MaxValue;

        /// <summary>Gets what it says instead of an answer.</summary>
        public DocumentFault? Fault { get; init; }

        /// <summary>Gets which pages it says that of; all where it is not set.</summary>
        public Func<IReadOnlyList<int>, bool> IsRefused { get; init; } = static _ => true;

        public List<string> Asked { get; } = [];

        public Task<LayoutAnswer> AnalyzeAsync(ReadOnlyMemory<byte> file, IReadOnlyList<int> pages, CancellationToken cancellation)
        {
            lock (Asked)
            {
                Asked.Add(PageRanges.Of(pages));
            }

            return Fault is null || !IsRefused(pages)
                ? Task.FromResult(new LayoutAnswer([.. pages.Take(Most).Select(Page)], []))
                : Task.FromException<LayoutAnswer>(new DocumentException(Fault));
        }

        private static LayoutPage Page(int number) => new(
            number, 0, 1, 1, IsInInches: true,
            [new LayoutWord($"page{number}", [new(0.1, 0.1), new(0.5, 0.1), new(0.5, 0.2), new(0.1, 0.2)], new LayoutSpan(0, 6), 0.9)],
            [[new LayoutSpan(0, 6)]],
            []);
    }

    private sealed record Judge(bool Needs) : IDocumentJudge
    {
        public bool NeedsRegions(Document document) => Needs;

        public IReadOnlySet<int> PagesInDoubt(Document document) => new HashSet<int>();

        public Document Better(Document first, IReadOnlyList<Page> second) => first;
    }
}
