using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Cuts a line of Chinese text into its characters: pieces of ink side by side make up a character where together they are about as wide as
/// the type is high and look most like one (segmentation by recognition).
/// </summary>
internal static class HanCells
{
    /// <summary>Width below which a cell holds a digit, a mark or a letter, as a share of the type size.</summary>
    private const double Narrow = 0.5;

    /// <summary>Width above which a cell holds several characters that touch, as a share of the type size.</summary>
    private const double Wide = 1.15;

    /// <summary>Height below which a cell holds a dash, the character 一 or a part of another, as a share of the type size.</summary>
    private const double Low = 0.3;

    /// <summary>Most runs of ink, from left to right, that make up one character.</summary>
    private const int MostRuns = 6;

    /// <summary>
    /// Costs of a narrow cell, of a low one and of one that holds several characters, in a unit in which something that just passes for a
    /// character costs 1.
    /// </summary>
    private const double NarrowCost = 0.65, LowCost = 0.3, WideCost = 1.5;

    /// <summary>Cost of each cell beside what it looks like, in the same unit, so that fewer cells win over more.</summary>
    private const double CellCost = 0.1;

    /// <summary>Cost, at most, of a cell that looks like no character.</summary>
    private const double MostCost = 2;

    /// <summary>The characters of a line.</summary>
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

    /// <summary>The size of the type: most characters are nearly as high.</summary>
    private static double TypeSize(List<PixelBox> runs)
    {
        var heights = runs.ConvertAll(static run => run.Height);
        heights.Sort();
        return heights.Count == 0 ? 1 : heights[(heights.Count - 1) * 4 / 5] * 1.05;
    }
}

/// <summary>A character's place in a line.</summary>
/// <param name="Ink">What its ink covers.</param>
/// <param name="Verdict">What it looks like; null where it is too narrow or too wide for a Chinese character.</param>
internal readonly record struct HanCell(PixelBox Ink, HanVerdict? Verdict);
