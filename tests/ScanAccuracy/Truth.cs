using System.Text.Json;

namespace Disclosure.ScanAccuracy;

/// <summary>What is true of a report, from the file beside it.</summary>
/// <param name="Name">Name of the report.</param>
/// <param name="Title">Its title.</param>
/// <param name="Agency">Its agency.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="Figures">Every figure; null where its cell holds no number.</param>
/// <param name="Findings">Rule and place of what the rules must find.</param>
/// <param name="Sections">The prose of sections 一, 五 and 六 by id; null where the truth does not say.</param>
/// <param name="Condition">How it was scanned; null where the truth does not say.</param>
internal sealed record Truth(
    string Name,
    string Title,
    string Agency,
    int Year,
    IReadOnlyDictionary<string, decimal?> Figures,
    IReadOnlyList<string> Findings,
    IReadOnlyDictionary<string, string>? Sections,
    ScanCondition? Condition)
{
    public static Truth Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        return new Truth(
            Path.GetFileName(path).Replace(".truth.json", "", StringComparison.Ordinal),
            root.GetProperty("title").GetString()!,
            root.GetProperty("agency").GetString()!,
            root.GetProperty("year").GetInt32(),
            root.GetProperty("figures").EnumerateObject()
                .ToDictionary(static figure => figure.Name, static figure => NumberOf(figure.Value)),
            FindingsOf(root),
            root.TryGetProperty("sections", out var sections)
                ? sections.EnumerateObject().Where(static section => section.Value.ValueKind == JsonValueKind.String)
                    .ToDictionary(static section => section.Name, static section => section.Value.GetString()!)
                : null,
            root.TryGetProperty("condition", out var condition) ? ScanCondition.Of(condition) : null);
    }

    /// <summary>Rule and place of each finding but those that a truth cannot know: deadlines, and what the reader is unsure of.</summary>
    public static List<string> FindingsOf(JsonElement root) =>
    [
        .. root.GetProperty("findings").EnumerateArray()
            .Select(static finding => (Rule: finding.GetProperty("rule").GetString(), Where: finding.GetProperty("where").GetString()))
            .Where(static finding => finding.Rule is not ("deadline" or "low-confidence"))
            .Select(static finding => $"{finding.Rule}@{finding.Where}"),
    ];

    public static decimal? NumberOf(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal();
}

/// <summary>How a report was scanned.</summary>
internal sealed record ScanCondition(int Dpi, string Mode, IReadOnlyList<string> Tags)
{
    public static ScanCondition Of(JsonElement json) => new(
        json.GetProperty("dpi").GetInt32(),
        json.GetProperty("mode").GetString()!,
        [.. json.GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()!)]);
}
