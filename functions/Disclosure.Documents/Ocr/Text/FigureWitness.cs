using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Layout;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Has Tesseract read a figure that our own reader is not quite sure of, and weighs the two readings. Where ours is sure it has never been
/// seen to be wrong in thousands of scanned figures while Tesseract, on single digits, is in one of thirty: a second opinion would only
/// cost time there. The shares are those measured on the calibration scans (tests/ScanAccuracy).
/// </summary>
/// <param name="layout">The page.</param>
/// <param name="engine">Reads figures only; called on where needed.</param>
internal sealed class FigureWitness(PageLayout layout, Func<TesseractEngine> engine)
{
    /// <summary>
    /// Confidence from which our own reading needs no second one: of the figures of the scanned samples read so surely, none is wrong
    /// (docs/accuracy.md).
    /// </summary>
    private const double Sure = 0.98;

    /// <summary>Confidence below which our own reading says nothing.</summary>
    private const double Unknown = 0.3;

    /// <summary>Confidence of a figure that both read alike.</summary>
    private const double Confirmed = 0.985;

    /// <summary>
    /// Confidence of a figure that both read alike where our own reading says nothing: below the 0.8 from which no reviewer is asked.
    /// </summary>
    private const double ConfirmedUnknown = 0.75;

    /// <summary>
    /// Factor on our own confidence where Tesseract reads something else: the product stays below 0.8, so that a reviewer is asked.
    /// </summary>
    private const double Contradicted = 0.75;

    /// <summary>Factor on our own confidence where Tesseract reads nothing.</summary>
    private const double Unconfirmed = 0.9;

    /// <summary>Confidence, at most, of what Tesseract alone reads.</summary>
    private const double Alone = 0.4;

    /// <summary>The figure with what the two readings together are worth; null where neither sees one.</summary>
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
