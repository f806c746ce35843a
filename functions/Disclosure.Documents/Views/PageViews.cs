using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Views;

/// <summary>
/// Pictures of the pages of a file, for people to look at beside what was read from them: JPEGs of moderate size, pages of PDFs and OFDs
/// drawn by poppler, pages of picture files decoded and scaled. All that has to be unpacked for it is unpacked in child processes. The pages
/// of a document without pages are the sheets on which its pictures are shown. Safe for any number of callers at once; few are drawn at a
/// time.
/// </summary>
public sealed class PageViews : IAsyncDisposable
{
    private const int DrawnAtOnce = 2;

    private readonly WorkerPool _pool;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _places = new(DrawnAtOnce);

    /// <summary>Makes the viewer; no child is started before there is a file to look at.</summary>
    /// <param name="options">What the child is: it has to run <see cref="ViewWorker"/>.</param>
    /// <param name="clock">Measures time limits.</param>
    public PageViews(WorkerOptions options, TimeProvider clock) =>
        (_pool, _clock) = (new WorkerPool(options with { Workers = DrawnAtOnce }, clock), clock);

    /// <summary>
    /// The sizes of all pages, those of a bundle numbered through, told in this process. Nothing is drawn, and no text is read.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static IReadOnlyList<SheetSize> Measure(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        [.. Parts(file, limits, cancellation).SelectMany(part => Sheets(part, limits, cancellation))];

    /// <summary>The same, told by a child process.</summary>
    /// <inheritdoc cref="Measure" path="/param"/>
    /// <exception cref="DocumentException">It cannot be read, or not now.</exception>
    public async Task<IReadOnlyList<SheetSize>> MeasureAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        SheetSizes.Read(await AskAsync(ViewQuestion.Sheets, file, limits, cancellation).ConfigureAwait(false));

    /// <summary>Draws a page as displayed, as a JPEG of <see cref="SheetSize.Pixels"/>, give or take a pixel.</summary>
    /// <param name="file">The whole file; must not change until the task has ended.</param>
    /// <param name="number">The page's number, from 1.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">
    /// There is no such page or it cannot be drawn; <see cref="DocumentError.OcrMissing"/> where what draws it is not installed.
    /// </exception>
    public async Task<ReadOnlyMemory<byte>> DrawAsync(
        ReadOnlyMemory<byte> file, int number, ReadLimits limits, CancellationToken cancellation)
    {
        if (ContentFile.KindOf(file.Span) == ContentKind.Office97)
        {
            file = await OfficeConversion.ConvertAsync(file, limits, _clock, isBehind: false, cancellation).ConfigureAwait(false);
        }

        if (IsShownByPdf(file.Span))
        {
            file = await AskAsync(ViewQuestion.Shown, file, limits, cancellation).ConfigureAwait(false);
        }

        var left = number;
        var parts = PageBundle.IsBundle(file.Span) ? PageBundle.Open(file, limits).Select(static bundled => bundled.Content)
            : file.Length > 0 ? [file]
            : [];
        foreach (var part in parts)
        {
            var sheets = PictureHeader.IsPicture(part.Span)
                ? Sheets(part, limits, cancellation)
                : await MeasureAsync(part, limits, cancellation).ConfigureAwait(false);
            if (left >= 1 && left <= sheets.Count)
            {
                await _places.WaitAsync(cancellation).ConfigureAwait(false);
                try
                {
                    return PictureHeader.IsPicture(part.Span)
                        ? await DrawPictureAsync(part, left, sheets[left - 1], limits, cancellation).ConfigureAwait(false)
                        : await DrawPdfAsync(part, left, sheets[left - 1], limits, cancellation).ConfigureAwait(false);
                }
                finally
                {
                    _places.Release();
                }
            }

            left -= sheets.Count;
        }

        throw new DocumentException(new NoSuchPage(number));
    }

    /// <summary>Ends the child.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync().ConfigureAwait(false);
        _places.Dispose();
    }

    /// <summary>The PDF that shows what a file shows which is neither PDF nor picture nor bundle; empty where it has no picture.</summary>
    internal static ReadOnlyMemory<byte> Shown(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        OfdFile.Is(file.Span) ? OfdFile.ToPdf(file, limits, cancellation)
        : HeldPictures.Of(file, new ReadBudget(limits, cancellation)) is { Pictures.Count: > 0 } pictures ? pictures.Pdf
        : default;

    private static bool IsShownByPdf(ReadOnlySpan<byte> file) =>
        !PictureHeader.IsPicture(file) && (ContentFile.KindOf(file) is not null || OfdFile.Is(file));

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(
        ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        IsShownByPdf(file.Span) ? Shown(file, limits, cancellation) is { Length: > 0 } pdf ? [pdf] : []
        : PageBundle.IsBundle(file.Span) ? PageBundle.Open(file, limits).Select(static bundled => bundled.Content)
        : [file];

    private static List<SheetSize> Sheets(ReadOnlyMemory<byte> part, ReadLimits limits, CancellationToken cancellation)
    {
        if (!PictureHeader.IsPicture(part.Span))
        {
            return [.. PdfFile.Open(part, limits, cancellation).Pages.Select(static page => new SheetSize(page.Width, page.Height))];
        }

        var sheets = new List<SheetSize>();
        foreach (var page in PictureHeader.Read(part.Span, limits).Pages)
        {
            var box = PictureSource.Sheet(page).Box;
            sheets.Add(new SheetSize(box.Width, box.Height));
        }

        return sheets;
    }

    private async Task<ReadOnlyMemory<byte>> DrawPdfAsync(
        ReadOnlyMemory<byte> pdf, int number, SheetSize sheet, ReadLimits limits, CancellationToken cancellation)
    {
        using var pages = new PdfPages(pdf, limits, _clock);
        var (width, height) = sheet.Pixels;
        return await pages.DrawAsync(number, Math.Max(width, height), cancellation).ConfigureAwait(false);
    }

    private async Task<ReadOnlyMemory<byte>> DrawPictureAsync(
        ReadOnlyMemory<byte> picture, int number, SheetSize sheet, ReadLimits limits, CancellationToken cancellation)
    {
        using var source = new PictureSource(picture, limits);
        var page = await source.PictureAsync(number - 1, cancellation).ConfigureAwait(false);
        var request = new PageRequest(
            number, limits.PicturePixels, page, sheet.Width, sheet.Height, NeedsTable: false);
        return await _pool.RunAsync(new byte[] { (byte)ViewQuestion.Picture }, request.Write(), cancellation).ConfigureAwait(false);
    }

    private Task<byte[]> AskAsync(
        ViewQuestion question, ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        _pool.AskAsync(new FileRequest((byte)question, 0, 0, limits, file), cancellation);
}
