using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Fitting;

/// <summary>Fits an edition of the form to the tables of a document: rows, then columns, then the figures where they meet.</summary>
internal sealed class FormFitting
{
    /// <summary>Gap in type sizes that parts two numbers; a space between the thousands of one takes half.</summary>
    private const double WideGap = 0.8;

    /// <summary>Confidence of a cell that may hold two numbers: a reviewer has to look.</summary>
    private const double TwoFigures = 0.5;

    /// <summary>
    /// The same where the first of them is 0: so low that the form's sums alone never clear the figure. 0 13 before a blank cell reads as 13,
    /// with which the sums agree; no other two numbers do.
    /// </summary>
    private const double ZeroFirst = 0.45;

    /// <summary>
    /// Confidence of the numbers of a row whose cells do not stand under the headings, or whose label may not be theirs: as low as that, for
    /// the same reason.
    /// </summary>
    private const double Astray = 0.45;

    private readonly IReadOnlyList<PrintedRow> _rows;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, Figure> _figures = new(200);
    private readonly Dictionary<string, Cell> _cells = new(200);
    private readonly LabelDepartures _departures = new();
    private readonly List<MissingLine> _missing = [];
    private readonly List<string> _placed = [];
    private readonly List<UnplacedRow> _unplaced = [];
    private readonly List<UnplacedRow> _formulas = [];
    private readonly FeeHeading _fee;
    private readonly FormDefinition _form;
    private HashSet<RowMatch> _doubtful = [];
    private int _knownRows;

    private FormFitting(FormDefinition form, IReadOnlyList<PrintedRow> rows, CancellationToken cancellation)
    {
        _form = form;
        _rows = rows;
        _cancellation = cancellation;
        _fee = FeeHeading.Of(rows);
    }

    /// <summary>Fits the edition to the rows of all tables of the document, in order.</summary>
    public static FormFit Fit(FormDefinition form, IReadOnlyList<PrintedRow> rows, CancellationToken cancellation)
    {
        var fitting = new FormFitting(form, rows, cancellation);
        foreach (var table in form.Tables)
        {
            fitting.FitTable(table);
        }

        return new FormFit(
            form, fitting._figures, fitting._departures.Readings, fitting._fee, fitting._missing, fitting._knownRows)
        {
            Cells = fitting._cells,
            Placed = fitting._placed,
            Unplaced = fitting._unplaced,
            Formulas = fitting._formulas,
        };
    }

    private void FitTable(FormTable table)
    {
        var matches = RowFitting.Fit(table, _rows, _cancellation);
        var found = new List<RowMatch>();
        foreach (var match in matches)
        {
            if (match?.Line.Row is not null)
            {
                found.Add(match);
                if (match.IsAnchor)
                {
                    _knownRows++;
                    _departures.AddRow(match);
                }
            }
        }

        _missing.AddRange(MissingLines.Rows(table, matches, _rows));
        _doubtful = DoubtfulRows.Among(table.Lines, matches, _rows);
        FitLoose(table, found);
        foreach (var block in table.Blocks)
        {
            FitBlock(block, found);
            GroupLabels.AddRows(block, block.Rows, found, _departures);
        }
    }

    /// <summary>Reads the rows of tables whose cells do not tell their columns.</summary>
    private void FitLoose(FormTable table, List<RowMatch> found)
    {
        var loose = found.FindAll(static match => match.First.Table.Table.IsLoose);
        if (loose.Count == 0)
        {
            return;
        }

        var rows = new List<LooseRow>(loose.Count);
        foreach (var block in table.Blocks)
        {
            var inBlock = loose.FindAll(match => match.Line.Block == block);
            if (inBlock.Count > 0)
            {
                var headings = new LooseHeadings(block, HeadingRows(inBlock.ConvertAll(static match => match.First), found));
                headings.AddTo(_departures);
                rows.AddRange(inBlock.Select(match => LooseRow.Of(match, headings.Columns)));
            }
        }

        foreach (var row in LoosePlacing.Place(_form, rows, _cancellation))
        {
            if (row.Cells is null)
            {
                _unplaced.AddRange(row.Row.Ids.Select(FigureIds.RowOf).Distinct().Select(id => new UnplacedRow(id, row.Row.Text)));
                continue;
            }

            if (row.IsBySums)
            {
                _placed.AddRange(row.Row.Ids.Select(FigureIds.RowOf).Distinct());
            }

            for (var i = 0; i < row.Row.Ids.Count; i++)
            {
                var (id, kind) = (row.Row.Ids[i], row.Row.Block.Leaves[i].Kind);
                if (row.Cells[i] is { } cell)
                {
                    _figures[id] = FigureOf(id, kind, cell);
                    _cells[id] = cell;
                }
                else if (row.IsBySums)
                {
                    // The number that is missing counts for nothing in every placement that the sums allow.
                    _figures[id] = new Figure(id, 0, "", 0, default, 1) { Place = row.Row.Place };
                }
            }
        }

        loose.FindAll(_doubtful.Contains).ForEach(Doubt);
    }

