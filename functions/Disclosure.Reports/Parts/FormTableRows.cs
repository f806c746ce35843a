using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Parts;

/// <summary>A table of a document with its rows, and which of them are labelled as rows of the form are.</summary>
internal sealed class FormTableRows
{
    /// <summary>
    /// Fewest characters of a label by which a row of the form is known: shorter ones (规章, 其他, 总计) stand in other tables too.
    /// </summary>
    private const int ShortestLabel = 4;

    /// <summary>The rows of figures of all editions, by the words of their labels; those of one wording are one.</summary>
    private static readonly Dictionary<string, int> Numbers = NumberRows();

    /// <summary>Takes the rows of a table.</summary>
    public FormTableRows(PrintedTable table)
    {
        Table = table;
        for (var row = 0; row < table.Table.Rows; row++)
        {
            var printed = PrintedRow.Of(table, row);
            Rows.Add(printed);
            foreach (var label in printed.OwnLabels)
            {
                if (Numbers.TryGetValue(label.Words, out var number))
                {
                    Known.Add(number);
                    break;
                }
            }
        }
    }

    /// <summary>The table.</summary>
    public PrintedTable Table { get; }

    /// <summary>Its rows, from the top.</summary>
    public List<PrintedRow> Rows { get; } = [];

    /// <summary>The rows of the form that are known by their very labels.</summary>
    public HashSet<int> Known { get; } = [];

    private static Dictionary<string, int> NumberRows()
    {
        var numbers = new Dictionary<string, int>();
        foreach (var form in FormDefinition.All)
        {
            foreach (var table in form.Tables)
            {
                foreach (var line in table.Lines)
                {
                    if (line.Row is not null && line.Labels.Length > 0 && line.Labels[0].Words.Length >= ShortestLabel)
                    {
                        numbers.TryAdd(line.Labels[0].Words, numbers.Count);
                    }
                }
            }
        }

        return numbers;
    }
}
