using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>
/// Names a report: the first 16 bytes of its first file's SHA-256 as 32 lower-case hexadecimal digits, so the same file is the same report
/// whoever sends it and whenever.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ReportId
{
    private const int Digits = 32;

    private readonly string? _hex;

    private ReportId(string hex) => this._hex = hex;

    /// <summary>The id of the report that begins with the file.</summary>
    public static ReportId Of(ContentHash file) => new(file.ToString()[..Digits]);

    /// <summary>Takes an id from its 32 digits, of either case; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportId id)
    {
        var whole = text is { Length: Digits } && text.All(char.IsAsciiHexDigit);
        id = whole ? new ReportId(text!.ToLowerInvariant()) : default;
        return whole;
    }

    /// <summary>Takes an id from its 32 digits; throws <see cref="FormatException"/> for anything else.</summary>
    public static ReportId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no report id.");

    /// <summary>The 32 digits.</summary>
    public override string ToString() => _hex ?? string.Empty;

    internal sealed class Converter : JsonConverter<ReportId>
    {
        public override ReportId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var id) ? id : throw new JsonException("no report id");

        public override void Write(Utf8JsonWriter writer, ReportId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
