namespace Disclosure.Documents.Tables;

/// <summary>
/// Divides the cells of a table that is ruled in part: with lines between rows alone under a ruled heading, where a cell reaches over
/// columns in each of which a text of its own stands; or with lines between columns alone, where a row holds line by line the figures of
/// many rows.
/// </summary>
internal static class RuledInPart
{
    /// <summary>Gap in type sizes from which two words of a line stand in two columns.</summary>
    private const double ColumnGap = 0.8;

    /// <summary>Fewest rows that stand in one: two lines of figures under each other may be a figure and its note.</summary>
    private const int FewestRows = 3;

    /// <summary>Least share of the heights at which two cells and more have a line of text.</summary>
    private const double LeastAligned = 0.6;

    /// <summary>Least share of figures among the lines right of the labels.</summary>
    private const double LeastFigures = 0.6;

    /// <summary>Returns the table with such cells divided; the same where there are none.</summary>
    public static TableFragment Divide(TableFragment table)
    {
        // Words of a cell set sideways have boxes turned once more.
        if (table.Cells.Exists(cell => cell.Words.Exists(word => word.Word.Direction != table.Frame.Direction)))
        {
            return table;
        }

        var cells = new List<FragmentCell>(table.Cells.Count);
        foreach (var cell in table.Cells)
        {
            cells.AddRange(AcrossOf(table, cell));
        }

        var rows = table.Rows;
        for (var row = table.Rows - 1; row >= 0; row--)
        {
            rows += DivideRow(cells, row);
        }

        cells.Sort(static (a, b) => (a.Region.Row, a.Region.Column).CompareTo((b.Region.Row, b.Region.Column)));
        return cells.Count == table.Cells.Count ? table : table with { Rows = rows, Cells = cells };
    }

    /// <summary>Returns the cells that a cell over several columns is divided into: one a column, where no text crosses.</summary>
    private static List<FragmentCell> AcrossOf(TableFragment table, FragmentCell cell)
    {
        var region = cell.Region;
        if (region.ColumnSpan == 1 || region.RowSpan > 1 || cell.Words.Count < 2 || cell.Words[0].Line != cell.Words[^1].Line)
        {
            return [cell];
        }

        var runs = new List<List<(Word Word, Box Box, int Line)>>();
        foreach (var word in cell.Words)
        {
            if (runs.Count == 0 || word.Box.Left - runs[^1][^1].Box.Right > ColumnGap * word.Box.Height)
            {
                runs.Add([]);
            }

            runs[^1].Add(word);
        }

        var places = runs.ConvertAll(run => (ColumnAt(run[0].Box.Left), ColumnAt(run[^1].Box.Right)));
        if (runs.Count < 2 || places.Exists(static place => place.Item1 != place.Item2)
            || places.Select(static place => place.Item1).Distinct().Count() < runs.Count)
        {
            return [cell];
        }

        var parts = new List<FragmentCell>();
        for (var column = region.Column; column < region.Column + region.ColumnSpan; column++)
        {
            var index = places.FindIndex(place => place.Item1 == column);
            var box = cell.Box with
            {
                Left = Math.Max(cell.Box.Left, table.ColumnLines[column]),
                Right = Math.Min(cell.Box.Right, table.ColumnLines[column + 1]),
            };
            parts.Add(CellOf(cell, region with { Column = column, ColumnSpan = 1 }, box, index < 0 ? [] : runs[index]));
        }

        return parts;

        int ColumnAt(double x)
        {
            var found = Array.BinarySearch(table.ColumnLines, x);
            return found < 0 ? ~found - 1 : found;
        }
    }

    /// <summary>Divides the cells of one row, and returns how many rows were added.</summary>
    private static int DivideRow(List<FragmentCell> cells, int row)
    {
        var own = cells.FindAll(cell => cell.Region.Row == row && cell.Region.RowSpan == 1);
        if (own.Count < 2 || cells.Exists(cell =>
            cell.Region.RowSpan > 1 && cell.Region.Row <= row && cell.Region.Row + cell.Region.RowSpan > row))
        {
            return 0;
        }

        var lines = own.SelectMany(static cell => cell.Words.GroupBy(static word => word.Line).Select(line => (
            Cell: cell, Words: line.ToList(), Height: line.Average(static word => word.Box.CenterY),
            Size: line.Max(static word => word.Box.Height)))).ToList();
        lines.Sort(static (a, b) => a.Height.CompareTo(b.Height));
        var heights = new List<(double Height, int Count)>();
        foreach (var line in lines)
        {
            if (heights.Count > 0 && line.Height - heights[^1].Height <= 0.4 * line.Size)
            {
                heights[^1] = heights[^1] with { Count = heights[^1].Count + 1 };
            }
            else
            {
                heights.Add((line.Height, 1));
            }
        }

        var values = lines.FindAll(line => line.Cell != own[0]);
        var figures = values.Count(static line => line.Words.TrueForAll(static word => Figures.IsFigure(word.Word.Text)));
        if (heights.Count < FewestRows || heights.Count(static height => height.Count > 1) < LeastAligned * heights.Count
            || figures < LeastFigures * values.Count)
        {
            return 0;
        }

        var added = heights.Count - 1;
        cells.RemoveAll(own.Contains);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Region.Row > row)
            {
                cells[i] = cells[i] with { Region = cells[i].Region with { Row = cells[i].Region.Row + added } };
            }
        }

        foreach (var cell in own)
        {
            for (var i = 0; i < heights.Count; i++)
            {
                var height = heights[i].Height;
                var next = i + 1 < heights.Count ? (height + heights[i + 1].Height) / 2 : cell.Box.Bottom;
                var before = i > 0 ? (height + heights[i - 1].Height) / 2 : cell.Box.Top;
                var words = cell.Words.FindAll(word => word.Box.CenterY >= before && word.Box.CenterY < next);
                cells.Add(CellOf(cell, cell.Region with { Row = row + i }, cell.Box with { Top = before, Bottom = next }, words));
            }
        }

        return added;
    }

    private static FragmentCell CellOf(FragmentCell cell, CellRegion region, Box box, List<(Word Word, Box Box, int Line)> words) =>
        cell with { Region = region, Box = box, Words = words, Text = CellText.Join(words, box.Width), Room = box.Width };
}
