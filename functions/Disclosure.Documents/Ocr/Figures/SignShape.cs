using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// Tells the signs that stand beside digits in tables of any kind by their drawing: the ink of a glyph is laid into a grid and compared with
/// strokes drawn likewise (matching of zones, as in Trier, Jain and Taxt, Feature Extraction Methods for Character Recognition, 1996, §3.4).
/// The nets, trained on the figures of a form, hold these signs for other writing.
/// </summary>
internal static class SignShape
{
    /// <summary>The signs; a dash and a colon are told by their measures, the others by their drawing.</summary>
    public const string Signs = "%‰:()￥$≥≤±×√～—<>";

    /// <summary>Rows and columns of the grid: fine enough for the two bars of ￥ at 150 dots an inch.</summary>
    private const int Grid = 14;

    /// <summary>
    /// Correlation of ink and drawing from which a glyph may be the sign. Most other signs and letters of the fonts
    /// tried stay below it; what passes and is wrong is denied by the second witness.
    /// </summary>
    private const double Alike = 0.58;

    /// <summary>Correlation that counts as certain.</summary>
    private const double Certain = 0.9;

    /// <summary>Probability of a sign told with certainty; below it what digits beside the sign are told with.</summary>
    private const double Surest = 0.99;

    private static readonly Drawing[] Drawings =
    [
        new('%', (0.65, 1.5), (0.85, 1.3), 0.9, Ring(0.2, 0.27, 0.18, 0.24), Ring(0.8, 0.73, 0.18, 0.24), [(0.8, 0), (0.2, 1)]),
        new('%', (0.65, 1.5), (0.85, 1.3), 0.9, Ring(0.22, 0.24, 0.2, 0.22), Ring(0.78, 0.76, 0.2, 0.22), [(0.95, 0), (0.05, 1)]),
        new('‰', (1.1, 2.1), (0.85, 1.3), 1.5, Ring(0.14, 0.27, 0.12, 0.24), Ring(0.52, 0.73, 0.12, 0.24),
            Ring(0.86, 0.73, 0.12, 0.24), [(0.56, 0), (0.12, 1)]),
        new('(', (0.15, 0.5), (0.95, 1.8), 0.3, [(0.95, 0), (0.35, 0.2), (0.05, 0.5), (0.35, 0.8), (0.95, 1)]),
        new(')', (0.15, 0.5), (0.95, 1.8), 0.3, [(0.05, 0), (0.65, 0.2), (0.95, 0.5), (0.65, 0.8), (0.05, 1)]),
        new('￥', (0.5, 1.2), (0.8, 1.35), 0.8, [(0, 0), (0.5, 0.45), (1, 0)], [(0.5, 0.45), (0.5, 1)], [(0.12, 0.54), (0.88, 0.54)],
            [(0.12, 0.74), (0.88, 0.74)]),
        new('$', (0.35, 0.85), (0.95, 1.8), 0.55,
            [(0.9, 0.28), (0.7, 0.16), (0.35, 0.16), (0.1, 0.3), (0.3, 0.46), (0.7, 0.55), (0.92, 0.7), (0.7, 0.85), (0.3, 0.85),
            (0.05, 0.72)], [(0.5, 0), (0.5, 1)]),
        new('≥', (0.7, 1.5), (0.5, 1.2), 1, [(0, 0), (1, 0.37), (0, 0.74)], [(0, 1), (1, 1)]),
        new('≤', (0.7, 1.5), (0.5, 1.2), 1, [(1, 0), (0, 0.37), (1, 0.74)], [(0, 1), (1, 1)]),
        new('≥', (0.7, 1.5), (0.5, 1.2), 1, [(0, 0), (1, 0.36), (0, 0.72)], [(0, 1), (1, 0.64)]),
        new('≤', (0.7, 1.5), (0.5, 1.2), 1, [(1, 0), (0, 0.36), (1, 0.72)], [(1, 1), (0, 0.64)]),
        new('±', (0.65, 1.4), (0.5, 1.15), 0.9, [(0.5, 0), (0.5, 0.76)], [(0, 0.38), (1, 0.38)], [(0, 1), (1, 1)]),
        new('×', (0.8, 1.25), (0.4, 1.25), 1, [(0, 0), (1, 1)], [(1, 0), (0, 1)]),
        new('√', (0.6, 1.5), (0.8, 1.7), 0.95, [(0, 0.62), (0.1, 0.58), (0.3, 1), (0.6, 0.02), (1, 0.02)]),
        new('√', (0.45, 1.5), (0.8, 1.7), 0.95, [(0, 0.55), (0.16, 0.5), (0.42, 1), (1, 0)]),
        new('√', (0.45, 1.5), (0.8, 1.7), 0.7, [(0, 0.5), (0.35, 1), (1, 0)]),
        new('～', (2, 6.5), (0.12, 0.5), 3.6,
            [(0, 0.9), (0.08, 0.4), (0.2, 0.08), (0.35, 0.15), (0.5, 0.5), (0.65, 0.85), (0.8, 0.92), (0.92, 0.6), (1, 0.1)]),
        new('/', (0.22, 0.8), (0.9, 1.7), 0.45, [(1, 0), (0, 1)]),
        new('<', (0.6, 1.4), (0.5, 1), 1, [(1, 0), (0, 0.5), (1, 1)]),
        new('>', (0.6, 1.4), (0.5, 1), 1, [(0, 0), (1, 0.5), (0, 1)]),
    ];

