using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>A grid row of a table of the document, as the rows of the form are compared with it.</summary>
internal sealed class PrintedRow
{
    private (PrintedRow Other, Label Label)? _joined;

    private PrintedRow(PrintedTable table, int row)
    {
        Table = table;
        Row = row;
    }

    /// <summary>The table it stands in.</summary>
    public PrintedTable Table { get; }

    /// <summary>Its grid row in the table, from 0.</summary>
    public int Row { get; }

    /// <summary>The cells that cover the row, from the left.</summary>
    public List<int> Cells { get; } = [];

    /// <summary>The cells with words that stand in this row alone, from the left.</summary>
    public List<int> OwnCells { get; } = [];

    /// <summary>Labels that stand in this row alone, and all of them joined where there are several.</summary>
    public List<Label> OwnLabels { get; } = [];

    /// <summary>Whether its own labels were recognised in a picture: what is read may not be what is printed.</summary>
    public bool IsRecognised { get; private set; }

    /// <summary>Labels that reach over several rows.</summary>
    public List<Label> GroupLabels { get; } = [];

    /// <summary>Number of cells that hold figures.</summary>
    public int Figures { get; private set; }

    /// <summary>Whether a blank cell stands right of the last words: a place for a figure.</summary>
    public bool HasBlanks { get; private set; }

    /// <summary>Whether the row holds, or could hold, figures.</summary>
    public bool CanHoldFigures => Figures > 0 || HasBlanks;

    /// <summary>Returns a grid row of a table.</summary>
    public static PrintedRow Of(PrintedTable table, int row)
    {
        var printed = new PrintedRow(table, row);
        var previous = -1;
        for (var column = 0; column < table.Table.Columns; column++)
        {
            var index = table.At(row, column);
            if (index >= 0 && index != previous)
            {
                printed.Add(index);
                previous = index;
            }
        }

        if (printed.OwnLabels.Count > 1)
        {
            printed.OwnLabels.Add(Label.Of(printed.JoinedOwnText()));
        }

        return printed;
    }

    /// <summary>The labels of this row and those of one below it in one: the whole label of a row torn in two.</summary>
    public Label JoinedWith(PrintedRow below)
    {
        if (_joined is not { } joined || joined.Other != below)
        {
            _joined = joined = (below, Label.Of(JoinedOwnText() + below.JoinedOwnText()));
        }

        return joined.Label;
    }

    private void Add(int index)
    {
        Cells.Add(index);
        switch (Table.Content(index))
        {
            case CellContent.Words when IsOwn(index):
                OwnCells.Add(index);
                OwnLabels.Add(Table.Label(index));
                IsRecognised |= Table.Cell(index).Confidence < 1;
                HasBlanks = false;
                break;
            case CellContent.Words:
                GroupLabels.Add(Table.Label(index));
                HasBlanks = false;
                break;
            case CellContent.Blank:
                HasBlanks = true;
                break;
            default:
                Figures++;
                break;
        }
    }

    private bool IsOwn(int index) => Table.Content(index) == CellContent.Words && Table.Cell(index).RowSpan == 1;

    private string JoinedOwnText()
    {
        var text = "";
        foreach (var index in OwnCells)
        {
            text += Table.Cell(index).Text;
        }

        return text;
    }
}
