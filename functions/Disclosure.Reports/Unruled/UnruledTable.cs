using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Unruled;

/// <summary>Builds one table of aligned words: a column of labels where there are any, then the columns of figures.</summary>
internal sealed class UnruledTable
{
    /// <summary>
    /// Largest distance of figures from where their label puts them, in distances of lines, that leaves no doubt to whom they belong: half
    /// a line off, a label of one line more or less would fit as well.
    /// </summary>
    private const double SureDeviation = 0.3;

    /// <summary>Confidence of the cells of a row where that distance is larger, or a label missing: a reviewer has to look.</summary>
    private const double Doubtful = 0.5;

    /// <summary>Points by which a label's run may reach beyond the column of the groups it stands in.</summary>
    private const double Slack = 2;

    private readonly List<UnruledPart> _parts;
    private readonly List<(double Left, double Right)> _columns;
    private readonly List<double> _edges = [];
    private readonly List<Cell> _cells = [];
    private readonly List<TablePart> _tableParts = [];
    private readonly bool _hasLabels;
    private int _rows;

    private UnruledTable(List<UnruledPart> parts, List<(double Left, double Right)> columns, List<UnruledLine> body)
    {
        (_parts, _columns) = (parts, columns);
        _hasLabels = body.Exists(static line => line.LabelWords > 0);
        var labelsRight = body.Where(static line => line.LabelWords > 0)
            .Select(static line => line.Words[line.LabelWords - 1].Box.Right).DefaultIfEmpty(double.MinValue).Max();
        _edges.Add(_hasLabels ? Math.Min((labelsRight + columns[0].Left) / 2, columns[0].Left) : double.MinValue);
        for (var i = 1; i < columns.Count; i++)
        {
            _edges.Add((columns[i - 1].Right + columns[i].Left) / 2);
        }
    }

    private int Columns => _columns.Count + FirstFigure;

    /// <summary>Number of the first column of figures: 1 behind labels.</summary>
    private int FirstFigure => _hasLabels ? 1 : 0;

    /// <summary>Returns the table; null where the figures of a row do not stand in columns.</summary>
    /// <param name="parts">The pages of the section.</param>
    /// <param name="header">The lines of headings, from the top.</param>
    /// <param name="body">The lines of labels and figures, from the top; at least one has figures.</param>
    public static Table? Of(List<UnruledPart> parts, List<UnruledLine> header, List<UnruledLine> body)
    {
        if (ColumnsOf(body) is not { } columns)
        {
            return null;
        }

        var table = new UnruledTable(parts, columns, body);
        table.AddHeadings(header);
        foreach (var part in header.Concat(body).Select(static line => line.Part).Distinct())
        {
            var lines = body.FindAll(line => line.Part == part);
            var around = header.Concat(body).Where(line => line.Part == part).Select(static line => line.Box).Aggregate((a, b) => a.Union(b));
            table._tableParts.Add(parts[part].PartOf(around, lines.Count == 0 ? 0 : table._tableParts.Count == 0 ? 0 : table._rows));
            table.AddRows(part, lines);
        }

        return new Table(table._tableParts, table._rows, table.Columns, table._cells);
    }

