namespace Disclosure.Documents.Tables;

/// <summary>A table while its parts on consecutive pages are put together.</summary>
internal sealed class TornTable
{
    private readonly List<TableFragment> _parts = [];
    private readonly ColumnUnion _columns;

    /// <summary>Begins with the first part.</summary>
    public TornTable(TableFragment first)
    {
        _parts.Add(first);
        _columns = new ColumnUnion(first);
    }

    /// <summary>
    /// Adds the part if the table goes on with it, and returns whether it does: the outer borders are the same, nothing but headers and
    /// footers stands between the last part and this one, and the columns are shared, or no line is drawn where the page breaks.
    /// </summary>
    /// <param name="next">The first part of a table on the next page.</param>
    /// <param name="document">The document with its pages level.</param>
    public bool TryContinue(TableFragment next, Document document)
    {
        var last = _parts[^1];
        if (next.Frame.Direction != last.Frame.Direction || !_columns.HasSameSides(next)
            || !(_columns.SharesColumns(next) || IsOpenBetween(last, next))
            || !RunningMatter.IsAllBelow(document, last.Page, last.Frame, last.Bottom)
            || !RunningMatter.IsAllAbove(document, next.Page, next.Frame, next.Top))
        {
            return false;
        }

        _columns.Add(next);
        _parts.Add(next);
        return true;
    }

    /// <summary>
    /// Returns the whole table; null where it has a single cell, or no text. Its parts are let go of as they are joined, so that a table
    /// over hundreds of pages is not held twice.
    /// </summary>
    /// <exception cref="DocumentException">It has more cells than the limit.</exception>
    public Table? Join(ReadLimits limits, CancellationToken cancellation)
    {
        var cells = new List<Cell?>();
        var places = new Dictionary<JoinedCell, int>(ReferenceEqualityComparer.Instance);
        var tableParts = new List<TablePart>(_parts.Count);
        var touching = new List<JoinedCell>();
        var first = _parts[0];
        var firstMap = _columns.Map(first);
        var bordersAreOpenAnyway = first.Cells.TrueForAll(static cell => cell.Region.Row > 0 || cell.OpenTop);
        var rows = 0;
        while (_parts.Count > tableParts.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = _parts[tableParts.Count];
            var map = part == first ? firstMap : _columns.Map(part);
            var header = rows == 0 ? 0 : RepeatedHeader.CountRows((first, firstMap), (part, map));
            var halves = new Dictionary<FragmentCell, JoinedCell>(ReferenceEqualityComparer.Instance);
            var shift = rows - header;
            if (rows > 0)
            {
                var pageBreak = BreakBefore(part, header, map, touching, rows - 1, bordersAreOpenAnyway);
                var cutsRow = pageBreak.CutsRow();
                shift -= cutsRow ? 1 : 0;
                foreach (var (upper, lower) in cutsRow ? pageBreak.Halves() : pageBreak.CellsAcross())
                {
                    halves.Add(lower, upper);
                }
            }

            _parts[tableParts.Count] = first;
            tableParts.Add(new TablePart(part.Page.Number, part.Frame.ToDisplayed(part.Box), shift + header));
            touching.Clear();
            foreach (var cell in part.Cells)
            {
                if (cell.Region.Row < header)
                {
                    continue;
                }

                var end = cell.Region.Row + cell.Region.RowSpan;
                if (halves.TryGetValue(cell, out var joined))
                {
                    joined.Continue(part, cell, shift + end);
                }
                else
                {
                    joined = new JoinedCell(part, cell, Whole(cell.Region, map, shift));
                    places.Add(joined, cells.Count);
                    cells.Add(null);
                }

                if (end == part.Rows)
                {
                    touching.Add(joined);
                }
            }

            Finish(places, touching, cells);
            touching.Sort(static (a, b) => a.Region.Column.CompareTo(b.Region.Column));
            rows = shift + part.Rows;
            if (cells.Count > limits.Cells)
            {
                throw TableLimit.Exceeded();
            }
        }

        Finish(places, [], cells);
        return cells.Count > 1 && cells.Exists(static cell => cell!.Text.Length > 0)
            ? new Table(tableParts, rows, _columns.Columns, cells.ConvertAll(static cell => cell!))
            : null;
    }

    /// <summary>Puts the cells that cannot go on in their places.</summary>
    private static void Finish(Dictionary<JoinedCell, int> places, List<JoinedCell> goingOn, List<Cell?> cells)
    {
        var open = new HashSet<JoinedCell>(goingOn, ReferenceEqualityComparer.Instance);
        foreach (var (joined, place) in places)
        {
            if (!open.Contains(joined))
            {
                cells[place] = joined.ToCell();
                places.Remove(joined);
            }
        }
    }

    private static PageBreak BreakBefore(
        TableFragment part, int header, int[] map, List<JoinedCell> touching, int lastRow, bool bordersAreOpenAnyway)
    {
        var below = new List<(FragmentCell Cell, int Column, int ColumnSpan)>();
        var nextRowHasText = part.Rows == header + 1;
        foreach (var cell in part.Cells)
        {
            var region = cell.Region;
            if (region.Row == header)
            {
                below.Add((cell, map[region.Column], map[region.Column + region.ColumnSpan] - map[region.Column]));
            }
            else if (region.Row == header + 1)
            {
                nextRowHasText |= cell.Text.Length > 0;
            }
        }

        return new PageBreak(touching, below, lastRow, nextRowHasText, bordersAreOpenAnyway, header > 0);
    }

    private static CellRegion Whole(CellRegion region, int[] map, int shift) =>
        new(region.Row + shift, map[region.Column], region.RowSpan, map[region.Column + region.ColumnSpan] - map[region.Column]);

    /// <summary>
    /// Returns whether on either side of the break a cell has no line there. Cells as high as the whole part say nothing: a table may have
    /// no line at its top or bottom anywhere.
    /// </summary>
    private static bool IsOpenBetween(TableFragment upper, TableFragment lower) =>
        upper.Cells.Exists(cell => cell.OpenBottom && cell.Region.RowSpan < upper.Rows)
        && lower.Cells.Exists(cell => cell.OpenTop && cell.Region.RowSpan < lower.Rows);
}
