namespace Disclosure.Reports.Year;

/// <summary>What an office finds worth a look when it holds reports against each other.</summary>
public sealed record YearThresholds
{
    /// <summary>Gets the thresholds of an office that sets none.</summary>
    public static YearThresholds Default { get; } = new();

    /// <summary>
    /// Gets how many times the other one of two years' figures must be for a sudden change, above 1. Agencies' figures commonly double and
    /// halve; a slipped digit makes them tenfold. Chosen, not measured.
    /// </summary>
    public decimal ChangeFactor { get; init; } = 3;

    /// <summary>
    /// Gets by how much they must differ beside, in cases or documents, or 万元 for fees: from 2 to 9 applications is nothing. Chosen, not
    /// measured.
    /// </summary>
    public decimal ChangeLeast { get; init; } = 30;

    /// <summary>Gets whether a government's figure must equal the sum of its agencies'; else it must not be below.</summary>
    public bool RollUpEquals { get; init; }
}
