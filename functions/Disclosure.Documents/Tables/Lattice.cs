namespace Disclosure.Documents.Tables;

/// <summary>
/// The grid of one border network: the lines between rows and columns, and which stretches of the lines are drawn. The outermost lines
/// count as drawn throughout. Inside, a stretch that leads nowhere (an underline, a rule begun in the middle of a cell) is dropped, and
/// with the last stretch of a line the line.
/// </summary>
internal sealed class Lattice
{
    /// <summary>
    /// Share of a cell's side that may be missing where the share is more than <see cref="RulingTolerance.Gap"/>: of sides longer than 60
    /// points. No document tells half from double (tried as <see cref="RulingTolerance"/> says).
    /// </summary>
    private const double GapShare = 0.2;

    /// <summary>
    /// Largest share of a cell's side that may be missing however short the side is: it decides of sides shorter than 30 points. Half
    /// changes 7 of 13 scans, double 3; 0.36 changes one and 0.44 two. No digital document changes.
    /// </summary>
    private const double LargestGapShare = 0.4;

    private bool[] _horizontalEdges = [];
    private bool[] _verticalEdges = [];

    private Lattice(List<GridLine> rowLines, List<GridLine> columnLines)
    {
        RowLines = rowLines;
        ColumnLines = columnLines;
    }

    /// <summary>Gets the lines above, between and below the rows.</summary>
    public List<GridLine> RowLines { get; private set; }

    /// <summary>Gets the lines left of, between and right of the columns.</summary>
    public List<GridLine> ColumnLines { get; private set; }

    /// <summary>Gets the number of rows.</summary>
    public int Rows => RowLines.Count - 1;

    /// <summary>Gets the number of columns.</summary>
    public int Columns => ColumnLines.Count - 1;

    /// <summary>Gets whether the left or right border is not drawn but concluded from where the horizontal lines end.</summary>
    public bool HasOpenSide { get; private init; }

    /// <summary>Gets for each column whether a line is drawn along the top border.</summary>
    public bool[] TopDrawn { get; private set; } = [];

    /// <summary>Gets for each column whether a line is drawn along the bottom border.</summary>
    public bool[] BottomDrawn { get; private set; } = [];

    /// <summary>Returns whether the line above the row is drawn at the column.</summary>
    /// <param name="row">The row, from 0; <see cref="Rows"/> for the line below the last.</param>
    /// <param name="column">The column, from 0.</param>
    public bool HasLineAbove(int row, int column) => _horizontalEdges[(row * Columns) + column];

    /// <summary>Returns whether the line left of the column is drawn at the row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0; <see cref="Columns"/> for the line right of the last.</param>
    public bool HasLineLeft(int row, int column) => _verticalEdges[(row * (Columns + 1)) + column];

    /// <summary>Returns the grid of a network; null where the lines enclose nothing.</summary>
    /// <exception cref="DocumentException">The grid has more positions than the limit on cells.</exception>
    public static Lattice? Of(BorderNetwork network, ReadLimits limits, CancellationToken cancellation)
    {
        var rows = GridLine.Find(network.Horizontal, network.Vertical);
        var columns = GridLine.Find(network.Vertical, network.Horizontal);
        if (rows.Lines.Count < 2 || columns.Lines.Count < 2)
        {
            return null;
        }

        if ((rows.Lines.Count - 1L) * (columns.Lines.Count - 1L) > limits.Cells)
        {
            throw TableLimit.Exceeded();
        }

        cancellation.ThrowIfCancellationRequested();
        var lattice = new Lattice(rows.Lines, columns.Lines) { HasOpenSide = columns.OpenFirst || columns.OpenLast };
        lattice.Draw(network, rows.LineOfSegment, columns.LineOfSegment);
        lattice.Close();
        lattice.DropSpurs();
        lattice.DropEmptyLines();
        return lattice;
    }

    private void Draw(BorderNetwork network, int[] rowOfSegment, int[] columnOfSegment)
    {
        var along = new double[(Rows + 1) * Columns];
        for (var i = 0; i < network.Horizontal.Count; i++)
        {
            Cover(network.Horizontal[i], ColumnLines, along, rowOfSegment[i] * Columns, 1);
        }

        _horizontalEdges = Drawn(along, ColumnLines, static (index, count) => index % count);

        var across = new double[Rows * (Columns + 1)];
        for (var i = 0; i < network.Vertical.Count; i++)
        {
            Cover(network.Vertical[i], RowLines, across, columnOfSegment[i], Columns + 1);
        }

        var columnLines = Columns + 1;
        _verticalEdges = Drawn(across, RowLines, (index, _) => index / columnLines);
    }

