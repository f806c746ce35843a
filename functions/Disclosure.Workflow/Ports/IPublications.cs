using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// The one place of each agency and year, so that of two reports published at once one supersedes the other and never both stand. It
/// arbitrates; whether a report is public says the report's own row (<see cref="ReportSummary.IsPublic"/>), so lists are queries of
/// <see cref="IReportStore"/>. Linearisable per agency and year; safe for any number of callers at once.
/// </summary>
public interface IPublications
{
    /// <summary>Returns the report that holds the place; null if none ever did. The holder may have been withdrawn since.</summary>
    Task<Publication?> FindAsync(string agency, int year, CancellationToken cancellation);

    /// <summary>
    /// Gives the place to <paramref name="next"/> if <paramref name="expected"/> still holds it (null: nobody does), told by its report and
    /// reading. False, with nothing changed, if somebody else does.
    /// </summary>
    Task<bool> ReplaceAsync(Publication? expected, Publication next, CancellationToken cancellation);
}

/// <summary>A report in the place of its agency and year.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Year">The year.</param>
/// <param name="Report">The report.</param>
/// <param name="Reading">The reading that is published.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="FiledAt">When that file came in: of two filings the later one stands.</param>
public sealed record Publication(string Agency, int Year, ReportId Report, ContentHash Reading, ContentHash File, DateTimeOffset FiledAt);
