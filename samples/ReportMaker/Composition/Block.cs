namespace ReportMaker.Composition;

/// <summary>A part of a report on the page, in reading order; every producer sets the same blocks.</summary>
internal abstract record Block;

/// <summary>The title, line by line.</summary>
internal sealed record TitleBlock(IReadOnlyList<string> Lines) : Block;

/// <summary>The heading of a section.</summary>
internal sealed record HeadingBlock(string Text) : Block;

/// <summary>A paragraph of prose.</summary>
internal sealed record ParagraphBlock(string Text) : Block;

/// <summary>Agency and date, set to the right at the end.</summary>
internal sealed record SignatureBlock(IReadOnlyList<string> Lines) : Block;

/// <summary>What follows starts on a new page.</summary>
internal sealed record PageBreakBlock : Block;

/// <summary>A ruled table.</summary>
/// <param name="Cells">By row and then column; every grid position belongs to exactly one cell.</param>
/// <param name="Shares">Relative widths of the grid columns.</param>
/// <param name="HeaderRows">Rows that may be repeated after a page break; 0 where none may.</param>
internal sealed record GridBlock(IReadOnlyList<GridCell> Cells, IReadOnlyList<double> Shares, int HeaderRows) : Block
{
    public int Rows => Cells.Max(static cell => cell.Row + cell.RowSpan);
}

/// <summary>A cell of a table.</summary>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
