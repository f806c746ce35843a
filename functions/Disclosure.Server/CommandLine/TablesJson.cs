using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Disclosure.Documents.Tables;
using Disclosure.Reports;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// Tables as a line of JSON. <c>page</c> and <c>box</c> are those of a table's first part; a table that runs over pages lists all its
/// <c>parts</c>, and each cell names the page its box is on. In a document without pages each has its <c>place</c> instead.
/// </summary>
internal static class TablesJson
{
    /// <summary>The line, UTF-8.</summary>
    public static byte[] Write(string file, IReadOnlyList<Table> tables)
    {
        var buffer = new ArrayBufferWriter<byte>(16 << 10);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("file"u8, file);
            writer.WriteStartArray("tables"u8);
            foreach (var table in tables)
            {
                Write(writer, table);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Table table)
    {
        writer.WriteStartObject();
        var place = table.Cells.Count > 0 ? table.Cells[0].Place : null;
        PlaceJson.Write(writer, place, table.Parts[0].Page, table.Parts[0].Box);

        writer.WriteNumber("rows"u8, table.Rows);
        writer.WriteNumber("columns"u8, table.Columns);
        if (place is null)
        {
            WriteParts(writer, table);
        }

        writer.WriteStartArray("cells"u8);
        foreach (var cell in table.Cells)
        {
            Write(writer, cell);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, Table table)
    {
        writer.WriteStartArray("parts"u8);
        foreach (var part in table.Parts)
        {
            writer.WriteStartObject();
            PlaceJson.Write(writer, null, part.Page, part.Box);
            writer.WriteNumber("firstRow"u8, part.FirstRow);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Cell cell)
    {
        writer.WriteStartObject();
        writer.WriteNumber("row"u8, cell.Row);
        writer.WriteNumber("col"u8, cell.Column);
        writer.WriteNumber("rowSpan"u8, cell.RowSpan);
        writer.WriteNumber("colSpan"u8, cell.ColumnSpan);
        writer.WriteString("text"u8, cell.Text);
        PlaceJson.Write(writer, cell.Place, cell.Page, cell.Box);

        writer.WriteNumber("confidence"u8, cell.Confidence);
        writer.WriteEndObject();
    }
}