    /// <summary>
    /// Returns the columns of figures: figures that overlap across the rows are of one column. Null where two figures of one row are.
    /// </summary>
    private static List<(double Left, double Right)>? ColumnsOf(List<UnruledLine> body)
    {
        var figures = new List<Box>();
        foreach (var line in body)
        {
            figures.AddRange(line.Words.Skip(line.LabelWords).Select(static word => word.Box));
        }

        figures.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        var columns = new List<(double Left, double Right)>();
        foreach (var figure in figures)
        {
            if (columns.Count > 0 && figure.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, figure.Right));
            }
            else
            {
                columns.Add((figure.Left, figure.Right));
            }
        }

        return body.TrueForAll(line => line.Words.Skip(line.LabelWords).Select(word => IndexOf(columns, word.Box)).Distinct().Count()
            == line.Words.Count - line.LabelWords) ? columns : null;
    }

    private static int IndexOf(List<(double Left, double Right)> columns, Box figure) =>
        columns.FindIndex(column => figure.CenterX >= column.Left && figure.CenterX <= column.Right);

    /// <summary>
    /// Adds a row across the table for each line that is one heading, and one row of the headings over the columns, each of which may have
    /// several lines.
    /// </summary>
    private void AddHeadings(List<UnruledLine> header)
    {
        var stub = "";
        var headings = new List<(string Text, Box Box, List<Word> Words)>[_columns.Count];
        for (var i = 0; i < headings.Length; i++)
        {
            headings[i] = [];
        }

        UnruledLine? last = null;
        foreach (var line in header)
        {
            if (line.LabelRuns() is [var only])
            {
                _cells.Add(CellOf(line.Part, _rows++, 0, Columns, only.Text, only.Box, 1, only.Words));
                continue;
            }

            last = line;
            foreach (var word in line.Words)
            {
                var column = ColumnAt(word.Box.CenterX);
                if (column < 0)
                {
                    stub += word.Displayed.Text;
                }
                else if (ColumnAt(word.Box.Left) >= column - 1 && !CoversOther(word.Box, column))
                {
                    headings[column].Add((word.Displayed.Text, word.Box, [word.Displayed]));
                }
            }
        }

        if (last is null)
        {
            return;
        }

        if (_hasLabels)
        {
            _cells.Add(CellOf(last.Part, _rows, 0, 1, stub, last.Box, 1, []));
        }

        for (var i = 0; i < headings.Length; i++)
        {
            var (text, words) = HeadingOf(headings[i].ConvertAll(static line => (line.Text, line.Words)));
            _cells.Add(CellOf(last.Part, _rows, i + FirstFigure, 1, text, last.Box with { Left = _columns[i].Left, Right = _columns[i].Right }, 1, words));
        }

        _rows++;
    }

    private int ColumnAt(double x) => _edges.FindLastIndex(edge => x >= edge);

    /// <summary>Returns whether a heading reaches over the figures of another column, as a group's does.</summary>
    private bool CoversOther(Box heading, int column)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            var middle = (_columns[i].Left + _columns[i].Right) / 2;
            if (i != column && heading.Left < middle && heading.Right > middle)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the lowest lines over a column that are most like a heading of the form, for the lines above may be a group's heading set
    /// over the middle of its columns; all lines where none is like one.
    /// </summary>
    private static (string Text, List<Word> Words) HeadingOf(List<(string Text, List<Word> Words)> lines)
    {
        var (text, words) = ("", new List<Word>());
        var (best, likeness) = (0, 0.0);
        for (var first = lines.Count - 1; first >= 0; first--)
        {
            text = lines[first].Text + text;
            var now = LikenessToForm(Label.Of(text));
            if (now > likeness)
            {
                (best, likeness) = (first, now);
            }
        }

        lines.GetRange(best, lines.Count - best).ForEach(line => words.AddRange(line.Words));
        return (string.Concat(lines.Skip(best).Select(static line => line.Text)), words);
    }

    private static double LikenessToForm(Label printed)
    {
        var best = 0.0;
        foreach (var leaf in FormDefinition.All.SelectMany(static form => form.Tables).SelectMany(static table => table.Blocks)
            .SelectMany(static block => block.Leaves))
        {
            best = Math.Max(best, Label.Of(leaf.Label).LikenessTo(printed));
            foreach (var accepted in leaf.Accepted)
            {
                best = Math.Max(best, Label.Of(accepted).LikenessTo(printed));
            }
        }

        return best;
    }

    /// <summary>Adds the rows of a page: what stands in the columns of group labels is left out, the rest is divided among the figures.</summary>
    private void AddRows(int part, List<UnruledLine> lines)
    {
        var groups = new List<(double Left, double Right)>();
        foreach (var line in lines)
        {
            var runs = line.LabelRuns();
            groups.AddRange(runs.Take(runs.Count - 1).Select(static run => (run.Box.Left, run.Box.Right)));
        }

        var labels = new List<(LabelRun Run, double Height)>();
        foreach (var line in lines)
        {
            if (line.LabelRuns() is [.., var run] && (line.HasFigures || !groups.Exists(group => IsInside(run.Box, group))))
            {
                labels.Add((run, line.Height));
            }
        }

        var figures = lines.FindAll(static line => line.HasFigures);
        var (left, right) = (labels.Select(static label => label.Run.Box.Left).DefaultIfEmpty(0).Max(), _edges[0]);
        var rulings = _hasLabels ? _parts[part].RulingsAcross(left, right) : [];
        foreach (var row in LabelLines.Divide(
            labels.ConvertAll(static label => (label.Run.Text, label.Height)), figures.ConvertAll(static line => line.Height), rulings))
        {
            AddRow(part, labels.GetRange(row.First, row.Count).ConvertAll(static label => label.Run), row.Figures < 0 ? null : figures[row.Figures],
                row.Deviation > SureDeviation || (row.Count == 0 && _hasLabels) ? Doubtful : 1);
        }
    }

    private static bool IsInside(Box run, (double Left, double Right) group) =>
        run.Left >= group.Left - Slack && run.Right <= group.Right + Slack;

    private void AddRow(int part, List<LabelRun> label, UnruledLine? figures, double confidence)
    {
        var around = label.Select(static run => run.Box).Concat(figures is null ? [] : [figures.Box]).Aggregate((a, b) => a.Union(b));
        if (_hasLabels)
        {
            var text = string.Concat(label.Select(static run => run.Text));
            _cells.Add(CellOf(part, _rows, 0, 1, text, around with { Right = _edges[0] }, confidence, [.. label.SelectMany(static run => run.Words)]));
        }

        for (var i = 0; i < _columns.Count; i++)
        {
            var word = figures?.Words.Skip(figures.LabelWords).Where(word => IndexOf(_columns, word.Box) == i).Select(static word => word.Displayed)
                .FirstOrDefault();
            var box = around with { Left = _columns[i].Left, Right = _columns[i].Right };
            _cells.Add(CellOf(part, _rows, i + FirstFigure, 1, word?.Text ?? "", box, confidence, word is null ? [] : [word]));
        }

        _rows++;
    }

    private Cell CellOf(
        int part, int row, int column, int columnSpan, string text, Box box, double confidence, IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            confidence = Math.Min(confidence, word.Confidence);
        }

        return new Cell(row, column, 1, columnSpan, text, _parts[part].Page, _parts[part].ToDisplayed(box), confidence, words, false);
    }
}
