using System.Text.Json;
using System.Text.Json.Serialization;
using Disclosure.Documents.Drawn;
using Disclosure.Reports.Model;

namespace Disclosure.Reports;

/// <summary>Writes a difference between the drawn page and its text as its name.</summary>
internal sealed class DrawnDifferenceConverter : JsonConverter<DrawnDifference>
{
    public override DrawnDifference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DrawnDifferences.Find(reader.GetString()) ?? throw new JsonException("An unknown difference.");

    public override void Write(Utf8JsonWriter writer, DrawnDifference value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Id());
}
