namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Tells a ring drawn by hand: round, hollow, thin, its corners empty, where a frame of rulings has ink in its corners. The numbers were
/// chosen by the look of such rings, and tried on the two samples with pens alone.
/// </summary>
internal static class PenRing
{
    /// <summary>Longer side, in points, of the longest ring, one around a row's label. What is longer is a table or a picture.</summary>
    private const double Longest = 220;

    /// <summary>
    /// Share of the directions from a ring's middle in which the ring is seen; a pen leaves a gap where its ends do not meet.
    /// </summary>
    private const double Round = 0.75;

    /// <summary>Number of directions in which a ring is looked for.</summary>
    private const int Directions = 48;

    /// <summary>Distance from the middle, in shares of that to the box's edge, from which the ring is looked for.</summary>
    private const double Outer = 0.5;

    /// <summary>Share of a ring's width and height, in its middle, in which nothing of the ring itself stands.</summary>
    private const double Hollow = 0.4;

    /// <summary>Side, as a share of its box's, of the corners which a ring leaves empty.</summary>
    private const double Corner = 0.1;

    /// <summary>Returns whether a piece of ink is a ring.</summary>
    /// <param name="ring">The piece alone, as large as its box.</param>
    /// <param name="area">Number of its pixels.</param>
    /// <param name="perPoint">Resolution, in pixels a point.</param>
    /// <param name="smallest">Shorter side of the smallest ring, in points.</param>
    /// <param name="thin">Share of its box that a ring covers at most.</param>
    public static bool Is(InkMask ring, int area, double perPoint, double smallest, double thin)
    {
        var (width, height) = (ring.Width, ring.Height);
        return Math.Min(width, height) >= smallest * perPoint && Math.Max(width, height) <= Longest * perPoint
            && area <= thin * width * height && IsHollow(ring) && FilledCorners(ring) <= 1 && IsAround(ring);
    }

    /// <summary>Returns whether a piece of ink runs around its middle, as rings and frames do and ticks do not.</summary>
    /// <param name="piece">The piece alone, as large as its box.</param>
    public static bool IsAround(InkMask piece) => Seen(piece) >= Round * Directions;

    private static bool IsHollow(InkMask ring)
    {
        var (across, down) = ((int)(Hollow * ring.Width / 2), (int)(Hollow * ring.Height / 2));
        var (x, y) = (ring.Width / 2, ring.Height / 2);
        return ring.Count(new PixelBox(x - across, y - down, x + across + 1, y + down + 1)) == 0;
    }

    private static int FilledCorners(InkMask ring)
    {
        var (x, y) = (Math.Max(1, (int)(Corner * ring.Width)), Math.Max(1, (int)(Corner * ring.Height)));
        var filled = 0;
        foreach (var left in (ReadOnlySpan<int>)[0, ring.Width - x])
        {
            foreach (var top in (ReadOnlySpan<int>)[0, ring.Height - y])
            {
                filled += ring.Count(new PixelBox(left, top, left + x, top + y)) > 0 ? 1 : 0;
            }
        }

        return filled;
    }

    private static int Seen(InkMask ring)
    {
        var seen = 0;
        for (var i = 0; i < Directions; i++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * i / Directions);
            for (var radius = 1.0; radius >= Outer; radius -= 0.02)
            {
                var x = (int)((1 + (radius * cosine)) * ring.Width / 2);
                var y = (int)((1 + (radius * sine)) * ring.Height / 2);
                if (x >= 0 && x < ring.Width && y >= 0 && y < ring.Height && ring.Row(y)[x] != 0)
                {
                    seen++;
                    break;
                }
            }
        }

        return seen;
    }
}
