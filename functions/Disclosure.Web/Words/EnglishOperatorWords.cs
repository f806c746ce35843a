using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class EnglishOperatorWords : OperatorWords
{
    public override string Title => "Office";

    public override string Back => "Back to the office";

    public override string LoginIntroduction =>
        "The office's pages show review links, so they open only to people who hold the operator key.";

    public override string WrongKey => "This is not the key. Please check it and try again.";

    public override string Key => "Operator key";

    public override string CodeIntroduction => "The office's pages show review links and are entered with a sign-in code. The program "
        + "prints an address with a code when it starts; disclosure sign-in, on the machine this system runs on, prints another. A code "
        + "is good for an hour, and once.";

    public override string CodeFromAddress =>
        "The address brought a sign-in code: press the button to enter. A code is good for an hour, and once.";

    public override string Code => "Sign-in code";

    public override string WrongCode => "This is no sign-in code. Please check it and try again.";

    public override string CodeUsedUp => "This sign-in code was used before or has run out. Get another by disclosure sign-in on the "
        + "machine this system runs on, or restart the program.";

    public override string TriedTooOften => "Too many wrong entries came from your address, so this one was not looked at.";

    public override string Session => "Session";

    public override string SignOut => "Sign out";

    public override string SignOutEverywhere => "Sign out all browsers";

    public override string Enter => "Enter";

    public override string OtherPages => "Other pages of the office";

    public override string Waiting => "Who is waited for";

    public override string Missing => "Agencies without a report";

    public override string Troubles => "Something is amiss with the program or the intake folder";

    public override string Notices => "All notices";

    public override string Undelivered(int notices) => $"{EnglishFormat.Number(notices)} not delivered";

    public override string AtWork => "Being read and checked:";

    public override string AtWorkUnit => "left";

    public override string ProgressLabel => "Progress of reading and checking";

    public override string Changed => "The list has changed: ";

    public override string Reload => "reload";

    public override string ChangedEnd => " to see it.";

    public override string Matrix => "Reports by year and state";

    public override string MatrixCaption(string? text) => text is null
        ? "Reports by year and state; choose a number to see them"
        : $"Reports with “{text}”; choose a number to see them";

    public override string AllYears => "All years";

    public override string YearLabel(int year) => $"{year}";

    public override string Pile(string pile) => pile switch
    {
        "all" => "All",
        "attention" => "To be dealt with",
        "held" => "To let pass",
        "review" => "In review",
        "work" => "In work",
        "published" => "Published",
        "closed" => "Withdrawn or superseded",
        _ => throw new ArgumentOutOfRangeException(nameof(pile)),
    };

    public override string CellBefore(string year, string pile) => $"{year}, {pile}: ";

    public override string CellAfter => " reports";

    public override string Search => "Agency, title or file name";

    public override string Filter => "Filter";

    public override string NothingFound => "No report matches.";

    public override string LatestNotices => "Latest notices";

    public override string AllNotices => "All notices";

    public override string TryAgain => "Try again";

    public override string Failed(int reports) =>
        $"Of these reports {EnglishFormat.Number(reports)} failed in processing or cannot be read.";

    public override string TryAllAgain => "Try all again";

    public override string List => "Reports";

    public override string Count(int reports) => EnglishFormat.Count(reports, "report");

    public override string Report => "Report";

    public override string State => "State";

    public override string Findings => "Findings";

    public override string WaitsFor => "Waits for";

    public override string Changes => "Last change";

    public override string Errors(int count) => EnglishFormat.Count(count, "error");

    public override string Accepted(int count) => $"{EnglishFormat.Number(count)} accepted";

    public override string Warnings(int count) => EnglishFormat.Count(count, "warning");

    public override string Busy => "Too many pages are following the progress at once. Please try again later.";

    public override string Office => "The office";

    public override string Sender => "The sender";

    public override string TierWith(string tier, IEnumerable<string> reviewers) => $"{tier}: {EnglishFormat.List(reviewers)}";

    public override string NobodyWaits => "No report waits for anyone.";

    public override string WaitingLongest => "Reports that have waited longest";

    public override string CountWaiting(int reports) => $"{EnglishFormat.Count(reports, "report")} waiting";

    public override string Reports => "Reports";

    public override string Longest => "Longest";

    public override string LongestOf(int reports) => $"The {EnglishFormat.Number(reports)} that have waited longest";

    public override string All => "All";

    public override string MissingOf(int year) => $"Agencies without a report for {year}";

    public override string Show => "Show";

    public override string MissingCount(int expected, int missing) =>
        $"{EnglishFormat.Count(expected, "agency", "agencies")} expected, {EnglishFormat.Number(expected - missing)} received, {
            EnglishFormat.Number(missing)} missing. "
            + "Agencies are told by the name in the report's title; withdrawn reports do not count.";

    public override string NoneMissing => "Every agency has sent its report.";

    public override string Number => "Number";

    public override string SentBy => "Sent by";

    public override string NotGiven => "not given";

    public override string Pages => "Pages";

    public override string ProgressPage => "Progress";

    public override string ReadingPage => "Read figures and original";

    public override string LinkKeptBack => "(the link is the addressee’s alone, and not shown here)";

    public override string PublicPage => "Public page";

    public override string Trail => "What happened";

    public override string NoticesOfReport => "Notices";

    public override string InReview(string? tier, IEnumerable<string> reviewers, string? since, int reminders) =>
        $"{tier}: waiting for {EnglishFormat.List(reviewers)}{Since(since)}, {EnglishFormat.Count(reminders, "reminder")} sent.";

    public override string Returned(string? reason, string? since) => $"{reason} (waiting for the corrected file{Since(since)})";

    public override string StepFailed(ReportStep step, int failures, string reason) =>
        $"{SiteWords.In(Language.English).Of(step)} failed {EnglishFormat.Count(failures, "time")}: {reason}";

    public override string WithdrawSummary => "Withdraw this report";

    public override string WithdrawHelp =>
        "It can be put back from this page. If the report is public, its page then says only that it was withdrawn, and why.";

    public override string RestoreBefore(string title) => $"Also make the version before public again: {title}";

    public override string RestoreSummary => "Put this report back";

    public override string RestoreHelp(bool wasPublished) => wasPublished
        ? "It becomes public again, and its page says when and why."
        : "Work on it goes on where it stood, and approvals given before count again.";

    public override string RestoreReason => "Reason for putting it back";

    public override string Restore => "Put back";

    public override string VersionsBefore => "Versions that were public before";

    public override string VersionsBeforeHelp =>
        "The public sees no current version now. To make one public again, open it and choose to put it back.";

    public override Html LeftOut(Html at) => Html.Of($"left out on {at}: what it says has changed");

    public override string WithdrawReason => "Reason for the withdrawal";

    public override string WithdrawReasonHint => "will be public";

    public override string Withdraw => "Withdraw";

    public override string UnreachedHelp(int notices) =>
        $"{EnglishFormat.Count(notices, "notice")} had no way to go, and nobody received them: set a mail server or a robot, correct the "
        + $"addresses, then choose “{SendAllAgain}”. On a machine of your own the notices with their links are in the folder "
        + "outbox too, to be handed over.";

    public override string UndeliveredTitle => "Notices that were not delivered";

    public override string CountNotices(int notices) => $"{EnglishFormat.Count(notices, "notice")}. ";

    public override string SendAllAgain => "Send all again";

    public override string SendAgain => "Send again";

    public override string SendOneAgain(string subject) => $"Send again: {subject}";

    public override string NoNotices => "There are no notices yet.";

    public override string To => "To";

    public override string OpenReview => "Open the review";

    public override string OpenReport => "Open the report";

    public override string WholeNotice => "The whole notice";

    public override Html Delivered(Html at) => Html.Of($"sent on {at}");

    public override string NotYetDelivered => "not delivered yet";

    public override Html TriesAgain(int attempts, string reason, Html at) =>
        Html.Of($"tried {EnglishFormat.Count(attempts, "time")}: {reason}; will be tried again after {at}");

    public override string NotDelivered => "not delivered";

    public override string GaveUp(int attempts, string reason) =>
        $"tried {EnglishFormat.Count(attempts, "time")} and given up: {reason}";

    public override string ToBeSent => "to be sent";

    private static string Since(string? since) => since is null ? "" : $" for {since}";
}
