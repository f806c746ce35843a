using Disclosure.Documents;
using Disclosure.Documents.Tables;

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

    /// <summary>
    /// Largest distance of the lines of one label, in the least distance of lines; two rows' labels are twice that apart.
    /// </summary>
    private const double OneLine = 1.5;

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

        var headings = ColumnHeadings.Of(header.FindAll(static line => !line.IsTitle), body, columns);
        var table = new UnruledTable(parts, columns, body);
        table.AddHeadings(header, headings);
        foreach (var part in header.Concat(body).Select(static line => line.Part).Distinct())
        {
            var lines = body.FindAll(line => line.Part == part);
            var around = header.Concat(body).Where(line => line.Part == part).Select(static line => line.Box)
                .Aggregate(static (a, b) => a.Union(b));
            table._tableParts.Add(parts[part].PartOf(around, lines.Count == 0 || table._tableParts.Count == 0 ? 0 : table._rows));
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

    /// <summary>Adds a row across the table for each title, and one row of the headings over the columns.</summary>
    private void AddHeadings(List<UnruledLine> header, ColumnHeadings headings)
    {
        foreach (var title in header.FindAll(static line => line.IsTitle))
        {
            var words = title.Words.ConvertAll(static word => word.Displayed);
            _cells.Add(CellOf(title.Part, _rows++, 0, Columns, string.Concat(words.Select(static word => word.Text)), title.Box, 1, words));
        }

        if (header.FindLast(static line => !line.IsTitle) is not { } last)
        {
            return;
        }

        if (_hasLabels)
        {
            _cells.Add(CellOf(last.Part, _rows, 0, 1, headings.Stub, last.Box with { Right = _edges[0] }, 1, []));
        }

        for (var i = 0; i < _columns.Count; i++)
        {
            var (text, words) = headings.Over[i];
            var box = last.Box with { Left = _columns[i].Left, Right = _columns[i].Right };
            _cells.Add(CellOf(last.Part, _rows, i + FirstFigure, 1, text, box, 1, words));
        }

        _rows++;
    }

    /// <summary>Adds the rows of a page: labels of groups are left out, those of rows divided among the figures.</summary>
    private void AddRows(int part, List<UnruledLine> lines)
    {
        var labels = LabelsOf(lines);
        var figures = lines.FindAll(static line => line.HasFigures);
        var (left, right) = (labels.Select(static label => label.Run.Box.Left).DefaultIfEmpty(0).Max(), _edges[0]);
        var rulings = _hasLabels ? _parts[part].RulingsAcross(left, right) : [];
        foreach (var row in LabelLines.Divide(
            labels.ConvertAll(static label => (label.Run.Text, label.Height)), figures.ConvertAll(static line => line.Height), rulings))
        {
            AddRow(
                part,
                labels.GetRange(row.First, row.Count).ConvertAll(static label => label.Run),
                row.Figures < 0 ? null : figures[row.Figures],
                row.Deviation > SureDeviation || (row.Count == 0 && _hasLabels) ? Doubtful : 1);
        }
    }

    /// <summary>
    /// Returns the labels of rows, line by line. Labels of groups stand left of where most labels of rows begin; one that stands on a line
    /// of figures is a group's where that line runs between two lines of a row's label.
    /// </summary>
    private static List<(LabelRun Run, double Height)> LabelsOf(List<UnruledLine> lines)
    {
        var all = lines.FindAll(static line => line.LabelWords > 0)
            .ConvertAll(static line => (Run: line.LabelRuns()[^1], line.Height, line.HasFigures));
        var begins = all.FindAll(static label => label.HasFigures).ConvertAll(static label => label.Run.Box.Left);
        begins.Sort();
        var begin = begins.Count == 0 ? double.MinValue : begins[begins.Count / 2];
        var own = all.FindAll(label => label.Run.Box.Right > begin).ConvertAll(static label => label.Height);
        var pitch = own.Zip(own.Skip(1), static (a, b) => b - a).DefaultIfEmpty(0).Min();
        return
        [
            .. all.Where(label => label.Run.Box.Right > begin || (label.HasFigures && !IsBetween(label.Height)))
                .Select(static label => (label.Run, label.Height)),
        ];

        bool IsBetween(double height)
        {
            var above = own.FindLastIndex(other => other < height);
            return above >= 0 && above + 1 < own.Count && own[above + 1] - own[above] < OneLine * pitch;
        }
    }

    private void AddRow(int part, List<LabelRun> label, UnruledLine? figures, double confidence)
    {
        var around = label.Select(static run => run.Box).Concat(figures is null ? [] : [figures.Box]).Aggregate((a, b) => a.Union(b));
        if (_hasLabels)
        {
            var text = string.Concat(label.Select(static run => run.Text));
            var words = label.SelectMany(static run => run.Words).ToList();
            _cells.Add(CellOf(part, _rows, 0, 1, text, around with { Right = _edges[0] }, confidence, words));
        }

        for (var i = 0; i < _columns.Count; i++)
        {
            var word = figures?.Words.Skip(figures.LabelWords).Where(word => IndexOf(_columns, word.Box) == i)
                .Select(static word => word.Displayed).FirstOrDefault();
            var box = around with { Left = _columns[i].Left, Right = _columns[i].Right };
            var cell = CellOf(part, _rows, i + FirstFigure, 1, word?.Text ?? "", box, confidence, word is null ? [] : [word]);
            _cells.Add(WithDoubts(cell, _parts[part].DoubtsIn(around with { Left = _edges[i], Right = RightOf(i) })));
        }

        _rows++;
    }

    /// <summary>Returns where the room of a column of figures ends.</summary>
    private double RightOf(int column) => column + 1 < _edges.Count ? _edges[column + 1] : double.MaxValue;

    private static Cell WithDoubts(Cell cell, List<Doubt> doubts)
    {
        foreach (var doubt in doubts)
        {
            cell = cell with
            {
                Confidence = Math.Min(cell.Confidence, doubt.Confidence),
                Struck = doubt.Struck is null ? cell.Struck : (cell.Struck is null ? "" : cell.Struck + " ") + doubt.Struck,
            };
        }

        return cell;
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
