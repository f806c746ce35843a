using System.Globalization;
using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Words.EnglishNumbers;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishRefusalWords : RefusalWords
{
    internal override string Of(Refusal.UnknownReport fact) => "There is no such report. Please check the link or the number.";

    internal override string Of(Refusal.ForeignTicket fact) =>
        "The link does not belong to this report. Please use the link in the notice.";

    internal override string Of(Refusal.NoSuchTier fact) =>
        "There is no tier of review as the link says. Please use the link in the notice.";

    internal override string Of(Refusal.AlreadyWithdrawn fact) =>
        $"The report was withdrawn and is not reviewed any more. Why it was withdrawn: {fact.Reason}";

    internal override string Of(Refusal.AlreadySuperseded fact) =>
        "A newer report of the same agency and year took the place of this one, which is not reviewed any more.";

    internal override string Of(Refusal.RoundOver fact) =>
        $"This link is of round {fact.LinkRound} and the report is in round {fact.Round} now. Please use the latest notice.";

    internal override string Of(Refusal.ReviewNotOpen fact) => $"The report {Of(fact.State)}; the review of this round has not begun.";

    internal override string Of(Refusal.TierDecided fact) => $"{fact.By} has approved for “{fact.Tier}”, so the link counts no more.";

    internal override string Of(Refusal.AlreadyReturned fact) => $"{fact.By} has returned the report, so the link counts no more.";

    internal override string Of(Refusal.NotInReview fact) => $"The report {Of(fact.State)} and cannot be reviewed now.";

    internal override string Of(Refusal.NotYetAsked fact) => $"It is not the turn of “{fact.Tier}” yet. Please wait for the notice.";

    internal override string Of(Refusal.HandedOverTo fact) =>
        $"You handed this report over to {fact.Colleague}, so the link counts no more.";

    internal override string Of(Refusal.NotAReviewer fact) => $"You are not a reviewer of “{fact.Tier}”.";

    internal override string Of(Refusal.LinkOfAnother fact) => "The link was not sent to you. Please use the link that was.";

    internal override string Of(Refusal.LinkExpired fact) =>
        "The link has expired. A new one is sent automatically; please use the latest notice.";

    internal override string Of(Refusal.ErrorsOpen fact) =>
        $"{Count(fact.Count, "error is", "errors are")} neither corrected nor accepted with a reason, so the last tier cannot "
            + "approve. Please settle each, or return the report.";

    internal override string Of(Refusal.IdentityUnknown fact) =>
        "The agency or the year of the report is not known, so the last tier cannot approve. Please correct them first.";

    internal override string Of(Refusal.NoSuchFinding fact) =>
        "There is no such error: it may have been corrected, or be a warning that need not be accepted. Please reload the page.";

    internal override string Of(Refusal.NoTierBefore fact) =>
        "There is no tier before the first one. To have the sender explain or amend, please return the report.";

    internal override string Of(Refusal.NoColleague fact) =>
        "Please choose a colleague; a report can only be handed over to another person on the list of reviewers.";

    internal override string Of(Refusal.ColleagueDecided fact) =>
        $"{fact.Colleague} approved an earlier tier and cannot decide for this one as well. Please choose another colleague.";

    internal override string Of(Refusal.ColleagueAsked fact) =>
        $"“{fact.Tier}” wants the approvals of several, and {fact.Colleague} is one of them. Please choose another colleague.";

    internal override string Of(Refusal.ColleagueNeeded fact) =>
        $"{fact.Colleague} is needed in “{fact.Tier}”, and each person decides in one tier only. Please choose another colleague.";

    internal override string Of(Refusal.DecidedBefore fact) =>
        $"You approved in “{fact.Tier}”, and each person decides in one tier only. Please hand over to a colleague, or return the report.";

    internal override string Of(Refusal.WaitsForOthers fact) => $"You have approved; “{fact.Tier}” waits for others.";

    internal override string Of(Refusal.NothingToRestore fact) => $"The report {Of(fact.State)}; there is nothing to put back.";

    internal override string Of(Refusal.StillReplaced fact) =>
        "A newer report of the same agency and year is published and would take the place again. Please withdraw that one first.";

    internal override string Of(Refusal.IdentityIncomplete fact) => "Please give both the agency and the year.";

    internal override string Of(Refusal.NothingChanged fact) =>
        "Nothing is different after the correction, so there is nothing to correct.";

    internal override string Of(Refusal.FigureTwice fact) =>
        "Each figure can be corrected once at a time. Please reload the page and fill it in again.";

    internal override string Of(Refusal.SectionTwice fact) =>
        "Each section can be corrected once at a time. Please reload the page and fill it in again.";

    internal override string Of(Refusal.FigureOutOfRange fact) =>
        $"The value {Plain(fact.Value)} is out of range. Please check it and fill it in again.";

    internal override string Of(Refusal.SectionTooLong fact) =>
        $"The text of a section may have {Number(fact.Longest)} characters at most. Please shorten it.";

    internal override string Of(Refusal.AgencyUnfit fact) =>
        $"The name of the agency must not be empty, nor longer than {Number(fact.Longest)} characters.";

    internal override string Of(Refusal.YearOutOfRange fact) =>
        $"The year must be from {fact.First}, when the regulations came into force, to {fact.Last}.";

    internal override string Of(Refusal.ReasonMissing fact) => "Please give a reason.";

    internal override string Of(Refusal.TextTooLong fact) =>
        $"The text is too long. It may have {Number(fact.Longest)} characters at most.";

    internal override string Of(Refusal.SameFile fact) => "This file is exactly the one sent before; nothing in it is corrected.";

    internal override string Of(Refusal.CorrectedMeanwhile fact) => "The report was corrected otherwise and is in a new round.";

    internal override string Of(Refusal.NotWaitingForFile fact) =>
        $"The report {Of(fact.State)}, so its file cannot be replaced now; only a report that was returned or cannot be read takes a "
            + "corrected file.";

    internal override string Of(Refusal.BeingHandedOver fact) =>
        "This file is becoming part of the report it corrects. Please wait a moment, and withdraw that one.";

    internal override string Of(Refusal.WithdrawnElsewhere fact) => "This file became part of another report. Please withdraw that one.";

    internal override string Of(Refusal.BeingPublished fact) =>
        "Every tier approved the report and it is being published. Please wait, and withdraw it afterwards.";

    internal override string Of(Refusal.NotReplaceable fact) => $"The report {Of(fact.State)}, so no newer report takes its place.";

    internal override string Of(Refusal.ReplacesItself fact) => "A report cannot take its own place.";

    internal override string Of(Refusal.NotForSender fact) =>
        "A corrected file of this report cannot be sent from here. Please use the link in the return notice, or the receipt given when the "
            + "report was received; if you have neither, please ask the office.";

    internal override string Of(Refusal.ReplacesUnseen fact) =>
        "Since you opened the page, another report of the same agency and year was published, which this one would replace. Please look at "
            + "the page again, and decide then.";

    internal override string Of(Refusal.NotHeld fact) => $"The report {Of(fact.State)}; it does not wait for the office to let it pass.";

    internal override string Of(Refusal.LinkNeeded fact) =>
        "This site takes reports by filing links alone. Please open the filing link the office sent to your agency, or the link in the "
            + "return notice; if you have neither, please ask the office for one.";

    internal override string Of(Refusal.TooManyOpen fact) =>
        $"{Number(fact.Most)} filings from where you are wait already, so no more are taken now. Please send this one when some are done, "
            + "or ask the office for a filing link.";

    internal override string Of(Refusal.NothingToRetry fact) => $"The report {Of(fact.State)}; no step needs to be tried again.";

    internal override string Of(Refusal.PublishedAlready fact) =>
        "The report is published and cannot be corrected as it stands. Please send a new file, or withdraw the report.";

    internal override string Of(Refusal.NotCorrectable fact) => $"The report {Of(fact.State)}, so its figures cannot be corrected now.";

    internal override string Of(Refusal.ReadingChanged fact) =>
        "The figures of the report changed since you looked at them. Please reload the page, check, and send again.";

    internal override string Of(Refusal.ReadingGone fact) =>
        "The figures that you looked at cannot be found. Please reload the page, check, and send again.";

    internal override string Of(Refusal.NoSuchFigure fact) => $"The form has no figure “{fact.Figure}”.";

    internal override string Of(Refusal.FigureDiffers fact) =>
        "The value before the correction is not the one in the report. Please reload the page, check, and send again.";

    internal override string Of(Refusal.SectionDiffers fact) =>
        "The text before the correction is not the one in the report. Please reload the page, check, and send again.";

    internal override string Of(Refusal.FileEmpty fact) => "The file is empty. Please choose the file again.";

    internal override string Of(Refusal.NoFile fact) => "No file was chosen. Please choose the file to send.";

    internal override string Of(Refusal.FileTooLarge fact) =>
        $"The file is larger than {Number(fact.Megabytes)} MB and was not taken. Please compress it or remove attachments, and send "
            + "it again.";

    internal override string Of(Refusal.FileTypeUnknown fact) =>
        "The content is of no kind that is taken (told by the content, whatever the name). Please send a PDF, TIFF, JPEG or PNG, an "
            + "OFD, a Word or Excel file, a text or a web page, or a ZIP of pages.";

    internal override string Of(Refusal.ZipWithoutPages fact) =>
        "This file holds no pages of a report: a ZIP should hold PDF, TIFF, JPEG or PNG files. Please send Word and Excel "
            + "files by themselves.";

    internal override string Of(Refusal.TooManyPages fact) =>
        $"A report may come in {Number(fact.Most)} files at most; these are {Number(fact.Count)}, and were not taken.";

    internal override string Of(Refusal.PageEmpty fact) =>
        $"“{fact.Page}” is empty, so none of the pages was taken. Please choose all pages again.";

    internal override string Of(Refusal.PageTypeUnknown fact) =>
        $"“{fact.Page}” is no PDF, TIFF, JPEG or PNG (told by its content), so none of the pages was taken. Please leave it out and "
            + "choose all pages again.";

    internal override string Of(Refusal.ZipAmongPages fact) =>
        $"“{fact.Page}” is a ZIP and cannot be a page of a report. Please send the ZIP by itself, or unpack it and choose the pages in it.";

    internal override string Of(Refusal.FolderAmongPages fact) =>
        "There is a folder within the folder, which was not taken. A folder holds the pages of one report; please put the pages "
            + "right into it.";

    internal override string Of(Refusal.NotAFile fact) => fact.IsLink
        ? "This is a link to another place and was not taken. Please put the file itself there."
        : "This is a pipe, a socket or a device, not a file, and was not taken. Please put the file itself there.";

    internal override string Of(Refusal.NoFileAmongPages fact) =>
        $"“{fact.Page}” is a link, a pipe or a device, not a file, so none of the pages was taken. Please put the file itself in its "
            + "place, and the whole folder there again.";

    internal override string Of(Refusal.FileDenied fact) =>
        "The program may not read it, so it was not taken. Please let the user read it whom the program runs as, and put it there again.";

    private static string Of(ReportState state) => EnglishStates.Of(state);

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
