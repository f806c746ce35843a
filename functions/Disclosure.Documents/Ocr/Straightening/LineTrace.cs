using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Straightening;

/// <summary>A long drawn line as it really runs over a tilted or bent page.</summary>
/// <param name="Points">Points of the line, from the left, in pixels; one for each strip in which the line was seen.</param>
internal sealed record LineTrace(IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Share of a strip's columns that a line must cover; seals and noise take some.</summary>
    private const double Covered = 0.8;

    /// <summary>Most strips in a row in which a line may be lost: 28 points.</summary>
    private const int Lost = 2;

    /// <summary>Fewest strips that a line runs through: 112 points.</summary>
    private const int FewestPoints = 8;

    /// <summary>
    /// Most that a line's slope differs from the page's, as a tangent: four degrees. Perspective spreads lines a little; the edge of the
    /// sheet or of the scanner's glass, laid down askew, falls otherwise than what is printed.
    /// </summary>
    private const double SlopeSpread = 0.07;

    /// <summary>Share of the picture's height at its edges where no table stands: what runs there is the edge of the sheet.</summary>
    private const double Edge = 0.02;

    /// <summary>
    /// Returns the lines that run along the rows of the mask, give or take the slope. The page is cut into narrow upright strips, and what
    /// is a line in one strip is followed into the next.
    /// </summary>
    /// <param name="mask">
    /// The page's ink, made thicker by a row on both sides so that a line that climbs from row to row stays whole.
    /// </param>
    /// <param name="slope">Slope that most lines have, in rows for each column.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static List<LineTrace> Find(InkMask mask, double slope, double pixelsPerPoint)
    {
        // Strips of 14 points: at the steepest slope that is looked for, 0.18, a line falls by 2.5 points within one, which the shift in
        // Count takes out.
        var strip = Math.Max(16, (int)(14 * pixelsPerPoint));
        // The thickest line that RulingFinder takes, and the row that the mask was thickened by on either side.
        var thickest = (5 * pixelsPerPoint) + 2;
        // From strip to strip a bent line leaves its slope by a point at most: 4 degrees.
        var drift = Math.Max(2.5, pixelsPerPoint);
        var open = new List<(List<(double X, double Y)> Points, int Strip)>();
        var traces = new List<LineTrace>();
        var counts = new int[mask.Height];
        for (var index = 0; (index + 1) * strip <= mask.Width; index++)
        {
            Count(mask, index * strip, strip, slope, counts);
            var middle = (index + 0.5) * strip;
            foreach (var y in Peaks(counts, (int)(Covered * strip), thickest))
            {
                var best = -1;
                var least = drift;
                for (var i = 0; i < open.Count; i++)
                {
                    var (x, last) = open[i].Points[^1];
                    var distance = Math.Abs(last + (slope * (middle - x)) - y);
                    if (open[i].Strip != index && distance <= least)
                    {
                        (best, least) = (i, distance);
                    }
                }

                if (best < 0)
                {
                    open.Add(([(middle, y)], index));
                }
                else
                {
                    open[best].Points.Add((middle, y));
                    open[best] = open[best] with { Strip = index };
                }
            }

            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].Strip < index - Lost)
                {
                    Close(open[i].Points, slope, mask.Height, traces);
                    open.RemoveAt(i);
                }
            }
        }

        foreach (var (points, _) in open)
        {
            Close(points, slope, mask.Height, traces);
        }

        return traces;
    }

    private static void Close(List<(double X, double Y)> points, double slope, int height, List<LineTrace> traces)
    {
        var (first, last) = (points[0], points[^1]);
        if (points.Count >= FewestPoints && Math.Abs(((last.Y - first.Y) / (last.X - first.X)) - slope) <= SlopeSpread
            && Math.Min(first.Y, last.Y) > Edge * height && Math.Max(first.Y, last.Y) < (1 - Edge) * height)
        {
            traces.Add(new LineTrace(points));
        }
    }

    private static void Count(InkMask mask, int left, int strip, double slope, int[] counts)
    {
        Array.Clear(counts);
        for (var x = left; x < left + strip; x++)
        {
            var shift = (int)Math.Round(slope * (x - left - (strip / 2.0)));
            var (first, last) = (Math.Max(0, -shift), Math.Min(mask.Height, mask.Height - shift));
            var place = ((first + shift) * mask.Width) + x;
            for (var y = first; y < last; y++, place += mask.Width)
            {
                counts[y] += mask.Cells[place];
            }
        }
    }

    private static IEnumerable<double> Peaks(int[] counts, int least, double thickest)
    {
        for (var y = 0; y < counts.Length; y++)
        {
            if (counts[y] < least)
            {
                continue;
            }

            var (end, weight, moment) = (y, 0.0, 0.0);
            for (; end < counts.Length && counts[end] >= least; end++)
            {
                weight += counts[end];
                moment += counts[end] * (end + 0.5);
            }

            if (end - y <= thickest)
            {
                yield return moment / weight;
            }

            y = end;
        }
    }
}
