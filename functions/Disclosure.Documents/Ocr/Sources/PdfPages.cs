using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// The pages of a PDF as pictures, rendered by poppler's <c>pdftoppm</c>. That program reads files, so the PDF is written to a
/// <see cref="PassingFile"/> when the first page is asked for, which is gone with this object.
/// </summary>
public sealed class PdfPages : IDisposable
{
    private const int PointsInInch = 72;

    /// <summary>What pdftoppm may have in memory: far more than it takes for a page at the limit of pixels, in colour.</summary>
    private const long MemoryBytes = 640L << 20;

    /// <summary>Bytes of the largest JPEG drawn: at the most pixels there may be, more than noise comes to.</summary>
    private const int LargestView = 8 << 20;
    private const int ViewQuality = 80;

    /// <summary>
    /// What drawing one page may use. A page of a report takes 0.1 s, a scan at the limit of pixels some 5. A run over several pages may
    /// use as much for each.
    /// </summary>
    internal TimeSpan PageComputing { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time on the wall for which the program may use next to no computing time while it owes a picture.</summary>
    private static readonly TimeSpan Standstill = TimeSpan.FromMinutes(2);

    /// <summary>For a program that gave no picture to end.</summary>
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(1);

    private readonly ReadOnlyMemory<byte> _pdf;
    private readonly ReadLimits _limits;
    private readonly TimeProvider _clock;
    private readonly string _program;
    private readonly bool _isBehind;
    private readonly Lock _lock = new();
    private PassingFile? _file;

    /// <summary>Takes a PDF; nothing is done yet.</summary>
    /// <param name="pdf">The whole file. It must not change while this object lives.</param>
    /// <param name="limits"><see cref="ReadLimits.PicturePixels"/> counts here.</param>
    /// <param name="clock">Measures for how long the program stands still.</param>
    /// <param name="program">Path of pdftoppm, or its name on PATH.</param>
    /// <param name="isBehind">Whether drawing goes behind all other work of the machine.</param>
    public PdfPages(
        ReadOnlyMemory<byte> pdf, ReadLimits limits, TimeProvider clock, string program = "pdftoppm", bool isBehind = false) =>
        (_pdf, _limits, _clock, _program, _isBehind) = (pdf, limits, clock, program, isBehind);

    /// <summary>Renders a page as displayed: cropped and turned.</summary>
    /// <param name="page">The page, as the PDF reader gives it.</param>
    /// <param name="dpi">Pixels in an inch, at least 1.</param>
    /// <param name="colour">Three bytes a pixel instead of one.</param>
    /// <param name="cancellation">Ends the rendering early.</param>
    /// <returns>
    /// The picture: PPM where colour is asked for, else PGM; 8 bits a sample. Where the PDF sets a user unit, pdftoppm does not
    /// heed it: a point of the page is as many pixels as the picture's width by the page's. And whether it found it whole.
    /// </returns>
    /// <exception cref="DocumentException">
    /// pdftoppm is not installed (<see cref="DocumentError.OcrMissing"/>), the page has too many pixels or takes too much computing time
    /// (<see cref="DocumentError.LimitExceeded"/>), the program was killed or stood still (<see cref="DocumentFault.IsOfTheMachine"/>), or
    /// the page cannot be rendered (<see cref="DocumentError.Damaged"/>).
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<RenderedPage> RenderAsync(Page page, int dpi, bool colour, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dpi, 1);
        var room = new byte[checked(PnmHeader.Longest + (PixelsOf(page, dpi) * (colour ? 3 : 1)))];
        List<string> arguments = ["-cropbox", "-f", Text(page.Number), "-l", Text(page.Number), "-r", Text(dpi)];
        if (!colour)
        {
            arguments.Add("-gray");
        }

        var errors = new ErrorTail(DecoderComplaint.Is);
        var picture = await RunAsync(
            arguments, room, page.Number, errors, static picture => PnmHeader.Read(picture)?.FileLength == picture.Length, cancellation)
            .ConfigureAwait(false);
        return new RenderedPage(picture, !errors.HasHeard);
    }

