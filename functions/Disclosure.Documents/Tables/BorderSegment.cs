namespace Disclosure.Documents.Tables;

/// <summary>A stretch of border: rulings of one direction that lie on, beside or behind one another, made one.</summary>
/// <param name="Position">
/// Mean position of the rulings, weighted by their lengths, in points: y of horizontal rulings, x of vertical ones.
/// </param>
/// <param name="Low">Least coordinate of the rulings' edges across their direction.</param>
/// <param name="High">Largest coordinate of the rulings' edges across their direction.</param>
/// <param name="Start">Where the first ruling begins.</param>
/// <param name="End">Where the last ruling ends.</param>
/// <param name="Band">
/// Number of the band of nearly equal positions the rulings lie in, from 0 by position; segments of one band do not overlap.
/// </param>
internal readonly record struct BorderSegment(double Position, double Low, double High, double Start, double End, int Band)
{
    /// <summary>
    /// Returns the border segments that the rulings of one direction make: double lines become one, pieces are put together, repeated lines
    /// vanish. The segments are ordered by band, then by start. Bands begin more than <see cref="RulingTolerance.DoubleLine"/> points
    /// apart, so that their number is bounded by the size of the page, however many rulings there are.
    /// </summary>
    /// <param name="rulings">Rulings of one direction; sorted by this method.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static List<BorderSegment> Merge(List<Ruling> rulings, CancellationToken cancellation)
    {
        rulings.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        var segments = new List<BorderSegment>(rulings.Count);
        var band = 0;
        for (var first = 0; first < rulings.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            var reach = rulings[first].Position + (rulings[first].Thickness / 2) + RulingTolerance.DoubleLine;
            var next = first + 1;
            while (next < rulings.Count && rulings[next].Position - (rulings[next].Thickness / 2) <= reach)
            {
                next++;
            }

            MergeBand(rulings, first, next, band++, segments);
            first = next;
        }

        return segments;
    }

    private static void MergeBand(List<Ruling> rulings, int first, int next, int band, List<BorderSegment> segments)
    {
        rulings.Sort(first, next - first, ByStart);
        var (start, end, low, high, weight, moment) = (double.NaN, double.NaN, 0.0, 0.0, 0.0, 0.0);
        for (var i = first; i < next; i++)
        {
            var ruling = rulings[i];
            if (!(ruling.Start <= end + RulingTolerance.Snap))
            {
                if (i > first)
                {
                    segments.Add(new BorderSegment(moment / weight, low, high, start, end, band));
                }

                (start, end, low, high, weight, moment) = (ruling.Start, ruling.End, double.MaxValue, double.MinValue, 0, 0);
            }

            end = Math.Max(end, ruling.End);
            low = Math.Min(low, ruling.Position - (ruling.Thickness / 2));
            high = Math.Max(high, ruling.Position + (ruling.Thickness / 2));
            weight += ruling.Length;
            moment += ruling.Length * ruling.Position;
        }

        segments.Add(new BorderSegment(moment / weight, low, high, start, end, band));
    }

    private static readonly Comparer<Ruling> ByStart = Comparer<Ruling>.Create(static (a, b) => a.Start.CompareTo(b.Start));
}
