using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>A name of a fixed number of lower-case hexadecimal digits.</summary>
/// <typeparam name="TSelf">The type of the name itself.</typeparam>
internal interface IHexName<TSelf>
    where TSelf : struct, IHexName<TSelf>
{
    /// <summary>Gets the number of digits.</summary>
    static abstract int Digits { get; }

    /// <summary>Returns the name of the digits, which are as many as they should be and in lower case.</summary>
    static abstract TSelf Of(string digits);
}

/// <summary>Reads hexadecimal names from text, and from JSON strings.</summary>
internal static class HexName
{
    /// <summary>Takes a name from its digits, of either case; false for anything else.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T name)
        where T : struct, IHexName<T>
    {
        var isWhole = text is not null && text.Length == T.Digits && text.All(char.IsAsciiHexDigit);
        name = isWhole ? T.Of(text!.ToLowerInvariant()) : default;
        return isWhole;
    }

    /// <summary>Takes a name from its digits; throws <see cref="FormatException"/> for anything else.</summary>
    public static T Parse<T>(string text)
        where T : struct, IHexName<T> =>
        TryParse<T>(text, out var name) ? name : throw new FormatException($"'{text}' is no {typeof(T).Name}.");
}

/// <summary>Writes hexadecimal names as JSON strings; a string that is no such name is a <see cref="JsonException"/>.</summary>
/// <typeparam name="T">The type of the name.</typeparam>
internal sealed class HexNameConverter<T> : JsonConverter<T>
    where T : struct, IHexName<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HexName.TryParse<T>(reader.GetString(), out var name) ? name : throw new JsonException($"no {typeof(T).Name}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
