using Disclosure.Documents.Tables;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>A column of a table of the document, as most of its rows of figures are divided, with the headings over it.</summary>
internal sealed class PrintedColumn
{
    private PrintedColumn(int left, int right)
    {
        Left = left;
        Right = right;
    }

    /// <summary>First grid column.</summary>
    public int Left { get; }

    /// <summary>The grid column after the last.</summary>
    public int Right { get; }

    /// <summary>Rows in which it holds a figure.</summary>
    public int Figures { get; private set; }

    /// <summary>Rows in which it holds words.</summary>
    public int Words { get; private set; }

    /// <summary>The headings over this column alone, from the top, and all of them joined where there are several.</summary>
    public List<PrintedHeading> Headings { get; } = [];

    /// <summary>The headings over this column and others.</summary>
    public List<Label> Groups { get; } = [];

    /// <summary>Whether it holds labels rather than figures.</summary>
    public bool IsLabels => Words > Figures;

    /// <summary>The columns of a table as its rows of figures divide it, stray rulings in fewer than half of them apart.</summary>
    public static List<PrintedColumn> Of(PrintedTable table, List<PrintedRow> data, List<PrintedRow> headings)
    {
        var width = table.Table.Columns;
        var edges = new int[width + 1];
        foreach (var row in data)
        {
            foreach (var index in row.Cells)
            {
                var cell = table.Cell(index);
                if (cell.Column >= 0 && cell.Column < width)
                {
                    edges[cell.Column]++;
                }
            }
        }

        var columns = new List<PrintedColumn>();
        var left = 0;
        for (var edge = 1; edge <= width; edge++)
        {
            if (edge == width || 2 * edges[edge] >= data.Count)
            {
                var column = new PrintedColumn(left, edge);
                column.Count(table, data);
                column.ReadHeadings(headings, width);
                columns.Add(column);
                left = edge;
            }
        }

        if (AreShifted(columns))
        {
            var own = headings.FindAll(row => row.Table == table);
            columns.ForEach(column => column.ReadHeadings(own, width));
        }

        return columns;
    }

    /// <summary>
    /// Whether headings stand over blank columns while columns of figures have none: headings of the page before, whose table was divided
    /// otherwise, are another column's.
    /// </summary>
    private static bool AreShifted(List<PrintedColumn> columns) =>
        columns.Exists(static column => column is { Figures: > 0, IsLabels: false, Headings.Count: 0 })
        && columns.Exists(static column => column is { Figures: 0, Words: 0, Headings.Count: > 0 });

    private void Count(PrintedTable table, List<PrintedRow> data)
    {
        foreach (var row in data)
        {
            var index = table.At(row.Row, Left);
            for (var column = Left + 1; column < Right && (index < 0 || table.Content(index) == CellContent.Blank); column++)
            {
                index = table.At(row.Row, column);
            }

            switch (index < 0 ? CellContent.Blank : table.Content(index))
            {
                case CellContent.Words:
                    Words++;
                    break;
                case CellContent.Figure or CellContent.Noise:
                    Figures++;
                    break;
            }
        }
    }

    private void ReadHeadings(List<PrintedRow> headings, int width)
    {
        Headings.Clear();
        Groups.Clear();
        var joined = "";
        var confidence = 1.0;
        Cell? previous = null;
        foreach (var row in headings)
        {
            var source = row.Table;
            for (var column = Left; column < Right && source.Table.Columns == width; column++)
            {
                var index = source.At(row.Row, column);
                if (index < 0 || source.Content(index) != CellContent.Words || ReferenceEquals(source.Cell(index), previous))
                {
                    continue;
                }

                var cell = source.Cell(index);
                previous = cell;
                if (cell.Column < Left || cell.Column + cell.ColumnSpan > Right)
                {
                    Groups.Add(source.Label(index));
                    continue;
                }

                joined += cell.Text;
                confidence = Math.Min(confidence, cell.Confidence);
                Headings.Add(new PrintedHeading(source.Label(index), source.MayBeTorn(cell), cell.Confidence));
            }
        }

        if (Headings.Count > 1)
        {
            Headings.Add(new PrintedHeading(Label.Of(joined), true, confidence));
        }
    }
}
