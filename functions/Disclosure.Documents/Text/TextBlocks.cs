using Disclosure.Documents.Words;

namespace Disclosure.Documents.Text;

/// <summary>
/// Divides a text into paragraphs and tables. Lines whose cells are divided by tabs or bars make a table, blank lines between them too: a
/// page break leaves such. Lines that each hold one cell ended by a bar are put together to rows as lines of bars alone end them.
/// </summary>
internal sealed class TextBlocks
{
    /// <summary>
    /// Fewest characters of a line that a page break or the width of the page may have torn off: shorter ones are headings.
    /// </summary>
    private const int ShortestTorn = 20;

    /// <summary>Bytes that a cell takes up in memory beside its characters.</summary>
    private const int BytesOfCell = 160;

    private readonly ReadBudget _budget;
    private readonly List<ContentBlock> _blocks = [];
    private readonly List<TextRow> _rows = [];
    private int _blank;
    private int _blankBeforeRows;
    private int _cells;
    private ContentParagraph? _last;

    private TextBlocks(ReadBudget budget) => _budget = budget;

    /// <summary>Returns the blocks of a text.</summary>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public static List<ContentBlock> Of(string text, ReadBudget budget)
    {
        var blocks = new TextBlocks(budget);
        var number = 0;
        var at = 0;
        while (at < text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : at + end;
            if (++number > budget.Limits.ContentLines)
            {
                throw ReadBudget.Exceeded(ReadLimit.ContentLines);
            }

            budget.Step();
            blocks.Add(text[at..end], number);
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        blocks.EndRows();
        return blocks._blocks;
    }

    private void Add(string line, int number)
    {
        if (line.AsSpan().Trim(" \t\u3000\u00A0\u200B\uFEFF\u000B\u000C\u001A").Length == 0)
        {
            _blank++;
            return;
        }

        // A form feed stands where a page ends.
        _blank += line.Contains('\u000C', StringComparison.Ordinal) ? 1 : 0;
        if (_rows.Count > 0 && TextRow.IsDrawn(line))
        {
            return;
        }

        if (TextRow.Of(line, number, _blank > 0, _budget.Limits.RowCells) is { } row)
        {
            _cells += row.Cells.Count;
            if (_cells > _budget.Limits.ContentCells)
            {
                throw ReadBudget.Exceeded(ReadLimit.ContentCells);
            }

            _budget.Use((long)row.Cells.Count * BytesOfCell);
            _blankBeforeRows = _rows.Count == 0 ? _blank : _blankBeforeRows;
            _rows.Add(row);
            _blank = 0;
            return;
        }

        EndRows();
        AddParagraph(line, number);
        _blank = 0;
    }

    private void AddParagraph(string line, int number)
    {
        var text = TextMarks.Without(line);
        if (text.Length == 0 || TextRow.IsDrawn(text))
        {
            return;
        }

        var indent = line.Length - line.AsSpan().TrimStart().Length;
        if (_last is { } before && _blocks[^1] == before && IsTorn(before.Text, text, indent))
        {
            _blocks[^1] = _last = before with { Text = before.Text + text };
            return;
        }

        _last = new ContentParagraph(text, new LinePlace(number, indent + 1)) { BlankLines = _blank };
        _blocks.Add(_last);
    }

    /// <summary>Whether a line goes on where the one before broke off: in the middle of a sentence, by a page's end or its width.</summary>
    private static bool IsTorn(string before, string text, int indent) =>
        indent < 2 && before.Length >= ShortestTorn && TextMarks.IsProse(before) && !TextMarks.EndsSentence(before)
        && !TextMarks.IsNumbered(text) && (TextMarks.IsProse(text) || TextMarks.EndsSentence(text));

    private void EndRows()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        if (IsTable())
        {
            _blocks.Add(TableOf());
        }
        else
        {
            foreach (var row in _rows)
            {
                var text = string.Join(' ', row.Cells.Select(static cell => cell.Text).Where(static cell => cell.Length > 0));
                if (text.Length > 0)
                {
                    _blocks.Add(new ContentParagraph(text, new LinePlace(row.Line, row.Cells[0].Column)) { BlankLines = _blankBeforeRows });
                }
            }
        }

        _rows.Clear();
    }

    /// <summary>Whether the lines are a table: a single one without a number is a line of prose with a tab or a bar in it.</summary>
    private bool IsTable() => _rows.Count > 1
        || _rows[0].Cells.Any(static cell => cell.Text.Length > 0 && cell.Text.All(char.IsDigit));

    private ContentTable TableOf()
    {
        var rows = RowsOf(_rows);
        if (rows.Max(static row => row.Cells.Count) > _budget.Limits.Cells / rows.Count)
        {
            // Whoever lays the table on a grid makes room for all its rows at the width of the longest.
            throw new DocumentException(new TableTooLarge());
        }

        var cells = new List<ContentCell>();
        var columns = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            var isTorn = rows[row].IsAfterGap || (row + 1 < rows.Count && rows[row + 1].IsAfterGap);
            for (var column = 0; column < rows[row].Cells.Count; column++)
            {
                var (text, line, at) = rows[row].Cells[column];
                cells.Add(new ContentCell(row, column, 1, 1, text, new LinePlace(line, at)) { IsTorn = isTorn && text.Length > 0 });
            }

            columns = Math.Max(columns, rows[row].Cells.Count);
        }

        return new ContentTable(rows.Count, columns, IsLoose: true, cells) { BlankLines = _blankBeforeRows };
    }

    /// <summary>The rows of a table, those of lines with one cell each put together where they tell how many make a row.</summary>
    private static List<Row> RowsOf(List<TextRow> lines)
    {
        var ended = lines.Count(static line => line.Form == RowForm.Ended);
        if (2 * ended <= lines.Count)
        {
            return lines.ConvertAll(static line =>
                new Row([.. line.Cells.Select(cell => (cell.Text, line.Line, cell.Column))], line.IsAfterGap));
        }

        var width = WidthOf(lines);
        var rows = new List<Row>();
        var cells = new List<(string Text, int Line, int Column)>();
        var isAfterGap = false;
        foreach (var line in lines)
        {
            isAfterGap |= line.IsAfterGap;
            foreach (var (text, column) in line.Cells)
            {
                cells.Add((text, line.Line, column));
                if (cells.Count == width)
                {
                    rows.Add(new Row([.. cells], isAfterGap));
                    cells.Clear();
                    isAfterGap = false;
                }
            }
        }

        if (cells.Count > 0)
        {
            rows.Add(new Row([.. cells], isAfterGap));
        }

        return rows;
    }

    /// <summary>
    /// Number of cells in a row: the greatest common divisor of the numbers of cells up to each end of a line of bars alone, which fill up
    /// a row; 1 where they tell no row.
    /// </summary>
    private static int WidthOf(List<TextRow> lines)
    {
        var (width, cells) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            cells += lines[i].Cells.Count;
            var isFilling = lines[i].Form == RowForm.Ended && lines[i].Cells.All(static cell => cell.Text.Length == 0);
            if (isFilling && (i + 1 == lines.Count || lines[i + 1].Cells[0].Text.Length > 0))
            {
                width = Gcd(width, cells);
            }
        }

        return Math.Max(1, width);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    /// <summary>A row of the table.</summary>
    /// <param name="Cells">Its cells with their lines and columns.</param>
    /// <param name="IsAfterGap">Whether blank lines stand before it.</param>
    private readonly record struct Row(IReadOnlyList<(string Text, int Line, int Column)> Cells, bool IsAfterGap);
}
