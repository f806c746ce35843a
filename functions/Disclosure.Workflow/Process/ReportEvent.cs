using System.Text.Json.Serialization;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;

namespace Disclosure.Workflow.Process;

/// <summary>
/// Something that happened to a report: one entry of its audit trail, which is only ever appended to. The names in the attributes are
/// stored; they never change.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a reviewer's id, the name an operator or sender gave, or <see cref="System"/>.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(Extracted), "extracted")]
[JsonDerivedType(typeof(Read), "read")]
[JsonDerivedType(typeof(ReadFailed), "readFailed")]
[JsonDerivedType(typeof(Matched), "matched")]
[JsonDerivedType(typeof(HandedOver), "handedOver")]
[JsonDerivedType(typeof(Divided), "divided")]
[JsonDerivedType(typeof(Checked), "checked")]
[JsonDerivedType(typeof(ReviewOpened), "reviewOpened")]
[JsonDerivedType(typeof(ReviewRequested), "reviewRequested")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Rejected), "rejected")]
[JsonDerivedType(typeof(AskedAgain), "askedAgain")]
[JsonDerivedType(typeof(PassedOn), "passedOn")]
[JsonDerivedType(typeof(ReviewersChanged), "reviewersChanged")]
[JsonDerivedType(typeof(FigureCorrected), "figureCorrected")]
[JsonDerivedType(typeof(SectionCorrected), "sectionCorrected")]
[JsonDerivedType(typeof(IdentityCorrected), "identityCorrected")]
[JsonDerivedType(typeof(FindingAccepted), "findingAccepted")]
[JsonDerivedType(typeof(Refiled), "refiled")]
[JsonDerivedType(typeof(Published), "published")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Superseded), "superseded")]
[JsonDerivedType(typeof(StepFailed), "stepFailed")]
[JsonDerivedType(typeof(Poisoned), "poisoned")]
[JsonDerivedType(typeof(Retried), "retried")]
[JsonDerivedType(typeof(SentAgain), "sentAgain")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(LetPass), "letPass")]
[JsonDerivedType(typeof(TurnedAway), "turnedAway")]
[JsonDerivedType(typeof(Restored), "restored")]
public abstract record ReportEvent(DateTimeOffset At, string By)
{
    /// <summary>Stands in <see cref="By"/> for what the program did on its own.</summary>
    public const string System = "system";
}

/// <summary>The first file came in; a life begins.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who sent it.</param>
/// <param name="File">The file.</param>
/// <param name="Corrects">What it was sent in to correct; null if nobody said.</param>
public sealed record Received(DateTimeOffset At, string By, FiledFile File, CorrectionOf? Corrects) : ReportEvent(At, By);

/// <summary>The pages of the current file were extracted.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Pages">How many there are.</param>
public sealed record Extracted(DateTimeOffset At, string By, int Pages) : ReportEvent(At, By);

/// <summary>The figures of the current file were read.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Reading">Names the stored reading.</param>
/// <param name="Agency">The agency the title names; null where none was found.</param>
/// <param name="Year">The year reported on; null where none was found.</param>
/// <param name="Title">The title; null where none was found.</param>
/// <param name="Form">Id of the form edition.</param>
public sealed record Read(
    DateTimeOffset At, string By, ContentHash Reading, string? Agency, int? Year, string? Title, string Form) : ReportEvent(At, By);

/// <summary>The current file cannot be read, and reading it again would give the same.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Reason">What is wrong and what to do, in Chinese.</param>
/// <param name="Fault">The same as a fact; null in events of before facts were stored.</param>
public sealed record ReadFailed(
    DateTimeOffset At,
    string By,
    string Code,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DocumentFault? Fault = null) : ReportEvent(At, By);

/// <summary>It was found out whether a returned report waits for this file.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Corrects">The report that waits for it, and is to take it next; null for a filing of its own.</param>
public sealed record Matched(DateTimeOffset At, string By, CorrectionOf? Corrects) : ReportEvent(At, By);

/// <summary>The file is the corrected file of another report and lives on there.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="To">The report that took it.</param>
public sealed record HandedOver(DateTimeOffset At, string By, ReportId To) : ReportEvent(At, By);

/// <summary>The file holds several reports, each of which was filed as one of its own and lives on there.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Into">The reports, in the order of the file.</param>
public sealed record Divided(DateTimeOffset At, string By, IReadOnlyList<ReportId> Into) : ReportEvent(At, By);

