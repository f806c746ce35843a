using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Hosting.Settings;

/// <summary>How the settings stand in the file. An item it does not know is a mistake, not a wish.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(DurationConverter)])]
[JsonSerializable(typeof(OfficeSettings))]
internal sealed partial class OfficeSettingsJson : JsonSerializerContext;
