using System.Text.Json;
using System.Text.Json.Serialization;
using Disclosure.Reports.Model;

namespace Disclosure.Reports;

/// <summary>Writes a section as its id, as findings name it.</summary>
internal sealed class SectionIdConverter : JsonConverter<SectionKind>
{
    public override SectionKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SectionKinds.Find(reader.GetString() ?? "") ?? throw new JsonException("An unknown section.");

    public override void Write(Utf8JsonWriter writer, SectionKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Id());
}