/// <summary>The figures, corrections applied, were checked.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Reading">Names the stored reading with its corrections and findings.</param>
/// <param name="Findings">The findings, in short.</param>
public sealed record Checked(DateTimeOffset At, string By, ContentHash Reading, IReadOnlyList<FindingMark> Findings) : ReportEvent(At, By);

/// <summary>A round of review begins, under a policy that holds to its end.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Policy">The policy.</param>
public sealed record ReviewOpened(DateTimeOffset At, string By, int Round, ReviewPolicy Policy) : ReportEvent(At, By);

/// <summary>The reviewers of a tier were asked, each by a link of their own.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Tier">The tier, from 1.</param>
/// <param name="Round">The round.</param>
/// <param name="Reviewers">Ids of the reviewers asked.</param>
/// <param name="Expires">When the links run out.</param>
public sealed record ReviewRequested(
    DateTimeOffset At, string By, int Tier, int Round, IReadOnlyList<string> Reviewers, DateTimeOffset Expires) : ReportEvent(At, By);

/// <summary>The reviewers of a tier were reminded, or the sender of a report that was returned.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Tier">The tier; 0 for the sender of a report that was returned.</param>
/// <param name="Round">The round.</param>
/// <param name="Count">Which reminder of this request, or of this return, it is, from 1.</param>
public sealed record Reminded(DateTimeOffset At, string By, int Tier, int Round, int Count) : ReportEvent(At, By);

/// <summary>The office was told that a tier is silent, or that no corrected file comes.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Tier">The tier; 0 for the sender of a report that was returned.</param>
/// <param name="Round">The round.</param>
public sealed record Escalated(DateTimeOffset At, string By, int Tier, int Round) : ReportEvent(At, By);

/// <summary>A reviewer approved for a tier.</summary>
/// <param name="At">When.</param>
/// <param name="By">Id of the reviewer.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Round">The round.</param>
/// <param name="Remark">What the reviewer noted; empty for nothing.</param>
public sealed record Approved(DateTimeOffset At, string By, int Tier, int Round, string Remark) : ReportEvent(At, By)
{
    /// <summary>
    /// Gets the reports of the same agency and year that the reviewer was shown as giving way, where nobody with standing sent the report;
    /// null where none were.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReportId>? Replaces { get; init; }
}

/// <summary>A reviewer sent the report back.</summary>
/// <param name="At">When.</param>
/// <param name="By">Id of the reviewer.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Round">The round.</param>
/// <param name="Reason">Why.</param>
public sealed record Rejected(DateTimeOffset At, string By, int Tier, int Round, string Reason) : ReportEvent(At, By);

/// <summary>
/// A reviewer had the tier before look again: its approval counts no more, those before it do, and a new round goes on from there.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">Id of the reviewer.</param>
/// <param name="Tier">The tier of the reviewer, 2 or more.</param>
/// <param name="Round">The round this ends.</param>
/// <param name="Reason">What is to be looked at.</param>
public sealed record AskedAgain(DateTimeOffset At, string By, int Tier, int Round, string Reason) : ReportEvent(At, By);

/// <summary>A reviewer handed the decision of a tier over to a colleague, who gets a link in the reviewer's place.</summary>
/// <param name="At">When.</param>
/// <param name="By">Id of the reviewer.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Round">The round.</param>
/// <param name="To">Id of the colleague.</param>
/// <param name="Remark">What the reviewer noted for the colleague; empty for nothing.</param>
public sealed record PassedOn(DateTimeOffset At, string By, int Tier, int Round, string To, string Remark) : ReportEvent(At, By)
{
    /// <summary>Gets whether the program did so, since the reviewer is away by the settings.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsByAbsence { get; init; }
}

/// <summary>
/// The settings name others for the tiers that have not decided: links of those who sit there no more are void, those who came get theirs.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Tier">The tier whose turn it is.</param>
/// <param name="Round">The round.</param>
/// <param name="Policy">The policy of the round from now on.</param>
/// <param name="Reviewers">Ids of those who are asked from now on; empty where nobody is asked yet.</param>
public sealed record ReviewersChanged(
    DateTimeOffset At, string By, int Tier, int Round, ReviewPolicy Policy, IReadOnlyList<string> Reviewers) : ReportEvent(At, By);

/// <summary>The reading of a figure was corrected; approvals given before count no more.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Old">The value before; null for blank, for no number and for not found.</param>
/// <param name="New">The value after; null for blank.</param>
/// <param name="Reason">Why.</param>
public sealed record FigureCorrected(
    DateTimeOffset At, string By, string Figure, decimal? Old, decimal? New, string Reason) : ReportEvent(At, By);

