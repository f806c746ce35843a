using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Drawn;

/// <summary>Compares the figures of one PDF with its pages as drawn.</summary>
/// <param name="pages">Draws its pages.</param>
/// <param name="document">The pages as read, which may be those of more files.</param>
/// <param name="firstPage">Number of the PDF's first page among them.</param>
/// <param name="places">The figures of the document.</param>
/// <param name="verdicts">What is told of each, given anew at each look.</param>
/// <param name="comparison">Compares a figure.</param>
/// <param name="limits">What drawing may cost.</param>
internal sealed class PdfComparison(
    PdfPages pages,
    Document document,
    int firstPage,
    IReadOnlyList<FigurePlace> places,
    FigureVerdict[] verdicts,
    FigureComparison comparison,
    ReadLimits limits)
{
    /// <summary>Draws the pages of some figures, each run of pages by one process, and compares the figures.</summary>
    /// <param name="dpi">The resolution.</param>
    /// <param name="isWanted">Which figures, by their index.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task LookAsync(int dpi, Predicate<int> isWanted, CancellationToken cancellation)
    {
        var wanted = Enumerable.Range(0, places.Count).Where(i => isWanted(i)).GroupBy(i => places[i].Page)
            .OrderBy(static group => group.Key).ToList();
        for (var first = 0; first < wanted.Count;)
        {
            var end = first + 1;
            while (end < wanted.Count && wanted[end].Key == wanted[end - 1].Key + 1)
            {
                end++;
            }

            await LookAsync(wanted[first..end], dpi, cancellation).ConfigureAwait(false);
            first = end;
        }
    }

    private async Task LookAsync(List<IGrouping<int, int>> run, int dpi, CancellationToken cancellation)
    {
        var read = run.ConvertAll(figures => document.Pages[figures.Key - 1]);
        var own = read.ConvertAll(page => page with { Number = page.Number - firstPage + 1 });
        var at = 0;
        try
        {
            await foreach (var picture in pages.RenderAllAsync(own, dpi, cancellation).ConfigureAwait(false))
            {
                at += RunMeter.Measure(() => Compare(picture.Span, read[at], run[at]));
            }
        }
        catch (DocumentException missing) when (missing.Code == DocumentError.OcrMissing)
        {
            throw new DocumentException(new DrawingNotInstalled(DrawnWitness.Package), missing);
        }
    }

    /// <summary>Compares the figures of a page.</summary>
    /// <returns>The number of pages compared, 1.</returns>
    private int Compare(ReadOnlySpan<byte> picture, Page page, IEnumerable<int> figures)
    {
        var drawn = new DrawnPage(page, Netpbm.Decode(picture, limits.PicturePixels));
        foreach (var figure in figures)
        {
            verdicts[figure] = comparison.Find(drawn, places[figure]);
        }

        return 1;
    }
}
