using System.Globalization;
using Disclosure.Documents.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishStepFailureWords(PolicyWords policy) : StepFailureWords
{
    internal override string Of(StepFailure.OriginalMissing fact) => $"The file {fact.File} that was kept cannot be found.";

    internal override string Of(StepFailure.ReadingMissing fact) => $"The reading {fact.Reading} that was kept cannot be found.";

    internal override string Of(StepFailure.NothingToCorrect fact) => "There is no report to correct, so the file cannot be handed over.";

    internal override string Of(StepFailure.NothingRead fact) => "The report has not been read, so it cannot be checked.";

    internal override string Of(StepFailure.IdentityMissing fact) =>
        "The agency, the year or the figures of the report are not known, so it cannot be published.";

    internal override string Of(StepFailure.EventsChanged fact) =>
        "The events of the report are not those that were written, so it cannot be published. Restore them from a backup, then try "
        + "again.";

    internal override string Of(StepFailure.PolicyUnusable fact) => $"The settings of the review are wrong: {fact.Problem.Say(policy)}";

    internal override string Of(StepFailure.ProcessDied fact) => "The program ended unexpectedly over this report again and again.";

    internal override string Of(StepFailure.RunTooLong fact) =>
        $"The work made no progress for {Plain(fact.Minutes)} minutes and was broken off.";

    internal override string Of(StepFailure.RunTooCostly fact) =>
        $"The work needs more than the {Plain(fact.Seconds)} seconds of computing time that it may use (limits.computingTime); it was "
        + "broken off and is not tried again by itself. Split the file and upload the parts, or raise the limit and try again.";

    internal override string Of(StepFailure.MachineTrouble fact) => DocumentWords.English.Of(fact.Fault);

    internal override string Of(StepFailure.RunWithoutOutcome fact) =>
        $"The work gave no outcome in {Plain(fact.Minutes)} minutes and was broken off.";

    internal override string Of(StepFailure.RunBroken fact) => $"The work ended unexpectedly: {fact.Error}";

    private static string Plain(double value) => value.ToString(CultureInfo.InvariantCulture);
}
