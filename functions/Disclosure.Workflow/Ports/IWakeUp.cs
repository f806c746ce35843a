using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Tells the engine that a report has something to do now. A hint, given after the decision is stored: it may be lost, late or doubled,
/// since the engine also looks for what <see cref="IReportStore.DueAsync"/> names. Must not fail because the engine is away. Safe for any
/// number of callers at once.
/// </summary>
public interface IWakeUp
{
    /// <summary>Wakes the engine for the report.</summary>
    /// <param name="id">The report.</param>
    /// <param name="turn">Whose turn it was when the act was decided: an engine waits for each turn by itself.</param>
    /// <param name="cancellation">Ends the attempt; the wake-up may have been given.</param>
    ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation);
}
