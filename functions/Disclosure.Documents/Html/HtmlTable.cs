using Disclosure.Documents.Words;

namespace Disclosure.Documents.Html;

/// <summary>A table of a web page: its rows as written, and the grid they make (HTML Standard, 4.9.12 Processing model).</summary>
internal sealed class HtmlTable
{
    /// <summary>Most characters of a cell of figures or labels: a longer one is a part of a page that lays itself out by tables.</summary>
    private const int LongestCell = 400;

    /// <summary>The cells of each row.</summary>
    public List<List<HtmlCell>> Rows { get; } = [];

    /// <summary>Whether a row is open, so that the next cell belongs to it.</summary>
    public bool IsRowOpen { get; set; }

    /// <summary>The ground of the row that is open; null where nothing says it.</summary>
    public (int R, int G, int B)? RowGround { get; set; }

    /// <summary>Whether the ground of the row that is open is a picture.</summary>
    public bool IsRowPictured { get; set; }

    /// <summary>The cell that is open; null where none is.</summary>
    public HtmlCell? Open { get; set; }

    /// <summary>
    /// Whether it only lays out the page: a table in a table, a single column, or cells of prose. What it holds is then read one after the
    /// other.
    /// </summary>
    public bool IsLayout => Rows.Exists(static row => row.Exists(static cell => cell.HasTable))
        || Rows.TrueForAll(static row => row.Count <= 1)
        || Rows.Exists(static row => row.Exists(static cell => cell.Text().Length > LongestCell));

    /// <summary>Returns the table as data.</summary>
    /// <param name="number">Its number in the document, from 1.</param>
    /// <param name="limits">What it may cost.</param>
    public ContentTable ToContent(int number, ReadLimits limits)
    {
        var cells = new List<ContentCell>();
        var taken = new List<int>();
        var filled = new List<int>();
        var columns = 0;
        for (var row = 0; row < Rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in Rows[row])
            {
                while (column < taken.Count && taken[column] > row)
                {
                    column++;
                }

                var height = cell.RowSpan == 0 ? Rows.Count - row : Math.Min(cell.RowSpan, Rows.Count - row);
                if (column + cell.ColumnSpan > limits.RowCells)
                {
                    throw ReadBudget.Exceeded(ReadLimit.RowCells);
                }

                while (taken.Count < column + cell.ColumnSpan)
                {
                    taken.Add(0);
                }

                for (var i = column; i < column + cell.ColumnSpan; i++)
                {
                    taken[i] = Math.Max(taken[i], row + height);
                }

                cells.Add(new ContentCell(
                    row, column, height, cell.ColumnSpan, cell.Text(), new CellPlace(number, row + 1, column + 1))
                {
                    HasPicture = cell.HasPicture,
                });
                column += cell.ColumnSpan;
            }

            columns = Math.Max(columns, taken.Count);
            filled.Add(taken.Count(until => until > row));
        }

        if ((long)Rows.Count * columns > limits.Cells)
        {
            throw new DocumentException(new TableTooLarge());
        }

        return Told(cells, filled, columns);
    }

    /// <summary>
    /// The table with its spans; where rows of many cells have fewer or more than the others, or cells overlap, without them: then a cell's
    /// column says nothing.
    /// </summary>
    private ContentTable Told(List<ContentCell> cells, List<int> filled, int columns)
    {
        var isTorn = false;
        for (var row = 0; row < filled.Count; row++)
        {
            isTorn |= filled[row] < columns && 2 * filled[row] > columns;
        }

        return isTorn || Overlap(cells, columns)
            ? new ContentTable(Rows.Count, columns, true, [.. cells.Select(static cell => cell with { RowSpan = 1, ColumnSpan = 1 })])
            : new ContentTable(Rows.Count, columns, false, cells);
    }

    private bool Overlap(List<ContentCell> cells, int columns)
    {
        var owned = new bool[Rows.Count * columns];
        foreach (var cell in cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    ref var isOwned = ref owned[(row * columns) + column];
                    if (isOwned)
                    {
                        return true;
                    }

                    isOwned = true;
                }
            }
        }

        return false;
    }
}
