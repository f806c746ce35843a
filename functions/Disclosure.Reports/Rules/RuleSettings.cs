using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>Which rules an office wants, how grave they are to it, and from what number on they speak.</summary>
public sealed record RuleSettings
{
    /// <summary>Gets the settings under which every rule speaks as it is made.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>Gets how rules speak that speak otherwise than they are made, by rule id.</summary>
    public IReadOnlyDictionary<string, RuleVoice> Voices { get; init; } = new Dictionary<string, RuleVoice>();

    /// <summary>Gets the numbers from which rules speak, by rule id, e.g. <c>filler</c>: fewest characters of section 五.</summary>
    public IReadOnlyDictionary<string, decimal> Thresholds { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Returns the number from which a rule speaks.</summary>
    /// <param name="rule">Rule id.</param>
    /// <param name="usual">The number where the office sets none.</param>
    public decimal ThresholdOf(string rule, decimal usual) => Thresholds.TryGetValue(rule, out var set) ? set : usual;

    /// <summary>
    /// Returns findings as the office wants them: without those of rules that are off, and of the severity it gives them.
    /// </summary>
    /// <param name="findings">The findings.</param>
    public IEnumerable<Finding> Apply(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var finding in findings)
        {
            if (!Voices.TryGetValue(finding.Rule, out var voice))
            {
                yield return finding;
            }
            else if (voice != RuleVoice.Off)
            {
                yield return finding with { Severity = voice == RuleVoice.Error ? Severity.Error : Severity.Warning };
            }
        }
    }
}

/// <summary>How a rule speaks.</summary>
public enum RuleVoice
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>As a warning.</summary>
    Warning,

    /// <summary>As an error, which keeps the report from being published.</summary>
    Error,
}
