using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Reads the cells of one page's tables: figures as figures, labels as Chinese.</summary>
/// <param name="layout">The page.</param>
/// <param name="labels">Reads labels.</param>
/// <param name="witness">Reads doubtful figures a second time.</param>
internal sealed class CellReader(PageLayout layout, ChineseReader labels, FigureWitness witness)
{
    /// <summary>What of a cell's edge a ruling's fringe may reach over, in points.</summary>
    private const double Fringe = 1;

    /// <summary>No figure has more pieces of ink, noise and a torn print included.</summary>
    private const int MostPieces = 60;

    /// <summary>From here on a cell is a figure's.</summary>
    private const double LooksLikeFigure = 0.3;

    /// <summary>How sure anything under a seal can be that no colour sets apart: read as it is, read after cleaning, and seen as blank.</summary>
    private const double SureUnderSeal = 0.9;
    private const double SureAfterCleaning = 0.7;
    private const double BlankUnderSeal = 0.6;

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its inside, rulings not included.</param>
    /// <returns>Its words, and how sure it is that nothing more stands there.</returns>
    public (List<Word> Words, double Confidence) Read(PixelBox cell)
    {
        var area = cell.Grow(-(int)Math.Round(Fringe * layout.PixelsPerPoint)).Intersect(layout.Picture.Bounds);
        if (area.IsEmpty)
        {
            return ([], 1);
        }

        var lines = layout.Lines(area);
        var isUnderSeal = layout.Seals.Exists(seal => !seal.Intersect(area).IsEmpty);
        var pieces = lines.Sum(static line => line.Pieces.Count);
        if (pieces > MostPieces && !isUnderSeal)
        {
            return (labels.Read(lines), 1);
        }

        var figure = FigureReader.Read(layout.Picture, area, layout.PixelsPerPoint);
        if (isUnderSeal)
        {
            figure = Best(figure, area);
        }

        if (figure.Text.Length == 0 && figure.Confidence > 0)
        {
            return ([], Math.Min(figure.Confidence, isUnderSeal ? BlankUnderSeal : RecognisedWords.MostConfidence));
        }

        if (lines.Count == 0)
        {
            return ([], 1 - figure.Confidence);
        }

        if (figure.Confidence >= LooksLikeFigure || FigureShape.Is(lines, layout.PixelsPerPoint))
        {
            if ((isUnderSeal ? figure : witness.Weigh(figure, lines)) is { Glyphs.Count: > 0 } read)
            {
                return (Words(read), 1);
            }
        }

        return (labels.Read(lines), 1);
    }

    /// <summary>The surer reading of the cell as it is and after cleaning.</summary>
    private FigureReading Best(FigureReading figure, PixelBox area)
    {
        var asIs = figure with { Confidence = Math.Min(figure.Confidence, SureUnderSeal) };
        var cell = UnderSeal.Cleaned(layout.Picture, area);
        var cleaned = FigureReader.Read(cell, cell.Bounds, layout.PixelsPerPoint);
        if (cleaned.Text.Length == 0 || Math.Min(cleaned.Confidence, SureAfterCleaning) <= asIs.Confidence)
        {
            return asIs;
        }

        return new FigureReading(
            cleaned.Text,
            Math.Min(cleaned.Confidence, SureAfterCleaning),
            [.. cleaned.Glyphs.Select(glyph => glyph with { Box = glyph.Box.Offset(area.Left, area.Top) })]);
    }

    private List<Word> Words(FigureReading figure)
    {
        var line = figure.Glyphs.Aggregate(figure.Glyphs[0].Box, static (box, glyph) => box.Union(glyph.Box));
        var characters = figure.Glyphs.Select(glyph => new RecognisedCharacter(glyph.Text.ToString(), glyph.Box, figure.Confidence, false)).ToList();
        return [.. RecognisedWords.Of(characters, line, layout.PixelsPerPoint)];
    }
}
