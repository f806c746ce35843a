using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The angle by which a digital page is set askew: content printed or placed through a slightly turned transformation.</summary>
internal static class PageTilt
{
    /// <summary>
    /// Tangent of the smallest angle that is laid straight: over the width of a page the lines then rise by half a point, which the
    /// tolerances for lines along an axis take.
    /// </summary>
    private const double Least = 0.001;

    /// <summary>Largest difference of tangents of text that stands askew together; rounded matrices differ by less.</summary>
    private const double Alike = 0.002;

    /// <summary>Share of the page's text, in per cent, that has to stand askew together. The rest is a page number or a stamp.</summary>
    private const int LeastPercent = 80;

    /// <summary>
    /// Number of characters that are looked at first, to leave at once a page that stands straight: on a page askew some of them are askew,
    /// too.
    /// </summary>
    private const int Sample = 64;

    /// <summary>
    /// Returns the angle in radians by which the lines of text fall below the axes of the displayed page, clockwise; 0 where the page
    /// stands straight. Text set aslant on purpose does not count.
    /// </summary>
    public static double Of(IReadOnlyList<ShownGlyph> glyphs)
    {
        if (Count(glyphs, Math.Max(1, glyphs.Count / Sample)).Askew == 0)
        {
            return 0;
        }

        var (all, askew) = Count(glyphs, 1);
        if (askew * 100L < all * (long)LeastPercent)
        {
            return 0;
        }

        var slopes = new List<double>(askew);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (SlopeOf(glyphs[i]) is { } slope && Math.Abs(slope) >= Least)
            {
                slopes.Add(slope);
            }
        }

        slopes.Sort();
        var common = slopes[slopes.Count / 2];
        var alike = slopes.Count(slope => Math.Abs(slope - common) <= Alike);
        return alike * 100L >= all * (long)LeastPercent ? Math.Atan(common) : 0;
    }

    /// <summary>Returns the transformation of the displayed page that turns it back by the angle, in radians, around its middle.</summary>
    public static Matrix Straightening(double angle, double width, double height) => Around(-angle, width / 2, height / 2);

    /// <summary>Returns a mesh that leads from a point of the page turned back to the same point of the displayed page.</summary>
    public static Mesh ToDisplayed(double angle, double width, double height)
    {
        var turn = Around(angle, width / 2, height / 2);
        return Mesh.Over(Math.Max(width, height), width, height, (x, y) =>
        {
            var point = turn.Apply(x, y);
            return (point.X, point.Y);
        });
    }

    private static Matrix Around(double angle, double x, double y)
    {
        var (sine, cosine) = Math.SinCos(angle);
        return new Matrix(cosine, sine, -sine, cosine, x - (x * cosine) + (y * sine), y - (x * sine) - (y * cosine));
    }

    /// <summary>Number of the characters that tell how the page stands, and of those of them that stand askew.</summary>
    private static (int All, int Askew) Count(IReadOnlyList<ShownGlyph> glyphs, int step)
    {
        var (all, askew) = (0, 0);
        for (var i = 0; i < glyphs.Count; i += step)
        {
            if (SlopeOf(glyphs[i]) is { } slope)
            {
                all++;
                askew += Math.Abs(slope) >= Least ? 1 : 0;
            }
        }

        return (all, askew);
    }

    /// <summary>
    /// Returns the tangent of the angle from the glyph's axis to its line, clockwise; null where the glyph says nothing about the page.
    /// </summary>
    private static double? SlopeOf(in ShownGlyph glyph)
    {
        var (right, down) = (glyph.Next.X - glyph.Origin.X, glyph.Next.Y - glyph.Origin.Y);
        if (glyph.IsInvisible || glyph.IsTilted || (right == 0 && down == 0))
        {
            return null;
        }

        return Math.Abs(right) >= Math.Abs(down) ? down / right : -right / down;
    }
}
