using System.Text.Json;
using Disclosure.Reports.Forms;

namespace Disclosure.ScanAccuracy;

/// <summary>What the program says of a report, from its line of JSON.</summary>
internal sealed record ReadReport
{
    /// <summary>Code and message, where it could not be read.</summary>
    public string? Error { get; private init; }

    public string? Title { get; private init; }

    public string? Agency { get; private init; }

    public int? Year { get; private init; }

    public string Reader { get; private init; } = "";

    public int Pages { get; private init; }

    public IReadOnlyDictionary<string, ReadFigure> Figures { get; private init; } = new Dictionary<string, ReadFigure>();

    /// <summary>The prose of sections 一, 五 and 六 by id.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; private init; } = new Dictionary<string, string>();

    /// <summary>Rule and place of its findings, but deadlines and low confidence.</summary>
    public IReadOnlyList<string> Findings { get; private init; } = [];

    /// <summary>Ids of the figures it says it is unsure of.</summary>
    public IReadOnlySet<string> Unsure { get; private init; } = new HashSet<string>();

    /// <summary>Ids of the figures that a finding, of their own or of a sum they stand in, brings before a reviewer.</summary>
    public IReadOnlySet<string> Flagged { get; private init; } = new HashSet<string>();

    public static ReadReport Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.TryGetProperty("error", out var error))
        {
            return new ReadReport { Error = $"{error.GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}" };
        }

        var unsure = root.GetProperty("findings").EnumerateArray()
            .Where(static finding => finding.GetProperty("rule").GetString() == "low-confidence")
            .Select(static finding => finding.GetProperty("where").GetString()!).ToHashSet();
        var findings = Truth.FindingsOf(root);
        return new ReadReport
        {
            Title = root.GetProperty("title").GetString(),
            Agency = root.GetProperty("agency").GetString(),
            Year = root.GetProperty("year").ValueKind == JsonValueKind.Number ? root.GetProperty("year").GetInt32() : null,
            Reader = root.GetProperty("reader").GetString()!,
            Pages = root.GetProperty("pages").GetInt32(),
            Figures = root.GetProperty("figures").EnumerateObject()
                .ToDictionary(static figure => figure.Name, static figure => ReadFigure.Of(figure.Value)),
            Sections = root.GetProperty("sections").EnumerateObject()
                .Where(static section => section.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(static section => section.Name, static section => section.Value.GetString()!),
            Findings = findings,
            Unsure = unsure,
            Flagged = FlaggedBy(findings, root.GetProperty("form").GetString()!, unsure),
        };
    }

    private static HashSet<string> FlaggedBy(List<string> findings, string form, HashSet<string> unsure)
    {
        var flagged = new HashSet<string>(unsure);
        foreach (var finding in findings)
        {
            var at = finding.IndexOf('@', StringComparison.Ordinal);
            var (rule, where) = (finding[..at], finding[(at + 1)..]);
            if (rule is "not-a-number" or "unread" or "blank-figure")
            {
                flagged.Add(where);
            }

            foreach (var sum in FormDefinition.Find(form)!.Sums.Where(sum => RuleOf(sum.Kind) == rule && sum.Where == where))
            {
                flagged.UnionWith(sum.Left.Concat(sum.Right));
            }
        }

        return flagged;
    }

    private static string RuleOf(FormSumKind kind) => kind switch
    {
        FormSumKind.Balance => "balance",
        FormSumKind.OutcomeTotal => "outcome-total",
        FormSumKind.RowTotal => "row-total",
        _ => "remedy-total",
    };
}

/// <summary>A figure as the program read it.</summary>
internal sealed record ReadFigure(decimal? Value, string Text, double Confidence)
{
    public static ReadFigure Of(JsonElement json) => new(
        Truth.NumberOf(json.GetProperty("value")), json.GetProperty("text").GetString()!, json.GetProperty("confidence").GetDouble());
}
