using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>A table of the document made ready for fitting: which cell owns a grid position, and what each cell's text is.</summary>
internal sealed class PrintedTable
{
    private readonly int[] _owners;
    private readonly Label?[] _labels;
    private readonly CellContent[] _contents;

    /// <summary>Makes a table ready.</summary>
    /// <param name="table">The table.</param>
    /// <param name="section">The section whose heading stands last above it; null where there is none.</param>
    public PrintedTable(Table table, SectionKind? section)
    {
        Table = table;
        Section = section;
        _owners = new int[table.Rows * table.Columns];
        _labels = new Label?[table.Cells.Count];
        _contents = new CellContent[table.Cells.Count];
        Array.Fill(_owners, -1);
        for (var i = 0; i < table.Cells.Count; i++)
        {
            var cell = table.Cells[i];
            _contents[i] = ContentOf(cell.Text);
            var bottom = Math.Min(cell.Row + cell.RowSpan, table.Rows);
            var right = Math.Min(cell.Column + cell.ColumnSpan, table.Columns);
            for (var row = Math.Max(cell.Row, 0); row < bottom; row++)
            {
                for (var column = Math.Max(cell.Column, 0); column < right; column++)
                {
                    _owners[(row * table.Columns) + column] = i;
                }
            }
        }
    }

    /// <summary>The table as extracted.</summary>
    public Table Table { get; }

    /// <summary>The section whose heading stands last above it; null where there is none.</summary>
    public SectionKind? Section { get; }

    /// <summary>Index of the cell at the position; -1 where a damaged table has none.</summary>
    public int At(int row, int column) => _owners[(row * Table.Columns) + column];

    /// <summary>Returns a cell.</summary>
    public Cell Cell(int index) => Table.Cells[index];

    /// <summary>Returns what a cell holds.</summary>
    public CellContent Content(int index) => _contents[index];

    /// <summary>Returns the text of a cell taken apart as a label.</summary>
    public Label Label(int index) => _labels[index] ??= Wording.Label.Of(Table.Cells[index].Text);

    /// <summary>Whether the cell may be cut by a page break: it is said to be, or touches the first or last row of a page's part.</summary>
    public bool MayBeTorn(Cell cell)
    {
        if (cell.IsTorn)
        {
            return true;
        }

        foreach (var part in Table.Parts)
        {
            if (part.FirstRow > 0 && (cell.Row == part.FirstRow || cell.Row + cell.RowSpan == part.FirstRow))
            {
                return true;
            }
        }

        return false;
    }

    private static CellContent ContentOf(string text)
    {
        switch (FigureText.Read(text, FigureKind.Change).Kind)
        {
            case FigureTextKind.Blank:
                return CellContent.Blank;
            case FigureTextKind.Number or FigureTextKind.Dash:
                return CellContent.Figure;
        }

        foreach (var character in text)
        {
            if (Folding.IsHan(character))
            {
                return CellContent.Words;
            }
        }

        return CellContent.Noise;
    }
}

/// <summary>What a cell holds, seen from afar.</summary>
internal enum CellContent
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A number or a dash.</summary>
    Figure,

    /// <summary>Chinese words: a label, a heading, a remark.</summary>
    Words,

    /// <summary>Anything else.</summary>
    Noise,
}
