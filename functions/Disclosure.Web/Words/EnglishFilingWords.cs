using Disclosure.Web.Links;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class EnglishFilingWords : FilingWords
{
    public override string Title => "Send in a yearly report";

    public override string Accepted =>
        "PDF, OFD, Word (.docx), Excel (.xlsx), plain text and web pages are accepted, and scans or photographs as TIFF, JPEG or PNG, or a "
            + "ZIP of the pages (told by content, not by name); ";

    public override string AcceptedLimits(int megabytes, int files) =>
        $"at most {megabytes} MB each and {EnglishFormat.Count(files, "file")} at once, not encrypted. A file sent twice is handled once. ";

    public override string Deadline =>
        "By article 49 of the Regulations, agencies submit and publish the report of the year before by 31 January.";

    public override string Send => "Send";

    public override string SendCorrected => "Send the corrected file";

    public override string Files => "Report files (several can be chosen)";

    public override string FilesOfOne => "The report's file (or all its pages, where each is a file)";

    public override string Pasted => "Or paste the report's tables and text here";

    public override string PastedHint =>
        "Copied as a whole from a web page, a text processor or a spreadsheet; sent as a report of its own.";

    public override string Together => "The files chosen below are the pages of one report";

    public override string TogetherHint =>
        "Tick this where each page is a file; they are ordered by the numbers in their names. Otherwise each file is a report.";

    public override string SenderName => "Agency or person who sends";

    public override string SenderAddress => "Where to reach you";

    public override string Optional => "optional";

    public override string SenderAddressHint => "optional; once a mail address is confirmed, it is told when the report is returned";

    public override string ByProgram => "Programs can send reports too: ";

    public override string Results => "What was received";

    public override string ResultsIntroduction(int files, int fresh) =>
        $"{EnglishFormat.Count(files, "file")}, {EnglishFormat.Number(fresh)} of them new. Please keep the addresses of the progress "
            + $"pages.";

    public override string Received => "Received. ";

    public override string SeeProgress => "See progress";

    public override string SendMore => "Send more";

    public override string Of(FilingResult.Known known) =>
        $"{known.Say(WorkflowWords.English)} ";

    public override string KnownBefore => "This file was received before and is not handled twice. This is where it stands.";

    public override string ReceiptNeeded =>
        "Progress is seen, and corrected files are sent, by the receipt: the address of the progress page that was given when the "
            + "report was sent, and stands in notices. The number of a report opens nothing. If you have no receipt, please ask the "
            + "office; published reports are in the public directory.";

    public override string BadLinkTitle => "This link does not work";

    public override string BadLink(LinkFault fault) => fault switch
    {
        LinkFault.Malformed => "The link is incomplete, or of another kind. Please copy it whole from the notice.",
        LinkFault.Forged => "The link was altered, or not signed by this office. Please use the link as it stands in the notice.",
        LinkFault.UnknownKey => "The key that signed the link is no longer in use. Please ask the office for a new link.",
        _ => "The link has run out. Please ask the office for a new one.",
    };

    public override string AgencyIntroduction =>
        "This is your agency's filing link; please do not pass it on. Files sent here belong to the agency and year above; if the report "
            + "is returned, its corrected file can be sent here too.";

    public override string ConfirmTitle => "Confirm where notices go";

    public override string ConfirmIntroduction(string address) =>
        $"Somebody named the address {address} when sending in a yearly report. Once confirmed, notices of returns and publications go "
            + "there.";

    public override string Confirm => "Confirm, send notices here";

    public override string ConfirmNot => "If it was not you, just close this page; no more mail will come.";

    public override string Confirmed(string address) => $"Confirmed. Notices of reports that name {address} go there from now on.";

    public override string File => "File";

    public override string ReceivedAt => "Received";

    public override string Keep => "Please keep the address of this page; you can come back to it at any time.";

    public override string NotYet => "not recognised yet";

    public override string Findings => "Findings";

    public override string CorrectTitle => "Send the corrected file";

    public override string CorrectIntroduction => "Please correct the report as said above and send the new file here. It is read and "
        + "checked anew, and reviewed from the first tier.";

    public override string SeePublished => "See the published page";

    public override string SeeNewer => "See the newer report";

    public override string SeeOther => "See that report";

    public override string Steps => "Progress";

    public override string StepReceived => "Received";

    public override string StepChecked => "Read and checked";

    public override string StepReviewed => "Reviewed";

    public override string StepPublished => "Published";

    public override string Explain(ReportProcess process) => process.State switch
    {
        _ when process.Trouble is { RetryAt: not null } => "A fault that may pass got in the way; the system will try again by itself.",
        ReportState.Received or ReportState.Extracted => 
            "The file is being read: usually a few seconds, or a few for each page of a scan, and longer while others are read before it.",
        ReportState.Read => "The figures are being checked.",
        ReportState.Checked => "About to be sent for review.",
        ReportState.InReview =>
            $"Waiting for {process.Policy?.TierAt(process.Tier)?.Name} (round {process.Round}; {process.Approvals.Length} of {
                EnglishFormat.Count(process.Policy?.Tiers.Count ?? 0, "tier")} passed).",
        ReportState.Approved => "Every tier approved; about to be published.",
        ReportState.Published => "It is public.",
        ReportState.Returned => $"Returned because: {process.Rejection?.Reason}",
        ReportState.Unreadable => process.ReadFailure is { } failure ? WorkflowWords.English.ReasonOf(failure) : "",
        ReportState.Poisoned => "Processing failed. The office was told; please wait, there is no need to send it again.",
        ReportState.Withdrawn => $"Withdrawn because: {process.Withdrawal?.Reason}",
        ReportState.Superseded => "A newer report of the same agency and year took its place.",
        ReportState.Held => "Read and checked; waits for the office to let it pass into review.",
        ReportState.HandedOver when process.DividedInto.Length > 0 =>
            $"This file held {process.DividedInto.Length} reports; each is handled as a report of its own.",
        ReportState.HandedOver => "This file is the corrected file of another report, and goes on there.",
        _ => throw new ArgumentOutOfRangeException(nameof(process)),
    };
}
