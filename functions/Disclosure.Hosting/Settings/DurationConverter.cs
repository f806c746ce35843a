using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Hosting.Settings;

/// <summary>
/// A length of time as an office writes it: a whole number and <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>, e.g. <c>"3d"</c>.
/// </summary>
public sealed class DurationConverter : JsonConverter<TimeSpan>
{
    /// <summary>A thousand years; keeps sums with dates in bounds.</summary>
    private const long LongestSeconds = 1000L * 366 * 24 * 60 * 60;

    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Parse(reader.GetString()!) is { } duration
            ? duration
            : throw new JsonException("A length of time is a number and a unit.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{(long)value.TotalSeconds}s");

    /// <summary>The length of time a text stands for; null if it stands for none.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length < 2 || !long.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        long? unit = text[^1] switch { 's' => 1, 'm' => 60, 'h' => 60 * 60, 'd' => 24 * 60 * 60, _ => null };
        return unit is { } seconds && number <= LongestSeconds / seconds ? TimeSpan.FromSeconds(number * seconds) : null;
    }
}
