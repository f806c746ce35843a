using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// The events of every report, the row each is listed by, and the notices that go out with them: the truth. Linearisable per report: of any
/// number of appends that expect the same version exactly one succeeds, whole or not at all, and whoever loads after it sees it. Safe for
/// any number of callers at once. Other errors (disk, network) come as exceptions and may leave the append done or undone; the caller loads
/// and sees.
/// </summary>
public interface IReportStore
{
    /// <summary>Returns the events of a report, oldest first; empty if there is no such report.</summary>
    Task<IReadOnlyList<ReportEvent>> LoadAsync(ReportId id, CancellationToken cancellation);

    /// <summary>
    /// Returns whether the events of a report are those that were appended, as far as the store can tell. A store that keeps no seal of its
    /// own beside them, since nobody but it can write them, returns true.
    /// </summary>
    Task<bool> AreEventsWholeAsync(ReportId id, CancellationToken cancellation);

    /// <summary>
    /// Appends the commit if the report has exactly the expected number of events (0: it must not exist), and puts its summary in the place
    /// of the one before. False, with nothing changed, if it has another number. A notice whose key exists already is not put again.
    /// </summary>
    Task<bool> AppendAsync(ReportId id, int expectedVersion, ReportCommit commit, CancellationToken cancellation);

    /// <summary>Returns the row of one report; null if there is no such report.</summary>
    Task<ReportSummary?> FindAsync(ReportId id, CancellationToken cancellation);

    /// <summary>Returns a page of rows, in which every append shows that returned before the call.</summary>
    Task<ReportPage> QueryAsync(ReportQuery query, CancellationToken cancellation);

    /// <summary>
    /// Returns how many rows there are of each year and state, those whose agency, title or file name contains the text (null: all), in any
    /// order; a year and state without rows is left out. Every append shows that returned before the call.
    /// </summary>
    Task<IReadOnlyList<ReportCount>> CountAsync(string? text, CancellationToken cancellation);

    /// <summary>Returns the reports whose <see cref="ReportSummary.Due"/> is at or before the time, the longest due first.</summary>
    Task<IReadOnlyList<ReportId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation);
}

/// <summary>What one append writes, together or not at all.</summary>
/// <param name="Events">The events, at least one.</param>
/// <param name="Summary">The report's row after them.</param>
/// <param name="Notices">The notices they cause.</param>
public sealed record ReportCommit(IReadOnlyList<ReportEvent> Events, ReportSummary Summary, IReadOnlyList<Notice> Notices);
