namespace Disclosure.Documents.Tables;

/// <summary>The rows and columns of aligned text.</summary>
internal sealed class AlignedGrid
{
    private const double LeastValley = 0.25;
    private const double Crossing = 0.05;
    private const double FullRow = 0.6;
    private const double TightGap = 0.45;

    private readonly List<double> _edges;
    private readonly List<(double Top, double Bottom, List<(AlignedRun Run, int First, int Last)> Cells)> _rows = [];

    private AlignedGrid(List<double> edges) => _edges = edges;

    private int Columns => _edges.Count - 1;

    /// <summary>Returns the grid of a stretch of lines; null where it is no table.</summary>
    public static AlignedGrid? Of(List<AlignedLine> lines)
    {
        var edges = EdgesOf(lines);
        if (edges.Count < 3)
        {
            return null;
        }

        var grid = new AlignedGrid(edges);
        grid.AddRows(lines);
        return grid.IsTable() ? grid : null;
    }

    /// <summary>Returns the grid as a part of a table.</summary>
    public TableFragment ToFragment(Page page, ReadingFrame frame)
    {
        var cells = new List<FragmentCell>();
        for (var row = 0; row < _rows.Count; row++)
        {
            var (top, bottom, placed) = _rows[row];
            for (var column = 0; column < Columns;)
            {
                var here = placed.FindAll(cell => cell.First == column);
                var last = here.Count > 0 ? here.Max(static cell => cell.Last) : column;
                var words = here.SelectMany(static cell => cell.Run.Words).ToList();
                var box = new Box(_edges[column], top, _edges[last + 1], bottom);
                var ordered = CellText.InReadingOrder(words, TextDirection.Right);
                cells.Add(new FragmentCell(
                    new CellRegion(row, column, 1, last - column + 1), box, CellText.Join(ordered, box.Width), ordered, box.Width,
                    OpenTop: false, OpenBottom: false));
                column = last + 1;
            }
        }

        return new TableFragment(page, frame, [.. _edges], _rows.Count, _rows[0].Top, _rows[^1].Bottom, cells);
    }

    /// <summary>Returns the borders of the columns: at the text's ends, and in the middle of what no line of many runs crosses.</summary>
    private static List<double> EdgesOf(List<AlignedLine> lines)
    {
        var counts = lines.ConvertAll(static line => line.Runs.Count);
        counts.Sort();
        var usual = counts[counts.Count * 4 / 5];
        var full = lines.FindAll(line => line.Runs.Count >= Math.Max(2, Math.Ceiling(FullRow * usual)));
        var events = new List<(double X, int Change)>();
        foreach (var run in full.SelectMany(static line => line.Runs))
        {
            events.Add((run.Box.Left, 1));
            events.Add((run.Box.Right, -1));
        }

        events.Sort();
        var allowed = (int)(full.Count * Crossing);
        var edges = new List<double> { lines.Min(static line => line.Box.Left) };
        var size = lines[lines.Count / 2].Size;
        var covered = 0;
        double? valley = null;
        foreach (var (x, change) in events)
        {
            var before = covered;
            covered += change;
            if (covered <= allowed && before > allowed)
            {
                valley = x;
            }
            else if (covered > allowed && before <= allowed && valley is { } start && x - start >= LeastValley * size)
            {
                edges.Add((start + x) / 2);
            }
        }

        edges.Add(lines.Max(static line => line.Box.Right));
        return Filled(edges, full);
    }

    /// <summary>Leaves out borders beside columns that hold hardly any text.</summary>
    private static List<double> Filled(List<double> edges, List<AlignedLine> lines)
    {
        for (var i = 1; i + 1 < edges.Count;)
        {
            var (left, right) = (edges[i - 1], edges[i]);
            var filled = lines.Count(line => line.Runs.Exists(run => run.Box.CenterX >= left && run.Box.CenterX < right));
            if (filled < Math.Max(1, 0.04 * lines.Count))
            {
                edges.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }

        return edges;
    }

    private void AddRows(List<AlignedLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var cells = Place(lines[i]);
            if (_rows.Count > 0 && GoesOn(lines, i, cells))
            {
                var (top, _, before) = _rows[^1];
                before.AddRange(Joined(cells, before));
                _rows[^1] = (top, lines[i].Box.Bottom, before);
            }
            else
            {
                _rows.Add((lines[i].Box.Top, lines[i].Box.Bottom, cells));
            }
        }
    }

