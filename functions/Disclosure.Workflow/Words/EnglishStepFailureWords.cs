using System.Globalization;
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

    internal override string Of(StepFailure.PolicyUnusable fact) => $"The settings of the review are wrong: {fact.Problem.Say(policy)}";

    internal override string Of(StepFailure.ProcessDied fact) => "The program ended unexpectedly over this report again and again.";

    internal override string Of(StepFailure.RunTooLong fact) =>
        $"The work took more than {Plain(fact.Minutes)} minutes and was broken off.";

    internal override string Of(StepFailure.RunWithoutOutcome fact) =>
        $"The work gave no outcome in {Plain(fact.Minutes)} minutes and was broken off.";

    internal override string Of(StepFailure.RunBroken fact) => $"The work ended unexpectedly: {fact.Error}";

    private static string Plain(double value) => value.ToString(CultureInfo.InvariantCulture);
}
