using System.Text.Json;

namespace Disclosure.TestKit;

/// <summary>What is true of a sample, from the file beside it.</summary>
public sealed record SampleTruth(
    string Title, string Agency, int Year, string Form, IReadOnlyDictionary<string, decimal?> Figures, IReadOnlyList<string> Findings)
{
    public static SampleTruth Load(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Samples.PathOf(name + ".truth.json")));
        var root = json.RootElement;
        var figures = new Dictionary<string, decimal?>();
        foreach (var figure in root.GetProperty("figures").EnumerateObject())
        {
            figures.Add(figure.Name, figure.Value.ValueKind == JsonValueKind.Null ? null : figure.Value.GetDecimal());
        }

        return new SampleTruth(
            root.GetProperty("title").GetString()!,
            root.GetProperty("agency").GetString()!,
            root.GetProperty("year").GetInt32(),
            root.GetProperty("form").GetString()!,
            figures,
            [.. root.GetProperty("findings").EnumerateArray()
                .Select(static finding => $"{finding.GetProperty("rule")}@{finding.GetProperty("where")}")]);
    }
}
