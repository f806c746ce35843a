namespace Disclosure.Documents.Tables;

/// <summary>
/// Puts together the pieces of tables without left and right borders. Where a row of such a table is one wide cell, no vertical line crosses it and
/// nothing connects what stands above with what stands below; but their horizontal lines are of the same extent and a row's height apart.
/// </summary>
internal static class OpenSidedTable
{
    /// <summary>How much higher than the highest other row a wide cell may be; more is room for a heading between two tables.</summary>
    private const double RowHeights = 1.3;

    /// <summary>Merges networks that are pieces of one table. Lone horizontal lines are networks here, too.</summary>
    public static List<BorderNetwork> PutTogether(List<BorderNetwork> networks, CancellationToken cancellation)
    {
        var others = new List<BorderNetwork>(networks.Count);
        var pieces = new List<Piece>();
        foreach (var network in networks)
        {
            if (AsPiece(network) is { } piece)
                pieces.Add(piece);
            else
                others.Add(network);
        }

        pieces.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ForEachRun(pieces, static piece => piece.Start, sameStart =>
        {
            cancellation.ThrowIfCancellationRequested();
            sameStart.Sort(static (a, b) => a.End.CompareTo(b.End));
            ForEachRun(sameStart, static piece => piece.End, sameEnd => MergeStacked(sameEnd, others));
        });
        return others;
    }

    /// <summary>The network's extent, if all its horizontal lines share it and reach out over the vertical ones on both sides; otherwise null.</summary>
    private static Piece? AsPiece(BorderNetwork network)
    {
        if (network.Horizontal.Count == 0)
            return null;

        var (start, end) = (network.Horizontal[0].Start, network.Horizontal[0].End);
        var (top, bottom, height, last) = (double.MaxValue, double.MinValue, 0.0, double.NaN);
        foreach (var segment in network.Horizontal)
        {
            (start, end) = (Math.Min(start, segment.Start), Math.Max(end, segment.End));
            (top, bottom) = (Math.Min(top, segment.Position), Math.Max(bottom, segment.Position));
            height = segment.Position - last > height ? segment.Position - last : height;
            last = segment.Position;
        }

        foreach (var segment in network.Vertical)
        {
            if (segment.Low <= start + RulingTolerance.Overshoot || segment.High >= end - RulingTolerance.Overshoot)
                return null;
        }

        return new Piece(network, start, end, top, bottom, height);
    }

    private static void ForEachRun(List<Piece> pieces, Func<Piece, double> key, Action<List<Piece>> action)
    {
        for (var first = 0; first < pieces.Count;)
        {
            var next = first + 1;
            while (next < pieces.Count && key(pieces[next]) - key(pieces[next - 1]) <= RulingTolerance.SharedEnd)
                next++;
            action(pieces.GetRange(first, next - first));
            first = next;
        }
    }

    private static void MergeStacked(List<Piece> pieces, List<BorderNetwork> merged)
    {
        pieces.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        Piece? current = null;
        foreach (var piece in pieces)
        {
            if (current is null)
            {
                current = piece;
                continue;
            }

            if (piece.Top - current.Bottom <= RowHeights * Math.Max(current.RowHeight, piece.RowHeight))
            {
                current.Network.Horizontal.AddRange(piece.Network.Horizontal);
                current.Network.Vertical.AddRange(piece.Network.Vertical);
                current = current with { Bottom = Math.Max(current.Bottom, piece.Bottom), RowHeight = Math.Max(current.RowHeight, piece.RowHeight) };
            }
            else
            {
                merged.Add(current.Network);
                current = piece;
            }
        }

        if (current is not null)
            merged.Add(current.Network);
    }

    private sealed record Piece(BorderNetwork Network, double Start, double End, double Top, double Bottom, double RowHeight);
}
