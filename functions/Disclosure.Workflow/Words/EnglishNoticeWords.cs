using Disclosure.Documents.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Words.EnglishNumbers;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishNoticeWords(StepFailureWords failures) : NoticeWords
{
    internal override NoticeText Of(NoticeFact.ReviewAsked fact) =>
        ToReviewer(fact.Report, fact.Review, "Please review", "Please review");

    internal override NoticeText Of(NoticeFact.ReviewAskedAgain fact) =>
        ToReviewer(fact.Report, fact.Review, "Please review again", $"{fact.By} asks you to look again ({fact.Question}):");

    internal override NoticeText Of(NoticeFact.ReviewPassedOn fact) => ToReviewer(
        fact.Report,
        fact.Review,
        "Review handed over",
        $"{fact.By} handed the review over to you{(fact.Remark.Length > 0 ? $" ({fact.Remark})" : "")}:");

    internal override NoticeText Of(NoticeFact.ReviewReminded fact) => ToReviewer(
        fact.Report,
        fact.Review,
        "Reminder",
        $"This report still waits for your review (reminder {Number(fact.Count)}):");

    internal override NoticeText Of(NoticeFact.TierSilent fact) => About(
        fact.Report,
        "Review overdue",
        $"“{fact.Tier}” has not decided ({Names(fact.Reviewers)}); please remind them. It was asked on {Minutes(fact.Since)}.");

    internal override NoticeText Of(NoticeFact.Returned fact) => About(
        fact.Report,
        "Returned",
        $"the report was returned because: {fact.Reason}\n"
            + "Please send a corrected file, or correct what was misread; it is then reviewed from the first tier on.");

    internal override NoticeText Of(NoticeFact.Published fact) =>
        About(fact.Report, "Published", "every tier approved the report, and it is published.");

    internal override NoticeText Of(NoticeFact.Unreadable fact) =>
        About(fact.Report, "Cannot be read", $"{Reason(fact.Reason, fact.Fault)}\nPlease send a file that can be read.");

    internal override NoticeText Of(NoticeFact.GivenUp fact) => About(
        fact.Report,
        "Processing failed",
        $"it failed again and again: {Reason(fact.Reason, fact.Why)}\n"
            + "Please remove the cause, and choose to try again on the report's page.");

    internal override NoticeText Of(NoticeFact.GroupReviewAsked fact) => About(
        fact.Report,
        $"Please review ({fact.Tier})",
        $"{Names(fact.Reviewers)} were asked to review ({fact.Tier}, round {Number(fact.Round)}); each was sent a link.");

    internal override NoticeText Of(NoticeFact.GroupReviewPassedOn fact) =>
        About(fact.Report, $"Review handed over ({fact.Tier})", $"the review was handed over to {fact.Colleague}, who was sent a link.");

    internal override NoticeText Of(NoticeFact.GroupReviewReminded fact) => About(
        fact.Report,
        $"Reminder ({fact.Tier})",
        $"it still waits for the review of {Names(fact.Reviewers)} (reminder {Number(fact.Count)}).");

    internal override NoticeText Of(NoticeFact.GroupTierSilent fact) =>
        About(fact.Report, "Review overdue", $"“{fact.Tier}” has not decided ({Names(fact.Reviewers)}).");

    internal override NoticeText Of(NoticeFact.GroupReturned fact) =>
        About(fact.Report, "Returned", $"the report was returned because: {fact.Reason}");

    internal override NoticeText Of(NoticeFact.GroupUnreadable fact) =>
        About(fact.Report, "Cannot be read", Reason(fact.Reason, fact.Fault));

    internal override NoticeText Of(NoticeFact.GroupGivenUp fact) =>
        About(fact.Report, "Processing failed", $"it failed again and again: {Reason(fact.Reason, fact.Why)}");

    internal override NoticeText Of(NoticeFact.ConfirmAddress fact) => new(
        "[Please confirm] Notices about yearly disclosure reports",
        "Somebody named this mail address when sending in a yearly disclosure report. If it was you, please open the link below and "
            + "confirm; notices are sent here only then. If it was not you, do nothing: no further mail will be sent here.\n"
            + $"The link is good until {Minutes(fact.Expires)}:");

    internal override NoticeText Of(NoticeFact.FilingHeld fact) => About(
        fact.Report,
        "Waits for the office",
        "a report came from the web, not by a filing link. Before it goes into review, please look at it on the office's page, and let it "
            + "pass or turn it away.");

    internal override NoticeText Of(NoticeFact.SentByAnother fact) => About(
        fact.Report,
        "Sent by somebody else too",
        "somebody else sent in exactly the same file. The report stays yours; reviewers and the office can see that it happened.");

    internal override NoticeText Of(NoticeFact.ChangedHands fact) => About(
        fact.Report,
        "Sender changed",
        "the file of this report now comes from another sender, who gets its notices from now on. If you have doubts, please ask the "
            + "office.");

    internal override NoticeText Of(NoticeFact.Replaced fact) => About(
        fact.Report,
        "Replaced",
        "a newer report of the same agency and year is published and took its place. If you have doubts, please ask the office.");

    internal override NoticeText Of(NoticeFact.TakenBack fact) => About(
        fact.Report,
        "Withdrawn",
        $"the office withdrew this report and works on it no more, because: {fact.Reason}\nIf you have doubts, please ask the office.");

    internal override NoticeText Of(NoticeFact.NoLongerAsked fact) =>
        About(fact.Report, "Review no longer needed", $"{Ended(fact.End)}; your review is no longer needed.{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.ApprovalVoid fact) =>
        About(fact.Report, "Approval void", $"{Ended(fact.End)}; your approval counts no more.{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.PutBack fact) => About(
        fact.Report, "Put back", $"the office put this report back, and work on it goes on where it stood.{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.PublishedAgain fact) =>
        About(fact.Report, "Public again", $"the office put this report back, and it is public again.{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.ApprovalCounts fact) =>
        About(fact.Report, "Approval counts", $"the office put the report back; your approval counts again.{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.ReturnReminded fact) => About(
        fact.Report,
        "Please send the correction",
        $"the report was returned and no corrected file has come (reminder {Number(fact.Count)}); until one comes it counts as not filed. "
            + $"It was returned because: {fact.Reason}\nPlease correct it and send a new file, or correct what was misread.");

    internal override NoticeText Of(NoticeFact.ReturnSilent fact) => About(
        fact.Report,
        "Correction overdue",
        $"the report was returned on {Minutes(fact.Since)} and no corrected file has come. Please remind the agency.");

    internal override NoticeText Of(NoticeFact.ToRead fact) => About(
        fact.Report,
        $"For your information ({fact.Tier})",
        $"the report was sent to “{fact.Tier}” for review (round {Number(fact.Round)}). You may read it and need not decide anything. The "
            + "link is for you alone.");

    internal override NoticeText Of(NoticeFact.UnreadableUnquoted fact) => About(
        fact.Report, "Cannot be read", "the file cannot be read; its page says why.\nPlease send a file that can be read.");

    internal override NoticeText Of(NoticeFact.GivenUpUnquoted fact) => About(
        fact.Report,
        "Processing failed",
        "it failed again and again; its page says why.\nPlease remove the cause, and choose to try again on the report's page.");

    /// <summary>Returns the subject of a notice of which only the kind and the subject in Chinese are known.</summary>
    /// <param name="kind">Kind of the notice.</param>
    /// <param name="chinese">Subject in Chinese, which ends in the name of the report behind 】.</param>
    public static string SubjectOf(NoticeKind kind, string chinese) =>
        Subject(SubjectOf(kind), chinese[(chinese.IndexOf('】', StringComparison.Ordinal) + 1)..]);

    // Every kind stands here: CS8509 fails the build where one is missing. CS8524 speaks of numbers that are no kind.
#pragma warning disable CS8524
    private static string SubjectOf(NoticeKind kind) => kind switch
    {
        NoticeKind.ReviewRequest => "Please review",
        NoticeKind.Reminder => "Reminder",
        NoticeKind.Escalation => "Review overdue",
        NoticeKind.Return => "Returned",
        NoticeKind.Publication => "Published",
        NoticeKind.Failure => "Failed",
        NoticeKind.Confirmation => "Please confirm",
        NoticeKind.Sender => "About the sender",
        NoticeKind.ReviewEnded => "Review ended",
        NoticeKind.Information => "For your information",
    };

    private static string Ended(ReviewEnd end) => end switch
    {
        ReviewEnd.Withdrawn => "the office withdrew the report",
        ReviewEnd.Replaced => "a newer report of the same agency and year is published and took its place",
        ReviewEnd.Returned => "the report was returned, and its review begins anew once it is corrected",
        ReviewEnd.Corrected => "what was read was corrected, and the review begins anew",
    };
#pragma warning restore CS8524

    private static NoticeText ToReviewer(string report, ReviewCall review, string subject, string text) => new(
        Subject($"{subject} ({review.Tier})", report),
        $"{text} “{report}” ({review.Tier}, round {Number(review.Round)}). The check found "
            + $"{Count(review.Errors, "error", "errors")} and {Count(review.Warnings, "warning", "warnings")}.\n"
            + $"The link is for you alone and good until {Minutes(review.Expires)}:");

    private static NoticeText About(string report, string subject, string text) =>
        new(Subject(subject, report), $"“{report}”: {text}\nThe report's page:");

    private static string Because(string reason) => reason.Length > 0 ? $" Reason: {reason}" : string.Empty;

    private static string Subject(string subject, string report) => $"[{subject}] {report}";

    private static string Names(IReadOnlyList<string> reviewers) => string.Join(", ", reviewers);

    private static string Reason(string stored, DocumentFault? fault) => fault is null ? stored : DocumentWords.English.Of(fault);

    private string Reason(string stored, StepFailure? why) => why?.Say(failures) ?? stored;
}
