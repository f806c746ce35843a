namespace Disclosure.Documents.Tables;

/// <summary>
/// The column borders of a table torn over pages, put together from the table's parts: a page on which all rows have wide cells shows fewer
/// borders than the next page. Coordinates are those of the first part, in points; later parts are moved and stretched onto the first, for
/// margins may alternate and scans differ in size.
/// </summary>
internal sealed class ColumnUnion
{
    /// <summary>
    /// Largest distance, in points, by which a table may be moved sideways from one page to the next: alternating margins differ by less
    /// than an inch. Half and double change nothing; 0 changes 9 digital documents and 3 scans (tried as <see cref="RulingTolerance"/>
    /// says).
    /// </summary>
    private const double LargestShift = 72;

    /// <summary>
    /// Largest difference of a table's width between two pages, as a share of the width, for pages that were scanned at slightly different
    /// scales. It counts for tables wider than 267 points; no document tried needs more than the 4 points that narrower ones may differ by.
    /// </summary>
    private const double WidthShare = 0.015;

    private readonly List<double> _lines;

    /// <summary>Begins with the borders of the first part.</summary>
    public ColumnUnion(TableFragment first) => _lines = [.. first.ColumnLines];

    /// <summary>Gets the number of columns.</summary>
    public int Columns => _lines.Count - 1;

    /// <summary>Returns whether the outer borders of the part lie where those of the table do.</summary>
    public bool HasSameSides(TableFragment part)
    {
        var shift = Math.Max(Math.Abs(part.Left - _lines[0]), Math.Abs(part.Right - _lines[^1]));
        // A frame alone has no columns to be known by: its sides have to lie in the same place, within half the distance of a border.
        if (part.Columns == 1 || Columns == 1)
        {
            return shift <= RulingTolerance.ColumnAcrossPages / 2;
        }

        var width = _lines[^1] - _lines[0];
        return shift <= LargestShift
            && Math.Abs(part.Right - part.Left - width) <= Math.Max(RulingTolerance.ColumnAcrossPages, WidthShare * width);
    }

    /// <summary>
    /// Returns whether three quarters of the inner borders are shared: of the part's or of the table's, whichever has fewer.
    /// </summary>
    public bool SharesColumns(TableFragment part)
    {
        var common = 0;
        for (var i = 1; i < part.Columns; i++)
        {
            var position = OnFirst(part, i);
            common += Math.Abs(_lines[Nearest(position)] - position) <= RulingTolerance.ColumnAcrossPages ? 1 : 0;
        }

        return common * 4 >= Math.Min(part.Columns - 1, Columns - 1) * 3;
    }

    /// <summary>Adds the borders of the part that the table does not have yet.</summary>
    public void Add(TableFragment part)
    {
        var taken = 0;
        for (var i = 1; i < part.Columns; i++)
        {
            var position = OnFirst(part, i);
            var nearest = Nearest(position);
            var isNew = Math.Abs(_lines[nearest] - position) > RulingTolerance.ColumnAcrossPages || nearest <= taken || nearest == Columns;
            if (isNew)
            {
                nearest = Math.Clamp(_lines[nearest] < position ? nearest + 1 : nearest, taken + 1, Columns);
                _lines.Insert(nearest, Math.Clamp(position, _lines[nearest - 1], _lines[nearest]));
            }

            taken = nearest;
        }
    }

    /// <summary>Returns, for each column border of a part that was added, the index of the table's border that it is.</summary>
    public int[] Map(TableFragment part)
    {
        var map = new int[part.ColumnLines.Length];
        for (var i = 1; i < part.Columns; i++)
        {
            map[i] = Math.Max(map[i - 1] + 1, Nearest(OnFirst(part, i)));
        }

        // A border may be nearest to the table's border of the next one; then those behind it have run out, and are counted from the end.
        map[^1] = Columns;
        for (var i = part.Columns - 1; i > 0 && map[i] >= map[i + 1]; i--)
        {
            map[i] = map[i + 1] - 1;
        }

        return map;
    }

    private double OnFirst(TableFragment part, int line) =>
        _lines[0] + ((part.ColumnLines[line] - part.Left) * (_lines[^1] - _lines[0]) / (part.Right - part.Left));

    /// <summary>Returns the index of the border nearest to the position, the left one of two that are equally near.</summary>
    private int Nearest(double position)
    {
        var found = _lines.BinarySearch(position);
        var right = Math.Clamp(found < 0 ? ~found : found, 1, _lines.Count - 1);
        return position - _lines[right - 1] <= _lines[right] - position ? right - 1 : right;
    }
}
