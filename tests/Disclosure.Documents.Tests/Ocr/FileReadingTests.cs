using System.Globalization;
using System.Text;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Tests.Ocr.Sources;
using Disclosure.Documents.Tests.Pdf;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Tests.Pdf.Filters;
using Disclosure.Documents.Words;
using Disclosure.TestKit;

namespace Disclosure.Documents.Tests.Ocr;

/// <summary>Reads through a child that answers what the test put ready for each page, and crashes over any other.</summary>
public sealed class FileReadingTests : IDisposable
{
    /// <summary>A page with enough text to be trusted, and a picture of 400 by 200 points below it.</summary>
    private const string WithPicture = """
        BT /F1 12 Tf 72 700 Td (This page says a good deal by itself, and below it stands a picture.) Tj ET
        q 400 0 0 200 100 300 cm /Im1 Do Q
        """;

    private readonly TemporaryFolder _folder = new();

    private static Judge Regions => new() { NeedsRegions = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_whose_child_crashes_costs_itself_alone()
    {
        Put(1, "一");
        Put(3, "三");
        await using var reader = Reader();

        var read = await reader.ReadAsync(Pictures(3), ReadLimits.Default, new Judge(), Cancellation);

        Assert.Equal(ReadBy.Pictures, read.By);
        Assert.Equal(["一", "", "三"], read.Document.Pages.Select(static page => string.Concat(page.Words.Select(static word => word.Text))));
        var lost = read.Document.Pages[1];
        var unread = Assert.Single(lost.Unread);
        Assert.Equal(new RecogniserCrashed(2), unread.Fault);
        Assert.Equal((0, 0, lost.Width, lost.Height), (unread.Box.Left, unread.Box.Top, unread.Box.Right, unread.Box.Bottom));
        Assert.Empty(lost.Rulings);
        Assert.Empty(read.Document.Pages[0].Unread);
    }

    [Fact]
    public async Task A_child_that_was_killed_costs_no_page_but_ends_the_reading_for_another_time()
    {
        Put(1, "一");
        await File.WriteAllBytesAsync(_folder["2.kill"], [], Cancellation);
        Put(3, "三");
        await using var reader = Reader();

        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(Pictures(3), ReadLimits.Default, new Judge(), Cancellation));
        Assert.Equal(new RecogniserKilled(2), error.Fault);
    }

