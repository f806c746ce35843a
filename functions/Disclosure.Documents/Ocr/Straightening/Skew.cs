using System.Numerics;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Straightening;

/// <summary>Slope of the lines of a page, downhill positive.</summary>
/// <param name="Slope">Slope of the lines, in rows down for each column to the right.</param>
/// <param name="Sharpness">
/// How clearly rows of ink and rows of paper part at that slope, independent of the amount of ink; larger is clearer, 0 for a page without
/// ink.
/// </param>
internal readonly record struct Skew(double Slope, double Sharpness)
{
    /// <summary>Tangent of the steepest slope that is looked for: 10.2 degrees.</summary>
    private const double Steepest = 0.18;

    /// <summary>
    /// Width of a strip in pixels of the halved picture. Within one the page counts as level: at the steepest slope its rows fall by 4.3
    /// pixels.
    /// </summary>
    private const int Strip = 24;

    /// <summary>
    /// Returns the slope at which the profile of ink by rows changes most from row to row (Postl, Detection of linear oblique structures,
    /// 1986). The page is cut into upright strips whose profiles are made once and only shifted against one another, so that trying a slope
    /// costs some thousand additions.
    /// </summary>
    /// <param name="mask">The ink of the page, best at half its resolution.</param>
    public static Skew Of(InkMask mask)
    {
        var strips = Math.Max(1, mask.Width / Strip);
        var margin = (int)Math.Ceiling(Steepest * mask.Width / 2) + 2;
        var length = mask.Height + (2 * margin);
        var profiles = new int[strips * length];
        for (var y = 0; y < mask.Height; y++)
        {
            var row = mask.Row(y);
            for (var strip = 0; strip < strips; strip++)
            {
                var ink = 0;
                foreach (var cell in row.Slice(strip * Strip, Math.Min(Strip, row.Length - (strip * Strip))))
                {
                    ink += cell;
                }

                profiles[(strip * length) + margin + y] = ink;
            }
        }

        var step = 1.0 / mask.Width;
        var steps = (int)Math.Ceiling(Steepest / step);
        var scores = new double[(2 * steps) + 1];
        var total = new int[mask.Height];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Score(profiles, strips, length, margin, (i - steps) * step, mask.Width, total);
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] || (scores[i] == scores[best] && Math.Abs(i - steps) < Math.Abs(best - steps)) ? i : best;
        }

        var shift = best > 0 && best < scores.Length - 1 && scores[best - 1] + scores[best + 1] - (2 * scores[best]) is var curve and < 0
            ? (scores[best - 1] - scores[best + 1]) / (2 * curve)
            : 0;
        double ink2 = 0;
        foreach (var count in total)
        {
            ink2 += count;
        }

        return new Skew((best - steps + shift) * step, ink2 > 0 ? scores[best] / (ink2 * mask.Width) : 0);
    }

    private static double Score(int[] profiles, int strips, int length, int margin, double slope, int width, int[] total)
    {
        Array.Clear(total);
        for (var strip = 0; strip < strips; strip++)
        {
            var shift = (int)Math.Round(slope * (((strip + 0.5) * Strip) - (width / 2.0)));
            var profile = profiles.AsSpan((strip * length) + margin + shift, total.Length);
            var y = 0;
            for (; y <= total.Length - Vector<int>.Count; y += Vector<int>.Count)
            {
                (new Vector<int>(total, y) + new Vector<int>(profile[y..])).CopyTo(total, y);
            }

            for (; y < total.Length; y++)
            {
                total[y] += profile[y];
            }
        }

        double score = 0;
        for (var y = 1; y < total.Length; y++)
        {
            double change = total[y] - total[y - 1];
            score += change * change;
        }

        return score;
    }
}
