namespace Disclosure.Reports.Rules;

/// <summary>What the rules need to know beside the report.</summary>
/// <param name="Year">The reporting year expected; null where none is.</param>
/// <param name="Received">The day the report was submitted; null where the deadline is not to be judged.</param>
public sealed record CheckContext(int? Year = null, DateOnly? Received = null);
