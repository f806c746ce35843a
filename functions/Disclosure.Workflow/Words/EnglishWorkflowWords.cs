using Disclosure.Documents.Words;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishWorkflowWords : WorkflowWords
{
    /// <summary>Most page numbers that a sentence lists.</summary>
    private const int MostNumbers = 10;

    private readonly EnglishNoticeWords _notices;

    public EnglishWorkflowWords()
    {
        Policies = new EnglishPolicyWords();
        Failures = new EnglishStepFailureWords(Policies);
        _notices = new EnglishNoticeWords(Failures);
    }

    private protected override RefusalWords Refusals { get; } = new EnglishRefusalWords();

    private protected override PolicyWords Policies { get; }

    private protected override StepFailureWords Failures { get; }

    private protected override ArchiveWords Archives { get; } = new EnglishArchiveWords();

    private protected override OfficeTroubleWords Troubles { get; } = new EnglishOfficeTroubleWords();

    public override NoticeLetter Of(Notice notice) => notice.Fact?.Say(_notices) is { } said
        ? new NoticeLetter(said.Subject, $"{notice.To.Name}:\n{said.Text}\n{notice.Link}\n")
        : new NoticeLetter(EnglishNoticeWords.SubjectOf(notice.Kind, notice.Subject), notice.Body);

    public override string ReasonOf(ReadFailed failed) =>
        failed.Fault is { } fault ? DocumentWords.English.Of(fault) : failed.Reason;

    public override string ReasonOf(StepFailed failed) => Reason(failed.Reason, failed.Why);

    public override string ReasonOf(Poisoned poisoned) => Reason(poisoned.Reason, poisoned.Why);

    public override string ReasonOf(StepTrouble trouble) => Reason(trouble.Reason, trouble.Why);

    public override string KnownFile(DateTimeOffset filedAt, ReportState state) =>
        $"The same file was received on {Minutes(filedAt)} and is not processed again; the report {EnglishStates.Of(state)}.";

    public override string KnownFile(DateTimeOffset filedAt) =>
        $"The same file came on {Minutes(filedAt)} and is not taken twice; that you sent it is noted. The receipt given then shows where "
            + "it stands; if you have none, please ask the office.";

    public override string LeftOut(IReadOnlyList<int> pages, DocumentFault why) =>
        $"{(pages.Count > 1 ? "Pages" : "Page")} {string.Join(", ", pages.Take(MostNumbers))}"
            + $"{(pages.Count > MostNumbers ? " and more" : "")} {(pages.Count > 1 ? "were" : "was")} not read. "
            + DocumentWords.English.Of(why);

    public override string Minutes(DateTimeOffset time) => EnglishNumbers.Minutes(time);

    private string Reason(string stored, StepFailure? why) => why is null ? stored : Of(why);
}
