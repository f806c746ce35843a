namespace Disclosure.Documents.Docx;

/// <summary>
/// Makes paragraphs and tables of what was read: tables that only lay out the page are read cell by cell, rows of prose across a table part
/// it, and a table torn in two is one again.
/// </summary>
internal sealed class DocxFlow
{
    /// <summary>Most characters of a cell of figures or labels: a longer one is prose that a table lays out, as on web pages.</summary>
    private const int LongestCell = 400;

    /// <summary>Most characters of a row across a whole table that belongs to it: its longest note has 40.</summary>
    private const int LongestRow = 80;

    /// <summary>Most characters of a line between the halves of a torn table: （续上表）.</summary>
    private const int LongestBetween = 10;

    /// <summary>Bytes that a blank cell takes up in memory.</summary>
    private const int BytesOfBlank = 128;

    /// <summary>Fewest columns of a table whose halves are joined.</summary>
    private const int FewestColumns = 4;

    private readonly List<ContentBlock> _blocks = [];
    private readonly ReadBudget _budget;
    private int _paragraphs;
    private int _tables;

    private DocxFlow(ReadBudget budget) => _budget = budget;

    /// <summary>Returns the paragraphs and tables.</summary>
    /// <param name="parts">What was read.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public static IReadOnlyList<ContentBlock> ToBlocks(List<DocxPart> parts, ReadBudget budget)
    {
        var flow = new DocxFlow(budget);
        flow.Add(parts);
        return Joined(flow._blocks);
    }

    private void Add(List<DocxPart> parts)
    {
        foreach (var part in parts)
        {
            _budget.Step();
            if (part.Table is { } table)
            {
                Add(table);
            }
            else if (part.Text.Length > 0 || part.HasPicture)
            {
                _blocks.Add(new ContentParagraph(part.Text, new ParagraphPlace(++_paragraphs))
                {
                    HasPicture = part.HasPicture,
                    Pictures = part.Pictures,
                });
            }
        }
    }

    private void Add(DocxTable table)
    {
        var grid = DocxGrid.Of(table, _budget.Limits);
        var cells = grid.Cells.SelectMany(Spliced).OrderBy(static cell => cell.Row).ThenBy(static cell => cell.Column).ToList();
        var across = new bool[grid.Rows];
        foreach (var cell in cells)
        {
            across[cell.Row] = cell.ColumnSpan == grid.Columns && cell.RowSpan == 1 && IsProse(cell.Cell);
        }

        if (grid.Columns == 1 || cells.Exists(cell => !across[cell.Row] && (cell.Cell.HasTable || cell.Cell.Text().Length > LongestCell)))
        {
            cells.ForEach(cell => Add(cell.Cell.Parts));
            return;
        }

        var number = ++_tables;
        var rows = cells.ToLookup(static cell => cell.Row);
        var from = 0;
        for (var row = 0; row <= grid.Rows; row++)
        {
            if (row < grid.Rows && !across[row])
            {
                continue;
            }

            if (row > from)
            {
                AddRows(grid, [.. Enumerable.Range(from, row - from).SelectMany(one => rows[one])], from, row, number);
            }

            foreach (var cell in rows[row])
            {
                Add(cell.Cell.Parts);
            }

            from = row + 1;
        }
    }

    private void AddRows(DocxGrid grid, List<GridCell> cells, int from, int to, int number)
    {
        var isLoose = Enumerable.Range(from, to - from).Any(row => grid.Filled[row] < grid.Columns && 2 * grid.Filled[row] > grid.Columns);
        var all = new List<ContentCell>(cells.Count);
        var owned = new bool[(to - from) * grid.Columns];
        foreach (var cell in cells)
        {
            var (rows, columns) = isLoose ? (1, 1) : (Math.Min(cell.RowSpan, to - cell.Row), cell.ColumnSpan);
            var place = new CellPlace(number, cell.Row + 1, cell.Column + 1);
            all.Add(cell.Cell.ToContent(cell.Row - from, cell.Column, rows, columns, place));
            for (var row = cell.Row - from; row < cell.Row - from + rows; row++)
            {
                owned.AsSpan((row * grid.Columns) + cell.Column, columns).Fill(true);
            }
        }

        for (var at = 0; at < owned.Length && !isLoose; at++)
        {
            if (!owned[at])
            {
                _budget.Use(BytesOfBlank);
                var (row, column) = (at / grid.Columns, at % grid.Columns);
                all.Add(new ContentCell(row, column, 1, 1, "", new CellPlace(number, from + row + 1, column + 1)));
            }
        }

        all.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        _blocks.Add(new ContentTable(to - from, grid.Columns, isLoose, all));
    }

    /// <summary>The cells of a table in a cell where it divides just that cell; else the cell itself.</summary>
    private IEnumerable<GridCell> Spliced(GridCell cell)
    {
        if (cell.Cell.Parts.FindAll(static part => part.Table is not null || part.Text.Length > 0) is not [{ Table: { } inner }])
        {
            return [cell];
        }

        var grid = DocxGrid.Of(inner, _budget.Limits);
        if (grid.IsTorn || grid.Cells.Any(static one => one.Cell.HasTable))
        {
            return [cell];
        }

        if (grid.Cells is [var only])
        {
            return [new GridCell(only.Cell, cell.Row, cell.Column, cell.ColumnSpan) { RowSpan = cell.RowSpan }];
        }

        return grid.Rows == cell.RowSpan && grid.Columns == cell.ColumnSpan
            ? grid.Cells.Select(one =>
                new GridCell(one.Cell, cell.Row + one.Row, cell.Column + one.Column, one.ColumnSpan) { RowSpan = one.RowSpan })
            : [cell];
    }

    /// <summary>Whether a cell across a whole table is no row of it: prose, a table in it, or the heading of a section.</summary>
    private static bool IsProse(DocxCell cell) => cell.HasTable || cell.Text() is { Length: > LongestRow } || IsHeading(cell.Text());

    private static bool IsHeading(string text)
    {
        var end = 0;
        while (end < text.Length && "一二三四五六七八九十".Contains(text[end]))
        {
            end++;
        }

        return end > 0 && end < text.Length && text[end] is '、';
    }

    /// <summary>
    /// The blocks with tables joined that nothing parts but a line which says that the table goes on: Word shows them as one, or a page
    /// broke there.
    /// </summary>
    private static List<ContentBlock> Joined(List<ContentBlock> blocks)
    {
        var joined = new List<ContentBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not ContentTable { IsLoose: false, Columns: >= FewestColumns } first)
            {
                joined.Add(blocks[i]);
                continue;
            }

            var (rows, cells) = (first.Rows, first.Cells.ToList());
            while (NextHalf(blocks, i, first.Columns) is { } next)
            {
                var half = (ContentTable)blocks[next];
                cells.AddRange(half.Cells.Select(cell => cell with { Row = cell.Row + rows }));
                (rows, i) = (rows + half.Rows, next);
            }

            joined.Add(first with { Rows = rows, Cells = cells });
        }

        return joined;
    }

    /// <summary>Where the table goes on that stands at a place; null where it does not.</summary>
    private static int? NextHalf(List<ContentBlock> blocks, int at, int columns)
    {
        var next = at + 1 < blocks.Count && blocks[at + 1] is ContentParagraph { HasPicture: false, Text.Length: <= LongestBetween } line
            && line.Text.Contains('续', StringComparison.Ordinal) ? at + 2 : at + 1;
        return next < blocks.Count && blocks[next] is ContentTable { IsLoose: false } table && table.Columns == columns ? next : null;
    }
}
