using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Drawn;

/// <summary>
/// Looks for ink in a cell that nothing read from the page tells of: what differs from the ground of the cell, does not reach its edges as
/// lines and shadings do, and is as large as a digit.
/// </summary>
internal static class InkBesideText
{
    /// <summary>
    /// Difference of shades, of 255, from which a pixel is ink. Watermarks differ by up to 80 as a rule, digits of 9 points by 150 and more
    /// where they are black.
    /// </summary>
    private const int LeastInk = 90;

    /// <summary>Height of what may be a digit at least, in points: half that of a digit of type of 8 points.</summary>
    private const double LeastHeight = 3;

    /// <summary>Width of what may be a digit at least, in points: a stroke.</summary>
    private const double LeastWidth = 0.4;

    /// <summary>Distance from the cell's edge in points within which ink may be that of its borders.</summary>
    private const double Border = 1;

    /// <summary>Distance in points from the text and the lines of the page within which ink is theirs.</summary>
    private const double Fringe = 1.2;

    /// <summary>Length in points of a piece of a line that stands askew: by 2° it rises by a third of a point.</summary>
    private const double Piece = 10;

    /// <summary>Pixels of a cell that is looked at, at most: a sheet has a million.</summary>
    private const int MostPixels = 1_000_000;

    /// <summary>Returns whether there is such ink.</summary>
    /// <param name="drawn">The page.</param>
    /// <param name="cell">The cell's inner edge, in points.</param>
    public static bool IsIn(DrawnPage drawn, Box cell)
    {
        var area = drawn.Inside(new Box(cell.Left + Border, cell.Top + Border, cell.Right - Border, cell.Bottom - Border));
        if (area.IsEmpty || (long)area.Width * area.Height > MostPixels)
        {
            return false;
        }

        var ink = Ink(drawn, area);
        return Array.IndexOf(ink, true) >= 0 && HoldsDigit(Unknown(drawn, cell, area, ink), area, drawn.PixelsPerPoint);
    }

    private static bool[] Ink(DrawnPage drawn, PixelBox area)
    {
        var ground = drawn.GroundOf(area);
        var ink = new bool[area.Width * area.Height];
        for (var y = 0; y < area.Height; y++)
        {
            var row = drawn.Picture.Row(area.Top + y)[area.Left..area.Right];
            for (var x = 0; x < row.Length; x++)
            {
                ink[(y * area.Width) + x] = Math.Abs(row[x] - ground) >= LeastInk;
            }
        }

        return ink;
    }

    /// <summary>The ink without that of words and lines that are known.</summary>
    private static bool[] Unknown(DrawnPage drawn, Box cell, PixelBox area, bool[] ink)
    {
        foreach (var word in drawn.Page.Words)
        {
            var common = word.Box.Intersect(cell);
            if (common.Width > -Fringe && common.Height > -Fringe)
            {
                Clear(drawn, area, ink, word.Box);
            }
        }

        foreach (var ruling in drawn.Page.Level.Rulings)
        {
            ClearLine(drawn, cell, area, ink, ruling);
        }

        return ink;
    }

    /// <summary>Clears a line; on a page that stands askew piece by piece.</summary>
    private static void ClearLine(DrawnPage drawn, Box cell, PixelBox area, bool[] ink, in Ruling ruling)
    {
        var mesh = drawn.Page.Straight?.Mesh;
        var (near, far) = ruling.Orientation == Orientation.Horizontal ? (cell.Top, cell.Bottom) : (cell.Left, cell.Right);
        var reach = Fringe + (ruling.Thickness / 2);
        if (mesh is null && (ruling.Position < near - reach || ruling.Position > far + reach))
        {
            return;
        }

        var length = mesh is null ? ruling.Length : Piece;
        var half = ruling.Thickness / 2;
        for (var start = ruling.Start; start < ruling.End; start += Math.Max(length, Piece))
        {
            var end = Math.Min(start + length, ruling.End);
            var piece = ruling.Orientation == Orientation.Horizontal
                ? new Box(start, ruling.Position - half, end, ruling.Position + half)
                : new Box(ruling.Position - half, start, ruling.Position + half, end);
            Clear(drawn, area, ink, mesh?.ToDisplayed(piece) ?? piece);
        }
    }

    private static void Clear(DrawnPage drawn, PixelBox area, bool[] ink, Box known)
    {
        var box = drawn.Around(new Box(known.Left - Fringe, known.Top - Fringe, known.Right + Fringe, known.Bottom + Fringe))
            .Intersect(area);
        for (var y = box.Top; y < box.Bottom && !box.IsEmpty; y++)
        {
            ink.AsSpan(((y - area.Top) * area.Width) + box.Left - area.Left, box.Width).Clear();
        }
    }

    private static bool HoldsDigit(bool[] ink, PixelBox area, double pixelsPerPoint)
    {
        var (height, width) = (LeastHeight * pixelsPerPoint, LeastWidth * pixelsPerPoint);
        var pending = new Stack<int>();
        for (var start = 0; start < ink.Length; start++)
        {
            if (ink[start])
            {
                var box = Take(ink, start, area, pending);
                if (box.Left > 0 && box.Top > 0 && box.Right < area.Width && box.Bottom < area.Height
                    && box.Height >= height && box.Width >= width)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Takes what hangs together with a pixel out of the ink, and returns its box in the area.</summary>
    private static PixelBox Take(bool[] ink, int start, PixelBox area, Stack<int> pending)
    {
        var box = new PixelBox(int.MaxValue, int.MaxValue, 0, 0);
        pending.Push(start);
        ink[start] = false;
        while (pending.TryPop(out var pixel))
        {
            var (y, x) = Math.DivRem(pixel, area.Width);
            box = box.Union(new PixelBox(x, y, x + 1, y + 1));
            for (var near = Math.Max(0, y - 1); near <= Math.Min(area.Height - 1, y + 1); near++)
            {
                for (var beside = Math.Max(0, x - 1); beside <= Math.Min(area.Width - 1, x + 1); beside++)
                {
                    var index = (near * area.Width) + beside;
                    if (ink[index])
                    {
                        ink[index] = false;
                        pending.Push(index);
                    }
                }
            }
        }

        return box;
    }
}
