using System.Numerics;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Grid;

/// <summary>
/// Finds thin lines on the grey values themselves: a pixel is of a line along its row where it and most of its neighbours along the row are
/// darker than what stands a little above and below them. Grey hairlines, which no threshold that serves characters keeps, and rows of dots
/// are found by that; steps of light, such as the edges of shaded cells, are none. Lines with a direction averaged along it and compared
/// with both sides: the line operator of Dixon and Taylor (Automated asbestos fibre counting, 1979).
/// </summary>
internal static class LineInk
{
    /// <summary>Length, in points, along which a line is averaged: longer than the gaps of dots, shorter than the lowest cell.</summary>
    private const double Along = 3;

    /// <summary>Distance, in points, of the paper that a line is compared with on either side: a hairline blurred has half of it.</summary>
    private const double Across = 1.1;

    /// <summary>
    /// Difference of lightness, of 255, that a line has at least from the paper beside it: more than rows of print on the back of the
    /// sheet. At half, a sample of such print gets 41 lines that are none.
    /// </summary>
    private const int LeastContrast = 28;

    /// <summary>Number of standard deviations of the paper's grain that a line's contrast has at least.</summary>
    private const double Grains = 2.2;

    /// <summary>
    /// Factor by which one pixel counts for more than the least contrast at most, so that a row in which strokes of characters stand side
    /// by side is no line: with <see cref="Share"/>, strokes must cover four ninths of it.
    /// </summary>
    private const double Most = 1.8;

    /// <summary>Lightness, of 255, of the darkest shaded cell that a line is looked for in; darker paper on both sides is ink.</summary>
    private const byte DarkestTint = 170;

    /// <summary>
    /// Longer side, in points, of the largest piece of ink that is a character, inside which no faint line is looked for: the strokes of a
    /// row of characters look like one.
    /// </summary>
    private const double LargestCharacter = 30;

    /// <summary>Shorter side, in points, of the smallest such piece; what is thinner is a stroke, or a piece of a line itself.</summary>
    private const double SmallestCharacter = 2.5;

    /// <summary>
    /// Shorter side, in points, of the thinnest digit, a 1, which is no piece of a line either: dashes of rulings are thinner.
    /// </summary>
    private const double ThinnestDigit = 1.3;

    /// <summary>Longer side, in points, of the lowest digit of usual type.</summary>
    private const double LowestDigit = 5;

    /// <summary>Longer side, in points, of the highest digit of usual type.</summary>
    private const double HighestDigit = 14;

    /// <summary>
    /// Distance, in points, along a faint line up to which a character's strokes are seen in it: half of <see cref="Along"/>.
    /// </summary>
    private const double BesideCharacter = 1.5;

    /// <summary>Share of the least contrast that the pixels along a line have in the mean.</summary>
    private const double Share = 0.8;

    /// <summary>
    /// Difference of lightness, of 255, that a long line, its row mixed with the rows beside it, has in the mean from the darker side of
    /// its paper. Dots of 0.6 point, 2.2 apart, have 12 to 15 at 200 dpi; rows of print on the back of the sheet have less than nothing, as
    /// their strokes cross the paper beside.
    /// </summary>
    private const double LongContrast = 9;

    /// <summary>The same along <see cref="Along"/> at any place of a long line, where one dot of three may be lost.</summary>
    private const double LongLeast = 6;

    /// <summary>Length, in points, of the shortest long line: that of two lines of print, one above the other.</summary>
    private const double LongShortest = 20;

    /// <summary>
    /// Longest gap, in points, in a long line beyond what <see cref="Along"/> bridges: dashes of office suites lie up to 3.75 apart, the
    /// stems of two 1s above one another 5 and more.
    /// </summary>
    private const double LongGap = 1.5;

