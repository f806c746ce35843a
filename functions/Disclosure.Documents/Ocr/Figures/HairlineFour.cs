using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// Tells the stem of a 4 whose other strokes a scan left too faint to be ink: in song type they are hairlines. The bar of such a 4 runs
/// from the stem to the left, a row a little darker than the rows above and below it.
/// </summary>
internal static class HairlineFour
{
    /// <summary>Part of the stem's height, from its top, in which the bar may stand; in common fonts it stands at 0.65 to 0.78.</summary>
    private const double Highest = 0.55;

    /// <summary>Lower end of that part.</summary>
    private const double Lowest = 0.88;

    /// <summary>Length of the bar left of the stem, in the stem's heights: in common fonts 0.35 to 0.5.</summary>
    private const double Length = 0.34;

    /// <summary>
    /// Distance, in heights of the stem, from the bar's row to those it is compared with, so that neither holds a blurred hairline's edge.
    /// </summary>
    private const double Beside = 0.13;

    /// <summary>Darkness, of 255, that the bar's row has at least more than either row it is compared with.</summary>
    private const double Faintest = 9;

    /// <summary>
    /// Share of the stem's darkness that the bar's row has at most: darker strokes are ink, and were seen by the nets.
    /// </summary>
    private const double Darkest = 0.5;

    /// <summary>Returns whether a faint bar runs to the left from a glyph that was read as 1.</summary>
    /// <param name="ink">The ink of the cell.</param>
    /// <param name="stem">Box of the glyph, in pixels of the cell.</param>
    public static bool Is(CellInk ink, PixelBox stem)
    {
        var (right, left) = (stem.Left - 1, stem.Left - 1 - (int)(Length * stem.Height));
        var apart = Math.Max(2, (int)Math.Round(Beside * stem.Height));
        if (left < 0 || right - left < 3)
        {
            return false;
        }

        if (HasInk(ink, stem, left, right))
        {
            return false;
        }

        for (var y = stem.Top + (int)(Highest * stem.Height); y <= stem.Top + (int)(Lowest * stem.Height); y++)
        {
            if (y - apart < 0 || y + apart >= ink.Height)
            {
                continue;
            }

            var row = Mean(ink, y, left, right);
            if (row - Math.Max(Mean(ink, y - apart, left, right), Mean(ink, y + apart, left, right)) >= Faintest
                && row <= Darkest * ink.Strongest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether ink stands left of the stem: the flag of a 1, or the digit before a 1, which stands nearer than one before a 4.
    /// </summary>
    private static bool HasInk(CellInk ink, PixelBox stem, int left, int right)
    {
        var least = (byte)(Darkest * ink.Strongest);
        for (var y = stem.Top; y < stem.Top + (int)(Lowest * stem.Height); y++)
        {
            if (ink.Darkness.AsSpan((y * ink.Width) + left, right - left).ContainsAnyInRange(least, byte.MaxValue))
            {
                return true;
            }
        }

        return false;
    }

    private static double Mean(CellInk ink, int y, int left, int right)
    {
        var sum = 0;
        foreach (var darkness in ink.Darkness.AsSpan((y * ink.Width) + left, right - left))
        {
            sum += darkness;
        }

        return sum / (double)(right - left);
    }
}
