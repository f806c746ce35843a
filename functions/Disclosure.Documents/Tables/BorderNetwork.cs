namespace Disclosure.Documents.Tables;

/// <summary>Borders of a page that hang together: every one touches another of the same network, directly or through others.</summary>
/// <param name="Horizontal">Its horizontal segments, by position.</param>
/// <param name="Vertical">Its vertical segments, by position.</param>
internal sealed record BorderNetwork(List<BorderSegment> Horizontal, List<BorderSegment> Vertical)
{
    /// <summary>
    /// The networks of a page that could hold a cell. A sweep from top to bottom; the work grows with bands times bands, not with segments
    /// times segments, and stops at a multiple of the limit on cells.
    /// </summary>
    /// <exception cref="DocumentException">The borders cross too often for any table within the limits.</exception>
    public static List<BorderNetwork> Find(
        List<BorderSegment> horizontal, List<BorderSegment> vertical, WordsByHeight words, ReadLimits limits, CancellationToken cancellation)
    {
        var networks = new List<BorderNetwork>();
        if (horizontal.Count == 0 || vertical.Count == 0)
        {
            return networks;
        }

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
        networks.RemoveAll(static network =>
            network.Horizontal.Count == 0 || network.Vertical.Count == 0 || network.Horizontal.Count + network.Vertical.Count < 3);
        return networks;
    }

    private static void Connect(
        List<BorderSegment> horizontal, List<BorderSegment> vertical, int[] parents, ReadLimits limits, CancellationToken cancellation)
    {
        // Vertical segments by band: where each band begins, how far left it reaches, and the first segment of it not yet left behind by
        // the sweep.
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

        var current = bandStarts.ToArray();
        bandStarts.Add(vertical.Count);

        var order = new int[horizontal.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => horizontal[a].Low.CompareTo(horizontal[b].Low));

        var allowed = 64L * limits.Cells;
        foreach (var index in order)
        {
            cancellation.ThrowIfCancellationRequested();
            var segment = horizontal[index];
            var (left, right) = (segment.Start - RulingTolerance.Snap, segment.End + RulingTolerance.Snap);
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

                for (var i = current[band]; i < bandStarts[band + 1] && vertical[i].Start - RulingTolerance.Snap <= segment.High; i++, allowed--)
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
