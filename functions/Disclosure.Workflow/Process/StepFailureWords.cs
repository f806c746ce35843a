namespace Disclosure.Workflow.Process;

/// <summary>Says in a language why a step failed.</summary>
internal abstract class StepFailureWords
{
    internal abstract string Of(StepFailure.OriginalMissing fact);

    internal abstract string Of(StepFailure.ReadingMissing fact);

    internal abstract string Of(StepFailure.NothingToCorrect fact);

    internal abstract string Of(StepFailure.NothingRead fact);

    internal abstract string Of(StepFailure.IdentityMissing fact);

    internal abstract string Of(StepFailure.EventsChanged fact);

    internal abstract string Of(StepFailure.PolicyUnusable fact);

    internal abstract string Of(StepFailure.ProcessDied fact);

    internal abstract string Of(StepFailure.RunTooLong fact);

    internal abstract string Of(StepFailure.RunTooCostly fact);

    internal abstract string Of(StepFailure.MachineTrouble fact);

    internal abstract string Of(StepFailure.RunWithoutOutcome fact);

    internal abstract string Of(StepFailure.RunBroken fact);
}