    /// <summary>Returns the class of a sign, or of the dash and the stroke, which figures have too.</summary>
    public static int ClassOf(char sign) => GlyphClass.Characters.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var known
        ? known : GlyphClass.Count + Signs.IndexOf(sign, StringComparison.Ordinal);

    /// <summary>Returns the sign that a run of pieces is drawn like, with its probability, 0 to 1; null where it is like none.</summary>
    /// <param name="layout">The ink of the cell.</param>
    /// <param name="line">The line of the run.</param>
    /// <param name="first">Index of the first piece.</param>
    /// <param name="count">Number of pieces.</param>
    /// <param name="box">Box around them, in pixels of the cell.</param>
    public static (char Sign, double Probability)? Of(CellLayout layout, PrintedLine line, int first, int count, PixelBox box)
    {
        var height = line.Height;
        var pieces = line.Pieces.GetRange(first, count);
        if (IsColon(layout, pieces, box, height))
        {
            return (':', Surest);
        }

        if (Dash(layout, line, pieces, box) is { } dash)
        {
            return (dash, Surest);
        }

        float[]? ink = null;
        var (best, most) = ('\0', Alike);
        foreach (var drawing in Drawings)
        {
            if (!drawing.Fits(box.Width / (double)box.Height, box.Height / height))
            {
                continue;
            }

            ink ??= InkOf(layout, pieces, box);
            var likeness = Math.Max(Correlation(ink, drawing.Light), Correlation(ink, drawing.Bold));
            if (likeness > most)
            {
                (best, most) = (drawing.Sign, likeness);
            }
        }

        return best == '\0' ? null : (best, Math.Min(Surest, 0.5 + ((Surest - 0.5) * (most - Alike) / (Certain - Alike))));
    }

    /// <summary>Whether two dots stand one over the other, as far apart as those of a colon.</summary>
    private static bool IsColon(CellLayout layout, List<int> pieces, PixelBox box, double height)
    {
        if (pieces.Count != 2 || box.Height < 0.45 * height || box.Height > 1.05 * height || box.Width > 0.4 * height)
        {
            return false;
        }

        var (a, b) = (layout.Box(pieces[0]), layout.Box(pieces[1]));
        var apart = Math.Max(a.Top, b.Top) - Math.Min(a.Bottom, b.Bottom);
        return Math.Min(a.Right, b.Right) > Math.Max(a.Left, b.Left) && apart >= 0.2 * height
            && Math.Max(a.Height, b.Height) <= 0.35 * height;
    }

