using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// A second witness for what the engine read of a line of Chinese: it finds where each character stands by the shapes in the line, and
/// judges each by its shape alone.
/// <para>
/// The costs were tried at half and at double as <see cref="HanCells"/> says: 5 of 3,369 characters are wrong as the numbers stand.
/// </para>
/// </summary>
/// <param name="page">The page.</param>
/// <param name="judge">Knows characters.</param>
internal sealed class HanWitness(GrayPicture page, HanJudge judge)
{
    /// <summary>
    /// Cost in the alignment of a character without a cell, or of a cell without a character. Two of these cost more than any pair but one
    /// that is unlike and stands far apart. At half, 23 are wrong; at double, 3.
    /// </summary>
    private const double Unmatched = 0.75;

    /// <summary>Cost of a pair whose cell does not look like the character. At half, 5 are wrong; at double, 18.</summary>
    private const double Unlike = 1;

    /// <summary>Cost of a pair of which one is narrow and the other is not. At half, 3 are wrong; at double, 6.</summary>
    private const double Unfit = 1.1;

    /// <summary>
    /// Cost of each height of the line by which the two of a pair stand apart: the engine's boxes are often off by half a character, seldom
    /// by two. At half, 3 are wrong; at double, 10.
    /// </summary>
    private const double Apart = 0.35;

    /// <summary>
    /// Returns the place of each character that the engine read of a strip of lines, with what the judge says of the place.
    /// </summary>
    /// <param name="lines">The lines.</param>
    /// <param name="strip">The strip.</param>
    /// <param name="read">The engine's characters, from the left, with their boxes in the strip.</param>
    public HanComparison Compare(IReadOnlyList<InkLine> lines, LineStrip strip, List<RecognisedCharacter> read)
    {
        var (cells, size) = (new List<HanPlace>(), 1);
        for (var line = 0; line < lines.Count; line++)
        {
            size = Math.Max(size, lines[line].Box.Height);
            foreach (var cell in HanCells.Of(page, lines[line], judge))
            {
                cells.Add(new HanPlace(line, cell, strip.ToStrip(line, cell.Ink)));
            }
        }

        return new HanComparison(
            lines, strip, Align(cells, read.ConvertAll(character => character with { Box = strip.Unscaled(character.Box) }), size), size);
    }

    /// <summary>
    /// Pairs of cells and characters at the least cost: both run from the left, and the boxes that the engine gives are about right.
    /// </summary>
    private static List<(HanPlace? Place, RecognisedCharacter? Character)> Align(
        List<HanPlace> cells, List<RecognisedCharacter> read, double size)
    {
        var cost = new double[cells.Count + 1, read.Count + 1];
        for (var i = cells.Count; i >= 0; i--)
        {
            for (var j = read.Count; j >= 0; j--)
            {
                if (i < cells.Count || j < read.Count)
                {
                    var both = i < cells.Count && j < read.Count
                        ? cost[i + 1, j + 1] + CostOf(cells[i], read[j], size)
                        : double.PositiveInfinity;
                    var left = i < cells.Count ? cost[i + 1, j] + Unmatched : double.PositiveInfinity;
                    var over = j < read.Count ? cost[i, j + 1] + Unmatched : double.PositiveInfinity;
                    cost[i, j] = Math.Min(both, Math.Min(left, over));
                }
            }
        }

        var pairs = new List<(HanPlace? Place, RecognisedCharacter? Character)>();
        for (int i = 0, j = 0; i < cells.Count || j < read.Count;)
        {
            if (i < cells.Count && j < read.Count && cost[i, j] == cost[i + 1, j + 1] + CostOf(cells[i], read[j], size))
            {
                pairs.Add((cells[i++], read[j++]));
            }
            else if (i < cells.Count && cost[i, j] == cost[i + 1, j] + Unmatched)
            {
                pairs.Add((cells[i++], null));
            }
            else
            {
                pairs.Add((null, read[j++]));
            }
        }

        return pairs;
    }

    private static double CostOf(HanPlace place, RecognisedCharacter read, double size)
    {
        var apart = Apart * Math.Abs(place.InStrip.Left + place.InStrip.Right - read.Box.Left - read.Box.Right) / (2 * size);
        var isHan = HanComparison.IsHan(read);
        if (place.Cell.Verdict is not { } verdict)
        {
            return apart + (isHan && place.Cell.Ink.Width < size ? Unfit : 0);
        }

        return apart + (isHan ? Unlike * (1 - (verdict.LikelihoodOf(read.Text[0]) ?? 0)) : verdict.Distance <= 1 ? Unfit : 0);
    }
}

/// <summary>A cell of a strip of lines.</summary>
/// <param name="Line">Index of its line.</param>
/// <param name="Cell">The cell.</param>
/// <param name="InStrip">Box around its ink, in pixels of the strip before it was scaled.</param>
internal readonly record struct HanPlace(int Line, HanCell Cell, PixelBox InStrip);
