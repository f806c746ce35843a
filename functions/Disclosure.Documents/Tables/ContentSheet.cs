namespace Disclosure.Documents.Tables;

/// <summary>
/// Lays what a document without pages holds on one tall sheet, block under block, so that what stands before what is told as on a page.
/// The boxes say nothing else.
/// </summary>
public static class ContentSheet
{
    /// <summary>Number of the sheet, as of a page.</summary>
    public const int Number = 1;

    /// <summary>Width of the sheet, in its own units.</summary>
    public const double Width = 100;

    /// <summary>Distance from the top of a block to the top of the next, where no blank line or one stands between.</summary>
    private const double Step = 10;

    /// <summary>Height of a block: 2.5 times as much stands for a wide gap, so that of more than one blank line is one.</summary>
    private const double Height = 6;

    /// <summary>Returns the boxes of the blocks, in their order.</summary>
    public static IReadOnlyList<Box> BoxesOf(Content content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var boxes = new List<Box>(content.Blocks.Count);
        var top = 0.0;
        foreach (var block in content.Blocks)
        {
            top += Step * Math.Max(1, block.BlankLines);
            boxes.Add(new Box(0, top, Width, top + Height));
        }

        return boxes;
    }

    /// <summary>Returns the tables, in their order.</summary>
    internal static List<Table> TablesOf(Content content)
    {
        var boxes = BoxesOf(content);
        var tables = new List<Table>();
        for (var i = 0; i < content.Blocks.Count; i++)
        {
            if (content.Blocks[i] is ContentTable table)
            {
                tables.Add(TableOf(table, boxes[i]));
            }
        }

        return tables;
    }

    /// <summary>Returns a table that stands in a box of the sheet.</summary>
    public static Table TableOf(ContentTable table, Box box)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cells = new List<Cell>(table.Cells.Count);
        foreach (var cell in table.Cells)
        {
            cells.Add(new Cell(
                cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, Number, box, cell.Confidence, [], cell.IsTorn)
            {
                Place = cell.Place,
                Struck = cell.Struck,
                Formula = cell.Formula,
                HasPicture = cell.HasPicture,
            });
        }

        return new Table([new TablePart(Number, box, 0)], table.Rows, table.Columns, cells) { IsLoose = table.IsLoose };
    }
}
