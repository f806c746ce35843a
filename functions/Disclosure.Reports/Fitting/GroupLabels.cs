using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Finds the labels of groups: the cell that reaches over exactly the columns, or the rows, of a group of the form. A group whose columns
/// or rows were not all found, and one over which several such cells stand, has none.
/// </summary>
internal static class GroupLabels
{
    /// <summary>The headings of the groups of columns that have an id.</summary>
    public static void AddColumns(
        FormBlock block, IReadOnlyList<FormColumn> level, ColumnMatch?[] columns, List<PrintedRow> headings, LabelDepartures departures)
    {
        foreach (var group in level)
        {
            if (group.Children.Count == 0)
            {
                continue;
            }

            AddColumns(block, group.Children, columns, headings, departures);
            var (first, last) = (FirstLeaf(group), LastLeaf(group));
            var from = Array.Find(columns, column => column?.Column == first);
            var to = Array.Find(columns, column => column?.Column == last);
            if (group.Id.Length > 0 && from is not null && to is not null && HeadingOver(from.Left, to.Right, headings) is { } heading)
            {
                departures.AddGroup(block.Prefix + group.Id, group.Label, group.Accepted, heading);
            }
        }
    }

    /// <summary>The labels of the groups of rows that have an id.</summary>
    public static void AddRows(FormBlock block, IReadOnlyList<FormRow> level, List<RowMatch> found, LabelDepartures departures)
    {
        foreach (var group in level)
        {
            if (group.Children.Count == 0)
            {
                continue;
            }

            AddRows(block, group.Children, found, departures);
            var first = found.Find(match => match.Line.Row == FirstLeaf(group));
            var last = found.Find(match => match.Line.Row == LastLeaf(group));
            if (group.Id.Length > 0 && first is not null && last is not null
                && LabelBeside(first.First, last.Second ?? last.First) is { } label)
            {
                departures.AddGroup(block.Prefix + group.Id, group.Label, group.Accepted, label);
            }
        }
    }

    private static PrintedHeading? HeadingOver(int left, int right, List<PrintedRow> headings)
    {
        PrintedHeading? found = null;
        Cell? owner = null;
        foreach (var row in headings)
        {
            foreach (var index in row.Cells)
            {
                var cell = row.Table.Cell(index);
                if (cell.Column != left || cell.Column + cell.ColumnSpan != right || row.Table.Content(index) != CellContent.Words
                    || cell == owner)
                {
                    continue;
                }

                if (owner is not null)
                {
                    return null;
                }

                owner = cell;
                found = new PrintedHeading(row.Table.Label(index), row.Table.MayBeTorn(cell), cell.Confidence);
            }
        }

        return found;
    }

    private static PrintedHeading? LabelBeside(PrintedRow first, PrintedRow last)
    {
        PrintedHeading? found = null;
        foreach (var index in first.Cells)
        {
            var cell = first.Table.Cell(index);
            if (first.Table != last.Table || cell.Row != first.Row || cell.Row + cell.RowSpan != last.Row + 1
                || first.Table.Content(index) != CellContent.Words)
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            // A part of the group's label may have its rest in the label of the row beside it.
            found = new PrintedHeading(first.Table.Label(index), true, cell.Confidence);
        }

        return found;
    }

    private static FormColumn FirstLeaf(FormColumn column) => column.Children.Count == 0 ? column : FirstLeaf(column.Children[0]);

    private static FormColumn LastLeaf(FormColumn column) => column.Children.Count == 0 ? column : LastLeaf(column.Children[^1]);

    private static FormRow FirstLeaf(FormRow row) => row.Children.Count == 0 ? row : FirstLeaf(row.Children[0]);

    private static FormRow LastLeaf(FormRow row) => row.Children.Count == 0 ? row : LastLeaf(row.Children[^1]);
}
