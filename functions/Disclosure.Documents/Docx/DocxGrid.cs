using Disclosure.Documents.Words;

namespace Disclosure.Documents.Docx;

/// <summary>The grid that the rows of a table make: which cell covers which rows and columns (ECMA-376 part 1, 17.4).</summary>
internal sealed class DocxGrid
{
    /// <summary>
    /// Widest column, in twentieths of a point, that is the slip of a hand which drew the edges of two rows: 6 points, as wide as a
    /// digit.
    /// </summary>
    private const int Slip = 120;

    private DocxGrid(int rows, int columns, IReadOnlyList<GridCell> cells, IReadOnlyList<int> filled) =>
        (Rows, Columns, Cells, Filled) = (rows, columns, cells, filled);

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Gets the cells, by row and then column.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>Gets the number of columns of each row that cells cover.</summary>
    public IReadOnlyList<int> Filled { get; }

    /// <summary>Gets whether a row of many cells has fewer than the others: then a cell's column says nothing.</summary>
    public bool IsTorn => Filled.Any(filled => filled < Columns && 2 * filled > Columns);

    /// <summary>Lays out a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="limits">What it may cost.</param>
    public static DocxGrid Of(DocxTable table, ReadLimits limits)
    {
        var edges = EdgesOf(table);
        var cells = new List<GridCell>();
        var filled = new List<int>();
        var above = new Dictionary<(int Left, int Right), GridCell>();
        var columns = edges is null ? 0 : edges[^1];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var open = new Dictionary<(int Left, int Right), GridCell>();
            var at = table.Rows[row].Before;
            var covered = 0;
            foreach (var cell in table.Rows[row].Cells)
            {
                var (left, right) = (At(at), At(at + cell.Span));
                at += cell.Span;
                covered += right - left;
                if (cell.IsOfCellAbove && above.TryGetValue((left, right), out var upper))
                {
                    // What the cell holds itself is not shown.
                    upper.RowSpan++;
                    open[(left, right)] = upper;
                    continue;
                }

                var placed = new GridCell(cell, row, left, right - left);
                cells.Add(placed);
                open[(left, right)] = placed;
            }

            above = open;
            filled.Add(covered);
            columns = Math.Max(columns, edges is null ? at + table.Rows[row].After : 0);
        }

        return (long)table.Rows.Count * columns <= limits.Cells
            ? new DocxGrid(table.Rows.Count, columns, cells, filled)
            : throw new DocumentException(new TableTooLarge());

        int At(int column) => edges is null ? column : edges[column];
    }

    /// <summary>
    /// The column at which each column of the grid begins once those are left out that are slips, the last for the right edge; null where
    /// the grid does not say its widths, or some cell would be left without a column.
    /// </summary>
    private static int[]? EdgesOf(DocxTable table)
    {
        if (!table.Widths.Exists(static width => width < Slip) || table.Widths.Exists(static width => width <= 0))
        {
            return null;
        }

        var edges = new int[table.Widths.Count + 1];
        var column = 0;
        for (var i = 0; i < table.Widths.Count; i++)
        {
            edges[i] = column;
            column += table.Widths[i] >= Slip ? 1 : 0;
        }

        edges[^1] = column;
        foreach (var row in table.Rows)
        {
            var at = row.Before;
            foreach (var cell in row.Cells)
            {
                if (at + cell.Span >= edges.Length || edges[at + cell.Span] == edges[at])
                {
                    return null;
                }

                at += cell.Span;
            }
        }

        return edges;
    }
}

/// <summary>A cell on the grid of its table.</summary>
/// <param name="cell">The cell.</param>
/// <param name="row">Its topmost row, from 0.</param>
/// <param name="column">Its leftmost column, from 0.</param>
/// <param name="columnSpan">The number of columns it covers.</param>
internal sealed class GridCell(DocxCell cell, int row, int column, int columnSpan)
{
    public DocxCell Cell => cell;

    public int Row => row;

    public int Column => column;

    public int ColumnSpan => columnSpan;

    /// <summary>Gets or sets the number of rows it covers.</summary>
    public int RowSpan { get; set; } = 1;
}
