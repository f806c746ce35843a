using Disclosure.Documents;

namespace Disclosure.Workflow.Process;

/// <summary>A step that failed for a reason the program knows. Whoever writes the failure down says the reason in words.</summary>
/// <param name="why">The reason.</param>
internal sealed class StepFailedException(StepFailure why) : FaultException<StepFailure>(why, $"{why}", cause: null);
