using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Fitting;

/// <summary>Which edition of the form the printed labels speak for.</summary>
internal static class EditionEvidence
{
    /// <summary>For each edition the number of printed wordings that no other edition has.</summary>
    public static int[] Count(IReadOnlyList<FormDefinition> forms, IReadOnlyList<PrintedRow> rows)
    {
        var own = OwnWordings(forms);
        var counts = new int[forms.Count];
        foreach (var row in rows)
        {
            foreach (var index in row.Cells)
            {
                if (row.Table.Content(index) == CellContent.Words && row.Table.Cell(index).Row == row.Row
                    && own.TryGetValue(row.Table.Label(index).Words, out var form))
                {
                    counts[form]++;
                }
            }
        }

        return counts;
    }

    private static Dictionary<string, int> OwnWordings(IReadOnlyList<FormDefinition> forms)
    {
        var owners = new Dictionary<string, int>(96);
        var shared = new HashSet<string>(64);
        for (var i = 0; i < forms.Count; i++)
        {
            foreach (var table in forms[i].Tables)
            {
                foreach (var line in table.Lines)
                {
                    foreach (var label in line.Labels)
                    {
                        if (!owners.TryAdd(label.Words, i) && owners[label.Words] != i)
                        {
                            shared.Add(label.Words);
                        }
                    }
                }
            }
        }

        foreach (var words in shared)
        {
            owners.Remove(words);
        }

        return owners;
    }
}