    /// <summary>
    /// Renders pages that follow each other in grey, by one run of the program. The run ends with the enumeration.
    /// </summary>
    /// <param name="pages">The pages, as the PDF reader gives them, their numbers without gaps; at least one.</param>
    /// <param name="dpi">Pixels in an inch, at least 1.</param>
    /// <param name="cancellation">Ends the rendering early.</param>
    /// <returns>
    /// A binary PGM for each page, in their order, of a resolution as <see cref="RenderAsync"/> tells; its memory is used again for the
    /// next page.
    /// </returns>
    /// <exception cref="DocumentException">As <see cref="RenderAsync"/>; pages given before stay as they are.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> RenderAllAsync(
        IReadOnlyList<Page> pages, int dpi, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dpi, 1);
        var room = new byte[PnmHeader.Longest + pages.Max(page => PixelsOf(page, dpi))];
        using var process = Start(
        [
            "-q", "-cropbox", "-gray", "-f", Text(pages[0].Number), "-l", Text(pages[^1].Number), "-r", Text(dpi), FilePath(),
        ]);
        var errors = new ErrorTail();
        var collecting = errors.CollectAsync(process.StandardError.BaseStream, cancellation);
        var watch = new ProcessWatch(process, new ProcessBounds(MemoryBytes, pages.Count * PageComputing, Standstill), _clock);
        await using var watching = watch.ConfigureAwait(false);
        try
        {
            process.StandardInput.Close();
            var pictures = new PnmStream(process.StandardOutput.BaseStream, room);
            var spent = TimeSpan.Zero;
            foreach (var page in pages)
            {
                var picture = await pictures.ReadAsync(cancellation).ConfigureAwait(false);
                var now = watch.Spent();
                RunMeter.Spend(now - spent);
                spent = now;
                yield return picture ?? throw await EndedAsync(process, watch, page.Number, "no more pictures").ConfigureAwait(false);
            }
        }
        finally
        {
            process.Kill();
            await collecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Draws a page as displayed for people to look at, as a JPEG.</summary>
    /// <param name="number">The page's number, from 1.</param>
    /// <param name="longerSide">Pixels of the picture's longer side, give or take one.</param>
    /// <param name="cancellation">Ends the drawing early.</param>
    /// <exception cref="DocumentException">As <see cref="RenderAsync"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public Task<ReadOnlyMemory<byte>> DrawAsync(int number, int longerSide, CancellationToken cancellation)
    {
        // By the longer side: told both, pdftoppm mixes up those of a page that is turned.
        string[] arguments =
        [
            "-q", "-cropbox", "-f", Text(number), "-l", Text(number), "-scale-to", Text(longerSide),
            "-jpeg", "-jpegopt", $"quality={ViewQuality}",
        ];
        return RunAsync(
            [.. arguments], new byte[LargestView], number, new ErrorTail(),
            static picture => picture.StartsWith(JpegHeader.Signature), cancellation);
    }

    /// <summary>Deletes the private file. No page may be under way.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Pixels of a side, and one more: pdftoppm rounds up, and counts in other steps.</summary>
    private static double Pixels(double points, int dpi) => Math.Ceiling(points * dpi / PointsInInch) + 1;

    /// <summary>Pixels of a page, at most.</summary>
    private int PixelsOf(Page page, int dpi)
    {
        var (width, height) = (Pixels(page.Width, dpi), Pixels(page.Height, dpi));
        return width * height > _limits.PicturePixels
            ? throw new DocumentException(new PageTooLargeToRender(page.Number))
            : checked((int)(width * height));
    }

    /// <summary>The error of a program that gave no picture: why it ended, or, where it goes on, that what it wrote is none.</summary>
    private async Task<DocumentException> EndedAsync(Process process, ProcessWatch watch, int page, string reason)
    {
        try
        {
            await process.WaitForExitAsync(CancellationToken.None).WaitAsync(EndTime, _clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return NotRendered(page, reason);
        }

        return watch.Reached switch
        {
            ProcessBound.Memory => new DocumentException(new RenderingOutgrew(page)),
            ProcessBound.Computing => new DocumentException(new RenderingTooCostly(page)),
            ProcessBound.Standstill => new DocumentException(new RenderingTimedOut(page)),
            _ when ProcessEnd.WasKilled(process) => new DocumentException(new RenderingKilled(page)),
            _ => NotRendered(page, reason),
        };
    }

    /// <summary>Reads one picture into the room there is for it; more, or less, or an exit code other than 0 is damage.</summary>
    private async Task<ReadOnlyMemory<byte>> RunAsync(
        List<string> arguments, byte[] room, int page, ErrorTail errors, PictureTest isWhole, CancellationToken cancellation)
    {
        arguments.Add(FilePath());
        using var process = Start(arguments);
        var collecting = errors.CollectAsync(process.StandardError.BaseStream, cancellation);
        var watch = new ProcessWatch(process, new ProcessBounds(MemoryBytes, PageComputing, Standstill), _clock);
        await using var watching = watch.ConfigureAwait(false);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.BaseStream;
            var length = await output.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            if (length == room.Length)
            {
                throw NotRendered(page, "more bytes than the picture has");
            }

            RunMeter.Spend(watch.Spent());
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            await collecting.ConfigureAwait(false);
            return process.ExitCode == 0 && isWhole(room.AsSpan(0, length))
                ? room.AsMemory(0, length)
                : throw await EndedAsync(process, watch, page, errors.LastLine()).ConfigureAwait(false);
        }
        finally
        {
            process.Kill();
            await collecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static DocumentException NotRendered(int page, string reason) =>
        new(new PageNotRendered(page), new InvalidDataException($"pdftoppm: {reason}"));

    private Process Start(List<string> arguments)
    {
        try
        {
            return IsolatedProcess.Start(_program, arguments, [], MemoryBytes, _isBehind);
        }
        catch (Win32Exception exception)
        {
            throw OcrEngine.Missing(exception);
        }
    }

    private string FilePath()
    {
        lock (_lock)
        {
            _file ??= new PassingFile(_pdf.Span);
            return _file.Path;
        }
    }

    /// <summary>Whether bytes are the whole picture that was asked for.</summary>
    private delegate bool PictureTest(ReadOnlySpan<byte> picture);
}
