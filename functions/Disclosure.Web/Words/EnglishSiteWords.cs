using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class EnglishSiteWords : SiteWords
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public override string SkipToMain => "Skip to main content";

    public override string SiteName => "Open government annual reports";

    public override string MainNavigation => "Main";

    public override string Directory => "Published reports";

    public override string Filing => "Send a report";

    public override string Operator => "Office";

    public override string Footer => "Compiled and published under articles 49 and 50 of the Regulations of the People's Republic of China on Open Government Information";

    public override string Interface => "Data interface";

    public override string BackToDirectory => "Back to published reports";

    public override string NoSuchPage => "There is no such page: the address may be incomplete, or the content was never published.";

    public override string CrossSite =>
        "This request came from another website and was not carried out. Please use the pages of this system.";

    public override string TooLarge => "What was uploaded is too large and was not accepted.";

    public override string BadRequest => "The request is incomplete or malformed and was not carried out. Please go back and try again.";

    public override string InternalError => "Something went wrong inside the system and was written to its log. Please try again later.";

    public override string OperatorClosed =>
        "The office's pages open only on the machine this system runs on (as localhost, without a proxy). To reach them from elsewhere, set an operator key in the system's settings.";

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
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string OfStatus(int status) => status switch
    {
        400 => "The request is incomplete",
        401 or 403 => "No access",
        404 => "Not found",
        409 => "Not possible now",
        410 => "No longer valid",
        413 => "The file is too large",
        415 => "This type of file is not accepted",
        _ => "Something went wrong",
    };

    public override string Of(Refusal refusal) => WorkflowWords.English.Of(refusal);

    public override string Minutes(DateTimeOffset time) =>
        (time < DateTimeOffset.MaxValue - China ? time.ToOffset(China) : time).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)
            + " (Beijing)";

    public override string Of(Severity severity) => severity == Severity.Error ? "Error" : "Warning";

    public override string? Explain(Finding finding) => finding.Rule switch
    {
        "balance" => "Received and carried over do not add up to handled and carried forward in this column.",
        "outcome-total" => "The total of this column is not the sum of its outcomes.",
        "row-total" => "The total of this row is not the sum of the six kinds of applicant.",
        "remedy-total" => "The total of this group is not the sum of its four outcomes.",
        "carry-over" => "What was carried over is not what the year before carried forward.",
        "stock" => "The number in force does not follow from the year before.",
        "blank-figure" => "This cell is empty or holds a dash, where the form wants 0.",
        "not-a-number" => "This cell holds something that is no number.",
        "negative" => "This count is below zero.",
        "fee-decimals" => "The fee is given with fewer than the four decimals asked for.",
        "label-wording" => "A heading or label departs from the statutory wording.",
        "narrative-figure" => "A count stated in the text contradicts the tables.",
        "section" => "One of the six sections is missing or out of order.",
        "title" => "The title departs from the prescribed form.",
        "form-outdated" => "The form of 2019 was used for a later year.",
        "deadline" => "The report came in after its deadline.",
        "low-confidence" => "The program is not sure of this figure; please compare it with the original.",
        "unread" => "This figure was not found in the document.",
        _ => null,
    };

    public override string SectionNotFound => "This section was not found in the original.";

    public override string SectionEmpty => "This section holds no text in the original.";

    public override string NotRead => "not found";

    public override string Blank => "blank";

    public override string CorrectedMark => "corrected";

    public override string Before(string value) => $"Before correction: {value}";

    public override string Unsure => "unsure";

    public override string Suggested(string value) => $"{value} instead?";

    public override string FindingNumber(int number) => $"Finding {number}";

    public override string NoFindings => "All figures add up; nothing was found.";

    public override string AcceptedError => "Error · accepted";

    public override string AcceptedBecause(string reason) => $"Accepted: {reason}";

    public override string Arithmetic => "Sum: ";

    public override string Compared => "Compared: ";

    public override string Basis => "Basis: ";

    public override Html See(Html place) => Html.Of($"See “{place}”");

    public override string RoundTitle(int round) => $"Round {round} of review";

    public override string Corrections => "Corrections";

    public override string CorrectionsIntroduction => "Reviewers compared the following with the original and corrected what the program had read; it is marked as corrected in the text.";

    public override string FigureCorrection(string figure, string read, string now) => $"{figure}: read as {read}, corrected to {now}";

    public override string TextCorrection(string section) => $"{section}: text corrected";

    public override string TextAsRead => "As read";

    public override string TextAsCorrected => "As corrected";

    public override string IdentityCorrection(string read, string now) => $"Agency and year: read as {read}, corrected to {now}";

    public override string Unnamed => "not recognised";
}
