namespace Disclosure.Documents.Tables;

/// <summary>What stands of a table on one page.</summary>
/// <param name="Page">The page, level.</param>
/// <param name="Frame">How the page was turned for reading; all coordinates here are of the turned page, in points.</param>
/// <param name="ColumnLines">Positions of the lines left of, between and right of the columns, ascending.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Top">Position of the first row's upper line.</param>
/// <param name="Bottom">Position of the last row's lower line.</param>
/// <param name="Cells">The cells, by row, then column.</param>
internal sealed record TableFragment(
    Page Page, ReadingFrame Frame, double[] ColumnLines, int Rows, double Top, double Bottom, List<FragmentCell> Cells)
{
    /// <summary>Gets the position of the first column line.</summary>
    public double Left => ColumnLines[0];

    /// <summary>Gets the position of the last column line.</summary>
    public double Right => ColumnLines[^1];

    /// <summary>Gets the number of columns.</summary>
    public int Columns => ColumnLines.Length - 1;

    /// <summary>Gets the outer edge.</summary>
    public Box Box => new(Left, Top, Right, Bottom);
}

/// <summary>A cell, or the part of one, on one page.</summary>
/// <param name="Region">The grid positions the cell covers.</param>
/// <param name="Box">Inner edge of the cell on the turned page, in points.</param>
/// <param name="Text">The cell's text; empty where it is blank.</param>
/// <param name="Words">
/// The cell's words in reading order, each with its box turned so that the cell's lines run from left to right, and the number of its line.
/// </param>
/// <param name="Room">Length that a line of the cell's text has room for, in points.</param>
/// <param name="OpenTop">Whether the cell reaches the fragment's upper edge and no line is drawn there.</param>
/// <param name="OpenBottom">Whether the cell reaches the fragment's lower edge and no line is drawn there.</param>
internal sealed record FragmentCell(
    CellRegion Region,
    Box Box,
    string Text,
    List<(Word Word, Box Box, int Line)> Words,
    double Room,
    bool OpenTop,
    bool OpenBottom);
