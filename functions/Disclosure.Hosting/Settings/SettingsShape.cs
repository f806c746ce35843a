using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Disclosure.Hosting.Words;

namespace Disclosure.Hosting.Settings;

/// <summary>
/// Compares a settings file with the shape of the settings before it is read, so that a mistake is told in words of ours: the JSON reader
/// itself speaks to programmers.
/// </summary>
internal static class SettingsShape
{
    /// <summary>Finds the first item that does not fit.</summary>
    /// <param name="json">What stands in the file.</param>
    /// <param name="shape">What may stand there.</param>
    /// <param name="place">The item; empty for the whole file.</param>
    /// <returns>What does not fit; null where everything does.</returns>
    public static SettingsFault? Problem(JsonElement json, JsonTypeInfo shape, string place = "") => shape.Kind switch
    {
        JsonTypeInfoKind.Object => InGroup(json, shape, place),
        JsonTypeInfoKind.Enumerable => InList(json, shape.Options.GetTypeInfo(shape.ElementType!), place),
        _ => InValue(json, shape.Type, place),
    };

    private static SettingsFault? InGroup(JsonElement json, JsonTypeInfo shape, string place)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return new NotOfKind(place, SettingKind.Group);
        }

        foreach (var item in json.EnumerateObject())
        {
            var its = place.Length == 0 ? item.Name : $"{place}.{item.Name}";
            var property = shape.Properties.FirstOrDefault(known => known.Name == item.Name);
            var problem = property is null ? new UnknownItem(its, [.. shape.Properties.Where(CanBeSet).Select(known => known.Name)])
                : item.Value.ValueKind == JsonValueKind.Null ? MayBeNull(property) ? null : new ItemNull(its)
                : Problem(item.Value, shape.Options.GetTypeInfo(property.PropertyType), its);
            if (problem is not null)
            {
                return problem;
            }
        }

        return shape.Properties.FirstOrDefault(known => IsRequired(known) && !json.TryGetProperty(known.Name, out _)) is { } missing
            ? new ItemMissing(place, missing.Name)
            : null;
    }

    private static SettingsFault? InList(JsonElement json, JsonTypeInfo shape, string place) =>
        json.ValueKind != JsonValueKind.Array
            ? new NotOfKind(place, SettingKind.List)
            : json.EnumerateArray()
                .Select((item, index) => item.ValueKind == JsonValueKind.Null
                    ? new ItemNull($"{place}[{index}]")
                    : Problem(item, shape, $"{place}[{index}]"))
                .FirstOrDefault(static problem => problem is not null);

    private static SettingsFault? InValue(JsonElement json, Type declared, string place)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type);
            return names.Contains(TextOf(json), StringComparer.OrdinalIgnoreCase)
                || (NumberOf(json) is { } number && Enum.IsDefined(type, number))
                ? null
                : new NotOneOf(place, Array.ConvertAll(names, static name => name.ToLowerInvariant()));
        }

        var (kind, fits) =
            type == typeof(TimeSpan) ? (SettingKind.Duration, TextOf(json) is { } text && DurationConverter.Parse(text) is not null)
            : type == typeof(Uri) ? (SettingKind.Address, Uri.TryCreate(TextOf(json), UriKind.RelativeOrAbsolute, out _))
            : type == typeof(bool) ? (SettingKind.YesOrNo, json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            : type == typeof(int) ? (SettingKind.WholeNumber, NumberOf(json) is not null)
            : (SettingKind.Text, TextOf(json) is not null);
        return fits ? null : new NotOfKind(place, kind);
    }

    private static string? TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private static int? NumberOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : null;

    private static bool CanBeSet(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    private static bool MayBeNull(JsonPropertyInfo property) => property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;

    /// <summary>Returns whether an item must stand there; what is set behind the constructor may be left out.</summary>
    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };
}
