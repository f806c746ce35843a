namespace Disclosure.Documents.Tables;

/// <summary>A ruled table, joined over page breaks. Every grid position (row, column) belongs to exactly one cell.</summary>
/// <param name="Parts">The places of the table: one part a page, in page order.</param>
/// <param name="Rows">Number of grid rows.</param>
/// <param name="Columns">Number of grid columns.</param>
/// <param name="Cells">The cells, by row and then column of their top left.</param>
public sealed record Table(IReadOnlyList<TablePart> Parts, int Rows, int Columns, IReadOnlyList<Cell> Cells)
{
    /// <summary>
    /// Gets a value indicating whether a cell's number in its row does not tell its column, as in a text: rows may have lost or gained
    /// cells, positions behind the end of a row belong to no cell, and no cell spans.
    /// </summary>
    public bool IsLoose { get; init; }
}

/// <summary>The part of a table that stands on one page.</summary>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Box">Outer edge of the part, points as displayed.</param>
/// <param name="FirstRow">First grid row that stands on this page, wholly or in part, from 0.</param>
public sealed record TablePart(int Page, Box Box, int FirstRow)
{
    /// <summary>
    /// Gets the outer edge on the level page (<see cref="Documents.Page.Level"/>), which tells what stands beside the table and what
    /// within; the same as <see cref="Box"/> where the page was read as displayed.
    /// </summary>
    public Box LevelBox { get; init; } = Box;
}
