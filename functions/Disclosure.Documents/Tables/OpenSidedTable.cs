namespace Disclosure.Documents.Tables;

/// <summary>
/// Puts together the pieces of tables without left and right borders. Where a row of such a table is one wide cell, no vertical line
/// crosses the row, and nothing connects the piece of the table above with the piece below. Two pieces are one table where their horizontal
/// lines begin and end alike, a row's height lies between them, and the text there is set like the table's, not like a heading between two
/// tables.
/// </summary>
internal static class OpenSidedTable
{
    /// <summary>
    /// Largest height of a row of one wide cell, in heights of the table's highest other row; a larger gap is the space between two tables.
    /// Half parts the one table without sides among the samples (open-sides-rotated); double changes nothing. The five numbers of this
    /// class were tried as <see cref="RulingTolerance"/> says; where two tables stand close to each other, tests alone bound them from
    /// above.
    /// </summary>
    private const double RowHeights = 1.3;

    /// <summary>
    /// Largest height of a row of one wide cell, without its second and further lines of text, in heights of the table's lowest row. Half
    /// parts the table of open-sides-rotated; double changes nothing.
    /// </summary>
    private const double LowestRows = 1.5;

    /// <summary>
    /// The same height where the text of the gap begins with a chapter's number, as a heading between two tables does. Half and double
    /// change nothing.
    /// </summary>
    private const double LowestRowsNumbered = 1.15;

    /// <summary>
    /// Largest type of a wide cell's text, in sizes of the table's text; a heading between two tables is set larger. 0.99 parts the table
    /// of open-sides-rotated; double changes nothing.
    /// </summary>
    private const double LargerType = 1.1;

    /// <summary>
    /// Largest distance of two lines of one cell's text, in type sizes: that of lines set one and a half apart. Half and double change
    /// nothing.
    /// </summary>
    private const double LineDistance = 1.8;

    /// <summary>
    /// Returns the networks, those that are pieces of one table merged. A lone horizontal line is a network here, too.
    /// </summary>
    public static List<BorderNetwork> PutTogether(List<BorderNetwork> networks, WordsByHeight words, CancellationToken cancellation)
    {
        var others = new List<BorderNetwork>(networks.Count);
        var pieces = new List<Piece>();
        foreach (var network in networks)
        {
            if (AsPiece(network) is { } piece)
            {
                pieces.Add(piece);
            }
            else
            {
                others.Add(network);
            }
        }

        pieces.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        ForEachRun(pieces, static piece => piece.Start, sameStart =>
        {
            cancellation.ThrowIfCancellationRequested();
            sameStart.Sort(static (a, b) => a.End.CompareTo(b.End));
            ForEachRun(sameStart, static piece => piece.End, sameEnd => MergeStacked(sameEnd, words, others));
        });
        return others;
    }

    /// <summary>
    /// Returns the network with its extent; null where a vertical line runs along either end of the horizontal ones, or there are none.
    /// </summary>
    private static Piece? AsPiece(BorderNetwork network)
    {
        if (network.Horizontal.Count == 0)
        {
            return null;
        }

        var (start, end) = (network.Horizontal[0].Start, network.Horizontal[0].End);
        var (top, bottom) = (network.Horizontal[0].Position, network.Horizontal[0].Position);
        var (highest, lowest, last) = (0.0, double.MaxValue, top);
        foreach (var segment in network.Horizontal)
        {
            (start, end) = (Math.Min(start, segment.Start), Math.Max(end, segment.End));
            (top, bottom) = (Math.Min(top, segment.Position), Math.Max(bottom, segment.Position));
            var height = segment.Position - last;
            highest = Math.Max(highest, height);
            if (height > RulingTolerance.DoubleLine)
            {
                lowest = Math.Min(lowest, height);
            }

            last = segment.Position;
        }

        foreach (var segment in network.Vertical)
        {
            if (segment.Low <= start + RulingTolerance.Overshoot || segment.High >= end - RulingTolerance.Overshoot)
            {
                return null;
            }
        }

        return new Piece(network, start, end, top, bottom, highest, lowest);
    }

    private static void ForEachRun(List<Piece> pieces, Func<Piece, double> key, Action<List<Piece>> action)
    {
        for (var first = 0; first < pieces.Count;)
        {
            var next = first + 1;
            while (next < pieces.Count && key(pieces[next]) - key(pieces[next - 1]) <= RulingTolerance.SharedEnd)
            {
                next++;
            }

            action(pieces.GetRange(first, next - first));
            first = next;
        }
    }

