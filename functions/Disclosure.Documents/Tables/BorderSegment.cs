namespace Disclosure.Documents.Tables;

/// <summary>A stretch of border: rulings of one direction that lie on, beside or behind one another, made one.</summary>
/// <param name="Position">Middle across its direction, weighted by the rulings' lengths.</param>
/// <param name="Low">Outer edge on the side of the smaller coordinates.</param>
/// <param name="High">Outer edge on the side of the larger coordinates.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Band">
/// Which band of nearly equal positions it lies in; bands are numbered by position, and segments of one band do not overlap.
/// </param>
internal readonly record struct BorderSegment(double Position, double Low, double High, double Start, double End, int Band)
{
    /// <summary>
    /// Makes border segments of the rulings of one direction: double lines become one, pieces are put together, repeated lines vanish. The
    /// result is ordered by band, then by start; there are at most as many bands as the page is points high, however many rulings it has.
    /// </summary>
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
