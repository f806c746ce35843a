using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Fitting;

/// <summary>
/// A table of the form printed with given figures, to be disturbed and read back: a grid of texts, each cell with its spans.
/// </summary>
internal sealed class PrintedForm
{
    public const double CellWidth = 40;
    public const double CellHeight = 12;

    public PrintedForm(FormTable table, IReadOnlyDictionary<string, string> figures)
    {
        Rows = table.Rows;
        Columns = table.Columns;
        Cells = [.. table.Cells.Select(cell => new PrintedCell(
            cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan,
            cell.Kind == FormCellKind.Figure ? figures[cell.Id] : cell.Label, cell.Kind, cell.Id))];
    }

    private PrintedForm(List<PrintedCell> cells, int rows, int columns) => (Cells, Rows, Columns) = (cells, rows, columns);

    public List<PrintedCell> Cells { get; }

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    /// <summary>The first row that holds figures.</summary>
    public int FirstFigureRow => Cells.Where(cell => cell.Kind == FormCellKind.Figure).Min(cell => cell.Row);

    public void Replace(Func<PrintedCell, bool> which, Func<PrintedCell, string> text)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            if (which(Cells[i]))
            {
                Cells[i] = Cells[i] with { Text = text(Cells[i]) };
            }
        }
    }

    /// <summary>Takes a row of the grid out; cells that reach over it shrink.</summary>
    public void RemoveRow(int row)
    {
        Cells.RemoveAll(cell => cell.Row == row && cell.RowSpan == 1);
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            Cells[i] = cell.Row > row ? cell with { Row = cell.Row - 1 }
                : cell.Row + cell.RowSpan > row ? cell with { RowSpan = cell.RowSpan - 1 } : cell;
        }

        Rows--;
    }

    /// <summary>Takes a column of the grid out; cells that reach over it shrink.</summary>
    public void RemoveColumn(int column)
    {
        Cells.RemoveAll(cell => cell.Column == column && cell.ColumnSpan == 1);
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            Cells[i] = cell.Column > column ? cell with { Column = cell.Column - 1 }
                : cell.Column + cell.ColumnSpan > column ? cell with { ColumnSpan = cell.ColumnSpan - 1 } : cell;
        }

        Columns--;
    }

    /// <summary>Puts a row of cells before the given one; cells that reach over the place grow.</summary>
    public void InsertRow(int before, Func<int, string> text)
    {
        var covered = new bool[Columns];
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            if (cell.Row >= before)
            {
                Cells[i] = cell with { Row = cell.Row + 1 };
            }
            else if (cell.Row + cell.RowSpan > before)
            {
                Cells[i] = cell with { RowSpan = cell.RowSpan + 1 };
                covered.AsSpan(cell.Column, cell.ColumnSpan).Fill(true);
            }
        }

        Rows++;
        for (var column = 0; column < Columns; column++)
        {
            if (!covered[column])
            {
                Cells.Add(new PrintedCell(before, column, 1, 1, text(column), FormCellKind.Title, ""));
            }
        }
    }

    /// <summary>Puts an empty column before the given one; cells that reach over the place grow.</summary>
    public void InsertColumn(int before)
    {
        var covered = new bool[Rows];
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            if (cell.Column >= before)
            {
                Cells[i] = cell with { Column = cell.Column + 1 };
            }
            else if (cell.Column + cell.ColumnSpan > before)
            {
                Cells[i] = cell with { ColumnSpan = cell.ColumnSpan + 1 };
                covered.AsSpan(cell.Row, cell.RowSpan).Fill(true);
            }
        }

        Columns++;
        for (var row = 0; row < Rows; row++)
        {
            if (!covered[row])
            {
                Cells.Add(new PrintedCell(row, before, 1, 1, "", FormCellKind.Title, ""));
            }
        }
    }

    /// <summary>Tears a row in two: its label's first characters stay, the rest and the figures stand in a row of their own.</summary>
    public void TearRow(int row, int after, bool figuresBelow)
    {
        var torn = Cells.FindAll(cell => cell.Row == row && cell.RowSpan == 1);
        InsertRow(row + 1, _ => "");
        foreach (var cell in torn)
        {
            Cells.RemoveAll(other => other.Row == row + 1 && other.Column > cell.Column && other.Column < cell.Column + cell.ColumnSpan);
            var below = Cells.FindIndex(other => other.Row == row + 1 && other.Column == cell.Column);
            var here = Cells.IndexOf(cell);
            var isFigure = cell.Kind == FormCellKind.Figure;
            var cut = isFigure ? (figuresBelow ? 0 : cell.Text.Length) : Math.Min(after, cell.Text.Length);
            Cells[here] = cell with { Text = cell.Text[..cut] };
            Cells[below] = Cells[below] with { Text = cell.Text[cut..], ColumnSpan = cell.ColumnSpan, Kind = cell.Kind };
        }
    }

    /// <summary>Cuts the table above the row: two tables, cells that reach over the cut end at it, their text staying above.</summary>
    public (PrintedForm Upper, PrintedForm Lower) Split(int row)
    {
        var upper = new List<PrintedCell>();
        var lower = new List<PrintedCell>();
        foreach (var cell in Cells)
        {
            if (cell.Row + cell.RowSpan <= row)
            {
                upper.Add(cell);
            }
            else if (cell.Row >= row)
            {
                lower.Add(cell with { Row = cell.Row - row });
            }
            else
            {
                upper.Add(cell with { RowSpan = row - cell.Row });
                lower.Add(cell with { Row = 0, RowSpan = cell.Row + cell.RowSpan - row, Text = "" });
            }
        }

        return (new PrintedForm(upper, row, Columns), new PrintedForm(lower, Rows - row, Columns));
    }

    /// <summary>The table as the table finder gives it.</summary>
    public Table ToTable(int page = 1, double top = 0)
    {
        Cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var cells = Cells.ConvertAll(cell => new Cell(
            cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, page,
            new Box(
                cell.Column * CellWidth, top + (cell.Row * CellHeight),
                (cell.Column + cell.ColumnSpan) * CellWidth, top + ((cell.Row + cell.RowSpan) * CellHeight)),
            1, [], false));
        return new Table(
            [new TablePart(page, new Box(0, top, Columns * CellWidth, top + (Rows * CellHeight)), 0)], Rows, Columns, cells);
    }
}

/// <summary>A cell of a printed table.</summary>
internal sealed record PrintedCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, FormCellKind Kind, string Id);
