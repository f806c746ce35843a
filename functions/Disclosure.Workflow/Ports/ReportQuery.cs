using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>Which rows a list shows. Every condition that is set must hold.</summary>
public sealed record ReportQuery
{
    /// <summary>Most rows a page may hold.</summary>
    public const int LargestPage = 500;

    private const int ShortestNumber = 6;

    /// <summary>Gets the states of the rows; empty for all.</summary>
    public IReadOnlyList<ReportState> States { get; init; } = [];

    /// <summary>Gets the agency of the rows, exactly as written; null for all.</summary>
    public string? Agency { get; init; }

    /// <summary>Gets the year of the rows; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>Gets the account the rows are counted with; null for all.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// Gets the time at or before which the rows are due (<see cref="ReportSummary.Due"/>); null for all, those that are not due by the
    /// clock among them.
    /// </summary>
    public DateTimeOffset? DueBy { get; init; }

    /// <summary>
    /// Gets the text that agency, title or file name of a row contains, upper and lower case of Latin letters alike, or by which its number
    /// begins (<see cref="Number"/>); null for all.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>
    /// Gets the beginning of the number of the rows that <see cref="Text"/> finds beside, in lower case: its text where that may be one, of
    /// at least six hexadecimal digits, so that a year finds no numbers; null else.
    /// </summary>
    public string? Number => NumberIn(Text);

    /// <summary>Returns the beginning of a report's number that the text may be; null where it is none.</summary>
    public static string? NumberIn(string? text) =>
        text is { Length: >= ShortestNumber } && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;

    /// <summary>Gets the order of the rows.</summary>
    public ReportOrder Order { get; init; } = ReportOrder.UpdatedLatest;

    /// <summary>Gets the number of rows to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>
    /// Gets the number of rows to return, 1 to <see cref="LargestPage"/>; a store takes a number outside to the nearest bound.
    /// </summary>
    public int Take { get; init; } = 50;
}

/// <summary>The order of a list; ties are ordered by report id.</summary>
public enum ReportOrder
{
    /// <summary>What happened last, first.</summary>
    UpdatedLatest,

    /// <summary>By year, the latest first, then by agency in ordinal order; unknown years and agencies last.</summary>
    YearThenAgency,
}

/// <summary>A page of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">Number of rows on all pages.</param>
public sealed record ReportPage(IReadOnlyList<ReportSummary> Rows, int Total);

/// <summary>How many reports of a year stand in a state.</summary>
/// <param name="Year">The year; null for reports whose year is not known.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record ReportCount(int? Year, ReportState State, int Count);
