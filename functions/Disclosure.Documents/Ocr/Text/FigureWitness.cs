using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Has Tesseract read a figure, too, and weighs the two readings.</summary>
/// <param name="page">The page.</param>
/// <param name="pixelsPerPoint">Its resolution.</param>
/// <param name="engine">Reads figures only.</param>
internal sealed class FigureWitness(GrayPicture page, double pixelsPerPoint, TesseractEngine engine)
{
    public static List<(string Net, double P, string Tess, double Q, double X, double Y, double W, int Page)> Log = []; public static int PageNow;

    /// <summary>The words of a figure's cell; null where both say that it is none.</summary>
    public List<Word>? Read(FigureReading figure, IReadOnlyList<InkLine> lines)
    {
        var boxes = new List<PixelBox>();
        foreach (var line in lines)
        {
            boxes.Add(line.Box);
        }

        var strip = LineStrip.Of(page, boxes);
        var characters = engine.Read(strip.Picture, (int)(72 * pixelsPerPoint));
        var tess = string.Concat(characters.ConvertAll(c => c.Text));
        var q = characters.Count == 0 ? 0 : characters.Min(c => c.Confidence);
        Log.Add((figure.Text, figure.Confidence, tess, q, (boxes[0].Left + boxes[0].Right) / 2.0 / pixelsPerPoint, (boxes[0].Top + boxes[0].Bottom) / 2.0 / pixelsPerPoint, boxes[0].Width / pixelsPerPoint, PageNow));
        if (figure.Text.Length == 0 || figure.Confidence < 0.02)
        {
            if (characters.Count == 0)
            {
                return null;
            }

            var placed = characters.ConvertAll(character => character with { Box = strip.ToPage(character.Box).Box, Confidence = Math.Min(0.5, character.Confidence) });
            return [.. RecognisedWords.Of(placed, boxes[0], pixelsPerPoint)];
        }

        var all = figure.Glyphs.Select(g => new RecognisedCharacter(g.Text.ToString(), g.Box, figure.Confidence, false)).ToList();
        return [.. RecognisedWords.Of(all, figure.Glyphs.Aggregate(figure.Glyphs[0].Box, (a, b) => a.Union(b.Box)), pixelsPerPoint)];
    }
}
