using ReportMaker.Composition;

namespace ReportMaker.Pdf;

/// <summary>A table laid out on an endless page: edges of rows and columns, and where its lines of text stand.</summary>
internal sealed class GridLayout
{
    private const double Padding = 3;

    /// <summary>How far above the foot of a page a cut between two lines is looked for, in points.</summary>
    private const int Search = 40;

    private readonly List<Line> _lines = [];

    public GridLayout(GridBlock grid, DirectStyle style, double size, double width)
    {
        Grid = grid;
        Size = size;
        LineHeight = size * 1.3;
        ColumnEdges = Edges(grid.Shares, width);
        var texts = grid.Cells.ToDictionary(static cell => cell, cell => TextMeasure.Wrap(
            cell.Text, ColumnEdges[cell.Column + cell.ColumnSpan] - ColumnEdges[cell.Column] - 2 * Padding, size, style));
        RowEdges = RowsFor(texts);
        foreach (var (cell, text) in texts)
        {
            var top = (RowEdges[cell.Row] + RowEdges[cell.Row + cell.RowSpan] - text.Count * LineHeight) / 2;
            foreach (var line in text)
            {
                var middle = (ColumnEdges[cell.Column] + ColumnEdges[cell.Column + cell.ColumnSpan]) / 2;
                _lines.Add(new Line(line, middle - TextMeasure.Width(line, size, style) / 2, top));
                top += LineHeight;
            }
        }
    }

    /// <summary>A line of text with its left end and top.</summary>
    public sealed record Line(string Text, double Left, double Top);

    public GridBlock Grid { get; }

    public double Size { get; }

    public double LineHeight { get; }

    public double[] ColumnEdges { get; }

    public double[] RowEdges { get; }

    public double Height => RowEdges[^1];

    public double HeaderHeight => RowEdges[Grid.HeaderRows];

    public IEnumerable<Line> LinesBetween(double from, double to) =>
        _lines.Where(line => line.Top + LineHeight / 2 >= from && line.Top + LineHeight / 2 < to);

    /// <summary>
    /// Where to break the table so that what stands between the start and the cut fits: between two lines of text if rows may be cut, else
    /// between two rows; the start itself where nothing fits.
    /// </summary>
    public double Cut(double from, double available, bool cutsRows)
    {
        var limit = from + available;
        if (limit >= Height)
        {
            return Height;
        }

        for (var back = 0; cutsRows && back < Search; back++)
        {
            var cut = limit - back;
            if (cut > from && !_lines.Any(line => line.Top < cut && line.Top + LineHeight > cut))
            {
                return cut;
            }
        }

        return Math.Max(from, RowEdges.LastOrDefault(edge => edge <= limit));
    }

    private double[] RowsFor(Dictionary<GridCell, List<string>> texts)
    {
        var heights = Enumerable.Repeat(LineHeight + 2 * Padding, Grid.Rows).ToArray();
        foreach (var cell in Grid.Cells.OrderBy(static cell => cell.RowSpan))
        {
            var needed = texts[cell].Count * LineHeight + 2 * Padding;
            var given = heights.AsSpan(cell.Row, cell.RowSpan).ToArray().Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, needed - given);
        }

        return Edges(heights, heights.Sum());
    }

    private static double[] Edges(IReadOnlyList<double> shares, double length)
    {
        var edges = new double[shares.Count + 1];
        var whole = shares.Sum();
        for (var i = 0; i < shares.Count; i++)
        {
            edges[i + 1] = edges[i] + shares[i] / whole * length;
        }

        return edges;
    }
}
