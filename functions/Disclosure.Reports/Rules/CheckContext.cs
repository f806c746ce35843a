namespace Disclosure.Reports.Rules;

/// <summary>What the rules need to know beside the report.</summary>
/// <param name="Year">The reporting year that the report was filed for; null where none is expected.</param>
/// <param name="Received">The day the report was submitted; null where the deadline is not to be judged.</param>
public sealed record CheckContext(int? Year = null, DateOnly? Received = null)
{
    /// <summary>
    /// Gets the names of the agency that the report was filed for, by the roster: its name, other and former ones. Empty where it was filed
    /// for none, or the roster does not know it.
    /// </summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];

    /// <summary>
    /// Gets whether the report is the own one of a government of a county or above, by the roster; null where its name is to tell.
    /// </summary>
    public bool? IsGovernment { get; init; }

    /// <summary>Gets the last day for submitting that the office sets, where that is before the law's; null for the law's.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Gets what the office asks of reports beside the form; null for nothing.</summary>
    public LocalRules? Local { get; init; }

    /// <summary>Gets which rules the office wants, and how grave they are to it.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;
}