    /// <summary>The dash that a solid bar half way up the digits is, a long one where it is about as wide as type is high.</summary>
    private static char? Dash(CellLayout layout, PrintedLine line, List<int> pieces, PixelBox box)
    {
        if (pieces.Count != 1 || box.Height > 0.3 * line.Height || box.Width < 0.18 * line.Height || box.Width < 1.5 * box.Height)
        {
            return null;
        }

        var middle = ((box.Top + box.Bottom) / 2.0) - line.Top;
        var filled = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var label in layout.Ink.Labels.AsSpan((y * layout.Ink.Width) + box.Left, box.Width))
            {
                filled += label == pieces[0] ? 1 : 0;
            }
        }

        return middle < 0.3 * line.Height || middle > 0.8 * line.Height || filled < 0.7 * box.Width * box.Height ? null
            : box.Width > 0.95 * line.Height ? '—' : '-';
    }

    private static float[] InkOf(CellLayout layout, List<int> pieces, PixelBox box)
    {
        var labels = layout.Ink.Labels;
        return Zones(box.Width, box.Height, (x, y) => pieces.Contains(labels[((box.Top + y) * layout.Ink.Width) + box.Left + x]));
    }

    /// <summary>The share of ink in each zone of the grid, softened, less its mean.</summary>
    private static float[] Zones(int width, int height, Func<int, int, bool> isInk)
    {
        // Each zone is looked at in 9 places, so that ink of any size fills the grid.
        const int Looks = 3;
        var raw = new float[Grid * Grid];
        for (var y = 0; y < Grid * Looks; y++)
        {
            for (var x = 0; x < Grid * Looks; x++)
            {
                if (isInk((int)((x + 0.5) * width / (Grid * Looks)), (int)((y + 0.5) * height / (Grid * Looks))))
                {
                    raw[(y / Looks * Grid) + (x / Looks)]++;
                }
            }
        }

        var zones = new float[raw.Length];
        var mean = 0f;
        for (var i = 0; i < zones.Length; i++)
        {
            var (y, x) = Math.DivRem(i, Grid);
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    if (y + dy is >= 0 and < Grid && x + dx is >= 0 and < Grid)
                    {
                        zones[i] += raw[((y + dy) * Grid) + x + dx] * (2 - Math.Abs(dx)) * (2 - Math.Abs(dy));
                    }
                }
            }

            mean += zones[i] / zones.Length;
        }

        for (var i = 0; i < zones.Length; i++)
        {
            zones[i] -= mean;
        }

        return zones;
    }

    private static double Correlation(float[] a, float[] b)
    {
        double both = 0, one = 0, other = 0;
        for (var i = 0; i < a.Length; i++)
        {
            both += a[i] * b[i];
            one += a[i] * a[i];
            other += b[i] * b[i];
        }

        return one > 0 && other > 0 ? both / Math.Sqrt(one * other) : 0;
    }

    private static (double X, double Y)[] Ring(double x, double y, double across, double down)
    {
        const int Corners = 16;
        var ring = new (double X, double Y)[Corners + 1];
        for (var i = 0; i <= Corners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / Corners);
            ring[i] = (x + (across * cos), y + (down * sin));
        }

        return ring;
    }

    /// <summary>A sign as strokes in a square from 0 to 1, y downwards.</summary>
    private sealed class Drawing
    {
        /// <summary>Height, in pixels, at which a sign is drawn.</summary>
        private const int Height = 84;

        /// <summary>Half the width of a stroke of light type, in heights of the sign.</summary>
        private const double HalfLight = 0.035;

        /// <summary>Half the width of a stroke of bold type, in heights of the sign.</summary>
        private const double HalfBold = 0.065;

        private readonly (double Least, double Most) _aspect;
        private readonly (double Least, double Most) _height;

        /// <param name="sign">The sign.</param>
        /// <param name="aspect">Width of its ink in heights of its ink, in fonts and scans.</param>
        /// <param name="height">Height of its ink in heights of digits.</param>
        /// <param name="drawn">Width in heights at which it is drawn.</param>
        /// <param name="strokes">Its strokes.</param>
        public Drawing(
            char sign, (double Least, double Most) aspect, (double Least, double Most) height, double drawn,
            params (double X, double Y)[][] strokes)
        {
            (Sign, _aspect, _height) = (sign, aspect, height);
            (Light, Bold) = (Drawn(HalfLight, drawn, strokes), Drawn(HalfBold, drawn, strokes));
        }

        public char Sign { get; }

        public float[] Light { get; }

        public float[] Bold { get; }

        public bool Fits(double aspect, double height) =>
            aspect >= _aspect.Least && aspect <= _aspect.Most && height >= _height.Least && height <= _height.Most;

        private float[] Drawn(double half, double width, (double X, double Y)[][] strokes)
        {
            // A flat sign is drawn with strokes as thick as those of the digits beside it.
            var thick = half * Height / Math.Min(1, _height.Most);
            var size = (Width: (int)(width * Height), Height);
            var edge = (int)Math.Ceiling(thick);
            return Zones(size.Width + (2 * edge), Height + (2 * edge), (x, y) => Array.Exists(strokes, stroke =>
            {
                for (var i = 1; i < stroke.Length; i++)
                {
                    if (Distance(stroke[i - 1], stroke[i], x - edge, y - edge, size) <= thick)
                    {
                        return true;
                    }
                }

                return false;
            }));
        }

        private static double Distance(
            (double X, double Y) from, (double X, double Y) to, double x, double y, (int Width, int Height) size)
        {
            var (ax, ay, bx, by) = (from.X * size.Width, from.Y * size.Height, to.X * size.Width, to.Y * size.Height);
            var (dx, dy) = (bx - ax, by - ay);
            var length = (dx * dx) + (dy * dy);
            var along = length <= 0 ? 0 : Math.Clamp((((x - ax) * dx) + ((y - ay) * dy)) / length, 0, 1);
            var (px, py) = (ax + (along * dx) - x, ay + (along * dy) - y);
            return Math.Sqrt((px * px) + (py * py));
        }
    }
}
