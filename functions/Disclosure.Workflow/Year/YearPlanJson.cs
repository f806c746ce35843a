using System.Text.Json;
using System.Text.Json.Serialization;
using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Year;

/// <summary>
/// A version of a year's plan as JSON, as the stores keep it: <c>{"filing":"2026-01-31","publication":"2026-03-31","marks":[…]}</c>. Year,
/// number, time and person stand beside it.
/// </summary>
public static class YearPlanJson
{
    /// <summary>Returns the JSON, in one line.</summary>
    public static string Serialize(YearPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.Serialize(new PlanBody(plan.Filing, plan.Publication, [.. plan.Marks]), PlanJson.Default.PlanBody);
    }

    /// <summary>Returns the plan whose JSON <see cref="Serialize"/> wrote.</summary>
    /// <param name="year">The year.</param>
    /// <param name="number">Number of the version.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static YearPlan Parse(int year, int number, DateTimeOffset at, string by, string json)
    {
        var body = JsonSerializer.Deserialize(json, PlanJson.Default.PlanBody) ?? throw new JsonException();
        return new YearPlan(year, number, at, by, body.Filing, body.Publication) { Marks = body.Marks };
    }
}

/// <summary>What of a plan stands in the JSON.</summary>
/// <param name="Filing">The last day on which agencies file.</param>
/// <param name="Publication">The last day on which governments publish.</param>
/// <param name="Marks">What was noted of single agencies.</param>
internal sealed record PlanBody(DateOnly Filing, DateOnly Publication, AgencyMark[] Marks);

/// <summary>How a plan stands in the JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PlanBody))]
internal sealed partial class PlanJson : JsonSerializerContext;
