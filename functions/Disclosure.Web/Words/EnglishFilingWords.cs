using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class EnglishFilingWords : FilingWords
{
    public override string Title => "Send in a yearly report";

    public override string Accepted =>
        "PDF is accepted, and scans or photographs as TIFF, JPEG or PNG, or a ZIP of the pages (told by content, not by name); ";

    public override string AcceptedLimits(int megabytes, int files) =>
        $"at most {megabytes} MB each and {EnglishFormat.Count(files, "file")} at once, not encrypted. A file sent twice is handled once. ";

    public override string Deadline =>
        "By article 49 of the Regulations, agencies submit and publish the report of the year before by 31 January.";

    public override string Send => "Send";

    public override string SendCorrected => "Send the corrected file";

    public override string Files => "Report files (several can be chosen)";

    public override string FilesOfOne => "The report's file (or all its pages, where each is a file)";

    public override string Together => "The files chosen below are the pages of one report";

    public override string TogetherHint =>
        "Tick this where each page is a file; they are ordered by the numbers in their names. Otherwise each file is a report.";

    public override string SenderName => "Agency or person who sends";

    public override string SenderAddress => "Where to reach you";

    public override string Optional => "optional";

    public override string SenderAddressHint => "optional; told when the report is returned";

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
        ReportState.Received or ReportState.Extracted => "The file is being read, which usually takes a second or two.",
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
        ReportState.HandedOver => "This file is the corrected file of another report, and goes on there.",
        _ => throw new ArgumentOutOfRangeException(nameof(process)),
    };
}
