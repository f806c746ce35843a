using Disclosure.Documents;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Views;
using Disclosure.Hosting.Reading;
using Disclosure.Server.Reading;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Reading;

public sealed class PageViewerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("five-pages.pdf", 5)]
    [InlineData("user-unit-and-crop-box.pdf", 4)]
    [InlineData("open-sides-rotated.pdf", 4)]
    [InlineData("encrypted-aes-256.pdf", 4)]
    [InlineData("scans/grey-200-plain.pdf", 3)]
    [InlineData("scans/bilevel-150-plain.tiff", 3)]
    [InlineData("scans/bilevel-200-turned.tiff", 5)]
    [InlineData("ofd/groups-strokes.ofd", 3)]
    [InlineData("pictures/pictures-in-word.docx", 3)]
    public async Task Every_page_is_drawn_in_the_shape_it_is_displayed_in(string name, int pages)
    {
        SkipUnlessInstalled(name);
        await using var viewer = new PageViewer(ServerChildren.Own, ReadLimits.Default, TimeProvider.System);
        var file = Samples.Read(name);
        var sizes = await viewer.MeasureAsync(file, Cancellation);
        Assert.Equal(pages, sizes.Count);
        for (var page = 1; page <= pages; page++)
        {
            var picture = await viewer.DrawAsync(file, page, Cancellation);
            var drawn = Assert.Single(PictureHeader.Read(picture.Span, ReadLimits.Default).Pages);
            var (width, height) = sizes[page - 1].Pixels;
            Assert.InRange(drawn.Width, width - 1, width + 1);
            Assert.InRange(drawn.Height, height - 1, height + 1);
        }
    }

    [Fact]
    public async Task The_pages_of_a_bundle_are_numbered_through()
    {
        SkipUnlessInstalled("scans/x.tiff");
        await using var viewer = new PageViewer(ServerChildren.Own, ReadLimits.Default, TimeProvider.System);
        var bundle = PageBundle.Create(
            [("2.tiff", Samples.Read("scans/bilevel-150-plain.tiff")), ("1.pdf", Samples.Read(Samples.FivePages))]);
        Assert.Equal(8, (await viewer.MeasureAsync(bundle, Cancellation)).Count);
        Assert.Equal(
            await viewer.DrawAsync(Samples.Read(Samples.FivePages), 5, Cancellation),
            await viewer.DrawAsync(bundle, 5, Cancellation),
            SameBytes);
        Assert.Equal(
            await viewer.DrawAsync(Samples.Read("scans/bilevel-150-plain.tiff"), 1, Cancellation), await viewer.DrawAsync(
                bundle,
                6,
                Cancellation), SameBytes);
        await Assert.ThrowsAsync<DocumentException>(() => viewer.DrawAsync(bundle, 9, Cancellation));
        await Assert.ThrowsAsync<DocumentException>(() => viewer.DrawAsync(bundle, 0, Cancellation));
    }

    [Fact]
    public async Task A_document_without_pictures_has_no_sheets()
    {
        await using var viewer = new PageViewer(ServerChildren.Own, ReadLimits.Default, TimeProvider.System);
        var file = Samples.Read("office/word-numbered-headings.docx");
        Assert.Empty(await viewer.MeasureAsync(file, Cancellation));
        await Assert.ThrowsAsync<DocumentException>(() => viewer.DrawAsync(file, 1, Cancellation));
    }

    [Fact]
    public async Task What_swells_where_pages_are_measured_swells_in_a_child()
    {
        await using var viewer = new PageViewer(ServerChildren.Own, ReadLimits.Default, TimeProvider.System);
        var file = SwollenPdf.WithStreamOfObjects(Samples.Read(Samples.FivePages), spaces: 300 << 20);
        var made = GC.GetTotalAllocatedBytes();

        var sizes = await Record.ExceptionAsync(() => viewer.MeasureAsync(file, Cancellation));

        Assert.True(sizes is null or DocumentException);
        Assert.InRange(GC.GetTotalAllocatedBytes() - made, 0, 16 << 20);
    }

    [Theory]
    [InlineData("%PDF-1.7 and no more")]
    [InlineData("II*\0 and no more")]
    [InlineData("nothing at all")]
    public async Task What_cannot_be_read_is_a_clear_error(string content)
    {
        await using var viewer = new PageViewer(ServerChildren.Own, ReadLimits.Default, TimeProvider.System);
        var file = System.Text.Encoding.Latin1.GetBytes(content);
        await Assert.ThrowsAsync<DocumentException>(() => viewer.MeasureAsync(file, Cancellation));
        await Assert.ThrowsAsync<DocumentException>(() => viewer.DrawAsync(file, 1, Cancellation));
    }

    [Theory]
    [InlineData(595, 842, 1240, 1754)]
    [InlineData(842, 595, 1240, 876)]
    [InlineData(10, 100_000, 1, 16_000)]
    [InlineData(100_000, 10, 1240, 1)]
    public void A_picture_is_as_wide_as_people_need_and_no_larger_than_a_machine_can_bear(
        double width,
        double height,
        int across,
        int down) =>
        Assert.Equal((across, down), new SheetSize(width, height).Pixels);

    private static bool SameBytes(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) => one.Span.SequenceEqual(other.Span);

    private static void SkipUnlessInstalled(string name)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(paths.Any(path => File.Exists(Path.Combine(path, "pdftoppm"))), "pdftoppm is not installed");
        if (name.EndsWith(".tiff", StringComparison.Ordinal))
        {
            Assert.SkipUnless(paths.Any(path => File.Exists(Path.Combine(path, "tesseract"))), "tesseract is not installed");
        }
    }
}
