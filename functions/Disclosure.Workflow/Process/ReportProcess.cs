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
    }

    /// <summary>The report.</summary>
    public ReportId Id { get; }

    /// <summary>Number of events taken in; the version an append expects.</summary>
    public int Version { get; private init; }

    /// <summary>Where the report stands.</summary>
    public ReportState State { get; private init; }

    /// <summary>Its files, the first filed first; the last is the one that counts.</summary>
    public ImmutableArray<FiledFile> Files { get; private init; }

    /// <summary>The file that counts.</summary>
    public FiledFile File => Files[^1];

    /// <summary>What the file is to correct, as its sender said or as was found out; null for a filing of its own.</summary>
    public CorrectionOf? Corrects { get; private init; }

    /// <summary>Who sent the first file.</summary>
    public string FiledBy { get; }

    /// <summary>Whether it is settled that the file is a filing of its own.</summary>
    public bool IsMatched { get; private init; }

    /// <summary>The report that took the file as its corrected file; null if none did.</summary>
    public ReportId? HandedOverTo { get; private init; }

    /// <summary>Names the reading of the file that counts, as the program read it; null while it is not read.</summary>
    public ContentHash? Reading { get; private init; }

    /// <summary>Names the reading with corrections and findings; null while it is not checked.</summary>
    public ContentHash? CheckedReading { get; private init; }

    /// <summary>The agency, as read or corrected; null while not known.</summary>
    public string? Agency { get; private init; }

    /// <summary>The year reported on, as read or corrected; null while not known.</summary>
    public int? Year { get; private init; }

    /// <summary>The title; null while not known.</summary>
    public string? Title { get; private init; }

    /// <summary>Id of the form edition; null while not known.</summary>
    public string? Form { get; private init; }

    /// <summary>Figures corrected in the reading of the file that counts, by figure id.</summary>
    public ImmutableDictionary<string, decimal?> Corrections { get; private init; } = ImmutableDictionary<string, decimal?>.Empty;

    /// <summary>Sections whose text was corrected in the reading of the file that counts.</summary>
    public ImmutableSortedDictionary<SectionKind, string> TextCorrections { get; private init; }
        = ImmutableSortedDictionary<SectionKind, string>.Empty;

    /// <summary>Findings of the last check; empty while it is not checked.</summary>
    public ImmutableArray<FindingMark> Findings { get; private init; } = [];

    /// <summary>Errors accepted that still stand as they were accepted, with the reason of each.</summary>
    public ImmutableArray<FindingAccepted> Acceptances { get; private init; } = [];

    /// <summary>The round of review, from 1.</summary>
    public int Round { get; private init; } = 1;

    /// <summary>The policy of this round; null until its review opens.</summary>
    public ReviewPolicy? Policy { get; private init; }

    /// <summary>
    /// Approvals that count, tier 1 first: those of this round, and those before it that were left standing when a tier was asked again.
    /// </summary>
    public ImmutableArray<Approved> Approvals { get; private init; } = [];

    /// <summary>What the tier whose turn it is was last asked; null when none is asked.</summary>
    public PendingReview? Pending { get; private init; }

    /// <summary>What the tier whose turn it is was asked to look at again; null unless it was.</summary>
    public AskedAgain? Question { get; private init; }

    /// <summary>Who handed the decision of the tier whose turn it is over to whom, the first first.</summary>
    public ImmutableArray<PassedOn> PassedOn { get; private init; } = [];

    /// <summary>The rejection by which the report was returned; null unless it is.</summary>
    public Rejected? Rejection { get; private init; }

    /// <summary>Why the file cannot be read; null unless it is unreadable.</summary>
    public ReadFailed? ReadFailure { get; private init; }

    /// <summary>Failures of the step now due; null if there were none.</summary>
    public StepTrouble? Trouble { get; private init; }

    /// <summary>What was published last; null if nothing ever was.</summary>
    public Published? Publication { get; private init; }

    /// <summary>The newer report that took its place; null if none did.</summary>
    public ReportId? SupersededBy { get; private init; }

    /// <summary>Why and by whom it was withdrawn; null unless it is.</summary>
    public Withdrawn? Withdrawal { get; private init; }

    /// <summary>Since when it waits for a person; null if it does not.</summary>
    public DateTimeOffset? WaitingSince { get; private init; }

    /// <summary>When something last happened.</summary>
    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>The tier whose turn it is, from 1; 0 outside a review.</summary>
    public int Tier => State == ReportState.InReview ? Approvals.Length + 1 : 0;

    /// <summary>Whose turn it is.</summary>
    public ReviewTurn Turn => new(Round, Tier);

    /// <summary>Whether the life is over for an engine: whatever people still do, no step comes of it.</summary>
    public bool IsOver => State is ReportState.Published or ReportState.Withdrawn or ReportState.Superseded or ReportState.HandedOver;

    /// <summary>Errors neither corrected nor accepted.</summary>
    public IEnumerable<FindingMark> OpenErrors => Findings.Where(finding => finding.Severity == Severity.Error && !IsAccepted(finding));

    /// <summary>Whether the finding was accepted as it stands.</summary>
    public bool IsAccepted(FindingMark finding) => Acceptances.Any(acceptance => acceptance.Finding.SameAs(finding));

    /// <summary>The ticket of a reviewer for what is pending; null if nothing is asked of that person now.</summary>
    public ReviewTicket? TicketOf(string reviewer) =>
        Pending is { } pending && pending.Reviewers.Contains(reviewer)
            ? new ReviewTicket(Id, Tier, Round, reviewer, pending.Expires)
            : null;
}

/// <summary>A tier that was asked and has not decided.</summary>
/// <param name="Reviewers">Ids of the reviewers asked, colleagues in the place of those who handed over.</param>
/// <param name="AskedAt">When they were asked, the last time.</param>
/// <param name="Expires">When their links run out.</param>
/// <param name="Reminders">Reminders sent since.</param>
/// <param name="RemindedAt">When the last reminder was sent; null if none was.</param>
/// <param name="IsEscalated">Whether the office was told.</param>
public sealed record PendingReview(
    IReadOnlyList<string> Reviewers,
    DateTimeOffset AskedAt,
    DateTimeOffset Expires,
    int Reminders,
    DateTimeOffset? RemindedAt,
    bool IsEscalated);

/// <summary>A step that fails.</summary>
/// <param name="Step">The step.</param>
/// <param name="Failures">How often in a row.</param>
/// <param name="Reason">What happened the last time.</param>
/// <param name="RetryAt">When it is tried again; null once it was given up.</param>
/// <param name="Resume">The state to go on from.</param>
/// <param name="Why">The reason as a fact; null where the program knows no more than the text.</param>
public sealed record StepTrouble(
    ReportStep Step, int Failures, string Reason, DateTimeOffset? RetryAt, ReportState Resume, StepFailure? Why);
