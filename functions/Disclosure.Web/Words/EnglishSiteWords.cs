using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class EnglishSiteWords : SiteWords
{
    public override string SkipToMain => "Skip to main content";

    public override string SiteName => "Open government annual reports";

    public override string MainNavigation => "Main";

    public override string Directory => "Published reports";

    public override string Filing => "Send a report";

    public override string Operator => "Office";

    public override string Footer => "Compiled and published under articles 49 and 50 of the Regulations of the People's Republic of "
        + "China on Open Government Information";

    public override string Interface => "Data interface";

    public override string BackToDirectory => "Back to published reports";

    public override string NoSuchPage => "There is no such page: the address may be incomplete, or the content was never published.";

    public override string CrossSite =>
        "This request came from another website and was not carried out. Please use the pages of this system.";

    public override string TooLarge => "What was uploaded is too large and was not accepted.";

    public override string TooManyFilesTitle => "Too many files";

    public override string TooManyFiles(int most) =>
        $"At most {EnglishFormat.Count(most, "file")} can be sent at a time. Please choose the files again, in several goes; "
        + "a file that is sent twice is registered once.";

    public override string TooSlow =>
        "The upload came too slowly or stopped, and was not accepted. Please check the network and try again.";

    public override string TooManyUploads =>
        "Too many files are being uploaded now, so this one was not accepted. Please try again in a minute.";

    public override string BadRequest => "The request is incomplete or malformed and was not carried out. Please go back and try again.";

    public override string InternalError => "Something went wrong inside the system and was written to its log. Please try again later.";

    public override string OperatorClosed =>
        "The office's pages are closed: set an operator key (operatorKey) in the system's settings, and sign in with it.";

    public override string AskedTooOften => "Too many requests came from your address, so this one was not carried out.";

    public override string StorageFull => "The system's storage is full, so this was not carried out; nothing that was there is lost. "
        + "Please tell the system's administrator to make room, and try again.";

    public override string TryAgainIn(TimeSpan wait) => wait.TotalSeconds < 90
        ? $" Please try again in {Number((int)wait.TotalSeconds)} seconds."
        : $" Please try again in {Number((int)Math.Ceiling(wait.TotalMinutes))} minutes.";

    public override string Unknown => "not recognised";

    public override string Agency => "Agency";

    public override string Year => "Year";

    public override string Form => "Form";

    public override string Original => "Original";

    public override string Scrollable(string what) => $"{what} (scrolls)";

    public override string Of(ReportState state) => state switch
    {
        ReportState.Received => "Waiting to be read",
        ReportState.Extracted => "Being read",
        ReportState.Read => "Being checked",
        ReportState.Checked => "Waiting for review",
        ReportState.InReview => "In review",
        ReportState.Approved => "About to be published",
        ReportState.Published => "Published",
        ReportState.Returned => "Returned",
        ReportState.Unreadable => "Cannot be read",
        ReportState.Poisoned => "Processing failed",
        ReportState.Withdrawn => "Withdrawn",
        ReportState.Superseded => "Superseded",
        ReportState.HandedOver => "Merged",
        ReportState.Held => "Waits for the office",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string Of(ReportStep step) => step switch
    {
        ReportStep.Extract => "Reading the pages",
        ReportStep.Parse => "Recognising the figures",
        ReportStep.Match => "Looking for the report this file corrects",
        ReportStep.Validate => "Checking the figures",
        ReportStep.RequestReview => "Asking for a review",
        ReportStep.Remind => "Reminding the reviewers",
        ReportStep.Escalate => "Reporting an overdue review",
        ReportStep.Publish => "Publishing",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.ReviewRequest => "Review asked for",
        NoticeKind.Reminder => "Reminder",
        NoticeKind.Escalation => "Review overdue",
        NoticeKind.Return => "Returned",
        NoticeKind.Publication => "Published",
        NoticeKind.Failure => "Processing failed",
        NoticeKind.Confirmation => "Address to confirm",
        NoticeKind.Sender => "About the sender",
        NoticeKind.ReviewEnded => "Review ended",
        NoticeKind.Information => "For information",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string OfStatus(int status) => status switch
    {
        400 => "The request is incomplete",
        401 or 403 => "No access",
        404 => "Not found",
        408 => "The upload is too slow",
        409 => "Not possible now",
        410 => "No longer valid",
        413 => "The file is too large",
        415 => "This type of file is not accepted",
        429 => "Too many requests",
        503 => "Too busy now",
        507 => "The storage is full",
        _ => "Something went wrong",
    };

    public override DocumentWords Documents => DocumentWords.English;

    public override FindingWords Findings => FindingWords.English;

    public override FormWords Terms => FormWords.English;

    public override WorkflowWords Workflow => WorkflowWords.English;

    public override string Of(Refusal refusal) => Workflow.Of(refusal);

    public override string Number(decimal number) => EnglishFormat.Number(number);

    public override string Day(DateTimeOffset time) => EnglishFormat.Day(time);

    public override string Minutes(DateTimeOffset time) => EnglishFormat.Minutes(time);

    public override string Length(TimeSpan length) => EnglishFormat.Length(length);

    public override string Labelled(string label) => $"{label}: ";

    public override string CorrectedAt => "Correction";

    public override string InBrackets(string text) => $" ({text})";

    public override string List(IEnumerable<string> texts) => EnglishFormat.List(texts);

    public override string Comma => ", ";

    public override string PagesOfList => "Pages";

    public override string PageBefore => "Previous";

    public override string PageAfter => "Next";

    public override string PageOf(int page, int pages) => $"Page {EnglishFormat.Number(page)} of {EnglishFormat.Number(pages)}";

    public override string Of(Severity severity) => severity == Severity.Error ? "Error" : "Warning";

    public override string SectionNotFound => "This section was not found in the original.";

    public override string SectionEmpty => "This section holds no text in the original.";

    public override string NotRead => "not found";

    public override string Blank => "blank";

    public override string CorrectedMark => "corrected";

    public override string Before(string value) => $"Before correction: {value}";

    public override string Unsure => "unsure";

    public override string Suggested(string value) => $"{value} instead?";

    public override string FindingNumber(int number) => $"Finding {number}";

    public override string FindingsTitle => "Findings";

    public override string NoFindings => "All figures add up; nothing was found.";

    public override string AcceptedError => "Error · accepted";

    public override string AcceptedBecause(string reason) => $"Accepted: {reason}";

    public override string Arithmetic => "Sum: ";

    public override string Compared => "Compared: ";

    public override string Basis => "Basis: ";

    public override string At(string place) => $"Place: “{place}”";

    public override string See(string place) => $"See “{place}”";

    public override string RoundTitle(int round) => $"Round {round} of review";

    public override string Corrections => "Corrections";

    public override string CorrectionsIntroduction => "Reviewers compared the following with the original and corrected what the "
        + "program had read; it is marked as corrected in the text.";

    public override string FigureCorrection(string figure, string read, string now) => $"{figure}: read as {read}, corrected to {now}";

    public override string TextCorrection(string section) => $"{section}: text corrected";

    public override string TextAsRead => "As read";

    public override string TextAsCorrected => "As corrected";

    public override string IdentityCorrection(string read, string now) => $"Agency and year: read as {read}, corrected to {now}";

    public override string Unnamed => "not recognised";
}
