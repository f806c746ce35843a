namespace Disclosure.Workflow.Process;

/// <summary>Whose turn it is in a report's review.</summary>
/// <param name="Round">The round, from 1.</param>
/// <param name="Tier">The tier, from 1; 0 outside a review.</param>
public readonly record struct ReviewTurn(int Round, int Tier);
