using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Reads the cells of one page's tables: figures as figures, labels as Chinese.</summary>
/// <param name="layout">The page.</param>
/// <param name="labels">Reads labels.</param>
/// <param name="witness">Reads figures a second time.</param>
internal sealed class CellReader(PageLayout layout, ChineseReader labels, FigureWitness witness)
{
    /// <summary>What of a cell's edge a ruling's fringe may reach over, in points.</summary>
    private const double Fringe = 1;

    /// <summary>From here on a cell is taken for a figure's, whatever a second reader says.</summary>
    private const double LooksLikeFigure = 0.3;

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

        var figure = FigureReader.Read(layout.Picture, area, layout.PixelsPerPoint);
        if (figure.Text.Length == 0 && figure.Confidence > 0)
        {
            return ([], figure.Confidence);
        }

        var lines = layout.Lines(area);
        if (lines.Count == 0)
        {
            return ([], 1 - figure.Confidence);
        }

        if ((figure.Confidence >= LooksLikeFigure || FigureShape.Is(lines, layout.PixelsPerPoint)) && witness.Read(figure, lines) is { } words)
        {
            return (words, 1);
        }

        return (labels.Read(lines), 1);
    }
}
