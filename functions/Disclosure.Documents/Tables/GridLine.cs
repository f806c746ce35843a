namespace Disclosure.Documents.Tables;

/// <summary>A line of a table's grid: the place of the borders between two rows or two columns.</summary>
/// <param name="Position">Mean position of the borders, weighted by their lengths, in points.</param>
/// <param name="Low">Least coordinate of the borders' edges.</param>
/// <param name="High">Largest coordinate of the borders' edges; of a double line the far edge of the farther line.</param>
internal readonly record struct GridLine(double Position, double Low, double High)
{
    /// <summary>
    /// Returns the grid lines that the segments of one direction lie on, and the index of the line of each segment. Where segments of the
    /// other direction run on past the outermost line to a common end, the border there is missing: a line is put at that end, and
    /// <c>OpenFirst</c> or <c>OpenLast</c> says so.
    /// </summary>
    /// <param name="segments">Segments along the lines, at least one; sorted by this method, as the indices in the result are.</param>
    /// <param name="crossing">Segments of the other direction.</param>
    public static (List<GridLine> Lines, int[] LineOfSegment, bool OpenFirst, bool OpenLast) Find(
        List<BorderSegment> segments, List<BorderSegment> crossing)
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
    /// Returns the outermost coordinates that at least two of the segments reach; NaN where no two reach the same. A line that reaches out
    /// farther than all others is decoration. A segment without any other counts by itself where two lines or more hold it.
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
