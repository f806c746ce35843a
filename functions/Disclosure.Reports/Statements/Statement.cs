namespace Disclosure.Reports.Statements;

/// <summary>A count that prose states of the reporting year.</summary>
/// <param name="Subject">What is counted.</param>
/// <param name="Count">The count.</param>
/// <param name="Kind">How it is stated.</param>
/// <param name="Quote">The clause that states it.</param>
internal sealed record Statement(StatedSubject Subject, decimal Count, StatementKind Kind, string Quote);

/// <summary>How a count is stated.</summary>
internal enum StatementKind
{
    /// <summary>As a number, or as nothing.</summary>
    Count,

    /// <summary>As a number that may include what was carried over: 受理80件（其中上年结转4件）.</summary>
    MayIncludeCarriedOver,

    /// <summary>As all, so that nothing is left: 均已办结. A number stated beside it goes before.</summary>
    All,
}