    private void FitBlock(FormBlock block, List<RowMatch> found)
    {
        var done = new HashSet<PrintedTable>();
        var fitted = new List<(PrintedTable Table, ColumnMatch?[] Columns)>(1);
        foreach (var match in found)
        {
            if (match.Line.Block != block || match.First.Table.Table.IsLoose || !done.Add(match.First.Table))
            {
                continue;
            }

            var inTable = found.FindAll(other => other.Line.Block == block && other.First.Table == match.First.Table);
            var columns = FitColumns(block, match.First.Table, inTable, found);
            fitted.Add((match.First.Table, columns));
            foreach (var row in inTable)
            {
                ReadRow(block, row, columns, found);
            }
        }

        _missing.AddRange(MissingLines.Columns(block, fitted));
    }

    private ColumnMatch?[] FitColumns(FormBlock block, PrintedTable table, List<RowMatch> inTable, List<RowMatch> found)
    {
        var data = new List<PrintedRow>();
        foreach (var match in inTable)
        {
            data.Add(match.First);
            if (match.Second is not null)
            {
                data.Add(match.Second);
            }
        }

        var headings = HeadingRows(data, found);
        var columns = ColumnFitting.Fit(block, table, data, headings);
        foreach (var column in columns)
        {
            if (column is { Heading: { } heading })
            {
                _departures.AddColumn(block.Prefix + column.Column.Id, column.Column, heading);
            }
        }

        GroupLabels.AddColumns(block, block.Columns, columns, headings, _departures);
        return columns;
    }

    /// <summary>The rows without figures before and between the given rows of a block, back to the last row of another block.</summary>
    private List<PrintedRow> HeadingRows(List<PrintedRow> data, List<RowMatch> found)
    {
        var headings = new List<PrintedRow>();
        var last = IndexOf(data[^1]);
        var first = IndexOf(data[0]);
        while (first > 0 && !found.Exists(match => match.First == _rows[first - 1] || match.Second == _rows[first - 1]))
        {
            first--;
        }

        for (var i = first; i < last; i++)
        {
            if (_rows[i].Figures == 0 && _rows[i].OwnLabels.Count + _rows[i].GroupLabels.Count > 0 && !data.Contains(_rows[i]))
            {
                headings.Add(_rows[i]);
            }
        }

        return headings;
    }

