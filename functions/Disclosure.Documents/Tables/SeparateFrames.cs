namespace Disclosure.Documents.Tables;

/// <summary>
/// Puts together a table each cell of which has a frame of its own, apart from its neighbours' as cells of web pages are (CSS 2.2 §17.6.1,
/// the separated borders model): two frames that face each other across the gap share a border in its middle.
/// </summary>
internal static class SeparateFrames
{
    /// <summary>
    /// Largest gap in points between the lines of two frames. Frames farther apart are boxes of their own, as the notes of a leaflet are.
    /// </summary>
    private const double Widest = 6;

    /// <summary>Fewest frames of a table; two and three boxes side by side are notes and pictures.</summary>
    private const int FewestFrames = 4;

    /// <summary>
    /// Least share of the rectangle around the frames that they cover together with the gaps. A table covers all of it; the boxes of a
    /// diagram that happen to stand close cover half and less.
    /// </summary>
    private const double LeastCovered = 0.75;

    /// <summary>Replaces the frames of each such table by one network.</summary>
    /// <param name="networks">The networks of a page.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static void PutTogether(List<BorderNetwork> networks, CancellationToken cancellation)
    {
        var frames = new List<BorderNetwork>();
        var boxes = new List<Box>();
        foreach (var network in networks)
        {
            if (AsFrame(network) is { } box)
            {
                frames.Add(network);
                boxes.Add(box);
            }
        }

        if (frames.Count < FewestFrames)
        {
            return;
        }

        var grown = boxes.ToArray();
        var parents = new int[frames.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = i;
        }

        Close(frames, grown, parents, isAcross: true, cancellation);
        Close(frames, grown, parents, isAcross: false, cancellation);

        var groups = new Dictionary<int, List<int>>();
        for (var i = 0; i < parents.Length; i++)
        {
            var root = Root(parents, i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups.Add(root, group = []);
            }

            group.Add(i);
        }

        foreach (var group in groups.Values)
        {
            if (IsTable(group, grown))
            {
                networks.Add(AsNetwork(group, grown, cancellation));
                foreach (var frame in group)
                {
                    frames[frame].Horizontal.Clear();
                    frames[frame].Vertical.Clear();
                }
            }
        }

        networks.RemoveAll(static network => network.Horizontal.Count + network.Vertical.Count == 0);
    }

    /// <summary>Returns the rectangle of a network that is a frame of one cell, along the lines' middles; null for any other.</summary>
    private static Box? AsFrame(BorderNetwork network)
    {
        if (network is not { Horizontal: [var top, var bottom], Vertical: [var left, var right] })
        {
            return null;
        }

        var box = new Box(left.Position, top.Position, right.Position, bottom.Position);
        return box.Width > 0 && box.Height > 0
            && IsSide(top, box.Left, box.Right) && IsSide(bottom, box.Left, box.Right)
            && IsSide(left, box.Top, box.Bottom) && IsSide(right, box.Top, box.Bottom) ? box : null;

        static bool IsSide(BorderSegment side, double start, double end) =>
            Math.Abs(side.Start - start) <= RulingTolerance.Snap && Math.Abs(side.End - end) <= RulingTolerance.Snap;
    }

    /// <summary>Moves the sides of frames that face each other in one direction to the middle of the gap between them.</summary>
    private static void Close(List<BorderNetwork> frames, Box[] grown, int[] parents, bool isAcross, CancellationToken cancellation)
    {
        var order = new int[frames.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => (Near(a).Band, Near(a).Start).CompareTo((Near(b).Band, Near(b).Start)));
        var index = new SegmentIndex([.. order.Select(Near)]);
        var found = new List<int>();
        for (var i = 0; i < frames.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var far = isAcross ? frames[i].Vertical[1] : frames[i].Horizontal[1];
            index.Find(far.High, far.High + Widest, far.Start, far.End, found);
            foreach (var place in found)
            {
                var other = order[place];
                var middle = (far.Position + Near(other).Position) / 2;
                (grown[i], grown[other]) = isAcross
                    ? (grown[i] with { Right = middle }, grown[other] with { Left = middle })
                    : (grown[i] with { Bottom = middle }, grown[other] with { Top = middle });
                parents[Root(parents, other)] = Root(parents, i);
            }
        }

        BorderSegment Near(int frame) => isAcross ? frames[frame].Vertical[0] : frames[frame].Horizontal[0];
    }

    private static bool IsTable(List<int> group, Box[] grown)
    {
        if (group.Count < FewestFrames)
        {
            return false;
        }

        var (around, covered) = (grown[group[0]], 0.0);
        foreach (var frame in group)
        {
            around = around.Union(grown[frame]);
            covered += grown[frame].Width * grown[frame].Height;
        }

        // A single row or column of boxes takes a number digit by digit, or lists what belongs together.
        return group.Exists(frame => grown[frame].Width < around.Width) && group.Exists(frame => grown[frame].Height < around.Height)
            && covered >= LeastCovered * around.Width * around.Height;
    }

    private static BorderNetwork AsNetwork(List<int> group, Box[] grown, CancellationToken cancellation)
    {
        var (horizontal, vertical) = (new List<Ruling>(), new List<Ruling>());
        foreach (var frame in group)
        {
            var box = grown[frame];
            horizontal.Add(new Ruling(Orientation.Horizontal, box.Top, box.Left, box.Right, 0));
            horizontal.Add(new Ruling(Orientation.Horizontal, box.Bottom, box.Left, box.Right, 0));
            vertical.Add(new Ruling(Orientation.Vertical, box.Left, box.Top, box.Bottom, 0));
            vertical.Add(new Ruling(Orientation.Vertical, box.Right, box.Top, box.Bottom, 0));
        }

        return new BorderNetwork(BorderSegment.Merge(horizontal, cancellation), BorderSegment.Merge(vertical, cancellation))
        {
            IsConcluded = true,
        };
    }

    private static int Root(int[] parents, int item)
    {
        while (parents[item] != item)
        {
            item = parents[item] = parents[parents[item]];
        }

        return item;
    }
}
