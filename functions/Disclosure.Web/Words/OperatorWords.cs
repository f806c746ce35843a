using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

/// <summary>The words for the office.</summary>
internal abstract class OperatorWords
{
    private static readonly ChineseOperatorWords Chinese = new();
    private static readonly EnglishOperatorWords English = new();

    /// <summary>Returns the words in a language.</summary>
    public static OperatorWords In(Language language) => language == Language.English ? English : Chinese;

    public abstract string Title { get; }

    public abstract string Back { get; }

    public abstract string LoginIntroduction { get; }

    public abstract string WrongKey { get; }

    public abstract string Key { get; }

    public abstract string Enter { get; }

    /// <summary>Gets where a code is to be had.</summary>
    public abstract string CodeIntroduction { get; }

    /// <summary>Gets what to do with a code that the address brought.</summary>
    public abstract string CodeFromAddress { get; }

    public abstract string Code { get; }

    public abstract string WrongCode { get; }

    /// <summary>Gets what to do where a code was used before or has run out.</summary>
    public abstract string CodeUsedUp { get; }

    public abstract string TriedTooOften { get; }

    public abstract string Session { get; }

    public abstract string SignOut { get; }

    public abstract string SignOutEverywhere { get; }

    public abstract string OtherPages { get; }

    public abstract string Waiting { get; }

    public abstract string Missing { get; }

    /// <summary>Gets the heading over what is amiss in the host.</summary>
    public abstract string Troubles { get; }

    public abstract string Notices { get; }

    public abstract string Undelivered(int notices);

    /// <summary>Returns what stands before the number of reports the program is at work on.</summary>
    public abstract string AtWork { get; }

    /// <summary>Returns what stands after that number.</summary>
    public abstract string AtWorkUnit { get; }

    public abstract string ProgressLabel { get; }

    /// <summary>Gets what stands before the link that reloads a list that changed.</summary>
    public abstract string Changed { get; }

    public abstract string Reload { get; }

    /// <summary>Gets what stands after that link.</summary>
    public abstract string ChangedEnd { get; }

    public abstract string Matrix { get; }

    /// <summary>Returns what the table of numbers counts.</summary>
    /// <param name="text">The text that is searched for; null for all reports.</param>
    public abstract string MatrixCaption(string? text);

    public abstract string AllYears { get; }

    public abstract string YearLabel(int year);

    /// <summary>Returns the name of a pile of reports.</summary>
    /// <param name="pile">The id of the pile.</param>
    public abstract string Pile(string pile);

    /// <summary>Returns what a screen reader says before a number of the table.</summary>
    public abstract string CellBefore(string year, string pile);

    /// <summary>Gets what a screen reader says after it.</summary>
    public abstract string CellAfter { get; }

    public abstract string Search { get; }

    public abstract string Filter { get; }

    public abstract string NothingFound { get; }

    public abstract string LatestNotices { get; }

    public abstract string AllNotices { get; }

    public abstract string TryAgain { get; }

    public abstract string Failed(int reports);

    public abstract string TryAllAgain { get; }

    public abstract string List { get; }

    public abstract string Count(int reports);

    public abstract string Report { get; }

    public abstract string State { get; }

    public abstract string Findings { get; }

    public abstract string WaitsFor { get; }

    public abstract string Changes { get; }

    public abstract string Errors(int count);

    public abstract string Accepted(int count);

    public abstract string Warnings(int count);

    public abstract string Busy { get; }

    public abstract string Office { get; }

    public abstract string Sender { get; }

    /// <summary>Returns a tier and its reviewers.</summary>
    public abstract string TierWith(string tier, IEnumerable<string> reviewers);

    public abstract string NobodyWaits { get; }

    public abstract string WaitingLongest { get; }

    public abstract string CountWaiting(int reports);

    public abstract string Reports { get; }

    public abstract string Longest { get; }

    public abstract string LongestOf(int reports);

    public abstract string All { get; }

    public abstract string MissingOf(int year);

    public abstract string Show { get; }

    public abstract string MissingCount(int expected, int missing);

    public abstract string NoneMissing { get; }

    public abstract string Number { get; }

    public abstract string SentBy { get; }

    public abstract string NotGiven { get; }

    public abstract string Pages { get; }

    public abstract string ProgressPage { get; }

    /// <summary>Gets what the page is called on which the office reads what reviewers see.</summary>
    public abstract string ReadingPage { get; }

    /// <summary>Gets what stands in a notice's text in the place of its link.</summary>
    public abstract string LinkKeptBack { get; }

    public abstract string PublicPage { get; }

    public abstract string Trail { get; }

    public abstract string NoticesOfReport { get; }

    /// <summary>Returns where a report in review stands.</summary>
    /// <param name="tier">The tier asked.</param>
    /// <param name="reviewers">The reviewers asked.</param>
    /// <param name="since">How long they have been asked; null where that is not known.</param>
    /// <param name="reminders">How often they were reminded.</param>
    public abstract string InReview(string? tier, IEnumerable<string> reviewers, string? since, int reminders);

    /// <summary>Returns why a report was returned, and for how long its sender has been waited for.</summary>
    public abstract string Returned(string? reason, string? since);

    /// <summary>Returns that a step failed so many times, and why.</summary>
    public abstract string StepFailed(ReportStep step, int failures, string reason);

    public abstract string WithdrawSummary { get; }

    public abstract string WithdrawHelp { get; }

    /// <summary>Returns that the version before, of that title, is made public again together with a withdrawal.</summary>
    public abstract string RestoreBefore(string title);

    public abstract string RestoreSummary { get; }

    /// <summary>Returns what putting a report back does.</summary>
    /// <param name="wasPublished">Whether it was published before it was withdrawn or superseded.</param>
    public abstract string RestoreHelp(bool wasPublished);

    public abstract string RestoreReason { get; }

    public abstract string Restore { get; }

    public abstract string VersionsBefore { get; }

    public abstract string VersionsBeforeHelp { get; }

    /// <summary>Returns that a notice was not sent, since what it says had changed.</summary>
    public abstract Html LeftOut(Html at);

    public abstract string WithdrawReason { get; }

    public abstract string WithdrawReasonHint { get; }

    public abstract string Withdraw { get; }

    /// <summary>Returns what is said where notices have no way to their receivers.</summary>
    public abstract string UnreachedHelp(int notices);

    public abstract string UndeliveredTitle { get; }

    public abstract string CountNotices(int notices);

    public abstract string SendAllAgain { get; }

    public abstract string SendAgain { get; }

    /// <summary>Returns the whole name of the button that sends one notice again.</summary>
    public abstract string SendOneAgain(string subject);

    public abstract string NoNotices { get; }

    public abstract string To { get; }

    public abstract string OpenReview { get; }

    public abstract string OpenReport { get; }

    public abstract string WholeNotice { get; }

    public abstract Html Delivered(Html at);

    public abstract string NotYetDelivered { get; }

    /// <summary>Returns how often delivery was tried and when it will be again.</summary>
    public abstract Html TriesAgain(int attempts, string reason, Html at);

    public abstract string NotDelivered { get; }

    /// <summary>Returns how often delivery was tried before it was given up.</summary>
    public abstract string GaveUp(int attempts, string reason);

    public abstract string ToBeSent { get; }
}
