using System.Runtime.InteropServices;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// Tells which glyphs of a page a person can see: not those that are covered by what is painted later, clipped away, transparent, or of the
/// colour of their ground. Each glyph is tried at nine points of the part of its box that its ink fills (<see cref="InkPlace"/>).
/// </summary>
internal static class VisibleText
{
    /// <summary>
    /// Difference from the ground, 0 to 1 in the component that differs most, from which text is seen: grey of nine tenths on white is not,
    /// of eight tenths it is, though pale.
    /// </summary>
    private const double LeastContrast = 0.1;

    /// <summary>Share of a glyph left to be seen below which the glyph is not there.</summary>
    private const double LeastPart = 0.4;

    /// <summary>Share of a glyph left to be seen below which it is not sure what a person takes it for.</summary>
    private const double SurePart = 0.8;

    /// <summary>Sureness, 0 to 1, of a glyph that is partly covered.</summary>
    private const float Partly = 0.6f;

    /// <summary>Number of points tried along a glyph, and of those tried across it.</summary>
    private const int Points = 3;

    /// <summary>Marks the glyphs that cannot be seen, and notes how much the others stand out.</summary>
    public static void Settle(List<ShownGlyph> glyphs, IReadOnlyList<GlyphRun> runs, PaintedAreas areas)
    {
        var all = CollectionsMarshal.AsSpan(glyphs);
        for (var r = 0; r < runs.Count; r++)
        {
            var run = runs[r];
            var end = r + 1 < runs.Count ? runs[r + 1].First : all.Length;
            var onPaper = areas.Now == 0 && run.ClipShape is null && run.Soft is null ? ContrastAt(0, 0, run, areas) : 0;
            for (var i = run.First; i < end; i++)
            {
                ref var glyph = ref all[i];
                if (!glyph.IsInvisible && !(onPaper >= 1 && IsInside(glyph.Box, run.Clip)))
                {
                    Settle(ref glyph, run, areas);
                }
            }
        }
    }

    /// <summary>Marks all glyphs as seen.</summary>
    public static void ShowAll(List<ShownGlyph> glyphs)
    {
        foreach (ref var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            glyph = glyph with { IsInvisible = false };
        }
    }

    private static void Settle(ref ShownGlyph glyph, GlyphRun run, PaintedAreas areas)
    {
        var box = glyph.Box;
        if (run.ClipShape is null && run.Soft is null && IsInside(box, run.Clip) && areas.IsUniform(box))
        {
            var contrast = ContrastAt(box.CenterX, box.CenterY, run, areas);
            glyph = contrast < LeastContrast
                ? glyph with { IsInvisible = true }
                : contrast < 1 ? glyph with { Contrast = (float)contrast } : glyph;
            return;
        }

        var (seen, sum) = (0, 0.0);
        var ink = InkPlace.Of(glyph, run.Clip);
        for (var along = 0; along < Points; along++)
        {
            for (var above = 0; above < Points; above++)
            {
                var (x, y) = PointOf(
                    glyph,
                    double.Lerp(ink.First, ink.Last, along / (Points - 1.0)),
                    double.Lerp(ink.Low, ink.High, above / (Points - 1.0)));
                var contrast = run.Clip.Contains(x, y) && run.ClipShape?.Contains(x, y) != false
                    ? ContrastAt(x, y, run, areas) * (run.Soft?.At(x, y) ?? 1)
                    : 0;
                seen += contrast < LeastContrast ? 0 : 1;
                sum += contrast < LeastContrast ? 0 : contrast;
            }
        }

        var part = seen / (double)(Points * Points);
        glyph = part < LeastPart
            ? glyph with { IsInvisible = true, IsTrace = seen > 0 }
            : glyph with { Contrast = (float)(sum / seen), Sureness = part < SurePart ? Partly : 1 };
    }

    private static bool IsInside(Box box, Box clip) =>
        box.Left >= clip.Left && box.Right <= clip.Right && box.Top >= clip.Top && box.Bottom <= clip.Bottom;

    private static double ContrastAt(double x, double y, GlyphRun run, PaintedAreas areas)
    {
        var left = areas.LeftOf(x, y, run.Order);
        if (left == 0 || run.Colour is not { } colour)
        {
            return left * run.Alpha;
        }

        if (areas.ColourAt(x, y, run.Order, Rgb.White) is not { } ground)
        {
            // On a picture whose colours are not known, white is seen, and any other text as on paper: a shadow is paler than its text.
            var onWhite = colour.Contrast(Rgb.White);
            return left * run.Alpha * (onWhite < LeastContrast ? 1 : onWhite);
        }

        var contrast = colour.Contrast(ground);
        return left * run.Alpha * (run.Outline is { } outline ? Math.Max(contrast, outline.Contrast(ground)) : 1);
    }

    /// <summary>A point of the glyph, by parts of its advance and of the type's size; of vertical writing, by parts of its box.</summary>
    private static (double X, double Y) PointOf(in ShownGlyph glyph, double along, double above)
    {
        var (origin, next, box) = (glyph.Origin, glyph.Next, glyph.Box);
        return glyph.Direction switch
        {
            TextDirection.Right => (origin.X + (along * (next.X - origin.X)), origin.Y - (above * glyph.FontSize)),
            TextDirection.Left => (origin.X + (along * (next.X - origin.X)), origin.Y + (above * glyph.FontSize)),
            _ => (box.Left + ((0.15 + above) * box.Width), box.Top + (along * box.Height)),
        };
    }
}
