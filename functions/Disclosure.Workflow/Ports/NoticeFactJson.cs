using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// What a notice says as JSON, for stores that keep it in a column: one object, its kind in <c>type</c>, Chinese not escaped.
/// </summary>
public static class NoticeFactJson
{
    private static readonly NoticeFactContext Context = new(new JsonSerializerOptions(NoticeFactContext.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Returns the fact as one line of JSON.</summary>
    public static string Serialize(NoticeFact fact) => JsonSerializer.Serialize(fact, Context.NoticeFact);

    /// <summary>Reads back what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">It is no such fact.</exception>
    public static NoticeFact Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Context.NoticeFact) ?? throw new JsonException("no fact");
        }
        catch (NotSupportedException missing)
        {
            throw new JsonException("a fact without its type", missing);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(NoticeFact))]
internal sealed partial class NoticeFactContext : JsonSerializerContext;