    /// <summary>Gives continued runs the columns of the cell above that they lie in.</summary>
    private static IEnumerable<(AlignedRun Run, int First, int Last)> Joined(
        List<(AlignedRun Run, int First, int Last)> cells, List<(AlignedRun Run, int First, int Last)> before)
    {
        foreach (var cell in cells)
        {
            var above = before.Find(other => cell.First <= other.Last && cell.Last >= other.First);
            yield return above.Run is null ? cell : (cell.Run, above.First, above.Last);
        }
    }

    private List<(AlignedRun Run, int First, int Last)> Place(AlignedLine line)
    {
        var cells = new List<(AlignedRun Run, int First, int Last)>();
        foreach (var run in line.Runs)
        {
            var (first, last) = (ColumnAt(run.Box.Left + 1), ColumnAt(run.Box.Right - 1));
            first = cells.Count > 0 ? Math.Max(first, cells[^1].First) : first;
            last = Math.Max(first, last);
            if (cells.Count > 0 && cells[^1].Last >= first)
            {
                // Two runs of one column are one text.
                var (before, begin, end) = cells[^1];
                var both = new AlignedRun(
                    [.. before.Words, .. run.Words], before.Box.Union(run.Box), before.Text + " " + run.Text, run.Size);
                cells[^1] = (both, begin, Math.Max(end, last));
            }
            else
            {
                cells.Add((run, first, last));
            }
        }

        return cells;
    }

    private int ColumnAt(double x) => Math.Clamp(_edges.FindLastIndex(edge => x >= edge), 0, Columns - 1);

    /// <summary>Returns whether a line goes on with the cells of the row above.</summary>
    private bool GoesOn(List<AlignedLine> lines, int at, List<(AlignedRun Run, int First, int Last)> cells)
    {
        var (_, bottom, before) = _rows[^1];
        var line = lines[at];
        if (line.Box.Top - bottom > TightGap * line.Size || cells.Exists(static cell => cell.Run.IsFigure))
        {
            return false;
        }

        if (cells.Exists(cell => !before.Exists(other => cell.First <= other.Last && cell.Last >= other.First)))
        {
            return false;
        }

        if (cells.Count == 1 && cells[0].First == 0)
        {
            // A label that goes on begins with a small letter, or the one above ended in mid-sentence.
            var text = cells[0].Run.Text;
            var above = before[0].Run.Text;
            return char.IsLower(text[0]) || above[^1] is '-' or ',' or '(';
        }

        return cells[0].First > 0 || cells.Count < before.Count || char.IsLower(cells[0].Run.Text[0]);
    }

    private bool IsTable()
    {
        if (_rows.Count < 2 || Columns < 2)
        {
            return false;
        }

        var values = _rows.SelectMany(static row => row.Cells).Where(static cell => cell.First > 0).ToList();
        var figures = values.Count(static cell => cell.Run.IsFigure);
        var full = _rows.Count(row => row.Cells.Count >= Math.Max(2, 0.6 * Columns));
        var words = values.Count == 0 ? 0 : values.Average(static cell => cell.Run.Words.Count);
        if (full < 2 || words > 8)
        {
            return false;
        }

        if (Columns == 2)
        {
            var leaders = _rows.Count(static row =>
                row.Cells.Exists(static cell => cell.Run.Text.Contains("....", StringComparison.Ordinal)));
            var bullets = _rows.Count(static row => row.Cells[0].Run.Text.Length <= 3);
            return _rows.Count >= 3 && figures >= 0.6 * values.Count && 2 * leaders < _rows.Count && 2 * bullets < _rows.Count;
        }

        return figures >= 0.3 * values.Count || (_rows.Count >= 3 && IsAligned());
    }

    /// <summary>Returns whether most columns have their texts' left ends, right ends or middles under each other.</summary>
    private bool IsAligned()
    {
        var aligned = 0;
        for (var column = 0; column < Columns; column++)
        {
            var boxes = _rows.SelectMany(static row => row.Cells).Where(cell => cell.First == column && cell.Last == column)
                .Select(static cell => cell.Run.Box).ToList();
            aligned += boxes.Count >= 2 && (Share(boxes, static box => box.Left) || Share(boxes, static box => box.Right)
                || Share(boxes, static box => box.CenterX)) ? 1 : 0;
        }

        return aligned >= 0.7 * Columns;
    }

    private static bool Share(List<Box> boxes, Func<Box, double> place)
    {
        var places = boxes.ConvertAll(box => place(box));
        places.Sort();
        var middle = places[places.Count / 2];
        return places.Count(other => Math.Abs(other - middle) <= 2.5) >= 0.6 * places.Count;
    }
}
