using Disclosure.Documents;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Unruled;

/// <summary>How the tables of a typeset report are drawn and set.</summary>
internal sealed record Setting
{
    /// <summary>Share of a cell's free width that stands left of its text: 0 at the left, 0.5 in the middle, 1 at the right.</summary>
    public double Across { get; init; } = 0.5;

    /// <summary>The same of figures.</summary>
    public double FiguresAcross { get; init; } = 0.5;

    /// <summary>Share of a cell's free height that stands above its text.</summary>
    public double Down { get; init; } = 0.5;

    /// <summary>Distance of lines in type sizes.</summary>
    public double Leading { get; init; } = 1.3;

    /// <summary>Space in a cell above its text and below it, in points.</summary>
    public double Padding { get; init; } = 3;

    public bool LinesAcross { get; init; }

    public bool LinesDown { get; init; }

    /// <summary>Height of a page; a table goes on on the next one.</summary>
    public double PageHeight { get; init; } = 842;
}

/// <summary>Sets a report with the given figures line by line, as an office program does, in type of 9 points.</summary>
internal sealed class TypesetReport
{
    private const double Size = 9;
    private const double Left = 50;
    private const double Margin = 60;

    private static readonly string[] Headings =
    [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ];

    private readonly Setting _setting;
    private readonly List<(List<Word> Words, List<Ruling> Rulings)> _pages = [([], [])];
    private double _y = Margin;

    private TypesetReport(Setting setting) => _setting = setting;

    /// <summary>Returns the document.</summary>
    public static Document Of(FormDefinition form, IReadOnlyDictionary<string, string> figures, Setting setting)
    {
        var report = new TypesetReport(setting);
        report.Line("青石县民政局2022年政府信息公开工作年度报告", 16, 120);
        foreach (var kind in SectionKinds.All)
        {
            report.Line(Headings[(int)kind], 13, 60);
            if (form.Tables.FirstOrDefault(table => table.Section == kind) is { } table)
            {
                report.Table(table, figures);
            }
            else
            {
                report.Line("本机关认真落实条例要求，主动公开各类政府信息，方便群众查阅。", 11, 72);
            }
        }

        return new Document([.. report._pages.Select((page, i) =>
            new Page(i + 1, 595, setting.PageHeight, page.Words, page.Rulings, [], TextVerdict.Trusted))]);
    }

    private void Line(string text, double size, double left)
    {
        Break(2 * size);
        Word(text, left, _y, size);
        _y += 2 * size;
    }

    private void Table(FormTable table, IReadOnlyDictionary<string, string> figures)
    {
        var columns = Edges(Widths(table));
        var cells = table.Cells.Select(cell => (Cell: cell, Lines: Wrap(
            cell.Kind == FormCellKind.Figure ? figures[cell.Id] : cell.Label,
            columns[cell.Column + cell.ColumnSpan] - columns[cell.Column]))).ToList();
        var heights = Enumerable.Repeat((_setting.Leading * Size) + (2 * _setting.Padding), table.Rows).ToArray();
        foreach (var (cell, lines) in cells.OrderBy(static item => item.Cell.RowSpan))
        {
            var missing = (lines.Count * _setting.Leading * Size) + (2 * _setting.Padding)
                - heights.AsSpan(cell.Row, cell.RowSpan).ToArray().Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, missing);
        }

        // The rows are put on pages first, so that a label over several rows is set line by line where its rows are.
        var (tops, pages) = (new double[table.Rows], new int[table.Rows]);
        for (var row = 0; row < table.Rows; row++)
        {
            Break(heights[row]);
            (tops[row], pages[row]) = (_y, _pages.Count - 1);
            _y += heights[row];
        }

        foreach (var (cell, lines) in cells)
        {
            var (left, right) = (columns[cell.Column], columns[cell.Column + cell.ColumnSpan]);
            var rows = Enumerable.Range(cell.Row, cell.RowSpan).Where(row => pages[row] == pages[cell.Row]).ToList();
            var (top, height) = (tops[cell.Row], rows.Sum(row => heights[row]));
            var free = height - (2 * _setting.Padding) - (lines.Count * _setting.Leading * Size);
            var y = top + _setting.Padding + (Math.Max(0, free) * _setting.Down);
            foreach (var line in lines)
            {
                var share = cell.Kind == FormCellKind.Figure ? _setting.FiguresAcross : _setting.Across;
                Word(line, left + 2 + ((right - left - 4 - WidthOf(line)) * share), y, Size, pages[cell.Row]);
                y += _setting.Leading * Size;
            }

            if (_setting.LinesAcross)
            {
                _pages[pages[cell.Row]].Rulings.Add(new Ruling(Orientation.Horizontal, top, left, right, 0.5));
                _pages[pages[cell.Row]].Rulings.Add(new Ruling(Orientation.Horizontal, top + height, left, right, 0.5));
            }

            if (_setting.LinesDown)
            {
                _pages[pages[cell.Row]].Rulings.Add(new Ruling(Orientation.Vertical, left, top, top + height, 0.5));
                _pages[pages[cell.Row]].Rulings.Add(new Ruling(Orientation.Vertical, right, top, top + height, 0.5));
            }
        }

        _y += 12;
    }

    private static double[] Widths(FormTable table) => table.Section switch
    {
        SectionKind.Applications => [22, 40, 148, .. Enumerable.Repeat(40.0, table.Columns - 3)],
        SectionKind.Proactive => [.. Enumerable.Repeat(480.0 / table.Columns, table.Columns)],
        _ => [.. Enumerable.Repeat(32.0, table.Columns)],
    };

    private static double[] Edges(double[] widths)
    {
        var edges = new double[widths.Length + 1];
        edges[0] = Left;
        for (var i = 0; i < widths.Length; i++)
        {
            edges[i + 1] = edges[i] + widths[i];
        }

        return edges;
    }

    private static List<string> Wrap(string text, double width)
    {
        var lines = new List<string> { "" };
        foreach (var character in text)
        {
            if (WidthOf(lines[^1] + character) > width - 4 && lines[^1].Length > 0)
            {
                lines.Add("");
            }

            lines[^1] += character;
        }

        return lines;
    }

    private static double WidthOf(string text) => text.Sum(static character => char.IsAscii(character) ? Size / 2 : Size);

    private void Break(double height)
    {
        if (_y + height > _setting.PageHeight - Margin)
        {
            _pages.Add(([], []));
            _y = Margin;
        }
    }

    private void Word(string text, double left, double top, double size, int page = -1)
    {
        if (text.Length == 0)
        {
            return;
        }

        var box = new Box(left, top, left + (WidthOf(text) * size / Size), top + size);
        var words = _pages[page < 0 ? _pages.Count - 1 : page].Words;
        words.Add(new Word(text, box, [new Glyph(text, box, size)], 1, TextDirection.Right));
        words.Sort(static (a, b) => (a.Box.Top, a.Box.Left).CompareTo((b.Box.Top, b.Box.Left)));
    }
}