    /// <summary>Returns the masks of the lines that run along the rows, and of those that run along the columns, transposed.</summary>
    /// <param name="picture">The page, its light evened.</param>
    /// <param name="ink">The ink of the page; ink counts for both.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <param name="seesDots">
    /// Whether rows of dots count too faint to be told by a point's length: print on the back of the sheet and stems of characters may look
    /// like them.
    /// </param>
    public static (InkMask Rows, InkMask Columns) Find(GrayPicture picture, InkMask ink, double pixelsPerPoint, bool seesDots)
    {
        var characters = Component.Find(ink);
        characters.RemoveAll(piece =>
        {
            var (longer, shorter) = (Math.Max(piece.Box.Width, piece.Box.Height), Math.Min(piece.Box.Width, piece.Box.Height));
            return longer > LargestCharacter * pixelsPerPoint
                || (shorter < SmallestCharacter * pixelsPerPoint
                    && (shorter < ThinnestDigit * pixelsPerPoint || piece.Box.Width > piece.Box.Height
                        || longer < LowestDigit * pixelsPerPoint || longer > HighestDigit * pixelsPerPoint));
        });
        var half = Math.Max(1, (int)Math.Round(Along * pixelsPerPoint / 2));
        var distance = Math.Max(2, (int)Math.Round(Across * pixelsPerPoint));
        var contrast = Math.Max(LeastContrast, Grains * Grain(picture));
        var most = (byte)Math.Min(127, contrast * Most);
        var least = (ushort)Math.Ceiling(((contrast * Share) + most) * ((2 * half) + 1));
        var rows = AlongRows(picture, ink, half, distance, most, least);
        var columns = AlongColumns(picture, ink, half, distance, most, least);
        var beside = (int)Math.Ceiling(BesideCharacter * pixelsPerPoint);
        var (blocked, blockedUpright) = (InkMask.Blank(ink.Width, ink.Height), InkMask.Blank(ink.Height, ink.Width));
        foreach (var character in characters)
        {
            var box = character.Box;
            var (along, upright) = (
                box with { Left = box.Left - beside, Right = box.Right + beside },
                box with { Top = box.Top - beside, Bottom = box.Bottom + beside });
            Restore(rows, ink, along);
            Restore(columns, ink, upright);
            blocked.Fill(along.Intersect(picture.Bounds));
            blockedUpright.Fill(new PixelBox(upright.Top, upright.Left, upright.Bottom, upright.Right)
                .Intersect(new PixelBox(0, 0, ink.Height, ink.Width)));
        }

        var transposed = columns.Transposed();
        if (seesDots)
        {
            AddLong(rows, Mixed(picture), blocked, half, distance, pixelsPerPoint);
            AddLong(transposed, Mixed(Transposed(picture)), blockedUpright, half, distance, pixelsPerPoint);
        }

        return (rows, transposed);
    }

