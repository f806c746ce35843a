using System.Text.Json.Serialization;
using Disclosure.Documents.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// What a notice says: one record for each, with what the sentences of it name. <see cref="NoticeWords"/> says each in words. The names in
/// the attributes are stored; they never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReviewAsked), "reviewAsked")]
[JsonDerivedType(typeof(ReviewAskedAgain), "reviewAskedAgain")]
[JsonDerivedType(typeof(ReviewPassedOn), "reviewPassedOn")]
[JsonDerivedType(typeof(ReviewReminded), "reviewReminded")]
[JsonDerivedType(typeof(TierSilent), "tierSilent")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Published), "published")]
[JsonDerivedType(typeof(Unreadable), "unreadable")]
[JsonDerivedType(typeof(GivenUp), "givenUp")]
[JsonDerivedType(typeof(GroupReviewAsked), "groupReviewAsked")]
[JsonDerivedType(typeof(GroupReviewPassedOn), "groupReviewPassedOn")]
[JsonDerivedType(typeof(GroupReviewReminded), "groupReviewReminded")]
[JsonDerivedType(typeof(GroupTierSilent), "groupTierSilent")]
[JsonDerivedType(typeof(GroupReturned), "groupReturned")]
[JsonDerivedType(typeof(GroupUnreadable), "groupUnreadable")]
[JsonDerivedType(typeof(GroupGivenUp), "groupGivenUp")]
[JsonDerivedType(typeof(ConfirmAddress), "confirmAddress")]
[JsonDerivedType(typeof(FilingHeld), "filingHeld")]
[JsonDerivedType(typeof(SentByAnother), "sentByAnother")]
[JsonDerivedType(typeof(ChangedHands), "changedHands")]
[JsonDerivedType(typeof(Replaced), "replaced")]
[JsonDerivedType(typeof(UnreadableUnquoted), "unreadableUnquoted")]
[JsonDerivedType(typeof(GivenUpUnquoted), "givenUpUnquoted")]
[JsonDerivedType(typeof(TakenBack), "takenBack")]
[JsonDerivedType(typeof(NoLongerAsked), "noLongerAsked")]
[JsonDerivedType(typeof(ApprovalVoid), "approvalVoid")]
[JsonDerivedType(typeof(PutBack), "putBack")]
[JsonDerivedType(typeof(PublishedAgain), "publishedAgain")]
[JsonDerivedType(typeof(ApprovalCounts), "approvalCounts")]
[JsonDerivedType(typeof(ReturnReminded), "returnReminded")]
[JsonDerivedType(typeof(ReturnSilent), "returnSilent")]
[JsonDerivedType(typeof(ToRead), "toRead")]
public abstract record NoticeFact
{
    private NoticeFact()
    {
    }

    internal abstract NoticeKind Kind { get; }

    internal abstract NoticeText Say(NoticeWords words);

