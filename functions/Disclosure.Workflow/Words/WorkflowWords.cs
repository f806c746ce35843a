using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Words;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

/// <summary>
/// What the workflow tells people, in one language. What is stored and what programs are answered is Chinese; pages speak the language of
/// whoever looks at them.
/// </summary>
public abstract class WorkflowWords
{
    private protected WorkflowWords()
    {
    }

    /// <summary>Gets the words in Chinese.</summary>
    public static WorkflowWords Chinese { get; } = new ChineseWorkflowWords();

    /// <summary>Gets the words in English.</summary>
    public static WorkflowWords English { get; } = new EnglishWorkflowWords();

    private protected abstract RefusalWords Refusals { get; }

    private protected abstract PolicyWords Policies { get; }

    private protected abstract StepFailureWords Failures { get; }

    private protected abstract ArchiveWords Archives { get; }

    private protected abstract OfficeTroubleWords Troubles { get; }

    /// <summary>Returns why a command or a file is refused, and what to do.</summary>
    public string Of(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Say(Refusals);
    }

    /// <summary>Returns what is wrong with a policy.</summary>
    public string Of(PolicyProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Say(Policies);
    }

    /// <summary>Returns why a step failed.</summary>
    public string Of(StepFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Say(Failures);
    }

    /// <summary>Returns what is wrong with an archive, and what to do.</summary>
    public string Of(ArchiveFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.Say(Archives);
    }

    /// <summary>Returns what is amiss in the host, and what to do.</summary>
    public string Of(OfficeTrouble trouble)
    {
        ArgumentNullException.ThrowIfNull(trouble);
        return trouble.Say(Troubles);
    }

    /// <summary>Returns a notice: in Chinese as it was sent, in English as far as what it says was stored as a fact.</summary>
    public abstract NoticeLetter Of(Notice notice);

    /// <summary>Returns why a file cannot be read: in Chinese as it was stored, in English where it was stored as a fact.</summary>
    public abstract string ReasonOf(ReadFailed failed);

    /// <summary>Returns why a step failed: in Chinese as it was stored, in English where it was stored as a fact.</summary>
    public abstract string ReasonOf(StepFailed failed);

    /// <summary>Returns why a step failed: in Chinese as it was stored, in English where it was stored as a fact.</summary>
    public abstract string ReasonOf(Poisoned poisoned);

    /// <summary>Returns why a step failed: in Chinese as it was stored, in English where it was stored as a fact.</summary>
    public abstract string ReasonOf(StepTrouble trouble);

    /// <summary>Returns what whoever sends a file again is told.</summary>
    /// <param name="filedAt">When the file came first.</param>
    /// <param name="state">State of the report that holds the file.</param>
    public abstract string KnownFile(DateTimeOffset filedAt, ReportState state);

    /// <summary>Returns what whoever sends a file again is told who may not see the report.</summary>
    /// <param name="filedAt">When the file came first.</param>
    public abstract string KnownFile(DateTimeOffset filedAt);

    /// <summary>Returns that pages were left out, and what has to be installed to read them.</summary>
    /// <param name="pages">Numbers of the pages, at least one.</param>
    public string LeftOut(IReadOnlyList<int> pages) => LeftOut(pages, OcrEngine.Missing().Fault);

    /// <summary>Returns that pages, or pictures on them, were left out, and why.</summary>
    /// <param name="pages">Numbers of the pages, at least one.</param>
    /// <param name="why">Why they could not be read.</param>
    public abstract string LeftOut(IReadOnlyList<int> pages, DocumentFault why);

    /// <summary>Returns the time in China to the minute.</summary>
    public abstract string Minutes(DateTimeOffset time);
}
