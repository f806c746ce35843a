using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Drawn;

/// <summary>
/// Tells whether one straight stroke runs through a number from end to end, level or aslant: digits leave paper between them and at their
/// sides.
/// </summary>
internal static class StrokeThrough
{
    /// <summary>Darkness of the stroke at least, as a share of the darkest ink: between two rows it has half of each.</summary>
    private const double LeastShare = 0.4;

    /// <summary>
    /// Part of the height of the ink above and below which a level stroke is none: there lie the bars of 2, 5 and 7, and lines under a
    /// number.
    /// </summary>
    private const double Edge = 0.25;

    /// <summary>
    /// Points beside the number that a stroke aslant covers as well: the diagonal of a narrow 2 fills the width of its box. Level strokes
    /// of office programs are as long as the number.
    /// </summary>
    private const double Beyond = 0.4;

    /// <summary>Width of a number at most, in its heights: one of 40 digits.</summary>
    private const int MostHeights = 30;

    /// <summary>Returns whether there is such a stroke.</summary>
    /// <param name="drawn">The page.</param>
    /// <param name="number">The box of the number's digits, in points, of one line.</param>
    public static bool Is(DrawnPage drawn, Box number)
    {
        var level = drawn.Around(number);
        var aslant = drawn.Around(number with { Left = number.Left - Beyond, Right = number.Right + Beyond });
        if (level.IsEmpty || level.Width > MostHeights * level.Height)
        {
            return false;
        }

        var ground = drawn.GroundOf(level);
        var least = Math.Max(1, (int)(LeastShare * drawn.RangeOf(level)));
        var (top, bottom) = InkRows(drawn.Picture, level, ground, least);
        var edge = Edge * (bottom - top);
        for (var from = top; from < bottom; from++)
        {
            if (from >= top + edge && from < bottom - edge && IsInk(drawn.Picture, level, from, from, ground, least))
            {
                return true;
            }

            for (var to = top; to < bottom; to++)
            {
                if (Math.Abs(to - from) * 2 > bottom - top && IsInk(drawn.Picture, aslant, from, to, ground, least))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The first row of an area that has ink and the one behind the last, counted from its top.</summary>
    private static (int Top, int Bottom) InkRows(GrayPicture picture, PixelBox area, int ground, int least)
    {
        var (top, bottom) = (area.Height, 0);
        for (var y = 0; y < area.Height; y++)
        {
            foreach (var shade in picture.Row(area.Top + y)[area.Left..area.Right])
            {
                if (Math.Abs(shade - ground) >= least)
                {
                    (top, bottom) = (Math.Min(top, y), y + 1);
                    break;
                }
            }
        }

        return (top, bottom);
    }

    /// <summary>Whether a line from one end of the area to the other is ink all along, give or take a row.</summary>
    private static bool IsInk(GrayPicture picture, PixelBox area, int from, int to, int ground, int least)
    {
        for (var x = 0; x < area.Width; x++)
        {
            var y = area.Top + from + (int)Math.Round((to - from) * (x + 0.5) / area.Width);
            if (Math.Abs(picture.Row(y)[area.Left + x] - ground) < least)
            {
                return false;
            }
        }

        return true;
    }
}
