using System.Globalization;
using System.Text;
using Disclosure.Documents.Tables;

namespace Disclosure.Server.CommandLine;

/// <summary>Tables for people: a heading and the rows of each.</summary>
internal static class TablesText
{
    /// <summary>The tables of a file, UTF-8.</summary>
    public static byte[] Write(string file, IReadOnlyList<Table> tables)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{file}：{tables.Count} 个表格\n");
        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n第 {Pages(table)} 页，{table.Rows} 行 {table.Columns} 列\n");
            foreach (var row in TableGrid.Of(table))
            {
                text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Pages(Table table) =>
        table.Parts.Count == 1 ? $"{table.Parts[0].Page}" : $"{table.Parts[0].Page}–{table.Parts[^1].Page}";
}
