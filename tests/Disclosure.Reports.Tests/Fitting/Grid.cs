using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Fitting;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Fitting;

/// <summary>
/// Tables drawn as text: a row a string, its cells divided by |. A cell of &lt; belongs to the cell at its left, one of ^ to the cell
/// above.
/// </summary>
internal static class Grid
{
    public static Table Of(params string[] rows)
    {
        var grid = rows.Select(static row => row.Split('|')).ToArray();
        var columns = grid[0].Length;
        var cells = new List<Cell>();
        for (var row = 0; row < grid.Length; row++)
        {
            Assert.Equal(columns, grid[row].Length);
            for (var column = 0; column < columns; column++)
            {
                if (grid[row][column] is not ("<" or "^"))
                {
                    var right = column + 1;
                    while (right < columns && grid[row][right] == "<")
                    {
                        right++;
                    }

                    var bottom = row + 1;
                    while (bottom < grid.Length && grid[bottom][column] == "^")
                    {
                        bottom++;
                    }

                    cells.Add(new Cell(
                        row, column, bottom - row, right - column, grid[row][column], 1, new Box(column, row, right, bottom), 1, [],
                        false));
                }
            }
        }

        return new Table([new TablePart(1, new Box(0, 0, columns, grid.Length), 0)], grid.Length, columns, cells);
    }

    public static PrintedTable Print(params string[] rows) => new(Of(rows), null);

    public static PrintedTable PrintIn(SectionKind? section, params string[] rows) => new(Of(rows), section);

    /// <summary>A table recognised in a picture, as sure of every cell.</summary>
    public static PrintedTable Scan(double confidence, params string[] rows)
    {
        var table = Of(rows);
        return new PrintedTable(table with { Cells = [.. table.Cells.Select(cell => cell with { Confidence = confidence })] }, null);
    }

    public static List<PrintedRow> Rows(this PrintedTable table) =>
        [.. Enumerable.Range(0, table.Table.Rows).Select(row => PrintedRow.Of(table, row))];

    /// <summary>A table of one row.</summary>
    public static PrintedRow Row(string cells) => Print(cells).Rows()[0];
}
