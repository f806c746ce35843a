namespace Disclosure.Reports.Forms;

/// <summary>A part of a table with its own heading: one 项 of section 二, or the whole table of section 三 or 四.</summary>
/// <param name="Prefix">First part of the ids of its figures, rows and columns, dot included.</param>
/// <param name="Title">The title row across the whole table; null where the form prints none.</param>
/// <param name="Stub">The heading over the row labels; null where the rows have no labels.</param>
/// <param name="Columns">The columns, from the left.</param>
/// <param name="Rows">The rows, from the top.</param>
public sealed record FormBlock(
    string Prefix,
    string? Title,
    string? Stub,
    IReadOnlyList<FormColumn> Columns,
    IReadOnlyList<FormRow> Rows)
{
    /// <summary>Gets the columns that hold figures, from the left.</summary>
    public IReadOnlyList<FormColumn> Leaves { get; } = LeavesOf(Columns);

    /// <summary>Gets the rows that hold figures, from the top.</summary>
    public IReadOnlyList<FormRow> Lines { get; } = LinesOf(Rows);

    /// <summary>Returns the id of the figure where a row and a column meet.</summary>
    public string FigureId(FormRow row, FormColumn column) =>
        row.Id.Length == 0 ? Prefix + column.Id : $"{Prefix}{row.Id}.{column.Id}";

    private static List<FormColumn> LeavesOf(IReadOnlyList<FormColumn> columns)
    {
        var leaves = new List<FormColumn>();
        Gather(columns);
        return leaves;

        void Gather(IReadOnlyList<FormColumn> level)
        {
            foreach (var column in level)
            {
                if (column.Children.Count == 0)
                {
                    leaves.Add(column);
                }
                else
                {
                    Gather(column.Children);
                }
            }
        }
    }

    private static List<FormRow> LinesOf(IReadOnlyList<FormRow> rows)
    {
        var lines = new List<FormRow>();
        Gather(rows);
        return lines;

        void Gather(IReadOnlyList<FormRow> level)
        {
            foreach (var row in level)
            {
                if (row.Children.Count == 0)
                {
                    lines.Add(row);
                }
                else
                {
                    Gather(row.Children);
                }
            }
        }
    }
}
