using Azure.AI.FormRecognizer.DocumentAnalysis;
using Disclosure.Documents;

namespace Disclosure.FormRecognizer;

/// <summary>
/// The borders of a table of the service as rulings, so that its cells are found, filled and joined over page breaks by the same code as
/// those of any page. The service gives each cell a polygon of its own that meets its neighbours' only roughly: a border is the median of
/// all cells that end or begin at it.
/// </summary>
internal sealed class LayoutGrid
{
    /// <summary>
    /// Thickness of rulings in points, as word processors draw them. The service tells none, and finds tables that have no rulings too;
    /// nothing after the reader depends on it.
    /// </summary>
    private const double Thickness = 0.5;

    private readonly List<PlacedCell> _cells = [];
    private readonly List<double>[] _rowBorders;
    private readonly List<double>[] _columnBorders;

    private LayoutGrid(int rows, int columns)
    {
        _rowBorders = Borders(rows);
        _columnBorders = Borders(columns);
    }

    /// <summary>The part of a table that stands on a page; null where none does.</summary>
    /// <param name="table">The table.</param>
    /// <param name="page">Number of the page in the service's answer.</param>
    /// <param name="frame">Where things stand on it.</param>
    public static LayoutGrid? Of(DocumentTable table, int page, PageFrame frame)
    {
        if (!table.Cells.Any(cell => cell.BoundingRegions.Any(region => region.PageNumber == page)))
        {
            return null;
        }

        var grid = new LayoutGrid(
            table.Cells.Max(static cell => cell.RowIndex + cell.RowSpan),
            table.Cells.Max(static cell => cell.ColumnIndex + cell.ColumnSpan));
        foreach (var cell in table.Cells)
        {
            grid.Place(cell, page, frame);
        }

        return grid;
    }

    /// <summary>The borders of its cells.</summary>
    public IEnumerable<Ruling> Rulings()
    {
        var (rows, columns) = (Array.ConvertAll(_rowBorders, Median), Array.ConvertAll(_columnBorders, Median));
        foreach (var placed in _cells)
        {
            var cell = placed.Cell;
            var (left, right) = (columns[cell.ColumnIndex], columns[cell.ColumnIndex + cell.ColumnSpan]);
            var top = placed.Begins ? rows[cell.RowIndex] : placed.Box.Top;
            var bottom = placed.Ends ? rows[cell.RowIndex + cell.RowSpan] : placed.Box.Bottom;
            yield return new Ruling(Orientation.Horizontal, top, left, right, Thickness);
            yield return new Ruling(Orientation.Horizontal, bottom, left, right, Thickness);
            yield return new Ruling(Orientation.Vertical, left, top, bottom, Thickness);
            yield return new Ruling(Orientation.Vertical, right, top, bottom, Thickness);
        }
    }

    /// <summary>Where the cells stand that are not among those with words.</summary>
    public IEnumerable<Box> Blanks(IReadOnlySet<DocumentTableCell> withWords) =>
        _cells.Where(placed => !withWords.Contains(placed.Cell)).Select(static placed => placed.Box);

    private void Place(DocumentTableCell cell, int page, PageFrame frame)
    {
        Box? found = null;
        var (begins, ends) = (true, true);
        foreach (var region in cell.BoundingRegions)
        {
            begins &= region.PageNumber >= page;
            ends &= region.PageNumber <= page;
            if (region.PageNumber == page && region.BoundingPolygon.Count > 0)
            {
                var part = frame.BoxOf(region.BoundingPolygon);
                found = found?.Union(part) ?? part;
            }
        }

        if (found is not { } box)
        {
            return;
        }

        _cells.Add(new PlacedCell(cell, box, begins, ends));
        _columnBorders[cell.ColumnIndex].Add(box.Left);
        _columnBorders[cell.ColumnIndex + cell.ColumnSpan].Add(box.Right);
        if (begins)
        {
            _rowBorders[cell.RowIndex].Add(box.Top);
        }

        if (ends)
        {
            _rowBorders[cell.RowIndex + cell.RowSpan].Add(box.Bottom);
        }
    }

    private static List<double>[] Borders(int count)
    {
        var borders = new List<double>[count + 1];
        for (var i = 0; i < borders.Length; i++)
        {
            borders[i] = [];
        }

        return borders;
    }

    /// <summary>The middle of the values; not a number for a border no cell of this page touches.</summary>
    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count == 0 ? double.NaN : values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>A cell on this page: whether its first row begins and its last ends here, or a page break tears it.</summary>
    private readonly record struct PlacedCell(DocumentTableCell Cell, Box Box, bool Begins, bool Ends);
}
