using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Tells the engine that a report has something to do now. A hint, given after the decision is stored: it may be lost, late or doubled, since the engine
/// also looks for what <see cref="IReportStore.DueAsync"/> names. Must not fail because the engine is away. Safe for any number of callers at once.
/// </summary>
public interface IWakeUp
{
    /// <summary>Wakes the engine for the report.</summary>
    ValueTask WakeAsync(ReportId id, CancellationToken cancellation);
}
