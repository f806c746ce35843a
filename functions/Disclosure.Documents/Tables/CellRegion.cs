namespace Disclosure.Documents.Tables;

/// <summary>A rectangle of grid positions with no line between them.</summary>
/// <param name="Row">Topmost row.</param>
/// <param name="Column">Leftmost column.</param>
/// <param name="RowSpan">Number of rows.</param>
/// <param name="ColumnSpan">Number of columns.</param>
internal readonly record struct CellRegion(int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>
    /// Returns the cells of the grid, ordered by row, then column: positions without a line between them are one cell. Where they form no
    /// rectangle because a line is missing in part, they are cut into strips along the rows or along the columns, whichever gives fewer,
    /// and each strip is a cell.
    /// </summary>
    public static List<CellRegion> Find(Lattice lattice, CancellationToken cancellation)
    {
        var cells = new List<CellRegion>();
        var seen = new bool[lattice.Rows * lattice.Columns];
        var pending = new Stack<int>();
        var region = new List<int>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start])
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            Flood(lattice, start, seen, pending, region);
            Split(region, lattice.Columns, cells);
        }

        cells.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return cells;
    }

    private static void Flood(Lattice lattice, int start, bool[] seen, Stack<int> pending, List<int> region)
    {
        region.Clear();
        pending.Push(start);
        seen[start] = true;
        while (pending.TryPop(out var position))
        {
            region.Add(position);
            var (row, column) = Math.DivRem(position, lattice.Columns);

            // The lattice is closed all around, so that no neighbour lies outside.
            Visit(!lattice.HasLineAbove(row, column), position - lattice.Columns);
            Visit(!lattice.HasLineAbove(row + 1, column), position + lattice.Columns);
            Visit(!lattice.HasLineLeft(row, column), position - 1);
            Visit(!lattice.HasLineLeft(row, column + 1), position + 1);
        }

        void Visit(bool open, int position)
        {
            if (open && !seen[position])
            {
                seen[position] = true;
                pending.Push(position);
            }
        }
    }

    private static void Split(List<int> region, int columns, List<CellRegion> cells)
    {
        var positions = new List<(int Line, int Place)>(region.Count);
        foreach (var position in region)
        {
            positions.Add(Math.DivRem(position, columns));
        }

        var alongRows = Strips(positions);
        for (var i = 0; i < positions.Count; i++)
        {
            positions[i] = (positions[i].Place, positions[i].Line);
        }

        var alongColumns = Strips(positions);

        if (alongRows.Count <= alongColumns.Count)
        {
            foreach (var (line, place, lines, places) in alongRows)
            {
                cells.Add(new CellRegion(line, place, lines, places));
            }
        }
        else
        {
            foreach (var (line, place, lines, places) in alongColumns)
            {
                cells.Add(new CellRegion(place, line, places, lines));
            }
        }
    }

    /// <summary>Returns the runs of neighbouring places on each line, each put together with an equal run on the line before.</summary>
    private static List<(int Line, int Place, int Lines, int Places)> Strips(List<(int Line, int Place)> positions)
    {
        positions.Sort();
        var strips = new List<(int Line, int Place, int Lines, int Places)>();
        var open = new Dictionary<(int Place, int Places), int>();
        for (var first = 0; first < positions.Count;)
        {
            var (line, place) = positions[first];
            var next = first + 1;
            while (next < positions.Count && positions[next] == (line, place + next - first))
            {
                next++;
            }

            var run = (place, next - first);
            if (open.TryGetValue(run, out var index) && strips[index].Line + strips[index].Lines == line)
            {
                strips[index] = strips[index] with { Lines = strips[index].Lines + 1 };
            }
            else
            {
                open[run] = strips.Count;
                strips.Add((line, place, 1, next - first));
            }

            first = next;
        }

        return strips;
    }
}
