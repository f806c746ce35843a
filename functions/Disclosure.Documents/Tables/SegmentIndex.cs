namespace Disclosure.Documents.Tables;

/// <summary>
/// Segments of one direction, found by place. A look at the segments near a point takes the time of a binary search in each of the few
/// bands there.
/// </summary>
internal sealed class SegmentIndex
{
    private readonly List<BorderSegment> _segments;
    private readonly List<int> _bandStarts = [];
    private readonly List<double> _bandLows = [];

    /// <summary>Indexes segments.</summary>
    /// <param name="segments">Segments of one direction, ordered by band, then by start; those of one band do not overlap.</param>
    public SegmentIndex(List<BorderSegment> segments)
    {
        _segments = segments;
        for (var i = 0; i < segments.Count; i++)
        {
            if (i == 0 || segments[i].Band != segments[i - 1].Band)
            {
                _bandStarts.Add(i);
                _bandLows.Add(segments[i].Low);
            }
            else
            {
                _bandLows[^1] = Math.Min(_bandLows[^1], segments[i].Low);
            }
        }

        _bandStarts.Add(segments.Count);
    }

    /// <summary>Collects the indices of the segments that reach into a rectangle, edges included.</summary>
    /// <param name="low">Least coordinate across the segments' direction.</param>
    /// <param name="high">Largest coordinate across the segments' direction.</param>
    /// <param name="start">Least coordinate along the segments' direction.</param>
    /// <param name="end">Largest coordinate along the segments' direction.</param>
    /// <param name="found">Where the indices go; cleared first.</param>
    public void Find(double low, double high, double start, double end, List<int> found)
    {
        found.Clear();
        // Bands begin more than a double line apart, and their segments reach one double line and a thick line behind their beginning.
        var band = _bandLows.BinarySearch(low - (3 * RulingTolerance.DoubleLine));
        for (band = Math.Max(0, band < 0 ? ~band - 1 : band); band < _bandLows.Count && _bandLows[band] <= high; band++)
        {
            var bandEnd = _bandStarts[band + 1];
            for (var i = FirstEndingAt(start, _bandStarts[band], bandEnd); i < bandEnd && _segments[i].Start <= end; i++)
            {
                if (_segments[i].High >= low && _segments[i].Low <= high)
                {
                    found.Add(i);
                }
            }
        }
    }

    private int FirstEndingAt(double start, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _segments[middle].End < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
