using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>How the cells of a table stand in a text.</summary>
internal enum TextCells
{
    /// <summary>A row on a line, cells divided by tabs.</summary>
    Tabs,

    /// <summary>A row on a line between bars, as Markdown has tables.</summary>
    Bars,

    /// <summary>One cell on a line, ended by a bar; spans collapse, and bars alone fill the row up.</summary>
    Ended,

    /// <summary>One cell on a line with a blank line behind; blank cells leave nothing.</summary>
    Lines,
}

/// <summary>How a report is written as text.</summary>
internal sealed record TextSheet
{
    public TextCells Cells { get; init; }

    /// <summary>Ends lines as Windows does.</summary>
    public bool HasReturns { get; init; }

    /// <summary>A blank line between paragraphs.</summary>
    public bool IsSpaced { get; init; } = true;

    /// <summary>Rows of a table after which a page ends, counted from 1 through all tables; a page leaves two blank lines.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>Rows that begin with so many cells more, or lose as many blank ones, counted as <see cref="Breaks"/>.</summary>
    public IReadOnlyDictionary<int, int> Shifts { get; init; } = new Dictionary<int, int>();

    /// <summary>
    /// Rows of which the number at a place, from 0, is left out, or with a minus doubled (-1 the first), counted the same.
    /// </summary>
    public IReadOnlyDictionary<int, int> Lost { get; init; } = new Dictionary<int, int>();

    /// <summary>Markdown's marks before headings and paragraphs.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>What a web page has around the report.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>What a web page has behind the report.</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}

/// <summary>Writes a report as plain text.</summary>
internal sealed class PlainText(TextSheet sheet)
{
    private readonly List<string> _lines = [];
    private int _row;

    /// <summary>Returns the text.</summary>
    public string Write(IReadOnlyList<Block> blocks)
    {
        _lines.AddRange(sheet.Before);
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TitleBlock title:
                    title.Lines.ToList().ForEach(line => Add(line, "# "));
                    break;
                case HeadingBlock heading:
                    Add(heading.Text, "## ");
                    break;
                case ParagraphBlock paragraph:
                    Add(paragraph.Text, "");
                    break;
                case SignatureBlock signature:
                    signature.Lines.ToList().ForEach(line => Add(line, ""));
                    break;
                case GridBlock grid:
                    AddGrid(grid);
                    break;
            }
        }

        _lines.AddRange(sheet.After);
        return string.Join(sheet.HasReturns ? "\r\n" : "\n", _lines) + (sheet.HasReturns ? "\r\n" : "\n");
    }

    private void Add(string line, string mark)
    {
        _lines.Add((sheet.IsMarkdown ? mark : "") + line);
        if (sheet.IsSpaced)
        {
            _lines.Add("");
        }
    }

    private void AddGrid(GridBlock grid)
    {
        var columns = grid.Cells.Max(static cell => cell.Column + cell.ColumnSpan);
        for (var row = 0; row < grid.Rows; row++)
        {
            _row++;
            var own = grid.Cells.Where(cell => cell.Row == row).OrderBy(static cell => cell.Column).ToList();
            switch (sheet.Cells)
            {
                case TextCells.Tabs:
                    _lines.Add(string.Join('\t', Changed(own, columns)));
                    break;
                case TextCells.Bars:
                    _lines.Add($"| {string.Join(" | ", Changed(own, columns))} |");
                    if (row == 0 && sheet.IsMarkdown)
                    {
                        _lines.Add("|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
                    }

                    break;
                case TextCells.Ended:
                    AddEnded(own, columns);
                    break;
                case TextCells.Lines:
                    own.Where(static cell => cell.Text.Length > 0).ToList().ForEach(cell => _lines.AddRange([cell.Text, ""]));
                    break;
            }

            if (sheet.Breaks.Contains(_row))
            {
                _lines.AddRange(["", ""]);
            }
        }

        if (sheet.IsSpaced)
        {
            _lines.Add("");
        }
    }

    /// <summary>The cells of a row on its grid, shifted, or without one of its numbers, or with one twice.</summary>
    private List<string> Changed(List<GridCell> own, int columns)
    {
        var cells = Enumerable.Repeat("", columns).ToList();
        own.ForEach(cell => cells[cell.Column] = cell.Text);
        if (sheet.Lost.TryGetValue(_row, out var lost))
        {
            var first = cells.FindLastIndex(static cell => cell.Length > 0 && !char.IsDigit(cell[0])) + 1;
            if (lost >= 0)
            {
                cells.RemoveAt(first + lost);
            }
            else
            {
                cells.Insert(first - lost, cells[first - lost - 1]);
            }
        }

        if (sheet.Shifts.TryGetValue(_row, out var shift))
        {
            if (shift > 0)
            {
                cells.InsertRange(0, Enumerable.Repeat("", shift));
            }
            else
            {
                cells.RemoveRange(0, cells.TakeWhile(static cell => cell.Length == 0).Take(-shift).Count());
            }
        }

        return cells;
    }

    private void AddEnded(List<GridCell> own, int columns)
    {
        var bars = new StringBuilder();
        foreach (var cell in own)
        {
            if (cell.Text.Length == 0)
            {
                bars.Append('|');
                continue;
            }

            Flush();
            _lines.Add(cell.Text + " |");
        }

        bars.Append('|', columns - own.Count);
        Flush();

        void Flush()
        {
            if (bars.Length > 0)
            {
                _lines.Add(bars.ToString());
                bars.Clear();
            }
        }
    }
}