    private int IndexOf(PrintedRow row)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i] == row)
            {
                return i;
            }
        }

        return 0;
    }

    private void ReadRow(FormBlock block, RowMatch match, ColumnMatch?[] columns, List<RowMatch> found)
    {
        var hasNobodys = false;
        foreach (var column in columns)
        {
            if (column is null)
            {
                continue;
            }

            var table = match.First.Table;
            var printed = new List<Cell>(1);
            Cell? blank = null;
            var isShared = false;
            foreach (var row in match.Second is null ? [match.First] : new[] { match.First, match.Second })
            {
                foreach (var index in row.Cells)
                {
                    var cell = table.Cell(index);
                    if (!IsIn(cell, column) || printed.Contains(cell))
                    {
                        continue;
                    }

                    if (table.Content(index) == CellContent.Blank)
                    {
                        blank ??= cell;
                        continue;
                    }

                    isShared |= ReachesOther(cell, column, columns) || ReachesOther(cell, match, found) || CoversHeadings(table, cell);
                    printed.Add(cell);
                }
            }

            // A number shared by several places of the form, or two numbers in one place, is nobody's.
            if (isShared || printed.Count > 1)
            {
                hasNobodys = true;
                continue;
            }

            if ((printed.Count == 1 ? printed[0] : blank) is { } source)
            {
                var id = block.FigureId(match.Line.Row!, column.Column);
                if (source.HasPicture && printed.Count == 0)
                {
                    continue;
                }

                if (source.Formula is { } formula)
                {
                    _formulas.Add(new UnplacedRow(id, formula));
                    continue;
                }

                _figures[id] = FigureOf(id, column.Column.Kind, source);
                _cells[id] = source;
            }
        }

        // In a document without pages such a number tells that the row has edges of its own, and the others may stand elsewhere too.
        hasNobodys |= HasTooMany(match.First) || (match.Second is { } second && HasTooMany(second));
        hasNobodys &= match.First.Cells.Exists(index => match.First.Table.Cell(index).Place is not null);
        if (hasNobodys || IsAstray(match, columns) || _doubtful.Contains(match))
        {
            Doubt(match);
        }

        // A number under a heading of its own, as wide as it, is the agency's own column.
        bool HasTooMany(PrintedRow row) => block.Leaves.Count < row.Cells.Count(
            index => row.Table.Content(index) == CellContent.Figure && !HasOwnHeading(row.Table, row.Table.Cell(index), columns));
    }

    /// <summary>Whether a cell stands in no column of the form, and below words that are as wide as it.</summary>
    private static bool HasOwnHeading(PrintedTable table, Cell cell, ColumnMatch?[] columns)
    {
        if (Array.Exists(columns, column => column is not null && IsIn(cell, column)))
        {
            return false;
        }

        for (var row = cell.Row - 1; row >= 0; row--)
        {
            var index = table.At(row, cell.Column);
            if (index >= 0 && table.Content(index) == CellContent.Words)
            {
                return table.Cell(index).Column == cell.Column && table.Cell(index).ColumnSpan == cell.ColumnSpan;
            }
        }

        return false;
    }

    /// <summary>Makes the figures of a row unsure.</summary>
    private void Doubt(RowMatch match)
    {
        foreach (var leaf in match.Line.Block.Leaves)
        {
            if (_figures.TryGetValue(match.Line.Block.FigureId(match.Line.Row!, leaf), out var figure))
            {
                _figures[figure.Id] = figure with { Confidence = Math.Min(figure.Confidence, Astray) };
            }
        }
    }

    /// <summary>
    /// Whether in a document without pages a number of a row stands in no column while a column has no number: the row may have edges of
    /// its own, as one drawn by hand, and its numbers stand beside their headings.
    /// </summary>
    private static bool IsAstray(RowMatch match, ColumnMatch?[] columns)
    {
        var (table, row) = (match.First.Table, match.First);
        var numbers = row.Cells.Where(index => table.Content(index) == CellContent.Figure && table.Cell(index).Place is not null)
            .Select(table.Cell).ToList();
        if (match.Second is not null || numbers.Count == 0 || row.OwnCells.Count == 0)
        {
            return false;
        }

        var found = columns.OfType<ColumnMatch>().ToList();
        var label = row.OwnCells.Max(index => table.Cell(index).Column);
        return numbers.Exists(cell => cell.Column > label && !found.Exists(column => IsIn(cell, column)))
            && found.Exists(column => !numbers.Exists(cell => IsIn(cell, column)));
    }

    /// <summary>Whether a cell stands, or reaches, in a column.</summary>
    private static bool IsIn(Cell cell, ColumnMatch column) => cell.Column < column.Right && cell.Column + cell.ColumnSpan > column.Left;

    /// <summary>
    /// Whether a cell of a document without pages is merged out of several: the nearest headings above it are more than one. Of pages the
    /// rulings tell.
    /// </summary>
    private static bool CoversHeadings(PrintedTable table, Cell cell)
    {
        for (var row = cell.Row - 1; row >= 0 && cell.Place is not null && cell.ColumnSpan > 1; row--)
        {
            var headings = 0;
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                var index = table.At(row, column);
                headings += index >= 0 && table.Content(index) == CellContent.Words && table.Cell(index).Column == column ? 1 : 0;
            }

            if (headings > 0)
            {
                return headings > 1;
            }
        }

        return false;
    }

    private static bool ReachesOther(Cell cell, ColumnMatch column, ColumnMatch?[] columns)
    {
        foreach (var other in columns)
        {
            if (other is not null && other != column && IsIn(cell, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReachesOther(Cell cell, RowMatch match, List<RowMatch> found)
    {
        if (cell.RowSpan == 1)
        {
            return false;
        }

        foreach (var other in found)
        {
            if (other != match && other.First.Table == match.First.Table
                && other.First.Row >= cell.Row && other.First.Row < cell.Row + cell.RowSpan)
            {
                return true;
            }
        }

        return false;
    }

    private Figure FigureOf(string id, FigureKind kind, Cell cell)
    {
        var printed = CellFigure.Read(cell.Text, kind);
        decimal? value = printed.Kind == FigureTextKind.Number ? printed.Value : null;
        if (kind == FigureKind.Amount && printed.UnitUnder(id == FormFigure.Fee ? _fee.Unit : null) is { } unit)
        {
            value = MoneyUnit.Convert(printed.Value, unit);
        }

        if (cell.Place is { } place)
        {
            return new Figure(id, value, cell.Text.Trim(), 0, default, Sureness(cell, HoldsTwo(cell.Text)))
            {
                Place = place,
                Struck = cell.Struck,
            };
        }

        var box = cell.Box;
        var page = cell.Page;
        for (var i = 0; i < cell.Words.Count; i++)
        {
            box = i == 0 ? cell.Words[i].Box : box.Union(cell.Words[i].Box);
        }

        return new Figure(id, value, cell.Text.Trim(), page, box, Sureness(cell, HoldsTwo(cell))) { Struck = cell.Struck };
    }

    /// <summary>Returns how sure the number of a cell is, 0 to 1, which may hold those of two.</summary>
    private static double Sureness(Cell cell, bool holdsTwo) =>
        holdsTwo ? Math.Min(cell.Confidence, cell.Text.AsSpan().TrimStart() is ['0' or '０', ..] ? ZeroFirst : TwoFigures)
        : cell.Confidence < 1 && BeginsWithIdleZero(cell.Text) ? Math.Min(cell.Confidence, ZeroFirst)
        : cell.Confidence;

    /// <summary>
    /// Whether a number begins with a zero that says nothing: in a picture, two cells whose ruling was not seen read as one, as 0 and 1 do as
    /// 01.
    /// </summary>
    private static bool BeginsWithIdleZero(string text) =>
        text.AsSpan().TrimStart("+-−＋－ ") is ['0' or '０', var next, ..] && char.IsDigit(next);

    /// <summary>Whether white space parts two digits: the numbers of two cells may have come into one.</summary>
    private static bool HoldsTwo(string text)
    {
        var digit = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]))
            {
                digit = char.IsWhiteSpace(text[i]) ? digit : -1;
                continue;
            }

            if (digit >= 0 && digit < i - 1)
            {
                return true;
            }

            digit = i;
        }

        return false;
    }

    /// <summary>
    /// Whether two numbers stand side by side in a cell: they may be those of two cells, between which the document draws no line.
    /// </summary>
    private static bool HoldsTwo(Cell cell)
    {
        for (var i = 1; i < cell.Words.Count; i++)
        {
            var (before, after) = (cell.Words[i - 1], cell.Words[i]);
            if (char.IsDigit(before.Text[^1]) && char.IsDigit(after.Text[0])
                && before.Box.CenterY > after.Box.Top && before.Box.CenterY < after.Box.Bottom
                && after.Box.Left - before.Box.Right > WideGap * (after.FontSize > 0 ? after.FontSize : after.Box.Height))
            {
                return true;
            }
        }

        return false;
    }
}
