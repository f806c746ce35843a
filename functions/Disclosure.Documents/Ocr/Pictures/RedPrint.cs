namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Tells red print from seals by shape: a seal's ring, oval or square is a piece of red about as high as wide and larger than type. Red
/// figures, titles and rulings are in lines or long, and become as dark as print of their lightness.
/// </summary>
internal static class RedPrint
{
    /// <summary>
    /// Shorter side, in points, of the smallest seal: 8.5 mm. It separates seals, of which the least have 15 mm, from lines of type up to
    /// 20 points.
    /// </summary>
    private const double Smallest = 24;

    /// <summary>
    /// Longer side, in points, of the largest seal: 70 mm, where offices' seals have 42 to 45. What is longer is a table.
    /// </summary>
    private const double Largest = 200;

    /// <summary>Ratio, at most, of a seal's sides: ovals have 1.5, one cut by the sheet's edge 2. A line of type has more.</summary>
    private const double Longest = 2.5;

    /// <summary>Distance, in squares, up to which pieces of a ring that the printer left broken count as one.</summary>
    private const int Broken = 4;

    /// <summary>Share of the directions from a broken ring's middle in which the ring must be seen.</summary>
    private const double Round = 0.5;

    /// <summary>Distance from a ring, in shares of its radius, in which it is looked for.</summary>
    private const double RingWidth = 0.2;

    /// <summary>Number of directions in which a ring is looked for.</summary>
    private const int Directions = 72;

    /// <summary>
    /// Area, in square points, of the least red print that counts: the ink of eight digits. Fewer specks of colour stand beside the black
    /// print of colour scans.
    /// </summary>
    private const double LeastPrint = 40;

    /// <summary>Darkness that the grey of red ink lacks, which follows the red channel alone, as a share of the excess of red.</summary>
    private const float Lacking = 0.7f;

    /// <summary>Points around a seal's box that are its fringe.</summary>
    private const double Fringe = 2;

    /// <summary>Makes red print as dark as it looks, in place, so that only seals are red.</summary>
    /// <param name="picture">The picture as displayed, its light not yet evened.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <returns>Whether there is more such print than specks of colour.</returns>
    public static bool Darken(GrayPicture picture, double pixelsPerPoint)
    {
        if (picture.Redness is not { } redness)
        {
            return false;
        }

        var side = ColourSquares.Side(pixelsPerPoint);
        var red = ColourSquares.Of(picture, side, (redness, ColourSquares.Red));
        if (!red.Cells.AsSpan().Contains((byte)1))
        {
            return false;
        }

        var seals = Seals(red, pixelsPerPoint / side);
        var fringe = (int)Math.Ceiling(Fringe * pixelsPerPoint);
        var boxes = seals.ConvertAll(seal =>
            new PixelBox(seal.Left * side, seal.Top * side, seal.Right * side, seal.Bottom * side).Grow(fringe));
        var print = 0;
        for (var y = 0; y < picture.Height; y++)
        {
            var pixels = picture.Row(y);
            var reds = redness.AsSpan(y * picture.Width, picture.Width);
            var across = boxes.FindAll(box => box.Top <= y && y < box.Bottom);
            for (var x = reds.IndexOfAnyExcept((byte)0); x >= 0 && x < reds.Length; x++)
            {
                if (reds[x] == 0 || across.Exists(box => box.Left <= x && x < box.Right))
                {
                    continue;
                }

                pixels[x] = (byte)Math.Max(0, pixels[x] - (Lacking * SealColour.Mixed(reds[x])));
                print += reds[x] >= ColourSquares.Red ? 1 : 0;
                reds[x] = 0;
            }
        }

        return print >= LeastPrint * pixelsPerPoint * pixelsPerPoint;
    }

    private static List<PixelBox> Seals(InkMask red, double squaresPerPoint)
    {
        var seals = new List<PixelBox>();
        var grown = Grown(red);
        seals.AddRange(
            Component.Find(grown).FindAll(piece => IsLikeSeal(piece.Box, squaresPerPoint)).ConvertAll(static piece => piece.Box));
        for (var i = 1; i < Broken; i++)
        {
            grown = Grown(grown);
        }

        seals.AddRange(Component.Find(grown).FindAll(piece =>
            IsLikeSeal(piece.Box, squaresPerPoint) && IsRing(red, piece.Box.Grow(-Broken))).ConvertAll(static piece => piece.Box));
        return seals;
    }

    private static InkMask Grown(InkMask mask) => mask.Thickened().Transposed().Thickened().Transposed();

    private static bool IsLikeSeal(PixelBox box, double squaresPerPoint)
    {
        var (shorter, longer) = (Math.Min(box.Width, box.Height), Math.Max(box.Width, box.Height));
        return shorter >= Smallest * squaresPerPoint && longer <= Largest * squaresPerPoint && longer <= Longest * shorter;
    }

    /// <summary>Whether red is seen along the ellipse in the box, in most directions from its middle.</summary>
    private static bool IsRing(InkMask red, PixelBox box)
    {
        var seen = 0;
        for (var i = 0; i < Directions; i++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * i / Directions);
            for (var radius = 1.0; radius >= 1 - RingWidth; radius -= 0.02)
            {
                var x = (int)(((box.Left + box.Right) / 2.0) + (radius * cosine * box.Width / 2));
                var y = (int)(((box.Top + box.Bottom) / 2.0) + (radius * sine * box.Height / 2));
                if (x >= 0 && x < red.Width && y >= 0 && y < red.Height && red.Row(y)[x] != 0)
                {
                    seen++;
                    break;
                }
            }
        }

        return seen >= Round * Directions;
    }
}
