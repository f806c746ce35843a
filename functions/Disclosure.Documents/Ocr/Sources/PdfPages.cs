using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// The pages of a PDF as pictures, rendered by poppler's <c>pdftoppm</c>. That program reads files, so the PDF is written to a private one when the first page
/// is asked for, and deleted with this object.
/// </summary>
public sealed class PdfPages : IDisposable
{
    private const int PointsInInch = 72;

    /// <summary>What pdftoppm may have in memory: far more than it takes for a page at the limit of pixels, in colour.</summary>
    private const long MemoryBytes = 640L << 20;

    private static readonly TimeSpan PageTime = TimeSpan.FromSeconds(30);

    private readonly ReadOnlyMemory<byte> _pdf;
    private readonly ReadLimits _limits;
    private readonly TimeProvider _clock;
    private readonly string _program;
    private readonly Lock _lock = new();
    private DirectoryInfo? _folder;

    /// <summary>Takes a PDF; nothing is done yet.</summary>
    /// <param name="pdf">The whole file. It must not change while this object lives.</param>
    /// <param name="limits"><see cref="ReadLimits.PicturePixels"/> counts here.</param>
    /// <param name="clock">Measures the time for a page, 30 seconds.</param>
    /// <param name="program">Path of pdftoppm, or its name on PATH.</param>
    public PdfPages(ReadOnlyMemory<byte> pdf, ReadLimits limits, TimeProvider clock, string program = "pdftoppm") =>
        (_pdf, _limits, _clock, _program) = (pdf, limits, clock, program);

    /// <summary>Renders a page as displayed: cropped and turned.</summary>
    /// <param name="page">The page, as the PDF reader gives it.</param>
    /// <param name="dpi">Pixels in an inch, at least 1.</param>
    /// <param name="colour">Three bytes a pixel instead of one.</param>
    /// <param name="cancellation">Ends the rendering early.</param>
    /// <returns>A picture in binary PNM: PPM where colour is asked for, else PGM; 8 bits a sample.</returns>
    /// <exception cref="DocumentException">
    /// pdftoppm is not installed (<see cref="DocumentError.OcrMissing"/>), the page has too many pixels or takes too long
    /// (<see cref="DocumentError.LimitExceeded"/>), or it cannot be rendered (<see cref="DocumentError.Damaged"/>).
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<byte[]> RenderAsync(Page page, int dpi, bool colour, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dpi, 1);
        var width = Math.Max(1, Math.Round(page.Width * dpi / PointsInInch));
        var height = Math.Max(1, Math.Round(page.Height * dpi / PointsInInch));
        if (width * height > _limits.PicturePixels)
        {
            throw PictureError.LimitExceeded($"第 {page.Number} 页的幅面过大，超过像素上限。");
        }

        var picture = new byte[PnmLength((int)width, (int)height, colour)];
        List<string> arguments =
        [
            "-q", "-cropbox", "-singlefile", "-f", Text(page.Number), "-l", Text(page.Number), "-scale-to-x", Text(width), "-scale-to-y", Text(height),
        ];
        if (!colour)
        {
            arguments.Add("-gray");
        }

        arguments.Add(FilePath());
        using var process = Start(arguments);
        using var time = new CancellationTokenSource(PageTime, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            await RunAsync(process, picture, page.Number, either.Token).ConfigureAwait(false);
            return picture;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw PictureError.LimitExceeded($"第 {page.Number} 页的渲染用时超过上限。");
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>Deletes the private file. No page may be under way.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _folder?.Delete(recursive: true);
            _folder = null;
        }
    }

    private static string Text(double number) => number.ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>A PNM's header as pdftoppm writes it, and its pixels.</summary>
    private static int PnmLength(int width, int height, bool colour) =>
        $"P6\n{Text(width)} {Text(height)}\n255\n".Length + (width * height * (colour ? 3 : 1));

    /// <summary>Reads exactly the picture that was asked for; more, or less, or an exit code other than 0 is damage.</summary>
    private async Task RunAsync(Process process, byte[] picture, int page, CancellationToken cancellation)
    {
        var errors = new ErrorTail();
        var collecting = errors.CollectAsync(process.StandardError.BaseStream, cancellation);
        var memory = new ProcessMemory(process, MemoryBytes, _clock);
        await using (memory.ConfigureAwait(false))
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.BaseStream;
            var length = await output.ReadAtLeastAsync(picture, picture.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            var isMore = await output.ReadAsync(new byte[1], cancellation).ConfigureAwait(false) > 0;
            await collecting.ConfigureAwait(false);
            if (isMore || length < picture.Length)
            {
                throw NotRendered(page, memory.IsExceeded ? "more memory than it may have" : errors.LastLine());
            }

            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw NotRendered(page, errors.LastLine());
            }
        }
    }

    private static DocumentException NotRendered(int page, string reason) => new(
        DocumentError.Damaged, $"第 {page} 页无法渲染为图像，PDF 可能已损坏。请重新扫描或重新导出后再上传。", new InvalidDataException($"pdftoppm: {reason}"));

    private Process Start(List<string> arguments)
    {
        try
        {
            return IsolatedProcess.Start(_program, arguments, [], MemoryBytes);
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
            // The system makes such a folder for its owner alone.
            _folder ??= WriteFile(Directory.CreateTempSubdirectory("disclosure-"));
            return InFolder(_folder);
        }
    }

    private DirectoryInfo WriteFile(DirectoryInfo folder)
    {
        File.WriteAllBytes(InFolder(folder), _pdf.Span);
        return folder;
    }

    private static string InFolder(DirectoryInfo folder) => Path.Combine(folder.FullName, "document.pdf");
}
