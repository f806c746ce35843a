using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Tells 二 and 三 alone in a cell, whose strokes lie so far apart that they pass for lines of their own, by their bars: the lowest is the
/// longest, which those of = are not.
/// </summary>
internal static class StackedBars
{
    /// <summary>Width of a bar in its heights, at least.</summary>
    private const double Long = 2.2;

    /// <summary>Length of the lowest bar in lengths of the others, at least: of 二 it is 1.2 to 1.5, of = 1.</summary>
    private const double Longer = 1.1;

    /// <summary>Height of the whole in lengths of the lowest bar, from and to.</summary>
    private const double Flattest = 0.4;

    /// <summary>Upper end of that.</summary>
    private const double Steepest = 1.15;

    /// <summary>Returns the character; null where the lines hold anything else.</summary>
    public static string? Read(IReadOnlyList<InkLine> lines)
    {
        var bars = new List<PixelBox>();
        foreach (var line in lines)
        {
            foreach (var piece in line.Pieces)
            {
                bars.Add(piece.Box);
            }
        }

        bars.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        if (bars.Count is not (2 or 3) || bars.Exists(static bar => bar.Width < Long * bar.Height))
        {
            return null;
        }

        var whole = bars[^1];
        for (var i = 0; i < bars.Count - 1; i++)
        {
            var isInside = bars[i].Left >= bars[^1].Left && bars[i].Right <= bars[^1].Right;
            if (!isInside || bars[^1].Width < Longer * bars[i].Width || bars[i].Bottom >= bars[i + 1].Top)
            {
                return null;
            }

            whole = whole.Union(bars[i]);
        }

        return whole.Height >= Flattest * bars[^1].Width && whole.Height <= Steepest * bars[^1].Width
            ? bars.Count == 2 ? "二" : "三"
            : null;
    }
}
