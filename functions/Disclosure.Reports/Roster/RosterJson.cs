using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Reports.Roster;

/// <summary>
/// A roster as JSON, as the stores keep it: <c>[{"code":"A1","name":"…","kind":"Department","otherNames":[…],"parent":"A"}]</c>;
/// what an agency has none of is left out.
/// </summary>
public static class RosterJson
{
    /// <summary>Returns the JSON, in one line.</summary>
    public static string Serialize(AgencyRoster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return JsonSerializer.Serialize([.. roster.Agencies], AgencyJson.Default.RosterAgencyArray);
    }

    /// <summary>Returns the roster that <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static AgencyRoster Parse(string json)
    {
        try
        {
            return new AgencyRoster(JsonSerializer.Deserialize(json, AgencyJson.Default.RosterAgencyArray) ?? []);
        }
        catch (ArgumentException cause)
        {
            throw new JsonException(null, cause);
        }
    }
}

/// <summary>How an agency stands in the JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RosterAgency[]))]
internal sealed partial class AgencyJson : JsonSerializerContext;
