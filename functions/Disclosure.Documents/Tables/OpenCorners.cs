namespace Disclosure.Documents.Tables;

/// <summary>
/// Closes corners that are drawn open: the horizontal and the vertical line of a corner both end short of where they would meet. A line
/// that ends short of one that runs on belongs to the drawing where it ends as far from it as the corners are open; else it is an
/// underline or a blank to be filled in, and stays as it is drawn.
/// </summary>
internal static class OpenCorners
{
    /// <summary>
    /// Largest distance in points of a line's end from the line it would meet. Corners open by more than 5 points are not known; a blank
    /// to be filled in ends 6 and more before the border of its cell.
    /// </summary>
    private const double Widest = 5;

    /// <summary>Largest difference in points of the gaps of one drawing, as programs round coordinates.</summary>
    private const double SameGap = 0.25;

    /// <summary>Fewest open ends that make a drawing: the two of each corner of one cell. Fewer are lines that end near others.</summary>
    private const int FewestEnds = 8;

    /// <summary>Prolongs the segments to the open corners they lead to.</summary>
    /// <param name="horizontal">The horizontal segments of a page, by band, then by start.</param>
    /// <param name="vertical">The vertical segments of the page, by band, then by start.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static void Close(List<BorderSegment> horizontal, List<BorderSegment> vertical, CancellationToken cancellation)
    {
        var (looseAcross, looseDown) = (LooseEnds(horizontal, vertical), LooseEnds(vertical, horizontal));
        if (looseAcross.Count + looseDown.Count < FewestEnds)
        {
            return;
        }

        var (acrossTo, downTo) = (
            Meetings(horizontal, looseAcross, vertical, looseDown, cancellation),
            Meetings(vertical, looseDown, horizontal, looseAcross, cancellation));
        if (acrossTo.Count + downTo.Count < FewestEnds)
        {
            return;
        }

        var gap = Gap(horizontal, acrossTo, vertical, downTo);
        var (acrossOn, downOn) = (
            Crossings(horizontal, looseAcross, acrossTo, vertical, gap, cancellation),
            Crossings(vertical, looseDown, downTo, horizontal, gap, cancellation));
        Prolong(horizontal, acrossTo);
        Prolong(horizontal, acrossOn);
        Prolong(vertical, downTo);
        Prolong(vertical, downOn);
    }

    /// <summary>Returns the ends that touch no line of the other direction.</summary>
    private static HashSet<(int Segment, bool IsEnd)> LooseEnds(List<BorderSegment> segments, List<BorderSegment> crossing)
    {
        var loose = new HashSet<(int Segment, bool IsEnd)>();
        var index = new SegmentIndex(crossing);
        var found = new List<int>();
        for (var i = 0; i < segments.Count; i++)
        {
            foreach (var isEnd in (ReadOnlySpan<bool>)[false, true])
            {
                var place = isEnd ? segments[i].End : segments[i].Start;
                index.Find(
                    place - RulingTolerance.Snap, place + RulingTolerance.Snap,
                    segments[i].Low - RulingTolerance.Snap, segments[i].High + RulingTolerance.Snap, found);
                if (found.Count == 0)
                {
                    loose.Add((i, isEnd));
                }
            }
        }

        return loose;
    }

    /// <summary>Returns for each loose end that lies at an open corner the position of the other line of the corner.</summary>
    private static Dictionary<(int Segment, bool IsEnd), double> Meetings(
        List<BorderSegment> segments,
        HashSet<(int Segment, bool IsEnd)> loose,
        List<BorderSegment> crossing,
        HashSet<(int Segment, bool IsEnd)> looseCrossing,
        CancellationToken cancellation)
    {
        var meetings = new Dictionary<(int Segment, bool IsEnd), double>();
        var index = new SegmentIndex(crossing);
        var found = new List<int>();
        foreach (var end in loose)
        {
            cancellation.ThrowIfCancellationRequested();
            var segment = segments[end.Segment];
            var (from, to) = end.IsEnd ? (segment.End, segment.End + Widest) : (segment.Start - Widest, segment.Start);
            index.Find(from, to, segment.Low - Widest, segment.High + Widest, found);
            foreach (var other in found)
            {
                if ((looseCrossing.Contains((other, true)) && Math.Abs(crossing[other].End - segment.Position) <= Widest)
                    || (looseCrossing.Contains((other, false)) && Math.Abs(crossing[other].Start - segment.Position) <= Widest))
                {
                    meetings[end] = crossing[other].Position;
                    break;
                }
            }
        }

        return meetings;
    }

    /// <summary>Returns by how much the corners are open: the middle one of the gaps.</summary>
    private static double Gap(
        List<BorderSegment> horizontal,
        Dictionary<(int Segment, bool IsEnd), double> across,
        List<BorderSegment> vertical,
        Dictionary<(int Segment, bool IsEnd), double> down)
    {
        var gaps = new List<double>();
        foreach (var (segments, meetings) in new[] { (horizontal, across), (vertical, down) })
        {
            foreach (var (end, position) in meetings)
            {
                gaps.Add(Math.Abs(position - PlaceOf(segments, end)));
            }
        }

        gaps.Sort();
        return gaps[gaps.Count / 2];
    }

    /// <summary>
    /// Returns for each other loose end the position of a line that runs on as far before the end as the corners are open.
    /// </summary>
    private static Dictionary<(int Segment, bool IsEnd), double> Crossings(
        List<BorderSegment> segments,
        HashSet<(int Segment, bool IsEnd)> loose,
        Dictionary<(int Segment, bool IsEnd), double> meetings,
        List<BorderSegment> crossing,
        double gap,
        CancellationToken cancellation)
    {
        var crossings = new Dictionary<(int Segment, bool IsEnd), double>();
        var index = new SegmentIndex(crossing);
        var found = new List<int>();
        foreach (var end in loose.Where(end => !meetings.ContainsKey(end)))
        {
            cancellation.ThrowIfCancellationRequested();
            var (segment, place) = (segments[end.Segment], PlaceOf(segments, end));
            index.Find(place - Widest, place + Widest, segment.Position, segment.Position, found);
            foreach (var other in found)
            {
                var ahead = (crossing[other].Position - place) * (end.IsEnd ? 1 : -1);
                if (Math.Abs(ahead - gap) <= SameGap)
                {
                    crossings[end] = crossing[other].Position;
                }
            }
        }

        return crossings;
    }

    private static double PlaceOf(List<BorderSegment> segments, (int Segment, bool IsEnd) end) =>
        end.IsEnd ? segments[end.Segment].End : segments[end.Segment].Start;

    private static void Prolong(List<BorderSegment> segments, Dictionary<(int Segment, bool IsEnd), double> meetings)
    {
        foreach (var (end, position) in meetings)
        {
            var segment = segments[end.Segment];
            segments[end.Segment] = end.IsEnd ? segment with { End = position } : segment with { Start = position };
        }
    }
}