/// <summary>The reading of a section's text was corrected; approvals given before count no more.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Section">The section.</param>
/// <param name="Old">The text before; null where the section was not found.</param>
/// <param name="New">The text after.</param>
/// <param name="Reason">Why.</param>
public sealed record SectionCorrected(
    DateTimeOffset At, string By, SectionKind Section, string? Old, string New, string Reason) : ReportEvent(At, By);

/// <summary>The agency or year was corrected; approvals given before count no more.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Reason">Why.</param>
public sealed record IdentityCorrected(DateTimeOffset At, string By, string Agency, int Year, string Reason) : ReportEvent(At, By);

/// <summary>A reviewer accepted an error as it stands.</summary>
/// <param name="At">When.</param>
/// <param name="By">Id of the reviewer.</param>
/// <param name="Finding">The finding accepted, with the numbers it compared.</param>
/// <param name="Reason">Why.</param>
public sealed record FindingAccepted(DateTimeOffset At, string By, FindingMark Finding, string Reason) : ReportEvent(At, By);

/// <summary>A corrected file took the place of the one before; reading and review begin anew.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who sent it.</param>
/// <param name="File">The file.</param>
public sealed record Refiled(DateTimeOffset At, string By, FiledFile File) : ReportEvent(At, By);

/// <summary>The report became the current one of its agency and year.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Reading">Names the stored reading that was published.</param>
public sealed record Published(DateTimeOffset At, string By, ContentHash Reading) : ReportEvent(At, By);

/// <summary>The report was taken back.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record Withdrawn(DateTimeOffset At, string By, string Reason) : ReportEvent(At, By);

/// <summary>A newer filing of the same agency and year took this one's place.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Newer">The newer report.</param>
public sealed record Superseded(DateTimeOffset At, string By, ReportId Newer) : ReportEvent(At, By);

/// <summary>A step failed for a reason that may pass.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Step">The step.</param>
/// <param name="Attempt">Which failure in a row it is, from 1.</param>
/// <param name="Reason">What happened.</param>
/// <param name="RetryAt">When it is tried again.</param>
/// <param name="Why">
/// The same as a fact; null where the program knows no more than the text, and in events of before facts were stored.
/// </param>
public sealed record StepFailed(
    DateTimeOffset At,
    string By,
    ReportStep Step,
    int Attempt,
    string Reason,
    DateTimeOffset RetryAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StepFailure? Why = null) : ReportEvent(At, By);

/// <summary>A step failed as often as it may, and the report was set aside.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
/// <param name="Step">The step.</param>
/// <param name="Attempt">How often it failed in a row.</param>
/// <param name="Reason">What happened the last time.</param>
/// <param name="Why">
/// The same as a fact; null where the program knows no more than the text, and in events of before facts were stored.
/// </param>
public sealed record Poisoned(
    DateTimeOffset At,
    string By,
    ReportStep Step,
    int Attempt,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StepFailure? Why = null) : ReportEvent(At, By);

/// <summary>Someone had the step that failed tried again.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record Retried(DateTimeOffset At, string By) : ReportEvent(At, By);

/// <summary>The same bytes, which the report held already, were sent in once more.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who sent them.</param>
/// <param name="File">The file as it came this time.</param>
public sealed record SentAgain(DateTimeOffset At, string By, FiledFile File) : ReportEvent(At, By)
{
    /// <summary>
    /// Gets whether the report begins anew by it: it was withdrawn, or was superseded by a report that stands no more.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool BeginsAnew { get; init; }
}

/// <summary>The filing waits for the office's word: nobody with standing sent it.</summary>
/// <param name="At">When.</param>
/// <param name="By">The program.</param>
public sealed record Held(DateTimeOffset At, string By) : ReportEvent(At, By);

/// <summary>The office let the filing pass into review, under the agency and year it had then.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Agency">The agency; null where not known.</param>
/// <param name="Year">The year reported on; null where not known.</param>
public sealed record LetPass(DateTimeOffset At, string By, string? Agency, int? Year) : ReportEvent(At, By);

/// <summary>The office did not let the filing pass.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record TurnedAway(DateTimeOffset At, string By, string Reason) : ReportEvent(At, By);

/// <summary>
/// The office put back what was withdrawn or superseded: what was published is published again, what was not goes on where it stood.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; public where the report is.</param>
public sealed record Restored(DateTimeOffset At, string By, string Reason) : ReportEvent(At, By);
