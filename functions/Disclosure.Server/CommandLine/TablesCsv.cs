using System.Buffers;
using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Tables;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// Tables as CSV (RFC 4180, lines ended by a line feed): a comment line with file and page (of a text the line, of another
/// document without pages the number of the table), the rows, and a blank line after each table.
/// </summary>
internal static class TablesCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The blocks of a file's tables, UTF-8.</summary>
    public static byte[] Write(string file, IReadOnlyList<Table> tables)
    {
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {file.ReplaceLineEndings(" ")} {Where(table)}\n");
            foreach (var row in TableGrid.Of(table))
            {
                for (var column = 0; column < row.Length; column++)
                {
                    text.Append(column == 0 ? "" : ",").Append(Field(row[column]));
                }

                text.Append('\n');
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Where(Table table) => (table.Cells.Count > 0 ? table.Cells[0].Place : null) switch
    {
        LinePlace line => Number(line.Line),
        CellPlace cell => Number(cell.Table),
        SheetPlace sheet => $"{sheet.Sheet.ReplaceLineEndings(" ")}!{sheet.Cell}",
        PicturePlace picture => Number(picture.Picture),
        _ => Number(table.Parts[0].Page),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Field(string value) =>
        value.AsSpan().ContainsAny(Quoted) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
