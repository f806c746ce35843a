using Disclosure.Documents.Tables;

namespace Disclosure.Server.CommandLine;

/// <summary>A table as plain rows: the text of a cell stands at its top left, the other places it covers are empty.</summary>
internal static class TableGrid
{
    /// <summary>The rows.</summary>
    public static string[][] Of(Table table)
    {
        var rows = new string[table.Rows][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new string[table.Columns];
            Array.Fill(rows[row], string.Empty);
        }

        foreach (var cell in table.Cells)
        {
            rows[cell.Row][cell.Column] = cell.Text;
        }

        return rows;
    }
}
