using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Layout;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Has Tesseract read a figure that our own reader is not quite sure of, and weighs the two readings. Where our own is sure, a second
/// opinion would only cost time: none such was wrong in thousands of scanned figures, of which Tesseract reads one single digit in thirty
/// wrongly. The shares were set on the calibration scans (tests/ScanAccuracy).
/// </summary>
/// <param name="layout">The layout of the page.</param>
/// <param name="engine">Gives the engine that reads figures alone; asked only where it is needed.</param>
internal sealed class FigureWitness(PageLayout layout, Func<TesseractEngine> engine)
{
    /// <summary>
    /// Confidence from which our own reading needs no second one: of the figures of the scanned samples read so surely, none is wrong
    /// (docs/accuracy.md).
    /// </summary>
    private const double Sure = 0.98;

    /// <summary>
    /// Confidence of our own reading below which it counts for nothing: of the readings of the scanned samples below 0.5, a fifth was wrong
    /// (docs/accuracy.md).
    /// </summary>
    private const double Unknown = 0.3;

    /// <summary>Confidence, at least, of a figure that both read alike.</summary>
    private const double Confirmed = 0.985;

    /// <summary>
    /// Confidence of a figure that both read alike where our own reading says nothing: below the 0.8 from which no reviewer is asked.
    /// </summary>
    private const double ConfirmedUnknown = 0.75;

    /// <summary>
    /// Factor on our own confidence where Tesseract reads something else: the product stays below 0.8, so that a reviewer is asked.
    /// </summary>
    private const double Contradicted = 0.75;

    /// <summary>Factor on our own confidence where Tesseract reads nothing, as it often does of single digits.</summary>
    private const double Unconfirmed = 0.9;

    /// <summary>
    /// Confidence, at most, of what Tesseract alone reads: below the 0.8 from which no reviewer is asked, and at a level that the form's
    /// sums alone do not raise to it.
    /// </summary>
    private const double Alone = 0.4;

    /// <summary>Returns the figure with the confidence that the two readings together give; null where neither sees a figure.</summary>
    /// <param name="figure">Our own reading.</param>
    /// <param name="lines">The lines of ink in the cell.</param>
    public FigureReading? Weigh(FigureReading figure, IReadOnlyList<InkLine> lines)
    {
        if (figure.Confidence >= Sure)
        {
            return figure;
        }

        var other = Read(lines);
        if (other is null)
        {
            return figure.Confidence >= Unknown ? figure with { Confidence = figure.Confidence * Unconfirmed } : null;
        }

        if (other.Text == figure.Text && !FigurePattern.Fits(figure.Text))
        {
            return figure with { Confidence = Math.Min(figure.Confidence, ConfirmedUnknown) };
        }

        if (other.Text == figure.Text)
        {
            return figure with { Confidence = figure.Confidence >= Unknown ? Math.Max(figure.Confidence, Confirmed) : ConfirmedUnknown };
        }

        return figure.Confidence >= Unknown ? figure with { Confidence = figure.Confidence * Contradicted } : other;
    }

    private FigureReading? Read(IReadOnlyList<InkLine> lines)
    {
        var strip = LineStrip.Of(layout.Picture, lines.Select(static line => line.Box).ToList());
        var glyphs = new List<FigureGlyph>();
        var confidence = Alone;
        foreach (var character in engine().Read(strip.Picture, (int)(72 * layout.PixelsPerPoint)))
        {
            glyphs.Add(new FigureGlyph(character.Text[0], strip.ToPage(character.Box).Box, character.Confidence, ' ', 0));
            confidence = Math.Min(confidence, character.Confidence);
        }

        return glyphs.Count == 0 ? null : new FigureReading(string.Concat(glyphs.Select(static glyph => glyph.Text)), confidence, glyphs);
    }
}
