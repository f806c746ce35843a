using System.Text.Json;
using Disclosure.Documents;

namespace Disclosure.Reports;

/// <summary>
/// Places in documents without pages as JSON: the member <c>place</c>, which stands where pages have <c>page</c> and <c>box</c>.
/// </summary>
public static class PlaceJson
{
    /// <summary>Writes where something stands into the object begun: its place, or its page and box.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="place">The place; null in a document with pages.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="box">The box on it, points as displayed.</param>
    public static void Write(Utf8JsonWriter writer, Place? place, int page, Box box)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (place is not null)
        {
            Write(writer, place);
            return;
        }

        writer.WriteNumber("page"u8, page);
        WriteBox(writer, box);
    }

    /// <summary>Writes the member into the object begun.</summary>
    private static void Write(Utf8JsonWriter writer, Place place)
    {
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
            case PicturePlace picture:
                writer.WriteNumber("picture"u8, picture.Picture);
                WriteBox(writer, picture.Box);
                break;
            case ParagraphPlace paragraph:
                writer.WriteNumber("paragraph"u8, paragraph.Paragraph);
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the member <c>box</c> into the object begun.</summary>
    private static void WriteBox(Utf8JsonWriter writer, Box box)
    {
        writer.WriteStartArray("box"u8);
        writer.WriteNumberValue(box.Left);
        writer.WriteNumberValue(box.Top);
        writer.WriteNumberValue(box.Right);
        writer.WriteNumberValue(box.Bottom);
        writer.WriteEndArray();
    }

    /// <summary>Returns the box that <see cref="WriteBox"/> wrote.</summary>
    /// <exception cref="JsonException">It has not four numbers.</exception>
    internal static Box BoxOf(JsonElement json) => json.GetArrayLength() == 4
        ? new Box(json[0].GetDouble(), json[1].GetDouble(), json[2].GetDouble(), json[3].GetDouble())
        : throw new JsonException("A box has four numbers.");

    /// <summary>Returns the place of the member.</summary>
    internal static Place Read(JsonElement json) =>
        json.TryGetProperty("table"u8, out var table)
            ? new CellPlace(table.GetInt32(), json.GetProperty("row"u8).GetInt32(), json.GetProperty("column"u8).GetInt32())
        : json.TryGetProperty("line"u8, out var line) ? new LinePlace(line.GetInt32(), json.GetProperty("column"u8).GetInt32())
        : json.TryGetProperty("sheet"u8, out var sheet)
            ? new SheetPlace(sheet.GetString() ?? "", json.GetProperty("cell"u8).GetString() ?? "")
        : json.TryGetProperty("picture"u8, out var picture) ? new PicturePlace(picture.GetInt32(), BoxOf(json.GetProperty("box"u8)))
        : new ParagraphPlace(json.GetProperty("paragraph"u8).GetInt32());
}
