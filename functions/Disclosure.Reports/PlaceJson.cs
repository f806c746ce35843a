using System.Text.Json;
using Disclosure.Documents;

namespace Disclosure.Reports;

/// <summary>
/// Places in documents without pages as JSON: the member <c>place</c>, which stands where pages have <c>page</c> and <c>box</c>.
/// </summary>
public static class PlaceJson
{
    /// <summary>Writes the member into the object begun.</summary>
    public static void Write(Utf8JsonWriter writer, Place place)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject("place"u8);
        switch (place)
        {
            case CellPlace cell:
                writer.WriteNumber("table"u8, cell.Table);
                writer.WriteNumber("row"u8, cell.Row);
                writer.WriteNumber("column"u8, cell.Column);
                break;
            case LinePlace line:
                writer.WriteNumber("line"u8, line.Line);
                writer.WriteNumber("column"u8, line.Column);
                break;
            case SheetPlace sheet:
                writer.WriteString("sheet"u8, sheet.Sheet);
                writer.WriteString("cell"u8, sheet.Cell);
                break;
            case ParagraphPlace paragraph:
                writer.WriteNumber("paragraph"u8, paragraph.Paragraph);
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>Returns the place that <see cref="Write"/> wrote.</summary>
    internal static Place Read(JsonElement json) =>
        json.TryGetProperty("table"u8, out var table)
            ? new CellPlace(table.GetInt32(), json.GetProperty("row"u8).GetInt32(), json.GetProperty("column"u8).GetInt32())
        : json.TryGetProperty("line"u8, out var line) ? new LinePlace(line.GetInt32(), json.GetProperty("column"u8).GetInt32())
        : json.TryGetProperty("sheet"u8, out var sheet)
            ? new SheetPlace(sheet.GetString() ?? "", json.GetProperty("cell"u8).GetString() ?? "")
        : new ParagraphPlace(json.GetProperty("paragraph"u8).GetInt32());
}
