using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Cuts a line of Chinese text into its characters: pieces of ink side by side make up a character where together they are about as wide as
/// the type is high and look most like a character (segmentation by recognition).
/// <para>
/// Each constant here, in <see cref="HanWitness"/> and in <see cref="HanComparison"/> was tried at half and at double on 3,369 letters,
/// digits and Chinese characters of prose on the pages of seven scanned samples, of which 5 are read wrongly as the numbers stand
/// (2026-11-30). Where nothing is told of half and double, 4 to 6 are wrong.
/// </para>
/// </summary>
internal static class HanCells
{
    /// <summary>
    /// Width below which a cell holds a digit, a mark or a letter, as a share of the type size. At double, at which only whole squares hold
    /// characters, 264 are wrong.
    /// </summary>
    private const double Narrow = 0.5;

    /// <summary>
    /// Width above which a cell holds several characters that touch, as a share of the type size. At half, 121 are wrong; at double, 12.
    /// </summary>
    private const double Wide = 1.15;

    /// <summary>Height below which a cell holds a dash, the character 一 or a part of another, as a share of the type size.</summary>
    private const double Low = 0.3;

    /// <summary>Most runs of ink, from left to right, that make up one character. At half, 8 are wrong.</summary>
    private const int MostRuns = 6;

    /// <summary>
    /// Cost of a narrow cell, in a unit in which something that just passes for a character costs 1. At double, 7 are wrong.
    /// </summary>
    private const double NarrowCost = 0.65;

    /// <summary>Cost of a low cell, in the same unit.</summary>
    private const double LowCost = 0.3;

    /// <summary>Cost of a cell that holds several characters, for each width of the type size, in the same unit.</summary>
    private const double WideCost = 1.5;

    /// <summary>Cost that each cell has besides, in the same unit, so that fewer cells win over more.</summary>
    private const double CellCost = 0.1;

    /// <summary>Cost, at most, of a cell that looks like no character, in the same unit. At half, 7 are wrong.</summary>
    private const double MostCost = 2;

    /// <summary>Returns the cells of a line, from the left.</summary>
    /// <param name="picture">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="judge">Knows characters.</param>
    public static List<HanCell> Of(GrayPicture picture, InkLine line, HanJudge judge)
    {
        var runs = Runs(line);
        var size = TypeSize(runs);
        var cost = new double[runs.Count + 1];
        var way = new HanCell?[runs.Count + 1];
        var from = new int[runs.Count + 1];
        Array.Fill(cost, double.PositiveInfinity, 1, runs.Count);
        for (var first = 0; first < runs.Count; first++)
        {
            var box = runs[first];
            for (var last = first; last < Math.Min(runs.Count, first + MostRuns); last++)
            {
                box = box.Union(runs[last]);
                if (last > first && box.Width > Wide * size)
                {
                    break;
                }

                var isCharacter = box.Width >= Narrow * size && box.Width <= Wide * size && box.Height >= Low * size;
                var cell = new HanCell(box, isCharacter ? judge.Judge(picture, box) : null);
                var all = cost[first] + CostOf(cell, size);
                if (all < cost[last + 1])
                {
                    (cost[last + 1], way[last + 1], from[last + 1]) = (all, cell, first);
                }
            }
        }

        var cells = new List<HanCell>();
        for (var at = runs.Count; at > 0; at = from[at])
        {
            cells.Add(way[at]!.Value);
        }

        cells.Reverse();
        return cells;
    }

    private static double CostOf(HanCell cell, double size) =>
        CellCost + (cell.Verdict is { } verdict ? Math.Min(MostCost, verdict.Distance)
            : cell.Ink.Width < Narrow * size ? NarrowCost : cell.Ink.Width <= Wide * size ? LowCost : WideCost * cell.Ink.Width / size);

    /// <summary>The pieces of ink that no white column parts.</summary>
    private static List<PixelBox> Runs(InkLine line)
    {
        var runs = new List<PixelBox>(line.Pieces.Count);
        foreach (var piece in line.Pieces)
        {
            if (runs.Count > 0 && piece.Box.Left < runs[^1].Right)
            {
                runs[^1] = runs[^1].Union(piece.Box);
            }
            else
            {
                runs.Add(piece.Box);
            }
        }

        return runs;
    }

    /// <summary>
    /// The type size, in pixels: a little more than the height that four fifths of the runs stay below, as most characters are nearly as
    /// high as the type.
    /// </summary>
    private static double TypeSize(List<PixelBox> runs)
    {
        var heights = runs.ConvertAll(static run => run.Height);
        heights.Sort();
        return heights.Count == 0 ? 1 : heights[(heights.Count - 1) * 4 / 5] * 1.05;
    }
}

/// <summary>A character's place in a line.</summary>
/// <param name="Ink">Box around its ink, in pixels of the page.</param>
/// <param name="Verdict">What it looks like; null where it is too narrow, too low or too wide for one Chinese character.</param>
internal readonly record struct HanCell(PixelBox Ink, HanVerdict? Verdict);
