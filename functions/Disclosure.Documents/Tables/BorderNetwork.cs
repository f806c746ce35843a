namespace Disclosure.Documents.Tables;

/// <summary>Borders of a page that hang together: a path along borders that touch leads from each to any other.</summary>
/// <param name="Horizontal">The horizontal segments, by band, then by start.</param>
/// <param name="Vertical">The vertical segments, by band, then by start.</param>
internal sealed record BorderNetwork(List<BorderSegment> Horizontal, List<BorderSegment> Vertical)
{
    /// <summary>
    /// Steps of the sweep allowed for each cell of the limit; to look at a band, or at a vertical segment in it, is a step. A grid costs
    /// two steps a cell, broken and double lines some more. No document comes near half, tried as <see cref="RulingTolerance"/> says.
    /// </summary>
    private const long StepsPerCell = 64;

    /// <summary>
    /// Returns the networks of a page that could hold a cell. The horizontal segments are swept from top to bottom, each over the bands of
    /// vertical segments it could touch: the work grows with bands times bands, not with segments times segments.
    /// </summary>
    /// <param name="horizontal">The horizontal segments of the page.</param>
    /// <param name="vertical">The vertical segments of the page.</param>
    /// <param name="words">The words of the page.</param>
    /// <param name="limits">What the document may cost; <see cref="ReadLimits.Cells"/> bounds the work.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">The borders cross too often for any table within the limits.</exception>
    public static List<BorderNetwork> Find(
        List<BorderSegment> horizontal,
        List<BorderSegment> vertical,
        WordsByHeight words,
        ReadLimits limits,
        CancellationToken cancellation)
    {
        var networks = new List<BorderNetwork>();
        var parents = new int[horizontal.Count + vertical.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = i;
        }

        Connect(horizontal, vertical, parents, limits, cancellation);

        var byRoot = new Dictionary<int, BorderNetwork>();
        for (var i = 0; i < parents.Length; i++)
        {
            var root = Root(parents, i);
            if (!byRoot.TryGetValue(root, out var network))
            {
                byRoot.Add(root, network = new BorderNetwork([], []));
                networks.Add(network);
            }

            if (i < horizontal.Count)
            {
                network.Horizontal.Add(horizontal[i]);
            }
            else
            {
                network.Vertical.Add(vertical[i - horizontal.Count]);
            }
        }

        LooseSide.Attach(networks);
        networks = OpenSidedTable.PutTogether(networks, words, cancellation);
        networks.RemoveAll(static network => network.Horizontal.Count + network.Vertical.Count < 3);
        return networks;
    }

    private static void Connect(
        List<BorderSegment> horizontal, List<BorderSegment> vertical, int[] parents, ReadLimits limits, CancellationToken cancellation)
    {
        // For each band of vertical segments: the index of its first segment, and the least coordinate of its segments' edges.
        var bandStarts = new List<int>();
        var bandLows = new List<double>();
        for (var i = 0; i < vertical.Count; i++)
        {
            if (i == 0 || vertical[i].Band != vertical[i - 1].Band)
            {
                bandStarts.Add(i);
                bandLows.Add(vertical[i].Low);
            }
            else
            {
                bandLows[^1] = Math.Min(bandLows[^1], vertical[i].Low);
            }
        }

        // For each band: the index of its first segment that does not end above the sweep.
        var current = bandStarts.ToArray();
        bandStarts.Add(vertical.Count);

        var order = new int[horizontal.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => horizontal[a].Low.CompareTo(horizontal[b].Low));

        var allowed = StepsPerCell * limits.Cells;
        foreach (var index in order)
        {
            cancellation.ThrowIfCancellationRequested();
            var segment = horizontal[index];
            var (left, right) = (segment.Start - RulingTolerance.Snap, segment.End + RulingTolerance.Snap);
            // A band's segments begin up to a double line behind its least coordinate, and a thick one reaches farther right than the next
            // band's least: bands that could touch begin at most two double lines left of the segment. To begin earlier costs time alone.
            var band = bandLows.BinarySearch(left - (2 * RulingTolerance.DoubleLine));
            for (band = Math.Max(0, band < 0 ? ~band - 1 : band); band < current.Length && bandLows[band] <= right; band++)
            {
                if (--allowed < 0)
                {
                    throw TableLimit.Exceeded();
                }

                while (current[band] < bandStarts[band + 1] && vertical[current[band]].End + RulingTolerance.Snap < segment.Low)
                {
                    current[band]++;
                }

                var end = bandStarts[band + 1];
                for (var i = current[band]; i < end && vertical[i].Start - RulingTolerance.Snap <= segment.High; i++, allowed--)
                {
                    if (vertical[i].High >= left && vertical[i].Low <= right)
                    {
                        parents[Root(parents, horizontal.Count + i)] = Root(parents, index);
                    }
                }
            }
        }
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
