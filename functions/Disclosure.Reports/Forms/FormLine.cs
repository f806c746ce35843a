using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Forms;

/// <summary>A grid row of the form, as the rows of the document are compared with it.</summary>
internal sealed class FormLine
{
    private FormLine(FormBlock block) => Block = block;

    /// <summary>The block it stands in.</summary>
    public FormBlock Block { get; }

    /// <summary>The row of figures; null for a title or a row of headings.</summary>
    public FormRow? Row { get; private init; }

    /// <summary>Whether it is the title across the table.</summary>
    public bool IsTitle { get; private init; }

    /// <summary>The label in its accepted wordings, the statutory one first; of a heading row its headings.</summary>
    public Label[] Labels { get; private init; } = [];

    /// <summary>The labels of the groups it stands in, outermost first.</summary>
    public Label[] Groups { get; private init; } = [];

    /// <summary>The lines of a table, from the top.</summary>
    public static FormLine[] Of(FormTable table)
    {
        var lines = new List<FormLine>(32);
        foreach (var block in table.Blocks)
        {
            if (block.Title is not null)
            {
                lines.Add(new FormLine(block) { IsTitle = true, Labels = [Label.Of(block.Title)] });
            }

            AddHeadings(block, lines);
            AddRows(block, block.Rows, [], lines);
        }

        return [.. lines];
    }

    private static void AddHeadings(FormBlock block, List<FormLine> lines)
    {
        IReadOnlyList<FormColumn> level = block.Columns;
        var stub = block.Stub;
        while (level.Count > 0)
        {
            var labels = new List<Label>();
            var next = new List<FormColumn>();
            if (stub is not null)
            {
                labels.Add(Label.Of(stub));
                stub = null;
            }

            foreach (var column in level)
            {
                labels.Add(Label.Of(column.Label));
                next.AddRange(column.Children);
            }

            lines.Add(new FormLine(block) { Labels = [.. labels] });
            level = next;
        }
    }

    private static void AddRows(FormBlock block, IReadOnlyList<FormRow> rows, Label[] groups, List<FormLine> lines)
    {
        foreach (var row in rows)
        {
            if (row.Children.Count > 0)
            {
                AddRows(block, row.Children, [.. groups, Label.Of(row.Label)], lines);
                continue;
            }

            var labels = new List<Label>();
            if (row.Label.Length > 0)
            {
                labels.Add(Label.Of(row.Label));
            }

            foreach (var accepted in row.Accepted)
            {
                labels.Add(Label.Of(accepted));
            }

            lines.Add(new FormLine(block) { Row = row, Labels = [.. labels], Groups = groups });
        }
    }
}
