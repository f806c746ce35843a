using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Year;

/// <summary>What an office asks of the reports it checks.</summary>
public sealed record OfficeRules
{
    /// <summary>Gets what is asked where the office sets nothing.</summary>
    public static OfficeRules Default { get; } = new();

    /// <summary>Gets what is asked of a report beside the form; null for nothing.</summary>
    public LocalRules? Local { get; init; }

    /// <summary>Gets which rules speak, and how grave they are.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;

    /// <summary>Gets what is worth a look where reports are held against each other.</summary>
    public YearThresholds Thresholds { get; init; } = YearThresholds.Default;
}
