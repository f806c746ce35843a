using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Tells whether a ruling of a table may be none: stems of characters one above another, or dots of print, look like a piece of a dotted
/// ruling. It then runs through text that goes on beyond it, in some rows alone, while other rows have one cell there; and every cell right
/// of it counts a column too many.
/// </summary>
internal static class CutText
{
    /// <summary>
    /// Distance of the text on both sides of a ruling, in heights of the lower line, beyond the ruling's own width and fringe, up to which
    /// it may be one text: characters of a word stand closer, words of two cells farther apart.
    /// </summary>
    private const double Touching = 0.2;

    /// <summary>Returns whether there is such a ruling.</summary>
    /// <param name="cells">The cells of a page, each with the lines of ink in it, in pixels.</param>
    /// <param name="reach">Distance up to which two cells lie side by side, the ruling and its fringe between them, in pixels.</param>
    public static bool IsIn(IReadOnlyList<(PixelBox Area, IReadOnlyList<PixelBox> Lines)> cells, int reach)
    {
        var byLeft = cells.Where(static cell => cell.Lines.Count > 0).OrderBy(static cell => cell.Area.Left).ToList();
        foreach (var left in byLeft)
        {
            for (var i = FirstFrom(byLeft, left.Area.Right); i < byLeft.Count && byLeft[i].Area.Left <= left.Area.Right + reach; i++)
            {
                var right = byLeft[i];
                if (Overlap(left.Area, right.Area) > 0 && GoesOn(left.Lines, right.Lines, reach)
                    && IsSpanned(cells, (left.Area.Right + right.Area.Left) / 2, reach))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int FirstFrom(List<(PixelBox Area, IReadOnlyList<PixelBox> Lines)> cells, int left)
    {
        var (low, high) = (0, cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cells[middle].Area.Left < left ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether a line of the one goes on in a line of the other.</summary>
    private static bool GoesOn(IReadOnlyList<PixelBox> left, IReadOnlyList<PixelBox> right, int reach)
    {
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                var height = Math.Min(one.Height, other.Height);
                if (2 * Overlap(one, other) >= height && other.Left - one.Right <= reach + (Touching * height))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether another row has one cell where the ruling would run.</summary>
    private static bool IsSpanned(IReadOnlyList<(PixelBox Area, IReadOnlyList<PixelBox> Lines)> cells, int x, int reach) =>
        cells.Any(cell => cell.Area.Left < x - reach && cell.Area.Right > x + reach);

    private static int Overlap(PixelBox one, PixelBox other) => Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
}