    [Fact]
    public async Task A_child_that_was_killed_over_a_picture_beside_text_ends_the_reading_too()
    {
        Renderer.OrSkip();
        await File.WriteAllBytesAsync(_folder["1.kill"], [], Cancellation);
        await using var reader = Reader();
        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(Page(WithPicture), ReadLimits.Default, Regions, Cancellation));
        Assert.Equal(new RecogniserKilled(2), error.Fault);
    }

    [Fact]
    public async Task What_is_to_be_read_from_pictures_is_reckoned_before_one_is_decoded()
    {
        Put(1, "一");
        await using var reader = Reader();
        var asked = new List<ReadingCost>();
        RunMeter.Begin(TimeSpan.FromMinutes(10), cost =>
        {
            asked.Add(cost);
            return cost.Pages < 2;
        });
        await reader.ReadAsync(Pictures(1), ReadLimits.Default, new Judge(), Cancellation);
        var putOff = await Assert.ThrowsAsync<ReadingPutOffException>(
            () => reader.ReadAsync(Pictures(3), ReadLimits.Default, new Judge(), Cancellation));
        Assert.Equal([new ReadingCost(1, 10_000), new ReadingCost(3, 30_000)], asked);
        Assert.Equal(new ReadingCost(3, 30_000), putOff.Cost);
    }

    [Fact]
    public async Task A_page_whose_picture_is_cut_short_says_so_beside_what_was_read()
    {
        Put(1, "一", isWhole: false);
        await using var reader = Reader();

        var page = Assert.Single((await reader.ReadAsync(Pictures(1), ReadLimits.Default, new Judge(), Cancellation)).Document.Pages);

        Assert.Equal("一", Assert.Single(page.Words).Text);
        var unread = Assert.Single(page.Unread);
        Assert.Equal(new PictureCutShort(), unread.Fault);
        Assert.True(unread.Box is { Left: 0, Top: 0, Width: > 800, Height: > 800 });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_JPEG_of_a_PDF_without_an_end_is_cut_short(bool isWhole)
    {
        Renderer.OrSkip();
        Put(1, "一");
        var jpeg = Samples.Read(Path.Combine("scans", "colour-200-turned-1.jpg"));
        var pdf = PdfBuilder.WithPage("q 600 0 0 800 0 0 cm /Im1 Do Q 0 0 9 9 re f", resources: "/XObject << /Im1 6 0 R >>");
        pdf.AddStream(
            "/Type /XObject /Subtype /Image /Width 1654 /Height 2339 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
            isWhole ? jpeg : jpeg[..(jpeg.Length / 2)]);
        await using var reader = Reader();

        var page = Assert.Single((await reader.ReadAsync(pdf.Build(), ReadLimits.Default, new Judge(), Cancellation)).Document.Pages);

        Assert.Equal(isWhole ? [] : [new PictureCutShort()], page.Unread.Select(static part => part.Fault));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_of_a_PDF_whose_data_end_too_early_is_cut_short(bool isWhole)
    {
        Renderer.OrSkip();
        Put(1, "一");
        var picture = Encoders.Flate([.. Enumerable.Range(0, 200 * 200).Select(static i => (byte)(i * (long)i / 7 % 251))]);
        var pdf = PdfBuilder.WithPage("q 600 0 0 800 0 0 cm /Im1 Do Q", resources: "/XObject << /Im1 6 0 R >>");
        pdf.AddStream(
            "/Type /XObject /Subtype /Image /Width 200 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
            isWhole ? picture : picture[..(picture.Length / 2)]);
        await using var reader = Reader();

        var page = Assert.Single((await reader.ReadAsync(pdf.Build(), ReadLimits.Default, new Judge(), Cancellation)).Document.Pages);

        Assert.Equal(isWhole ? [] : [new PictureCutShort()], page.Unread.Select(static part => part.Fault));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(198, null)]
    [InlineData(197, "cut")]
    [InlineData(100, "cut")]
    public async Task A_picture_of_a_PDF_that_has_too_few_rows_is_cut_short(int rows, string? cut)
    {
        Renderer.OrSkip();
        Put(1, "一");
        var picture = Encoders.Flate([.. Enumerable.Range(0, 200 * rows).Select(static i => (byte)(i * (long)i / 7 % 251))]);
        var pdf = PdfBuilder.WithPage("q 600 0 0 800 0 0 cm /Im1 Do Q", resources: "/XObject << /Im1 6 0 R >>");
        pdf.AddStream(
            "/Type /XObject /Subtype /Image /Width 200 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
            picture);
        await using var reader = Reader();

        var page = Assert.Single((await reader.ReadAsync(pdf.Build(), ReadLimits.Default, new Judge(), Cancellation)).Document.Pages);

        Assert.Equal(cut is null ? [] : [new PictureCutShort()], page.Unread.Select(static part => part.Fault));
    }

    [Theory]
    [InlineData(1.0, false)]
    [InlineData(.5, true)]
    public async Task A_JPEG_among_pages_without_its_end_costs_its_own_page_alone(double part, bool isCut)
    {
        Put(1, "一");
        Put(2, "二");
        var jpeg = Samples.Read(Path.Combine("scans", "colour-200-turned-1.jpg"));
        var bundle = PageBundle.Create([("1.jpg", jpeg), ("2.jpg", jpeg.AsMemory(0, (int)(jpeg.Length * part)))]);
        await using var reader = Reader();

        var pages = (await reader.ReadAsync(bundle, ReadLimits.Default, new Judge(), Cancellation)).Document.Pages;

        Assert.Equal(["一", "二"], pages.Select(static page => Assert.Single(page.Words).Text));
        Assert.Empty(pages[0].Unread);
        Assert.Equal(isCut ? [new PictureCutShort()] : [], pages[1].Unread.Select(static unread => unread.Fault));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_region_whose_picture_is_cut_short_says_so_too(bool isWhole)
    {
        Renderer.OrSkip();
        Put(1, "扫", isWhole);
        await using var reader = Reader();

        var page = Assert.Single(
            (await reader.ReadAsync(Page(WithPicture), ReadLimits.Default, Regions, Cancellation)).Document.Pages);

        Assert.Contains(page.Words, static word => word.Text == "扫");
        Assert.Equal(isWhole ? 0 : 1, page.Unread.Count);
    }

    [Fact]
    public async Task Where_no_page_can_be_recognised_the_file_fails_by_its_first()
    {
        await using var reader = Reader();
        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(Pictures(2), ReadLimits.Default, new Judge(), Cancellation));
        Assert.Equal(new RecogniserCrashed(2), error.Fault);
        Assert.NotNull(error.InnerException);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task After_eight_failures_the_rest_is_not_tried(int crashing, bool lastIsRead)
    {
        // Two pages are under way at once: the last is begun when all but one of those before it have ended.
        Put(1, "一");
        Put(crashing + 2, "末");
        await using var reader = Reader();
        var read = await reader.ReadAsync(Pictures(crashing + 2), ReadLimits.Default, new Judge(), Cancellation);
        Assert.Equal(lastIsRead, read.Document.Pages[^1].Unread.Count == 0);
    }

    [Fact]
    public async Task A_picture_beside_text_is_read_where_that_is_needed()
    {
        Renderer.OrSkip();
        Put(1, "表");
        await using var reader = Reader();

        var read = await reader.ReadAsync(Page(WithPicture), ReadLimits.Default, Regions, Cancellation);

        Assert.Equal(ReadBy.Both, read.By);
        var page = Assert.Single(read.Document.Pages);
        Assert.Equal(("表", "This"), (page.Words[^1].Text, page.Words[0].Text));
        Assert.InRange(page.Level.Words[^1].Box.CenterX, 100, 500);
        Assert.InRange(page.Level.Words[^1].Box.CenterY, 300, 500);
        Assert.Empty(page.Unread);
    }

    [Fact]
    public async Task A_picture_beside_text_is_left_alone_where_it_is_not_needed()
    {
        await using var reader = Reader();
        var read = await reader.ReadAsync(Page(WithPicture), ReadLimits.Default, new Judge { NeedsRegions = false }, Cancellation);
        Assert.Equal(ReadBy.File, read.By);
        Assert.Empty(read.Document.Pages[0].Unread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_picture_beside_text_that_fails_leaves_the_text_and_says_why(bool isMissing)
    {
        Renderer.OrSkip();
        if (isMissing)
        {
            await File.WriteAllBytesAsync(_folder["1.answer"], [], Cancellation);
        }

        await using var reader = Reader();
        var read = await reader.ReadAsync(Page(WithPicture), ReadLimits.Default, Regions, Cancellation);

        Assert.Equal(ReadBy.File, read.By);
        var page = Assert.Single(read.Document.Pages);
        Assert.Equal("This", page.Words[0].Text);
        DocumentFault fault = isMissing ? new OcrNotInstalled("tesseract-ocr") : new RecogniserCrashed(2);
        Assert.Equal(new UnreadPart(new Box(100, 300, 500, 500), fault), Assert.Single(page.Unread));
    }

    [Fact]
    public async Task The_heading_over_a_picture_as_large_as_the_page_stays_from_the_file()
    {
        Renderer.OrSkip();
        Put(1, "扫");
        await using var reader = Reader();
        var file = Page("q 600 0 0 700 0 0 cm /Im1 Do Q BT /F1 12 Tf 72 750 Td (Heading) Tj ET");

        var read = await reader.ReadAsync(file, ReadLimits.Default, new Judge(), Cancellation);

        Assert.Equal(ReadBy.Both, read.By);
        var page = Assert.Single(read.Document.Pages);
        Assert.Equal(TextVerdict.Trusted, page.Verdict);
        Assert.Equal(["Heading", "扫"], page.Words.Select(static word => word.Text));
        Assert.Equal((1, 0.9), (page.Words[0].Confidence, page.Words[1].Confidence));
    }

    [Fact]
    public async Task A_page_in_doubt_is_read_a_second_time()
    {
        Put(1, "一");
        Put(2, "二");
        Put(2, "貳", isSecond: true);
        Put(3, "三");
        await using var reader = Reader();
        var judge = new Judge { InDoubt = { 2 } };

        var read = await reader.ReadAsync(Pictures(3), ReadLimits.Default, judge, Cancellation);

        Assert.Equal(ReadBy.Pictures, read.By);
        Assert.Equal("一貳三", TextOf(read.Document));
        Assert.Equal("一二三", TextOf(Assert.Single(judge.Asked)));
    }

    [Fact]
    public async Task Of_many_pages_in_doubt_the_first_are_read_a_second_time()
    {
        const int Most = 24;
        var numbers = Enumerable.Range(1, Most + 1).ToArray();
        foreach (var number in numbers)
        {
            Put(number, "一");
            Put(number, "壹", isSecond: true);
        }

        await using var reader = Reader();
        var judge = new Judge();
        judge.InDoubt.UnionWith(numbers);

        var read = await reader.ReadAsync(Pictures(Most + 1), ReadLimits.Default, judge, Cancellation);

        Assert.Equal(new string('壹', Most) + "一", TextOf(read.Document));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_a_second_time_stays_as_it_is()
    {
        Put(1, "一");
        Put(2, "二");
        await File.WriteAllBytesAsync(_folder["2.crash"], [], Cancellation);
        await using var reader = Reader();

        var read = await reader.ReadAsync(Pictures(2), ReadLimits.Default, new Judge { InDoubt = { 2 } }, Cancellation);

        Assert.Equal("一二", TextOf(read.Document));
        Assert.Empty(read.Document.Pages[1].Unread);
    }

    [Fact]
    public async Task A_page_that_tells_itself_or_was_not_read_has_no_second_sight()
    {
        Put(1, "一");
        await using var reader = Reader();
        var judge = new Judge { NeedsRegions = false, InDoubt = { 1, 2, 3 } };
        var picture = PictureFiles.Png(100, 100);
        var file = PageBundle.Create([("1.pdf", Page(WithPicture)), ("2.png", picture), ("3.png", picture)]);
        Put(3, "三");
        Put(3, "叁", isSecond: true);

        var read = await reader.ReadAsync(file, ReadLimits.Default, judge, Cancellation);

        Assert.EndsWith("叁", TextOf(read.Document), StringComparison.Ordinal);
        Assert.Single(read.Document.Pages[1].Unread);
        Assert.Equal([3], judge.Seen);
    }

    private static string TextOf(Document document) =>
        string.Concat(document.Pages.SelectMany(static page => page.Words).Select(static word => word.Text));

    private static byte[] Pictures(int count) => PageBundle.Create(
        [.. Enumerable.Range(1, count).Select(static i => (
            string.Create(CultureInfo.InvariantCulture, $"{i}.png"), (ReadOnlyMemory<byte>)PictureFiles.Png(100, 100)))]);

    private static byte[] Page(string content)
    {
        var pdf = PdfBuilder.WithPage(content, resources: "/XObject << /Im1 6 0 R >>");
        pdf.AddStream(
            "/Type /XObject /Subtype /Image /Width 80 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8",
            Encoding.Latin1.GetBytes(new string('x', 80 * 40)));
        return pdf.Build();
    }

    /// <summary>Puts ready a page with one word.</summary>
    private void Put(int number, string text, bool isWhole = true, bool isSecond = false)
    {
        var box = new Box(50, 50, 60, 60);
        var word = new Word(text, box, [new Glyph(text, box, 10)], 0.9, TextDirection.Right);
        var page = new StraightPage(100, 100, [word], [], [], Mesh.Over(100, 100, 100, static (x, y) => (x, y)))
            .OnDisplay(number, 100, 100);
        File.WriteAllBytes(
            _folder[string.Create(CultureInfo.InvariantCulture, $"{number}.{(isSecond ? "second" : "answer")}")],
            new PageAnswer(page, new StageTimes(), isWhole).Write());
    }

    private OcrReader Reader() => new(
        new WorkerOptions
        {
            FileName = "dotnet",
            Arguments = [typeof(FaultyWorker.Faults).Assembly.Location, "pages", _folder.Path],
            Workers = 1,
        },
        TimeProvider.System);

    private static class Renderer
    {
        public static void OrSkip() => Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder =>
                File.Exists(Path.Combine(folder, "pdftoppm"))),
            "pdftoppm is not installed");
    }
}
