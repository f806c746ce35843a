namespace Disclosure.Documents.Tables;

/// <summary>What stands of a table on one page.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Frame">How the page was turned; all coordinates here are of the turned page.</param>
/// <param name="ColumnLines">Positions of the lines left of, between and right of the columns.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Cells">The cells, by row, then column.</param>
internal sealed record TableFragment(
    Page Page, ReadingFrame Frame, double[] ColumnLines, int Rows, double Top, double Bottom, List<FragmentCell> Cells)
{
    /// <summary>Left edge.</summary>
    public double Left => ColumnLines[0];

    /// <summary>Right edge.</summary>
    public double Right => ColumnLines[^1];

    /// <summary>Number of columns.</summary>
    public int Columns => ColumnLines.Length - 1;

    /// <summary>Outer edge.</summary>
    public Box Box => new(Left, Top, Right, Bottom);
}

/// <summary>A cell, or the part of one, on one page.</summary>
/// <param name="Region">The grid positions it covers.</param>
/// <param name="Box">Its inner edge on the turned page.</param>
/// <param name="Text">Its text.</param>
/// <param name="Words">Its words in reading order, with their boxes as they run.</param>
/// <param name="Room">Length a line of its text has room for.</param>
/// <param name="OpenTop">Whether it reaches the fragment's upper edge and no line is drawn there.</param>
/// <param name="OpenBottom">Whether it reaches the fragment's lower edge and no line is drawn there.</param>
internal sealed record FragmentCell(
    CellRegion Region,
    Box Box,
    string Text,
    List<(Word Word, Box Box, int Line)> Words,
    double Room,
    bool OpenTop,
    bool OpenBottom);