    /// <summary>Adds to each stretch between two crossing lines the length of it that the segment covers.</summary>
    private static void Cover(BorderSegment segment, List<GridLine> crossing, double[] lengths, int first, int step)
    {
        // The first stretch that the segment reaches; to begin with an earlier one would add nothing to it.
        var (low, high) = (0, crossing.Count - 2);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (crossing[middle + 1].Position < segment.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low; i < crossing.Count - 1 && crossing[i].Position < segment.End; i++)
        {
            var length = Math.Min(segment.End, crossing[i + 1].Position) - Math.Max(segment.Start, crossing[i].Position);
            lengths[first + (i * step)] += Math.Max(0, length);
        }
    }

    private static bool[] Drawn(double[] lengths, List<GridLine> crossing, Func<int, int, int> intervalOf)
    {
        var drawn = new bool[lengths.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            // Lines whose edges overlap may have positions in the wrong order: the stretch between them is then shorter than nothing.
            if (lengths[i] <= 0)
            {
                continue;
            }

            var interval = intervalOf(i, crossing.Count - 1);
            var whole = crossing[interval + 1].Position - crossing[interval].Position;
            drawn[i] = whole - lengths[i] <= Math.Min(LargestGapShare * whole, Math.Max(RulingTolerance.Gap, GapShare * whole));
        }

        return drawn;
    }

    private void Close()
    {
        TopDrawn = _horizontalEdges[..Columns];
        BottomDrawn = _horizontalEdges[(Rows * Columns)..];
        _horizontalEdges.AsSpan(0, Columns).Fill(true);
        _horizontalEdges.AsSpan(Rows * Columns, Columns).Fill(true);
        for (var row = 0; row < Rows; row++)
        {
            _verticalEdges[row * (Columns + 1)] = true;
            _verticalEdges[(row * (Columns + 1)) + Columns] = true;
        }
    }

    private void DropSpurs()
    {
        for (var row = 1; row < Rows; row++)
        {
            for (var column = 1; column < Columns; column++)
            {
                FollowSpur(row, column);
            }
        }
    }

    /// <summary>
    /// Drops the stretch that ends at the crossing where it is the only one there, then looks at the crossing the stretch came from, and so
    /// on.
    /// </summary>
    private void FollowSpur(int row, int column)
    {
        while (row > 0 && row < Rows && column > 0 && column < Columns)
        {
            var (left, right) = ((row * Columns) + column - 1, (row * Columns) + column);
            var (above, below) = (((row - 1) * (Columns + 1)) + column, (row * (Columns + 1)) + column);
            var meeting = (_horizontalEdges[left] ? 1 : 0) + (_horizontalEdges[right] ? 1 : 0)
                + (_verticalEdges[above] ? 1 : 0) + (_verticalEdges[below] ? 1 : 0);
            if (meeting != 1)
            {
                return;
            }

            if (_horizontalEdges[left])
            {
                _horizontalEdges[left] = false;
                column--;
            }
            else if (_horizontalEdges[right])
            {
                _horizontalEdges[right] = false;
                column++;
            }
            else if (_verticalEdges[above])
            {
                _verticalEdges[above] = false;
                row--;
            }
            else
            {
                _verticalEdges[below] = false;
                row++;
            }
        }
    }

    private void DropEmptyLines()
    {
        var keptRows = Kept(Rows, Columns, HasLineAbove);
        var keptColumns = Kept(Columns, Rows, (column, row) => HasLineLeft(row, column));
        if (keptRows.Count == Rows + 1 && keptColumns.Count == Columns + 1)
        {
            return;
        }

        var (rows, columns) = (keptRows.Count - 1, keptColumns.Count - 1);
        var horizontal = new bool[(rows + 1) * columns];
        var vertical = new bool[rows * (columns + 1)];
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                horizontal[(row * columns) + column] = HasLineAbove(keptRows[row], keptColumns[column]);
            }
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column <= columns; column++)
            {
                vertical[(row * (columns + 1)) + column] = HasLineLeft(keptRows[row], keptColumns[column]);
            }
        }

        var (top, bottom) = (new bool[columns], new bool[columns]);
        for (var column = 0; column < columns; column++)
        {
            top[column] = TopDrawn[keptColumns[column]];
            bottom[column] = BottomDrawn[keptColumns[column]];
        }

        (_horizontalEdges, _verticalEdges, TopDrawn, BottomDrawn) = (horizontal, vertical, top, bottom);
        RowLines = keptRows.ConvertAll(row => RowLines[row]);
        ColumnLines = keptColumns.ConvertAll(column => ColumnLines[column]);
    }

    private static List<int> Kept(int lines, int stretches, Func<int, int, bool> drawn)
    {
        var kept = new List<int>(lines + 1) { 0 };
        for (var line = 1; line < lines; line++)
        {
            for (var stretch = 0; stretch < stretches; stretch++)
            {
                if (drawn(line, stretch))
                {
                    kept.Add(line);
                    break;
                }
            }
        }

        kept.Add(lines);
        return kept;
    }
}
