using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>The SHA-256 of some bytes, 64 lower-case hexadecimal digits: the name of an original and of a stored reading.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ContentHash
{
    private const int Digits = 2 * SHA256.HashSizeInBytes;

    private readonly string? _hex;

    private ContentHash(string hex) => this._hex = hex;

    /// <summary>The hash of the bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Takes a hash from its 64 digits, of either case; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash)
    {
        var whole = text is { Length: Digits } && text.All(char.IsAsciiHexDigit);
        hash = whole ? new ContentHash(text!.ToLowerInvariant()) : default;
        return whole;
    }

    /// <summary>Takes a hash from its 64 digits; throws <see cref="FormatException"/> for anything else.</summary>
    public static ContentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException($"'{text}' is no SHA-256.");

    /// <summary>The 64 digits.</summary>
    public override string ToString() => _hex ?? string.Empty;

    internal sealed class Converter : JsonConverter<ContentHash>
    {
        public override ContentHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var hash) ? hash : throw new JsonException("no SHA-256");

        public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
