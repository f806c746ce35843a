using Disclosure.Documents;
using Disclosure.Web.Links;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class EnglishReviewWords : ReviewWords
{
    public override string Title(string report) => $"Review: {report}";

    public override string Standing(int round, int tiers, string reviewer) =>
        $"Round {round}, {EnglishFormat.Count(tiers, "tier")} in all; reviewer {reviewer}. ";

    public override string GoodUntil => "This link is for you alone, and good until ";

    public override string OnThisPage => "On this page";

    public override string Findings(int count) => $"Findings ({EnglishFormat.Number(count)})";

    public override string FindingsTitle => "Findings";

    public override string Contents => "The report";

    public override string Decide => "Decide";

    public override string TrailTitle => "What happened so far";

    public override string Pages => "The original's pages";

    public override string Page(int number) => $"Page {number}";

    public override string ContentOfOriginal => "The original's content";

    public override string RestLeftOut => "The original is long and not shown in full; please open the original beside this page.";

    public override string PictureOf(int number) => $"Page {number} of the original";

    public override string Picture(int number) => $"Picture {number}, whose table was read by character recognition";

    public override string PictureInOriginal(int number) => $"Picture {number} in the original";

    public override string PagesIntroduction =>
        "Choose a figure and its place in the original is framed; choose a frame to come back to its figure.";

    public override string NoPages => "The original's pages cannot be shown now; please open the original beside this page.";

    public override string OpenOriginal => "Open the original";

    public override string OriginalFacts(string size, int pages) =>
        pages > 0 ? $" ({size}, {EnglishFormat.Count(pages, "page")})" : $" ({size})";

    public override string SealsTitle => "Electronic seals";

    public override string Seals(OfdMarks marks) =>
        $"{EnglishFormat.Count(marks.Seals, "seal")} and {EnglishFormat.Count(marks.Signatures, "signature")}, not verified by this system; "
        + "to verify, please open the original in a program for seals.";

    public override string ReceivedAt => "Received";

    public override string Summary(int open, int warnings, bool isLastTier) =>
        $"{EnglishFormat.Count(open, "error")} to deal with, {EnglishFormat.Count(warnings, "warning")}. {(open == 0 ? "" : isLastTier
            ? "Each error has to be corrected or accepted with a reason before you can approve."
                : "Errors can be dealt with now or by a later tier, but before the last one approves.")}";

    public override string LastYearBelow(int year) => $"The small number below each figure is what the agency reported for {year}.";

    public override string NoContents => "There are no figures to show; please review the original.";

    public override string ShowInOriginal => "Show in the original";

    public override string ShowCell(string figure) => $"{figure}, where it stands in the original";

    public override string ShowBox(string figure, int page) => $"{figure}, on page {page} of the original";

    public override string CorrectHere => "edit";

    public override string CorrectIt => "Correct";

    public override string CorrectFigure(string figure) => $"Correct {figure}";

    public override string SuggestionRead(string text) => text.Length > 0 ? $"Read as “{text}”" : "Read as blank";

    public override string SuggestionWanted(string value) => $"; the sums ask for {value}: compare with the original, and change it to ";

    public override string SuggestionTitle => "What the sums suggest";

    public override string SuggestionIntroduction =>
        "Compare with the original and tick above what agrees with it, to correct it all at once. Leave out what does not.";

    public override string SuggestionReason => "Misread; follows from the sums and agrees with the original.";

    public override string CorrectTicked => "Correct what is ticked";

    public override string Reason => "Reason for the correction";

    public override string AcceptSummary => "Accept this error as it stands";

    public override string AcceptReason => "Reason for accepting it";

    public override string Accept => "Accept";

    public override string Approve => "Approve";

    public override string ApproveAndPublish => "Approve and publish";

    public override string CannotApprove(int open) => $"{EnglishFormat.Count(open, "error is", "errors are")} still open, so you "
        + $"cannot approve yet.";

    public override string Remark => "Remark";

    public override string Optional => "optional";

    public override string Return => "Return";

    public override string ReturnReason => "Reason for returning it";

    public override string ReturnReasonHint => "goes to the sender; may be left out where findings are picked below";

    public override string ReturnPick => "Findings to quote in the notice";

    public override string ReturnQuote => "Findings:";

    public override string ForReading => "You may read this report; no decision is asked of you.";

    public override string ForOffice =>
        "The office reads here and decides nothing: reviewers decide by links of their own, under their own names.";

    public override string BackToReport => "Back to the report’s page";

    public override string WantsSeveral(int wanted, int given) =>
        $"This tier wants {EnglishFormat.Count(wanted, "approval")}; {EnglishFormat.Count(given, "has", "have")} been given.";

    public override string OtherWays => "Other ways";

    public override string AskAgain(string tier) => $"Have {tier} look again";

    public override string AskAgainHelp(string tier) =>
        $"The approval of {tier} counts no more; it gets a new link with what you write, and comes back to you when it approves again.";

    public override string AskAgainReason => "What they should look at";

    public override string AskAgainButton => "Ask again";

    public override string HandOver => "Hand over to a colleague";

    public override string HandOverHelp => "A colleague decides in your place and gets a link of their own; yours counts no more.";

    public override string Colleague => "Colleague";

    public override string Choose => "Choose";

    public override string HandOverButton => "Hand over";

    public override string Correct => "Correct what was misread";

    public override string CorrectHelp => "Correct only what the program misread; where the original itself is wrong, return it. After "
        + "a correction the report is checked again, approvals given count no more, and review begins again at the first tier.";

    public override string CorrectLink => "Correct figures, text, agency or year";

    public override string EditTitle(string report) => $"Correct: {report}";

    public override string EditIntroduction => "Compare with the original and change the cells and texts that differ; what you leave "
        + "alone stays. Give a reason and send it all at once.";

    public override string BackToReview => "Correct nothing and go back to the review";

    public override string EditIdentity => "Agency and year";

    public override string EditFigures => "Figures and texts";

    public override string EditReason => "Reason for the correction";

    public override string EditReasonHint => "kept, and shown in what happened so far";

    public override string EditButton => "Send the corrections";

    public override string ReadAs(string text) => text.Length > 0 ? $"read as {text}" : "read as blank";

    public override string TextOf(string section) => $"Text of {section}";

    public override string Tier(int tier) => $"tier {tier}";

    public override string NoViewer =>
        "The program that shows pages is not installed on this machine (poppler-utils, and tesseract-ocr for scanned pictures), so "
            + "this page "
            + "cannot be shown. Please open the original instead.";

    public override string NoPicture(string reason) => $"This page cannot be shown: {reason} Please open the original instead.";

    public override string ProblemsTitle => "Nothing was sent yet. Please correct:";

    public override string NoNumber(string figure) =>
        $"{figure}: this should be a number such as 12 or 3.5000; leave it empty for a blank.";

    public override string NoYear => "Year: this should be four digits, such as 2024.";

    public override string NoAgency => "Agency: this cannot be empty.";

    public override string NoReason => "Reason for the correction: please give one.";

    public override string Rechecked => "Checked again after corrections";

    public override string Corrected => "What was corrected:";

    public override string Gone(int count) => $"{EnglishFormat.Number(count)} gone:";

    public override string New(int count) => $"{EnglishFormat.Number(count)} new:";

    public override string Remaining(int count) => $"{EnglishFormat.Count(count, "remains.", "remain.")}";

    public override string Nothing => "The findings did not change.";

    public override string Rechecking =>
        "The corrected report is being checked, which usually takes a second or two; this page reloads by itself.";

    public override string GoOn => "Go on reviewing";

    public override string GoOnHelp => "The new round begins with your tier, so you can go on at once:";

    public override string ComesLater => "A new round begins at the first tier; you get a new notice when it is your turn.";

    public override string StateNow => "The report now: ";

    public override string WaitsFor(string tier, int round) => $"waiting for {tier} (round {round})";

    public override string Subject(string tier, int round, string reviewer) => $" ({tier}, round {round}, {reviewer})";

    public override string SeeProgress => "See the report's progress";

    public override string SeeNewer => "See the newer report";

    public override string Asked(string by, string reason) => $"{by} asks you to look again: {reason}";

    public override string NotDone => "Not done";

    public override string TooLateTitle => "Too late, not done";

    public override string TooLate => "What you just sent did not take effect: this was done before it.";

    public override string TypedReason => "Reason";

    public override string TypedTitle => "What you typed";

    public override string TypedHelp => "It was not taken. You may copy it from here into the latest page of the review.";

    public override string TypedStands => "What you typed still stands below.";

    public override string Merged =>
        "Somebody else corrected the report while you were typing. What you typed was put onto the corrected report; please check it and "
            + "send it again.";

    public override string ChangedMeanwhile(string field, string before, string now) =>
        $"Somebody else changed “{field}” from {before} to {now}; please check what you typed.";

    public override string DraftRestored => "What you typed last time and did not send is back.";

    public override string DraftDrop => "Drop it";

    public override string DraftChanged => "Since you typed this it was changed from {0} to {1}.";

    public override string BackHere => "Back to the review";

    public override string NothingDecided => "Nothing was decided, and the report is as it was.";

    public override string Shortcuts => "Keyboard shortcuts";

    public override string ShortcutsHelp => "n / p next and previous finding, u next unsure figure, a accept, c correct, d decide";

    public override string OwnAct(ReportEvent act, ReviewPolicy? policy, bool hasSender) => act switch
    {
        Approved => "You approved it; your decision is recorded.",
        Rejected rejected when hasSender =>
            "You returned this report; the reason goes to the address left when it was filed, or to the office where that was not "
            + $"confirmed: {rejected.Reason}",
        Rejected rejected =>
            $"You returned this report. No address was left when it was filed, so the reason goes to the office: {rejected.Reason}",
        AskedAgain asked => $"You asked the tier before to look again; it gets a new link. What you wrote: {asked.Reason}",
        PassedOn passed => $"You handed this report over to {policy?.NameOf(passed.To) ?? passed.To}, who gets a link of their own.",
        _ => "Your corrections are recorded, and approvals given before count no more.",
    };

    public override string OwnActTitle(ReportEvent act) => act switch
    {
        Approved => "Approved",
        Rejected => "Returned",
        AskedAgain => "The tier before was asked again",
        PassedOn => "Handed over",
        _ => "Corrections recorded",
    };

    public override string ClosedTitle(RefusalCode code) => code switch
    {
        RefusalCode.RoundSuperseded => "This link belongs to an earlier round",
        RefusalCode.AlreadyDecided => "This tier has decided",
        RefusalCode.Expired => "This link has expired",
        RefusalCode.NotThisTier => "It is not this tier's turn yet",
        RefusalCode.ReportWithdrawn => "The report was withdrawn",
        RefusalCode.ReportSuperseded => "The report was superseded",
        RefusalCode.WrongReviewer => "This is not yours to review",
        _ => "It cannot be reviewed now",
    };

    public override string ClosedHelp(RefusalCode code) => code switch
    {
        RefusalCode.RoundSuperseded => "There is nothing for you to do; you get a new link when it is your turn.",
        RefusalCode.AlreadyDecided => "Where a tier has several reviewers, the first decision counts. There is nothing more for you to do.",
        RefusalCode.NotThisTier => "You are told when the tiers before have approved.",
        RefusalCode.ReportWithdrawn or RefusalCode.ReportSuperseded => "There is nothing more for you to do.",
        _ => "",
    };

    public override (string Title, string Text) BadLink(LinkCheck check) => check switch
    {
        LinkCheck.Malformed => ("This link is incomplete", "It may have been cut or broken into lines by a mail program. Please copy "
            + "it whole from the notice, or open it there."),
        LinkCheck.UnknownKey => ("This link is no longer in use", "The key that signed it was retired. Please use the link in the "
            + "latest notice, or ask the office if there is none."),
        LinkCheck.Forged => ("This link is not valid", "What it says does not match its signature: it was altered, or never made by "
            + "this system. Please use the original link in your notice, and no links of unknown origin."),
        LinkCheck.FormerReviewer => ("This link is void", "You are no longer one of the reviewers in the office's settings, so none of "
            + "your review links counts any more. Please ask the office if that is a mistake."),
        LinkCheck.Expired expired => (
            "This link has expired",
            $"It was good until {EnglishFormat.Minutes(expired.Ticket.Expires)}. If the report still waits for you, a new link is sent "
                + $"automatically; please use the latest notice."),
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