    private static void MergeStacked(List<Piece> pieces, WordsByHeight words, List<BorderNetwork> merged)
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

            if (IsRowBetween(current, piece, words))
            {
                current.Network.Horizontal.AddRange(piece.Network.Horizontal);
                current.Network.Vertical.AddRange(piece.Network.Vertical);
                current = current with
                {
                    Bottom = Math.Max(current.Bottom, piece.Bottom),
                    HighestRow = Math.Max(current.HighestRow, piece.HighestRow),
                    LowestRow = Math.Min(current.LowestRow, piece.LowestRow),
                };
            }
            else
            {
                merged.Add(current.Network);
                current = piece;
            }
        }

        if (current is not null)
        {
            merged.Add(current.Network);
        }
    }

    /// <summary>Returns whether a row of the table lies between the two pieces, rather than the space between two tables.</summary>
    private static bool IsRowBetween(Piece upper, Piece lower, WordsByHeight words)
    {
        var height = lower.Top - upper.Bottom;
        if (height > RowHeights * Math.Max(upper.HighestRow, lower.HighestRow))
        {
            return false;
        }

        var (lines, size, first) = TextBetween(upper, lower, words);
        var isNumbered = first.IndexOf('、') is 1 or 2 or 3 && "一二三四五六七八九十".Contains(first[0], StringComparison.Ordinal);
        var further = Math.Max(0, lines - 1) * LineDistance * size;
        return height - further <= (isNumbered ? LowestRowsNumbered : LowestRows) * Math.Min(upper.LowestRow, lower.LowestRow)
            && (lines == 0 || size <= LargerType * TypeSize(upper, lower, words));
    }

    /// <summary>
    /// Returns the number of lines of text between the two pieces, the largest type size of their words, and the leftmost word of the first
    /// line, empty where there is no text.
    /// </summary>
    private static (int Lines, double Size, string First) TextBetween(Piece upper, Piece lower, WordsByHeight words)
    {
        var (lines, size, height, left, first) = (0, 0.0, double.MinValue, double.MaxValue, "");
        foreach (var (word, box) in words.Between(upper.Bottom, lower.Top))
        {
            if (box.CenterX < upper.Start || box.CenterX > upper.End)
            {
                continue;
            }

            if (box.CenterY > height + (box.Height / 2))
            {
                (lines, height) = (lines + 1, box.CenterY);
            }

            if (lines == 1 && box.Left < left)
            {
                (left, first) = (box.Left, word.Text);
            }

            size = Math.Max(size, SizeOf(word));
        }

        return (lines, size, first);
    }

    /// <summary>
    /// Returns the type size that three quarters of the words of the two pieces do not exceed; the largest number where there are no words,
    /// so that any size is like theirs.
    /// </summary>
    private static double TypeSize(Piece upper, Piece lower, WordsByHeight words)
    {
        var sizes = new List<double>();
        foreach (var piece in (ReadOnlySpan<Piece>)[upper, lower])
        {
            foreach (var (word, box) in words.Between(piece.Top, piece.Bottom))
            {
                if (box.CenterX >= piece.Start && box.CenterX <= piece.End)
                {
                    sizes.Add(SizeOf(word));
                }
            }
        }

        sizes.Sort();
        return sizes.Count == 0 ? double.MaxValue : sizes[sizes.Count * 3 / 4];
    }

    private static double SizeOf(Word word) => word.FontSize > 0 ? word.FontSize : Math.Min(word.Box.Width, word.Box.Height);

    /// <summary>A network without side borders. All numbers are points on the turned page.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Start">Where the first of the horizontal lines begins.</param>
    /// <param name="End">Where the last of the horizontal lines ends.</param>
    /// <param name="Top">Position of the uppermost line.</param>
    /// <param name="Bottom">Position of the lowest line.</param>
    /// <param name="HighestRow">Largest distance of two neighbouring lines; 0 where there is but one line.</param>
    /// <param name="LowestRow">
    /// Least distance of two neighbouring lines, those of double lines left out; the largest number where there is but one line.
    /// </param>
    private sealed record Piece(
        BorderNetwork Network, double Start, double End, double Top, double Bottom, double HighestRow, double LowestRow);
}
