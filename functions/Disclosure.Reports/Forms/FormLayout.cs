namespace Disclosure.Reports.Forms;

/// <summary>
/// Lays the blocks of a table on its grid. A heading without columns under it reaches down to the figures; a label without rows in it
/// reaches right to the figures; where a block has fewer columns than the table, its last one takes the rest.
/// </summary>
internal static class FormLayout
{
    public static List<FormCell> Lay(FormTable table)
    {
        var cells = new List<FormCell>();
        var row = 0;
        foreach (var block in table.Blocks)
        {
            row = LayBlock(table, block, row, cells);
        }

        cells.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return cells;
    }

    private static int LayBlock(FormTable table, FormBlock block, int row, List<FormCell> cells)
    {
        var stubWidth = block.Stub is null ? 0 : Depth(block.Rows);
        if (block.Title is not null)
        {
            cells.Add(new FormCell(row++, 0, 1, table.Columns, FormCellKind.Title, "", block.Title));
        }

        var headingRows = Depth(block.Columns);
        if (block.Stub is not null)
        {
            cells.Add(new FormCell(row, 0, headingRows, stubWidth, FormCellKind.ColumnHeading, "", block.Stub));
        }

        var lastWidth = table.Columns - stubWidth - block.Leaves.Count + 1;
        LayHeadings(block, block.Columns, row, headingRows, stubWidth, lastWidth, cells);
        row += headingRows;
        return LayRows(block, block.Rows, row, 0, stubWidth, lastWidth, cells);
    }

    private static int LayHeadings(
        FormBlock block, IReadOnlyList<FormColumn> columns, int row, int height, int left, int lastWidth, List<FormCell> cells)
    {
        foreach (var column in columns)
        {
            var id = column.Id.Length == 0 ? "" : block.Prefix + column.Id;
            if (column.Children.Count == 0)
            {
                var width = ReferenceEquals(column, block.Leaves[^1]) ? lastWidth : 1;
                cells.Add(new FormCell(row, left, height, width, FormCellKind.ColumnHeading, id, column.Label));
                left += width;
            }
            else
            {
                var right = LayHeadings(block, column.Children, row + 1, height - 1, left, lastWidth, cells);
                cells.Add(new FormCell(row, left, 1, right - left, FormCellKind.ColumnHeading, id, column.Label));
                left = right;
            }
        }

        return left;
    }

    private static int LayRows(
        FormBlock block, IReadOnlyList<FormRow> rows, int top, int left, int stubWidth, int lastWidth, List<FormCell> cells)
    {
        foreach (var row in rows)
        {
            var id = row.Id.Length == 0 ? "" : block.Prefix + row.Id;
            if (row.Children.Count > 0)
            {
                var bottom = LayRows(block, row.Children, top, left + 1, stubWidth, lastWidth, cells);
                cells.Add(new FormCell(top, left, bottom - top, 1, FormCellKind.RowLabel, id, row.Label));
                top = bottom;
                continue;
            }

            if (block.Stub is not null)
            {
                cells.Add(new FormCell(top, left, 1, stubWidth - left, FormCellKind.RowLabel, id, row.Label));
            }

            for (var i = 0; i < block.Leaves.Count; i++)
            {
                var width = i == block.Leaves.Count - 1 ? lastWidth : 1;
                cells.Add(new FormCell(
                    top, stubWidth + i, 1, width, FormCellKind.Figure, block.FigureId(row, block.Leaves[i]), ""));
            }

            top++;
        }

        return top;
    }

    private static int Depth(IReadOnlyList<FormColumn> columns)
    {
        var depth = 0;
        foreach (var column in columns)
        {
            depth = Math.Max(depth, 1 + Depth(column.Children));
        }

        return depth;
    }

    private static int Depth(IReadOnlyList<FormRow> rows)
    {
        var depth = 0;
        foreach (var row in rows)
        {
            depth = Math.Max(depth, 1 + Depth(row.Children));
        }

        return depth;
    }
}