    /// <summary>To a reviewer who is asked to decide.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Review">What is to be decided.</param>
    public sealed record ReviewAsked(string Report, ReviewCall Review) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewRequest;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a reviewer whose tier is asked to look again.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Review">What is to be decided.</param>
    /// <param name="By">Name of the reviewer of the tier after who asks.</param>
    /// <param name="Question">What is to be looked at, in the words of that reviewer.</param>
    public sealed record ReviewAskedAgain(string Report, ReviewCall Review, string By, string Question) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewRequest;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the colleague a decision was handed over to.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Review">What is to be decided.</param>
    /// <param name="By">Name of the reviewer who handed it over.</param>
    /// <param name="Remark">What that reviewer noted; empty for nothing.</param>
    public sealed record ReviewPassedOn(string Report, ReviewCall Review, string By, string Remark) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewRequest;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a reviewer who has not decided.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Review">What is to be decided.</param>
    /// <param name="Count">Which reminder of the request this is, from 1.</param>
    public sealed record ReviewReminded(string Report, ReviewCall Review, int Count) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Reminder;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the office, about a tier that has not decided.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="Reviewers">Names of those asked.</param>
    /// <param name="Since">When the tier was asked.</param>
    public sealed record TierSilent(string Report, string Tier, IReadOnlyList<string> Reviewers, DateTimeOffset Since) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Escalation;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender of a report that was sent back.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Reason">Why, in the words of the reviewer.</param>
    public sealed record Returned(string Report, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Return;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender, the office and groups, about a report that is published.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    public sealed record Published(string Report) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Publication;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender and the office, about a file that cannot be read.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Reason">Why and what to do, in Chinese.</param>
    /// <param name="Fault">The same as a fact; null in a notice of before the fault was stored.</param>
    public sealed record Unreadable(string Report, string Reason, DocumentFault? Fault = null) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Failure;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the office, about a step that failed as often as it may.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Reason">What happened the last time, in Chinese or as the error had it.</param>
    /// <param name="Why">The same as a fact; null where the program knows no more than the text.</param>
    public sealed record GivenUp(string Report, string Reason, StepFailure? Why = null) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Failure;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To an address that somebody named when sending a file in: asks whether notices may be sent there.</summary>
    /// <param name="Expires">When the link runs out.</param>
    public sealed record ConfirmAddress(DateTimeOffset Expires) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Confirmation;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the office, about a filing that waits for the office's word.</summary>
    /// <param name="Report">What the report is called.</param>
    public sealed record FilingHeld(string Report) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Sender;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender of a report whose bytes somebody else sent too.</summary>
    /// <param name="Report">What the report is called.</param>
    public sealed record SentByAnother(string Report) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Sender;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the former sender of a report that now belongs to another sender.</summary>
    /// <param name="Report">What the report is called.</param>
    public sealed record ChangedHands(string Report) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Sender;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender of a report whose place a newer one took.</summary>
    /// <param name="Report">What the report is called.</param>
    public sealed record Replaced(string Report) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Sender;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender of a report that the office took back or did not let pass.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="Reason">Why, in the office's words.</param>
    public sealed record TakenBack(string Report, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Sender;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a reviewer who was asked to decide and need not any more.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="End">What ended it.</param>
    /// <param name="Reason">Why, in the words of whoever did it; empty where nobody said.</param>
    public sealed record NoLongerAsked(string Report, ReviewEnd End, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewEnded;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a reviewer whose approval counts no more.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="End">What undid it.</param>
    /// <param name="Reason">Why, in the words of whoever did it; empty where nobody said.</param>
    public sealed record ApprovalVoid(string Report, ReviewEnd End, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewEnded;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender of a report that the office put back, which goes on where it stood.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="Reason">Why, in the office's words.</param>
    public sealed record PutBack(string Report, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Sender;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender, the office and groups, about a report that the office put back and that is public again.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="Reason">Why it was put back, in the office's words.</param>
    public sealed record PublishedAgain(string Report, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Publication;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a reviewer whose approval counts again.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="Reason">Why the report was put back, in the office's words.</param>
    public sealed record ApprovalCounts(string Report, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewEnded;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the sender of a report that was sent back and has not come again.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="Reason">Why it was sent back, in the words of the reviewer.</param>
    /// <param name="Count">Which reminder of the return this is, from 1.</param>
    public sealed record ReturnReminded(string Report, string Reason, int Count) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Return;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To the office, about a report that was sent back and does not come again.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="Since">When it was sent back.</param>
    public sealed record ReturnSilent(string Report, DateTimeOffset Since) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Escalation;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To somebody who may read what a tier was asked to decide.</summary>
    /// <param name="Report">What the report is called.</param>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="Round">Round of the review.</param>
    public sealed record ToRead(string Report, string Tier, int Round) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Information;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>About a file that cannot be read, where the reason may quote names that a stranger gave.</summary>
    /// <param name="Report">What the report is called.</param>
    public sealed record UnreadableUnquoted(string Report) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Failure;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>About a step that failed as often as it may, where the reason may quote names that a stranger gave.</summary>
    /// <param name="Report">What the report is called.</param>
    public sealed record GivenUpUnquoted(string Report) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Failure;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a group, about reviewers who are asked to decide.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="Reviewers">Names of those asked.</param>
    /// <param name="Round">Round of the review.</param>
    public sealed record GroupReviewAsked(string Report, string Tier, IReadOnlyList<string> Reviewers, int Round) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewRequest;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a group, about a decision that was handed over.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="Colleague">Name of the colleague who decides now.</param>
    public sealed record GroupReviewPassedOn(string Report, string Tier, string Colleague) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.ReviewRequest;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a group, about reviewers who have not decided.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="Reviewers">Names of those asked.</param>
    /// <param name="Count">Which reminder of the request this is, from 1.</param>
    public sealed record GroupReviewReminded(string Report, string Tier, IReadOnlyList<string> Reviewers, int Count) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Reminder;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a group, about a tier that has not decided.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="Reviewers">Names of those asked.</param>
    public sealed record GroupTierSilent(string Report, string Tier, IReadOnlyList<string> Reviewers) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Escalation;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a group, about a report that was sent back.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Reason">Why, in the words of the reviewer.</param>
    public sealed record GroupReturned(string Report, string Reason) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Return;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a group, about a file that cannot be read.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Reason">Why and what to do, in Chinese.</param>
    /// <param name="Fault">The same as a fact; null in a notice of before the fault was stored.</param>
    public sealed record GroupUnreadable(string Report, string Reason, DocumentFault? Fault = null) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Failure;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }

    /// <summary>To a group, about a step that failed as often as it may.</summary>
    /// <param name="Report">Title of the report, or the name of its file.</param>
    /// <param name="Reason">What happened the last time, in Chinese or as the error had it.</param>
    /// <param name="Why">The same as a fact; null where the program knows no more than the text.</param>
    public sealed record GroupGivenUp(string Report, string Reason, StepFailure? Why = null) : NoticeFact
    {
        internal override NoticeKind Kind => NoticeKind.Failure;

        internal override NoticeText Say(NoticeWords words) => words.Of(this);
    }
}

/// <summary>A decision that a reviewer is asked for.</summary>
/// <param name="Tier">Name of the tier.</param>
/// <param name="Round">Round of the review, from 1.</param>
/// <param name="Errors">Number of errors neither corrected nor accepted.</param>
/// <param name="Warnings">Number of warnings.</param>
/// <param name="Expires">When the reviewer's link runs out.</param>
public sealed record ReviewCall(string Tier, int Round, int Errors, int Warnings, DateTimeOffset Expires)
{
    /// <summary>Gets the number of the tier, from 1; 0 in a notice of before the number was stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Number { get; init; }

    /// <summary>Gets the id of the reviewer; null in a notice of before it was stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reviewer { get; init; }
}

/// <summary>What ends a review before it is decided, or undoes what was decided in it.</summary>
public enum ReviewEnd
{
    /// <summary>The office took the report back.</summary>
    Withdrawn,

    /// <summary>A newer report of the same agency and year was published.</summary>
    Replaced,

    /// <summary>A reviewer sent the report back.</summary>
    Returned,

    /// <summary>What was read was corrected, so the review begins anew.</summary>
    Corrected,
}
