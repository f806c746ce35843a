using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>
/// The sums of an edition, spelled out over its figures: the equations printed in section 三 and the totals of sections 三 and 四.
/// </summary>
internal static class FormSums
{
    private const string Received = "received";
    private const string CarriedOver = "carriedOver";
    private const string CarriedForward = "carriedForward";
    private const string Total = "total";

    public static List<FormSum> Of(FormDefinition form)
    {
        var sums = new List<FormSum>();
        foreach (var table in form.Tables)
        {
            if (table.Section == SectionKind.Applications)
            {
                AddApplications(table.Blocks[0], sums);
            }
            else if (table.Section == SectionKind.Remedies)
            {
                AddRemedies(table.Blocks[0], sums);
            }
        }

        return sums;
    }

    private static void AddApplications(FormBlock block, List<FormSum> sums)
    {
        foreach (var column in block.Leaves)
        {
            string Id(string row) => $"{block.Prefix}{row}.{column.Id}";
            sums.Add(new FormSum(
                FormSumKind.Balance, Id(CarriedForward), column.Label,
                [Id(Received), Id(CarriedOver)], [Id(Total), Id(CarriedForward)]));

            var outcomes = new List<string>();
            foreach (var row in block.Lines)
            {
                if (row.Id is not (Received or CarriedOver or Total or CarriedForward))
                {
                    outcomes.Add(block.FigureId(row, column));
                }
            }

            sums.Add(new FormSum(FormSumKind.OutcomeTotal, Id(Total), column.Label, [Id(Total)], outcomes));
        }

        foreach (var row in block.Lines)
        {
            AddTotal(FormSumKind.RowTotal, block, row, block.Leaves, block.Prefix + row.Id, row.Label, sums);
        }
    }

    private static void AddRemedies(FormBlock block, List<FormSum> sums)
    {
        foreach (var group in block.Columns)
        {
            if (group.Children[0].Children.Count == 0)
            {
                AddTotal(FormSumKind.RemedyTotal, block, block.Lines[0], group.Children, group.Id, group.Label, sums);
                continue;
            }

            foreach (var inner in group.Children)
            {
                AddTotal(
                    FormSumKind.RemedyTotal, block, block.Lines[0], inner.Children, inner.Id, $"{group.Label}（{inner.Label}）", sums);
            }
        }
    }

    private static void AddTotal(
        FormSumKind kind, FormBlock block, FormRow row, IReadOnlyList<FormColumn> columns, string where, string subject, List<FormSum> sums)
    {
        var parts = new List<string>(columns.Count - 1);
        for (var i = 0; i < columns.Count - 1; i++)
        {
            parts.Add(block.FigureId(row, columns[i]));
        }

        sums.Add(new FormSum(kind, where, subject, [block.FigureId(row, columns[^1])], parts));
    }
}