    /// <summary>
    /// The picture with each row mixed with those above and below it by 1, 2 and 1: a thin line that lies between two rows is then as dark
    /// as one that lies in a row.
    /// </summary>
    private static GrayPicture Mixed(GrayPicture picture)
    {
        var mixed = new GrayPicture(picture.Width, picture.Height, new byte[picture.Pixels.Length]);
        for (var y = 0; y < picture.Height; y++)
        {
            var above = picture.Row(Math.Max(0, y - 1));
            var here = picture.Row(y);
            var below = picture.Row(Math.Min(picture.Height - 1, y + 1));
            var row = mixed.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)((above[x] + (2 * here[x]) + below[x] + 2) >> 2);
            }
        }

        return mixed;
    }

    /// <summary>
    /// Adds the lines that are long and even, however faint: rows of dots, of which a point's length tells little. Contrast counts with its
    /// sign, so that strokes which cross the paper beside a row speak against it.
    /// </summary>
    private static void AddLong(InkMask mask, GrayPicture picture, InkMask blocked, int half, int distance, double pixelsPerPoint)
    {
        var width = picture.Width;
        var (shortest, gap) = ((int)(LongShortest * pixelsPerPoint), (int)(LongGap * pixelsPerPoint));
        var least = (int)Math.Ceiling(LongLeast * ((2 * half) + 1));
        var sums = new int[width + 1];
        for (var y = distance; y < picture.Height - distance; y++)
        {
            Sum(picture.Row(y), picture.Row(y - distance), picture.Row(y + distance), blocked.Row(y), sums);
            var (start, end) = (-1, -1);
            for (var x = half; x <= width - half; x++)
            {
                if (x < width - half && sums[x + half + 1] - sums[x - half] >= least)
                {
                    start = start < 0 ? x : start;
                    end = x + 1;
                }
                else if (start >= 0 && (x - end >= gap || x == width - half))
                {
                    if (end - start >= shortest && sums[end] - sums[start] >= LongContrast * (end - start))
                    {
                        mask.Row(y)[start..end].Fill(1);
                    }

                    start = -1;
                }
            }
        }
    }

    /// <summary>
    /// Sums up to each pixel by how much the pixels are darker than the darker of two others, or lighter; blocked ones count for nothing.
    /// </summary>
    private static void Sum(
        ReadOnlySpan<byte> row, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, ReadOnlySpan<byte> blocked, int[] sums)
    {
        // One dark pixel counts for no more than the dots that a line is told by.
        const int Cap = (int)(LeastContrast * Most);
        var sum = 0;
        for (var x = 0; x < row.Length; x++)
        {
            sum += blocked[x] != 0 ? 0 : Math.Clamp(Math.Min(one[x], other[x]) - row[x], -Cap, Cap);
            sums[x + 1] = sum;
        }
    }

    private static GrayPicture Transposed(GrayPicture picture) =>
        new(picture.Height, picture.Width, InkMask.Transposed(picture.Pixels, picture.Width, picture.Height));

    /// <summary>Makes of a part of a mask the ink alone that is there.</summary>
    private static void Restore(InkMask mask, InkMask ink, PixelBox area)
    {
        var inside = area.Intersect(new PixelBox(0, 0, ink.Width, ink.Height));
        for (var y = inside.Top; y < inside.Bottom; y++)
        {
            ink.Row(y)[inside.Left..inside.Right].CopyTo(mask.Row(y)[inside.Left..]);
        }
    }

    private static InkMask AlongRows(GrayPicture picture, InkMask ink, int half, int distance, byte most, ushort least)
    {
        var mask = ink.Copied();
        var contrasts = new byte[picture.Width];
        for (var y = distance; y < picture.Height - distance; y++)
        {
            Contrast(picture.Row(y), picture.Row(y - distance), picture.Row(y + distance), most, contrasts);
            var row = mask.Row(y);
            var sum = 0;
            for (var x = 0; x < Math.Min(half, row.Length); x++)
            {
                sum += contrasts[x];
            }

            for (var x = 0; x < row.Length; x++)
            {
                sum += (x + half < row.Length ? contrasts[x + half] : 0) - (x > half ? contrasts[x - half - 1] : 0);
                row[x] |= (byte)(sum >= least ? 1 : 0);
            }
        }

        return mask;
    }

    private static InkMask AlongColumns(GrayPicture picture, InkMask ink, int half, int distance, byte most, ushort least)
    {
        var mask = ink.Copied();
        var (width, height, length) = (picture.Width, picture.Height, (2 * half) + 1);
        if (width <= 2 * distance)
        {
            return mask;
        }

        // The contrasts of the rows that the sums are made of, by turns.
        var contrasts = new byte[length][];
        for (var i = 0; i < length; i++)
        {
            contrasts[i] = new byte[width];
        }

        var sums = new ushort[width];
        for (var y = -half; y < height; y++)
        {
            var entering = contrasts[(y + half) % length];
            Exchange(sums, entering, subtract: true);
            if (y + half < height)
            {
                var row = picture.Row(y + half);
                Contrast(
                    row[distance..^distance], row[..^(2 * distance)], row[(2 * distance)..], most, entering.AsSpan(distance..^distance));
            }
            else
            {
                entering.AsSpan().Clear();
            }

            Exchange(sums, entering, subtract: false);
            if (y < 0)
            {
                continue;
            }

            var marks = mask.Row(y);
            for (var x = 0; x < width; x++)
            {
                marks[x] |= (byte)(sums[x] >= least ? 1 : 0);
            }
        }

        return mask;
    }

    /// <summary>
    /// By how much each pixel is darker than the darker of two others, 0 to a most; less what both of them have of ink, to the same most,
    /// for strokes run across them there. The most is added, so that no number is negative.
    /// </summary>
    private static void Contrast(ReadOnlySpan<byte> row, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, byte most, Span<byte> contrasts)
    {
        var (cap, tint) = (new Vector<byte>(most), new Vector<byte>(DarkestTint));
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var (first, second) = (new Vector<byte>(one[x..]), new Vector<byte>(other[x..]));
            var darker = Vector.Min(Vector.SubtractSaturate(Vector.Min(first, second), new Vector<byte>(row[x..])), cap);
            (cap + darker - Vector.Min(Vector.SubtractSaturate(tint, Vector.Max(first, second)), cap)).CopyTo(contrasts[x..]);
        }

        for (; x < row.Length; x++)
        {
            contrasts[x] = (byte)(most + Math.Clamp(Math.Min(one[x], other[x]) - row[x], 0, most)
                - Math.Clamp(DarkestTint - Math.Max(one[x], other[x]), 0, most));
        }
    }

    private static void Exchange(ushort[] sums, byte[] values, bool subtract)
    {
        var x = 0;
        for (; x <= values.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(values, x), out var low, out var high);
            var (first, second) = (new Vector<ushort>(sums, x), new Vector<ushort>(sums, x + Vector<ushort>.Count));
            (subtract ? first - low : first + low).CopyTo(sums, x);
            (subtract ? second - high : second + high).CopyTo(sums, x + Vector<ushort>.Count);
        }

        for (; x < values.Length; x++)
        {
            sums[x] = (ushort)(subtract ? sums[x] - values[x] : sums[x] + values[x]);
        }
    }

    /// <summary>
    /// The standard deviation of the paper's grain, of 255, from the median difference of pixels two apart, as neighbours are alike in a
    /// JPEG file.
    /// </summary>
    private static double Grain(GrayPicture picture)
    {
        Span<int> steps = stackalloc int[256];
        steps.Clear();
        var total = 0;
        for (var y = 0; y < picture.Height; y += 16)
        {
            var row = picture.Row(y);
            for (var x = 2; x < row.Length; x += 3)
            {
                steps[Math.Abs(row[x] - row[x - 2])]++;
                total++;
            }
        }

        var median = 0;
        for (var seen = steps[0]; seen < (total + 1) / 2 && median < 255; seen += steps[median])
        {
            median++;
        }

        return median * 1.05;
    }
}
