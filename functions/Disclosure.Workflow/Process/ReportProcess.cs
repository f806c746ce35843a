using System.Collections.Immutable;
using Disclosure.Reports.Model;

namespace Disclosure.Workflow.Process;

/// <summary>
/// The life of one report, immutable and pure: <see cref="Next"/> says what comes next, <see cref="Apply(ReportEvent)"/> takes in what
/// happened, and <c>Decide</c> alone says who may do what when. A driver runs the step it names, waits, and hands back the outcome; it
/// repeats no rule.
/// </summary>
public sealed partial record ReportProcess
{
    private ReportProcess(Received first)
    {
        Id = ReportId.Of(first.File.Hash);
        Files = [first.File];
        Corrects = first.Corrects;
        FiledBy = first.By;
        Sendings = [new Sending(first.File, first.By, IsAgain: false)];
    }

    /// <summary>Gets the report.</summary>
    public ReportId Id { get; }

    /// <summary>Gets the number of events taken in, which is the version an append expects.</summary>
    public int Version { get; private init; }

    /// <summary>Gets where the report stands.</summary>
    public ReportState State { get; private init; }

    /// <summary>Gets the files of the report, the first filed first; the last one counts.</summary>
    public ImmutableArray<FiledFile> Files { get; private init; }

    /// <summary>Gets the file that counts.</summary>
    public FiledFile File => Files[^1];

    /// <summary>
    /// Gets the report that the file is to correct, as the sender said or the program found out; null where the file begins a report.
    /// </summary>
    public CorrectionOf? Corrects { get; private init; }

    /// <summary>Gets who sent the first file.</summary>
    public string FiledBy { get; }

    /// <summary>Gets whether it is settled that the file corrects no other report.</summary>
    public bool IsMatched { get; private init; }

    /// <summary>Gets the report that took the file as its corrected file; null if none did.</summary>
    public ReportId? HandedOverTo { get; private init; }

    /// <summary>Gets the reports that were found in the file and filed apart; empty unless it holds several.</summary>
    public ImmutableArray<ReportId> DividedInto { get; private init; } = [];

    /// <summary>Gets the name of the reading of the file that counts, as the program read it; null before the reading.</summary>
    public ContentHash? Reading { get; private init; }

    /// <summary>Gets the name of the reading with corrections and findings; null before the check.</summary>
    public ContentHash? CheckedReading { get; private init; }

    /// <summary>Gets the agency, as read or corrected; null while not known.</summary>
    public string? Agency { get; private init; }

    /// <summary>Gets the year reported on, as read or corrected; null while not known.</summary>
    public int? Year { get; private init; }

    /// <summary>Gets the title; null while not known.</summary>
    public string? Title { get; private init; }

    /// <summary>Gets the id of the form edition; null while not known.</summary>
    public string? Form { get; private init; }

    /// <summary>Gets the figures corrected in the reading of the file that counts, by figure id.</summary>
    public ImmutableDictionary<string, decimal?> Corrections { get; private init; } = ImmutableDictionary<string, decimal?>.Empty;

    /// <summary>Gets the sections whose text was corrected in the reading of the file that counts.</summary>
    public ImmutableSortedDictionary<SectionKind, string> TextCorrections { get; private init; }
        = ImmutableSortedDictionary<SectionKind, string>.Empty;

    /// <summary>Gets the findings of the last check; empty while the reading is not checked.</summary>
    public ImmutableArray<FindingMark> Findings { get; private init; } = [];

    /// <summary>Gets the acceptances of errors that still stand with the numbers they were accepted with.</summary>
    public ImmutableArray<FindingAccepted> Acceptances { get; private init; } = [];

    /// <summary>Gets the round of review, from 1.</summary>
    public int Round { get; private init; } = 1;

    /// <summary>Gets the policy of this round; null until its review opens.</summary>
    public ReviewPolicy? Policy { get; private init; }

    /// <summary>
    /// Gets the approvals that count, tier 1 first: those of this round, and those before it that were left standing when a tier was asked
    /// again. Of a tier that wants several there are as many.
    /// </summary>
    public ImmutableArray<Approved> Approvals { get; private init; } = [];

    /// <summary>Gets the number of tiers that have given all the approvals they want.</summary>
    public int TiersDone { get; private init; }

    /// <summary>Gets the request that the present tier has not answered; null where none is open.</summary>
    public PendingReview? Pending { get; private init; }

    /// <summary>Gets the question for which the present tier looks again; null where there is none.</summary>
    public AskedAgain? Question { get; private init; }

    /// <summary>Gets who handed the decision of the present tier over to whom, the first first.</summary>
    public ImmutableArray<PassedOn> PassedOn { get; private init; } = [];

    /// <summary>
    /// Gets the hand-overs of tiers that are done: where such a tier is asked again, who acted for whom is asked.
    /// </summary>
    private ImmutableArray<PassedOn> PassedBefore { get; init; } = [];

