using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Orchestration;

/// <summary>A run of a step that ended without an outcome.</summary>
/// <param name="Report">The report.</param>
/// <param name="Step">The step.</param>
/// <param name="Why">What is known of the end; null in a message that an earlier version of the app queued.</param>
internal sealed record LostRun(string Report, string Step, StepFailure? Why);
