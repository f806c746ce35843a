using System.Globalization;
using System.Text;
using Disclosure.Documents;
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
            text.Append(CultureInfo.InvariantCulture, $"\n{Where(table)}，{table.Rows} 行 {table.Columns} 列\n");
            foreach (var row in TableGrid.Of(table))
            {
                text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Where(Table table) => table.Cells.Count > 0 ? table.Cells[0].Place switch
    {
        LinePlace line => $"第 {line.Line} 行起",
        CellPlace cell => $"第 {cell.Table} 个表格",
        SheetPlace sheet => $"工作表“{sheet.Sheet}” {sheet.Cell} 起",
        PicturePlace picture => $"第 {picture.Picture} 张图片",
        _ => Pages(table),
    }
    : Pages(table);

    private static string Pages(Table table) =>
        table.Parts.Count == 1 ? $"第 {table.Parts[0].Page} 页" : $"第 {table.Parts[0].Page}–{table.Parts[^1].Page} 页";
}
