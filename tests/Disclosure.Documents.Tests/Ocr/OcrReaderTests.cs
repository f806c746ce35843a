using System.Text;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Tests.Ocr.Sources;
using Disclosure.Documents.Tests.Pdf;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Ocr;

/// <summary>
/// Where no child can be started, so that whatever starts one shows itself. Reading through children is tested with the program they belong
/// to.
/// </summary>
public sealed class OcrReaderTests
{
    private static readonly byte[] Digital = PdfBuilder.WithPage("0 0 m 9 9 l S").Build();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digital_file_starts_no_child()
    {
        await using var reader = Reader();
        var read = await reader.ReadAsync(Digital, ReadLimits.Default, new Judge(), Cancellation);
        Assert.Equal(ReadBy.File, read.By);
        Assert.Single(read.Document.Pages);
    }

    [Fact]
    public async Task A_document_that_lacks_nothing_is_read_without_its_pictures()
    {
        await using var reader = Reader();
        var picture = Convert.ToBase64String(PictureFiles.Jpeg(800, 400));
        var page = Encoding.UTF8.GetBytes($"<html><body><p>年报</p><img src=\"data:image/jpeg;base64,{picture}\"></body></html>");
        var read = await reader.ReadAsync(page, ReadLimits.Default, new Judge { NeedsRegions = false }, Cancellation);
        Assert.Equal(ReadBy.File, read.By);
        Assert.True(Assert.IsType<ContentParagraph>(read.Document.Content!.Blocks[^1]).HasPicture);
    }

    [Fact]
    public async Task A_document_without_pictures_asks_nobody_for_them()
    {
        await using var reader = Reader();
        var page = Encoding.UTF8.GetBytes("<html><body><p>年报</p><img src=\"http://example.test/a.jpg\"></body></html>");
        var read = await reader.ReadAsync(page, ReadLimits.Default, new Judge { NeedsRegions = true }, Cancellation);
        Assert.Equal(ReadBy.File, read.By);
        Assert.Equal(
            ReadBy.File,
            (await reader.ReadAsync(
                Encoding.UTF8.GetBytes("<html><body><p>年报</p></body></html>"), ReadLimits.Default, new Judge(), Cancellation)).By);
    }

    [Fact]
    public async Task Pages_of_a_bundle_are_numbered_through()
    {
        await using var reader = Reader();
        var bundle = PageBundle.Create([("2.pdf", Digital), ("10.pdf", Digital), ("1.pdf", Digital)]);
        var read = await reader.ReadAsync(bundle, ReadLimits.Default, new Judge(), Cancellation);
        Assert.Equal([1, 2, 3], read.Document.Pages.Select(static page => page.Number));
    }

    [Fact]
    public async Task A_page_that_cannot_be_recognised_fails_the_file_though_others_can_be_read()
    {
        await using var reader = Reader();
        var bundle = PageBundle.Create([("1.pdf", Digital), ("2.png", PictureFiles.Png(100, 100))]);
        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(bundle, ReadLimits.Default, new Judge(), Cancellation));
        Assert.Equal(DocumentError.OcrFailed, error.Code);
    }

    [Fact]
    public async Task What_is_damaged_in_a_bundle_is_named_before_a_page_is_recognised()
    {
        await using var reader = Reader();
        var bundle = PageBundle.Create([("1.png", PictureFiles.Png(100, 100)), ("第2页.png", PictureFiles.Png(100, 100).AsMemory(0, 30))]);
        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(bundle, ReadLimits.Default, new Judge(), Cancellation));
        Assert.Equal(DocumentError.Damaged, error.Code);
        Assert.Contains("第2页.png", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_all_files_of_a_bundle_count_together()
    {
        await using var reader = Reader();
        var bundle = PageBundle.Create([("1.pdf", Digital), ("2.pdf", Digital), ("3.pdf", Digital)]);
        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(bundle, ReadLimits.Default with { Pages = 2 }, new Judge(), Cancellation));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public async Task A_reading_that_is_cancelled_ends_as_cancelled()
    {
        await using var reader = Reader();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => reader.ReadAsync(PictureFiles.Png(100, 100), ReadLimits.Default, new Judge(), cancelled.Token));
    }

    private static OcrReader Reader() =>
        new(new WorkerOptions { FileName = "/there/is/no/such/program", Workers = 2 }, TimeProvider.System);
}
