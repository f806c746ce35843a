using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Drawn;

/// <summary>
/// The second witness of figures that were read from the text of a PDF: the pages as poppler draws them. Another program than ours decides
/// there what is seen, and the net that reads scans tells which number it is.
/// </summary>
public static class DrawnWitness
{
    /// <summary>The package of Debian and Ubuntu that has the program.</summary>
    public const string Package = "poppler-utils";

    private const string Program = "pdftoppm";

    /// <summary>Bytes that a PDF of a bundle may come to where its pages are counted: those of a report take less than 4 million.</summary>
    private const long LargestHere = 32L << 20;

    /// <summary>
    /// Resolution of the first look in dpi. Of 15,300 figures of sound reports the net could not read 662 at 80 dpi, 268 at 100, 73 at 120,
    /// 20 at 150 and 10 at 200: digits touch where a pixel is wider than the gap between them. Drawing takes half as long again at 150 as
    /// at 120. measured: 2026-11-29
    /// </summary>
    private const int Resolution = 120;

    /// <summary>
    /// Resolutions of a second and a third look in dpi, at pages with figures that could not be read before: one of 15,300 could be read at
    /// neither 120 nor 200, none at none of the three.
    /// </summary>
    private static readonly int[] Again = [150, 200];

    /// <summary>Gets a value indicating whether the program that draws is installed.</summary>
    public static bool IsInstalled => Array.Exists(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        static folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>Draws the pages of the figures and compares each figure with its cell.</summary>
    /// <param name="file">The whole file: a PDF, or a bundle in which there are some. Pages of other files are not drawn; an OFD is drawn by its PDF.</param>
    /// <param name="document">Its pages as read.</param>
    /// <param name="places">The figures.</param>
    /// <param name="limits">What drawing may cost.</param>
    /// <param name="clock">Measures the time of drawing.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>For each figure how the page differs from it; null where it does not.</returns>
    /// <exception cref="DocumentException">
    /// The program is not installed (<see cref="DocumentError.OcrMissing"/>), or it cannot draw one of the pages.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static async Task<IReadOnlyList<DrawnDifference?>> CompareAsync(
        ReadOnlyMemory<byte> file,
        Document document,
        IReadOnlyList<FigurePlace> places,
        ReadLimits limits,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(places);
        var verdicts = new FigureVerdict[places.Count];
        var comparison = new FigureComparison(new NumberReadings());
        if (places.Count > 0)
        {
            foreach (var (pdf, firstPage, count) in PdfsIn(file, document.Pages.Count, limits, cancellation))
            {
                using var pages = new PdfPages(pdf, limits, clock);
                var part = new PdfComparison(pages, document, firstPage, places, verdicts, comparison, limits);
                await part.LookAsync(Resolution, IsHere, cancellation).ConfigureAwait(false);
                foreach (var resolution in Again)
                {
                    await part.LookAsync(resolution, i => IsHere(i) && verdicts[i].Unread is not null, cancellation)
                        .ConfigureAwait(false);
                }

                bool IsHere(int i) => places[i].Page >= firstPage && places[i].Page < firstPage + count;
            }
        }

        var known = new HashSet<char>(verdicts.SelectMany(static verdict => verdict.Agreed ?? ""));
        return [.. verdicts.Select(verdict => verdict.Difference ?? OfUnread(verdict, known))];
    }

    /// <summary>
    /// What it means that nothing was read in the ink: where the net knows the digits of this typeface, that the ink is not theirs alone.
    /// </summary>
    private static DrawnDifference? OfUnread(FigureVerdict verdict, HashSet<char> known) =>
        verdict.Unread is { } digits && digits.All(known.Contains) ? DrawnDifference.OtherNumber : null;

    /// <summary>The PDFs that a file is or holds, with the numbers of their pages in the document.</summary>
    private static IEnumerable<(ReadOnlyMemory<byte> Pdf, int FirstPage, int Count)> PdfsIn(
        ReadOnlyMemory<byte> file, int pages, ReadLimits limits, CancellationToken cancellation)
    {
        if (!PageBundle.IsBundle(file.Span))
        {
            return PictureHeader.IsPicture(file.Span) ? [] : [(file, 1, pages)];
        }

        // The pages of the PDFs are counted in this process, in which strangers' files may not swell.
        return PdfsInBundle(
            file,
            limits with { HeldBytes = Math.Min(LargestHere, limits.HeldBytes), StreamBytes = Math.Min(LargestHere, limits.StreamBytes) },
            cancellation);
    }

    private static IEnumerable<(ReadOnlyMemory<byte> Pdf, int FirstPage, int Count)> PdfsInBundle(
        ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation)
    {
        var firstPage = 1;
        foreach (var content in PageBundle.Open(file, limits).Select(static bundled => bundled.Content))
        {
            var isPicture = PictureHeader.IsPicture(content.Span);
            var count = isPicture
                ? PictureHeader.Read(content.Span, limits).Pages.Count
                : PdfFile.Open(content, limits, cancellation).Pages.Count;
            if (!isPicture)
            {
                yield return (content, firstPage, count);
            }

            firstPage += count;
        }
    }
}
