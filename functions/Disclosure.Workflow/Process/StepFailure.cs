using System.Text.Json.Serialization;
using Disclosure.Documents.Words;

namespace Disclosure.Workflow.Process;

/// <summary>
/// Why a step failed, as far as the program knows the reason: one record for each. The names in the attributes are stored; they never
/// change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OriginalMissing), "originalMissing")]
[JsonDerivedType(typeof(ReadingMissing), "readingMissing")]
[JsonDerivedType(typeof(NothingToCorrect), "nothingToCorrect")]
[JsonDerivedType(typeof(NothingRead), "nothingRead")]
[JsonDerivedType(typeof(IdentityMissing), "identityMissing")]
[JsonDerivedType(typeof(PolicyUnusable), "policyUnusable")]
[JsonDerivedType(typeof(ProcessDied), "processDied")]
[JsonDerivedType(typeof(RunTooLong), "runTooLong")]
[JsonDerivedType(typeof(RunWithoutOutcome), "runWithoutOutcome")]
[JsonDerivedType(typeof(RunBroken), "runBroken")]
[JsonDerivedType(typeof(RunTooCostly), "runTooCostly")]
[JsonDerivedType(typeof(MachineTrouble), "machineTrouble")]
[JsonDerivedType(typeof(EventsChanged), "eventsChanged")]
public abstract record StepFailure
{
    private StepFailure()
    {
    }

    internal abstract string Say(StepFailureWords words);

    /// <summary>The original is not kept.</summary>
    /// <param name="File">SHA-256 of the original.</param>
    internal sealed record OriginalMissing(ContentHash File) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>A reading that an event names is not kept.</summary>
    /// <param name="Reading">SHA-256 of the reading.</param>
    internal sealed record ReadingMissing(ContentHash Reading) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>A file is to be handed over, and no report is named that it corrects.</summary>
    internal sealed record NothingToCorrect : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>A report is to be checked that was not read.</summary>
    internal sealed record NothingRead : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>A report is to be published whose agency, year or reading is not known.</summary>
    internal sealed record IdentityMissing : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>A report is to be published whose events are no longer those that were written.</summary>
    internal sealed record EventsChanged : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>The office's settings of the review cannot be used.</summary>
    /// <param name="Problem">What is wrong with them.</param>
    internal sealed record PolicyUnusable(PolicyProblem Problem) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>The program died again and again over the report.</summary>
    public sealed record ProcessDied : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>The run stood still and was broken off.</summary>
    /// <param name="Minutes">Longest time a run may stand still, in minutes.</param>
    public sealed record RunTooLong(double Minutes) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>The run used more computing time than one may; it would use as much again, and is not tried again by itself.</summary>
    /// <param name="Seconds">Computing time that a run may use, in seconds.</param>
    public sealed record RunTooCostly(double Seconds) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>The machine could not read the file; nothing is known to be wrong with the file.</summary>
    /// <param name="Fault">What the machine lacks, or what happened on it.</param>
    public sealed record MachineTrouble(DocumentFault Fault) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>The run gave no outcome in time and was broken off.</summary>
    /// <param name="Minutes">Longest time a run may take, in minutes.</param>
    public sealed record RunWithoutOutcome(double Minutes) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }

    /// <summary>The run ended with an error of the engine.</summary>
    /// <param name="Error">Message of the error, in whatever language the engine gives.</param>
    public sealed record RunBroken(string Error) : StepFailure
    {
        internal override string Say(StepFailureWords words) => words.Of(this);
    }
}
