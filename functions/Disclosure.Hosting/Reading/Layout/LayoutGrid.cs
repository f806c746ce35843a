using Disclosure.Documents;

namespace Disclosure.Hosting.Reading.Layout;

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
    public static LayoutGrid? Of(LayoutTable table, int page, PageFrame frame)
    {
        if (!table.Cells.Any(cell => cell.Regions.Any(region => region.Page == page)))
        {
            return null;
        }

        var grid = new LayoutGrid(
            table.Cells.Max(static cell => cell.Row + cell.RowSpan),
            table.Cells.Max(static cell => cell.Column + cell.ColumnSpan));
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
            var (left, right) = (columns[cell.Column], columns[cell.Column + cell.ColumnSpan]);
            var top = placed.Begins ? rows[cell.Row] : placed.Box.Top;
            var bottom = placed.Ends ? rows[cell.Row + cell.RowSpan] : placed.Box.Bottom;
            yield return new Ruling(Orientation.Horizontal, top, left, right, Thickness);
            yield return new Ruling(Orientation.Horizontal, bottom, left, right, Thickness);
            yield return new Ruling(Orientation.Vertical, left, top, bottom, Thickness);
            yield return new Ruling(Orientation.Vertical, right, top, bottom, Thickness);
        }
    }

    /// <summary>Where each cell stands on the page.</summary>
    public IEnumerable<(LayoutCell Cell, Box Box)> Places() => _cells.Select(static placed => (placed.Cell, placed.Box));

    private void Place(LayoutCell cell, int page, PageFrame frame)
    {
        Box? found = null;
        var (begins, ends) = (true, true);
        foreach (var region in cell.Regions)
        {
            begins &= region.Page >= page;
            ends &= region.Page <= page;
            if (region.Page == page && region.Polygon.Count > 0)
            {
                var part = frame.BoxOf(region.Polygon);
                found = found?.Union(part) ?? part;
            }
        }

        if (found is not { } box)
        {
            return;
        }

        _cells.Add(new PlacedCell(cell, box, begins, ends));
        _columnBorders[cell.Column].Add(box.Left);
        _columnBorders[cell.Column + cell.ColumnSpan].Add(box.Right);
        if (begins)
        {
            _rowBorders[cell.Row].Add(box.Top);
        }

        if (ends)
        {
            _rowBorders[cell.Row + cell.RowSpan].Add(box.Bottom);
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
    private readonly record struct PlacedCell(LayoutCell Cell, Box Box, bool Begins, bool Ends);
}
