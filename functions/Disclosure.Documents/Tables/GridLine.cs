namespace Disclosure.Documents.Tables;

/// <summary>A line of a table's grid: where the borders between two rows, or two columns, lie.</summary>
/// <param name="Position">Middle, in points.</param>
/// <param name="Low">Outer edge on the side of the smaller coordinates.</param>
/// <param name="High">Outer edge on the side of the larger coordinates; of a double line well apart from <paramref name="Low"/>.</param>
internal readonly record struct GridLine(double Position, double Low, double High)
{
    /// <summary>
    /// The grid lines of the segments of one direction, and for each segment (in the order given after sorting by position) the line it
    /// lies on. Where segments of the other direction run on past the outermost line to a common end, the border there is missing and a
    /// line is put at that end.
    /// </summary>
    /// <param name="segments">Segments along the lines; sorted by this method.</param>
    /// <param name="crossing">Segments across them.</param>
    public static (List<GridLine> Lines, int[] LineOfSegment, bool OpenFirst, bool OpenLast) Find(List<BorderSegment> segments, List<BorderSegment> crossing)
    {
        segments.Sort(static (a, b) => a.Low.CompareTo(b.Low));
        var lines = new List<GridLine>();
        var lineOfSegment = new int[segments.Count];
        for (var first = 0; first < segments.Count;)
        {
            var (low, high, weight, moment) = (segments[first].Low, segments[first].High, 0.0, 0.0);
            var reach = high + RulingTolerance.DoubleLine;
            var next = first;
            for (; next < segments.Count && segments[next].Low <= reach; next++)
            {
                var segment = segments[next];
                high = Math.Max(high, segment.High);
                weight += segment.End - segment.Start;
                moment += (segment.End - segment.Start) * segment.Position;
                lineOfSegment[next] = lines.Count;
            }

            lines.Add(new GridLine(moment / weight, low, high));
            first = next;
        }

        var (start, end) = CommonEnds(crossing, lines.Count);
        var openFirst = start < lines[0].Low - RulingTolerance.Overshoot;
        var openLast = end > lines[^1].High + RulingTolerance.Overshoot;
        if (openFirst)
        {
            lines.Insert(0, new GridLine(start, start, start));
            for (var i = 0; i < lineOfSegment.Length; i++)
            {
                lineOfSegment[i]++;
            }
        }

        if (openLast)
        {
            lines.Add(new GridLine(end, end, end));
        }

        return (lines, lineOfSegment, openFirst, openLast);
    }

    /// <summary>
    /// The outermost coordinates that at least two of the segments reach together. A segment alone counts where at least two lines hold it:
    /// what reaches out farther by itself is decoration.
    /// </summary>
    private static (double Start, double End) CommonEnds(List<BorderSegment> segments, int lines)
    {
        if (segments.Count == 1)
        {
            return lines < 2 ? (double.NaN, double.NaN) : (segments[0].Start, segments[0].End);
        }

        var starts = new double[segments.Count];
        var ends = new double[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            starts[i] = segments[i].Start;
            ends[i] = -segments[i].End;
        }

        return (CommonSmallest(starts), -CommonSmallest(ends));
    }

    private static double CommonSmallest(double[] values)
    {
        Array.Sort(values);
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] - values[i - 1] <= RulingTolerance.SharedEnd)
            {
                return values[i - 1];
            }
        }

        return double.NaN;
    }
}
