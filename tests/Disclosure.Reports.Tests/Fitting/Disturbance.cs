using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Fitting;

/// <summary>What printers, page breaks, converters and typists do to the tables of a form.</summary>
internal static class Disturbance
{
    private static readonly string[] Names =
    [
        "label dropped", "label mistyped", "row torn, figures above", "row torn, figures below", "row missing", "blank row", "blank column",
        "header repeated", "table split", "labels merged",
    ];

    public static string Describe(int seed) => Names[seed % Names.Length] + "@" + (seed / Names.Length);

    public static void Apply(List<PrintedForm> tables, int seed)
    {
        var kind = seed % Names.Length;
        var at = seed / Names.Length;
        var table = tables[at % tables.Count];
        at /= tables.Count;
        var labels = table.Cells.FindAll(cell => cell.Kind == FormCellKind.RowLabel && cell.Text.Length > 0 && cell.RowSpan == 1);
        if (labels.Count == 0)
        {
            return;
        }

        var label = labels[at % labels.Count];
        switch (kind)
        {
            case 0:
                table.Replace(cell => cell == label, _ => "");
                break;
            case 1 when label.Text.Length > 5:
                var position = 2 + (at % (label.Text.Length - 3));
                table.Replace(cell => cell == label, cell => cell.Text.Remove(position, 1).Insert(position, "囗"));
                break;
            case 2 or 3 when label.Text.Length > 6:
                table.TearRow(label.Row, label.Text.Length / 2, kind == 3);
                break;
            case 4:
                table.RemoveRow(label.Row);
                break;
            case 5:
                table.InsertRow(label.Row, _ => "");
                break;
            case 6:
                table.InsertColumn(1 + (at % (table.Columns - 1)));
                break;
            case 7:
                RepeatHeader(table, label.Row);
                break;
            case 8 when label.Row > 0:
                var (upper, lower) = table.Split(label.Row);
                var index = tables.IndexOf(table);
                tables[index] = upper;
                tables.Insert(index + 1, lower);
                break;
            case 9:
                MergeWithNext(table, label);
                break;
        }
    }

    private static void RepeatHeader(PrintedForm table, int before)
    {
        var header = table.Cells
            .FindAll(cell => cell.Row == 1 && cell.RowSpan == 1 && cell.ColumnSpan == 1 && cell.Kind == FormCellKind.ColumnHeading);
        table.InsertRow(before, column => header.Find(cell => cell.Column == column)?.Text ?? "");
    }

    private static void MergeWithNext(PrintedForm table, PrintedCell label)
    {
        var next = table.Cells.Find(cell =>
            cell.Row == label.Row + 1 && cell.Column == label.Column && cell.ColumnSpan == label.ColumnSpan
            && cell.RowSpan == 1 && cell.Kind == FormCellKind.RowLabel);
        if (next is not null)
        {
            table.Cells.Remove(next);
            table.Replace(cell => cell == label, cell => cell.Text + next.Text);
            var at = table.Cells.FindIndex(cell => cell.Row == label.Row && cell.Column == label.Column);
            table.Cells[at] = table.Cells[at] with { RowSpan = 2 };
        }
    }
}