    /// <summary>Gets the reminders of a return that no corrected file has answered; null unless the report is returned.</summary>
    public PendingReturn? Chased { get; private init; }

    /// <summary>Gets the rejection by which the report was returned; null unless the report is returned.</summary>
    public Rejected? Rejection { get; private init; }

    /// <summary>Gets why the file cannot be read; null unless the report is unreadable.</summary>
    public ReadFailed? ReadFailure { get; private init; }

    /// <summary>Gets the failures of the step now due; null if the step has not failed.</summary>
    public StepTrouble? Trouble { get; private init; }

    /// <summary>Gets what was published last; null if nothing ever was.</summary>
    public Published? Publication { get; private init; }

    /// <summary>Gets the newer report that took the place of this one; null if none did.</summary>
    public ReportId? SupersededBy { get; private init; }

    /// <summary>Gets why and by whom the report was withdrawn; null unless it is withdrawn.</summary>
    public Withdrawn? Withdrawal { get; private init; }

    /// <summary>
    /// Gets where the report stood before it was withdrawn or superseded, or what of that could be gone on from; null unless it is either.
    /// </summary>
    public ReportState? EndedFrom { get; private init; }

    /// <summary>Gets by whom and why the report was put back; null unless it was, and no round began since.</summary>
    public Restored? Restoration { get; private init; }

    /// <summary>Gets the time since when the report waits for a person; null if it waits for none.</summary>
    public DateTimeOffset? WaitingSince { get; private init; }

    /// <summary>Gets the time of the last event.</summary>
    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>Gets the tier whose turn it is, from 1; 0 outside a review.</summary>
    public int Tier => State == ReportState.InReview ? TiersDone + 1 : 0;

    /// <summary>Whose turn it is.</summary>
    public ReviewTurn Turn => new(Round, Tier);

    /// <summary>Gets whether no step follows any more by itself; an act may still begin the report anew or put it back.</summary>
    public bool IsOver => State is ReportState.Published or ReportState.Withdrawn or ReportState.Superseded or ReportState.HandedOver;

    /// <summary>
    /// Gets whether the public may see the report: it is published, was published and is superseded, or was that and is being put back.
    /// </summary>
    public bool IsPublic => Publication is not null && (State is ReportState.Published or ReportState.Superseded
        || (Restoration is not null && ReportState.Approved == (State == ReportState.Poisoned ? Trouble?.Resume : State)));

    /// <summary>Gets the errors neither corrected nor accepted.</summary>
    public IEnumerable<FindingMark> OpenErrors => Findings.Where(finding => finding.Severity == Severity.Error && !IsAccepted(finding));

    /// <summary>Returns whether the finding was accepted as it stands.</summary>
    public bool IsAccepted(FindingMark finding) => Acceptances.Any(acceptance => acceptance.Finding.SameAs(finding));

    /// <summary>Returns the ticket by which a reviewer may answer the open request; null if the reviewer is not asked.</summary>
    public ReviewTicket? TicketOf(string reviewer) =>
        Pending is { } pending && pending.Reviewers.Contains(reviewer)
            ? new ReviewTicket(Id, Tier, Round, reviewer, pending.Expires)
            : null;
}

/// <summary>A tier that was asked and has not decided.</summary>
/// <param name="Reviewers">Ids of the reviewers asked, colleagues in the place of those who handed over.</param>
/// <param name="AskedAt">When they were asked, the first time; new links for those that ran out do not change it.</param>
/// <param name="Expires">When their present links run out.</param>
/// <param name="Reminders">Reminders sent since.</param>
/// <param name="RemindedAt">When the last reminder, or new links, were sent; null if neither was.</param>
/// <param name="IsEscalated">Whether the office was told.</param>
public sealed record PendingReview(
    IReadOnlyList<string> Reviewers,
    DateTimeOffset AskedAt,
    DateTimeOffset Expires,
    int Reminders,
    DateTimeOffset? RemindedAt,
    bool IsEscalated);

/// <summary>A return that no corrected file has answered.</summary>
/// <param name="Since">When the report was returned.</param>
/// <param name="Reminders">Reminders sent since.</param>
/// <param name="RemindedAt">When the last one was sent; null if none was.</param>
/// <param name="IsEscalated">Whether the office was told.</param>
public sealed record PendingReturn(DateTimeOffset Since, int Reminders, DateTimeOffset? RemindedAt, bool IsEscalated);

/// <summary>A step that fails.</summary>
/// <param name="Step">The step.</param>
/// <param name="Failures">How often in a row.</param>
/// <param name="Reason">What happened the last time.</param>
/// <param name="RetryAt">When it is tried again; null once it was given up.</param>
/// <param name="Resume">The state to go on from.</param>
/// <param name="Why">The reason as a fact; null where the program knows no more than the text.</param>
public sealed record StepTrouble(
    ReportStep Step, int Failures, string Reason, DateTimeOffset? RetryAt, ReportState Resume, StepFailure? Why);
