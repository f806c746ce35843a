using System.Text.Json;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>An event as JSON, for the store: one object, its kind in <c>type</c>, Chinese not escaped.</summary>
public static class ReportEventJson
{
    private static readonly ReportEventContext Context = new(new JsonSerializerOptions(ReportEventContext.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Returns the event as one line of JSON.</summary>
    public static string Serialize(ReportEvent happened) => JsonSerializer.Serialize(happened, Context.ReportEvent);

    /// <summary>Reads back what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">It is no event.</exception>
    public static ReportEvent Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Context.ReportEvent) ?? throw new JsonException("no event");
        }
        catch (NotSupportedException missing)
        {
            throw new JsonException("an event without its type", missing);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ReportEvent))]
internal sealed partial class ReportEventContext : JsonSerializerContext;
