namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Takes rings and ticks of coloured pens out of a picture. They are told by their shape: a ring is round, hollow and larger than type, and
/// has print inside; a tick is thin, taller than type, and stands apart from all else of its colour. Coloured print stands in lines, and
/// coloured rulings are straight; neither is touched. Where nothing else is told of a number, it was chosen by the look of such marks, and
/// tried on the two samples with pens alone.
/// </summary>
internal static class PenMarks
{
    /// <summary>Shorter side, in points, of the smallest ring: one around a digit of 9 points.</summary>
    private const double SmallestRing = 10;

    /// <summary>
    /// Share of a ring's box that is coloured at most, grown as here; the ring around a digit covers a half, a Chinese character
    /// more.
    /// </summary>
    private const double Thin = 0.7;

    /// <summary>Shorter side, in points, from which a red ring may be a seal's, which <see cref="RedPrint"/> leaves red.</summary>
    private const double SmallestSeal = 24;

    /// <summary>Height, in points, of the lowest tick: the highest digit of 18 point type has 13.</summary>
    private const double LowestTick = 14;

    /// <summary>Longer side, in points, of the largest tick.</summary>
    private const double LargestTick = 60;

    /// <summary>Width of a tick in its heights, at least: strokes of a ruling are narrower.</summary>
    private const double NarrowestTick = 0.4;

    /// <summary>Share of a tick's box that is coloured at most, grown as here: two strokes.</summary>
    private const double ThinTick = 0.55;

    /// <summary>
    /// Distance in heights of a tick in which nothing else of its colour stands beside it, as it would in a line of print.
    /// </summary>
    private const double Apart = 1;

    /// <summary>
    /// Lightness, as a share of the paper's, below which a pixel under a mark is print that the mark crosses; black print has a fifth,
    /// blue and red inks have two fifths and more.
    /// </summary>
    private const double Print = 0.3;

    /// <summary>Excess of a colour, of 255, from which a pixel beside a mark is its fringe.</summary>
    private const int Fringe = 6;

    /// <summary>Returns whether there were marks; they are made paper in place.</summary>
    /// <param name="picture">The picture as displayed, its light not yet evened.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static bool Fade(GrayPicture picture, double pixelsPerPoint)
    {
        if (picture.Redness is null && picture.Coolness is null)
        {
            return false;
        }

        var side = ColourSquares.Side(pixelsPerPoint);
        var coloured = ColourSquares.Of(
            picture, side, (picture.Redness, ColourSquares.Red), (picture.Coolness, PenColour.Sure));
        if (!coloured.Cells.AsSpan().Contains((byte)1))
        {
            return false;
        }

        var grown = coloured.Thickened().Transposed().Thickened().Transposed();
        var pieces = Component.Find(grown);
        var perPoint = pixelsPerPoint / side;
        var found = false;
        foreach (var piece in pieces)
        {
            if (Math.Min(piece.Box.Width, piece.Box.Height) >= NarrowestTick * SmallestRing * perPoint && grown.Alone(piece) is { } mark
                && (IsTick(picture, mark, piece, pieces, side, perPoint) || IsRing(picture, mark, piece, side, perPoint)))
            {
                FadeInside(picture, mark, piece.Box, side);
                found = true;
            }
        }

        return found;
    }

    private static bool IsRing(GrayPicture picture, InkMask mark, Component piece, int side, double perPoint) =>
        PenRing.Is(mark, piece.Area, perPoint, SmallestRing, Thin)
        && (Math.Min(mark.Width, mark.Height) < SmallestSeal * perPoint || !IsRed(picture, mark, piece.Box, side))
        && HoldsPrint(picture, piece.Box, side);

    /// <summary>Whether more of a mark is red than blue or green.</summary>
    private static bool IsRed(GrayPicture picture, InkMask mark, PixelBox box, int side)
    {
        var (red, cool) = (0L, 0L);
        for (var y = 0; y < mark.Height; y++)
        {
            for (var x = 0; x < mark.Width; x++)
            {
                var at = ((box.Top + y) * side * picture.Width) + ((box.Left + x) * side);
                red += mark.Row(y)[x] * (picture.Redness?[at] ?? 0);
                cool += mark.Row(y)[x] * (picture.Coolness?[at] ?? 0);
            }
        }

        return red > cool;
    }

    /// <summary>Whether dark print without colour stands in the middle of a ring.</summary>
    private static bool HoldsPrint(GrayPicture picture, PixelBox ring, int side)
    {
        var box = new PixelBox(ring.Left * side, ring.Top * side, ring.Right * side, ring.Bottom * side);
        var inside = box.Grow(-Math.Min(box.Width, box.Height) / 5).Intersect(picture.Bounds);
        var paper = Lightest(picture, box.Intersect(picture.Bounds));
        var dark = 0;
        for (var y = inside.Top; y < inside.Bottom; y++)
        {
            for (var x = inside.Left; x < inside.Right; x++)
            {
                dark += picture.Row(y)[x] < paper / 2 && ColourAt(picture, (y * picture.Width) + x) < ColourSquares.Red / 2 ? 1 : 0;
            }
        }

        return dark >= side * side;
    }

    private static bool IsTick(
        GrayPicture picture, InkMask mark, Component piece, List<Component> pieces, int side, double perPoint)
    {
        var box = piece.Box;
        if (box.Height < LowestTick * perPoint || Math.Max(box.Width, box.Height) > LargestTick * perPoint
            || box.Width < NarrowestTick * box.Height || piece.Area > ThinTick * box.Width * box.Height || PenRing.IsAround(mark))
        {
            return false;
        }

        // A red piece near others of red may be part of a seal that the printer left broken.
        var reach = (int)(Apart * box.Height);
        var around = IsRed(picture, mark, box, side)
            ? box.Grow((int)(LargestTick * perPoint)) : new PixelBox(box.Left - reach, box.Top, box.Right + reach, box.Bottom);
        return !pieces.Exists(other => other.Box != box && !other.Box.Intersect(around).IsEmpty);
    }

    /// <summary>Makes paper of what is coloured in the squares of a mark, and of its fringe.</summary>
    private static void FadeInside(GrayPicture picture, InkMask mark, PixelBox box, int side)
    {
        for (var y = box.Top * side; y < Math.Min(box.Bottom * side, picture.Height); y++)
        {
            var cells = mark.Row((y / side) - box.Top);
            var pixels = picture.Row(y);
            for (var x = box.Left * side; x < Math.Min(box.Right * side, picture.Width); x++)
            {
                var at = (y * picture.Width) + x;
                if (cells[(x / side) - box.Left] == 0 || ColourAt(picture, at) < Fringe)
                {
                    continue;
                }

                var paper = Lightest(picture, new PixelBox(x - (3 * side), y - (3 * side), x + (3 * side), y + (3 * side))
                    .Intersect(picture.Bounds));
                if (pixels[x] >= Print * paper)
                {
                    pixels[x] = (byte)paper;
                }

                Clear(picture.Redness, at);
                Clear(picture.Coolness, at);
            }
        }

        static void Clear(byte[]? plane, int at)
        {
            if (plane is not null)
            {
                plane[at] = 0;
            }
        }
    }

    private static int ColourAt(GrayPicture picture, int place) =>
        Math.Max(picture.Redness?[place] ?? 0, picture.Coolness?[place] ?? 0);

    private static int Lightest(GrayPicture picture, PixelBox area)
    {
        var lightest = 0;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            foreach (var pixel in picture.Row(y)[area.Left..area.Right])
            {
                lightest = Math.Max(lightest, pixel);
            }
        }

        return lightest;
    }
}
