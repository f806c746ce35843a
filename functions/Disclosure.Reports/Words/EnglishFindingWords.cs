using System.Globalization;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Words;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>Findings in English. What the report itself says is quoted as printed, in Chinese.</summary>
internal sealed partial class EnglishFindingWords : FindingWords, IFindingWords
{
    private const string PrescribedTitle = "〈agency〉〈year〉年政府信息公开工作年度报告";

    /// <summary>A figure read less surely than this, 0 to 1, is more likely wrong than right.</summary>
    private const double Likelier = 0.5;

    private const string Regulations = "Regulations of the People's Republic of China on Open Government Information";

    public override string? Say(Finding finding) => finding.Fact?.Say(this);

    public override string? Cite(Finding finding) => finding.Fact is { } fact ? Cite(fact.Clause) : null;

    public override string? Explain(string rule) => rule switch
    {
        "balance" => "Received and carried over do not add up to handled and carried forward in this column.",
        "outcome-total" => "The total of this column is not the sum of its outcomes.",
        "row-total" => "The total of this row is not the sum of the six kinds of applicant.",
        "remedy-total" => "The total of this group is not the sum of its four outcomes.",
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
        "row-missing" => "The filing lacks this row or column of the form.",
        "figure-form" => "This number is written otherwise than in digits.",
        "not-whole" => "This count has decimals.",
        "fee-unit" => "The amount is printed in another unit than 10,000 yuan, and was converted.",
        "several-reports" => "The file holds several reports, of which this is one.",
        "other-documents" => "The file holds documents that were not read.",
        "template-text" => "Text or a copy of the blank form was left in.",
        "agency-mismatch" => "Preface or signature name another agency than the title.",
        "year-mismatch" => "The report is on another year than the one it was filed for.",
        "page-damaged" => "A page, or a picture on it, could not be read.",
        "tracked-changes" => "Changes to the Word file are still tracked.",
        "hidden-cells" => "The workbook holds something that is hidden, and was not read.",
        "carry-over" => "What was carried over is not what the report of the year before carried forward.",
        "stock" => "The documents in force are not those of the year before, plus issued, less repealed.",
        "sudden-change" => "This figure has changed by very much against the year before.",
        "likeness" => "Text or figures are those of the year before, or the text is another agency's, but for names and numbers.",
        "roll-up" => "The government's figure does not fit the sum of its agencies' figures.",
        "filler" => "This section says next to nothing.",
        "processing-fee" => "The section does not say whether fees for processing information were collected, or the table contradicts it.",
        "section-numbering" => "The six sections are numbered otherwise than prescribed.",
        "publication" => "The page's own date is after the deadline, or before the year was over.",
        "section-length" => "This section is shorter or longer than the office asks.",
        "overview-headings" => "The overview lacks headings that the office asks for.",
        "forbidden-words" => "This section holds words that the office does not want.",
        "period" => "The period stated is not the year reported on.",
        _ => null,
    };

    public string Of(TitleMissing fact) => $"No title was found. The title should be “{PrescribedTitle}”.";

    public string Of(TitleDeparts fact) => $"The title “{fact.Title}” departs from the prescribed “{PrescribedTitle}”.";

    public string Of(TitleYearDiffers fact) => $"The title names the year {fact.Printed}; the year to be reported on is {fact.Expected}.";

    public string Of(FormOutdated fact) =>
        $"The report for {fact.Year} uses the old form of {Notice(fact.Form)}, which is for {fact.First} to {fact.Last} only. "
        + $"Please fill in the form of {Notice(fact.InForce)} instead.";

    public string Of(SubmittedLate fact) => $"The report was submitted on {Day(fact.Submitted)}, after the deadline of {Day(fact.Due)}.";

    public string Of(SectionMissing fact) => $"The section “{FormWords.English.Heading(fact.Section)}” is missing.";

    public string Of(SectionMisplaced fact) =>
        $"The section “{FormWords.English.Heading(fact.Section)}” is out of place: the six sections have a prescribed order.";

    public string Of(FigureUnread fact) =>
        $"The figure “{Name(fact.Form, fact.Figure)}” was not found; please enter it from the original.";

    public string Of(FigureUnplaced fact) =>
        $"“{Name(fact.Form, fact.Figure)}” stands in a row printed as “{fact.Row}”, whose numbers are not as many as the form has; which "
        + "is which cannot be told. Please enter it from the original.";

    public string Of(FigureInPicture fact) =>
        $"The figure “{Name(fact.Form, fact.Figure)}” was not found: the original's table is a picture, which is not in the file that was "
        + "sent, or was not recognised. Please enter it from the page itself, or ask for a PDF.";

    public string Of(FigureInHeldPicture fact) =>
        $"The figure “{Name(fact.Form, fact.Figure)}” was not found: the table is a picture in the file, which was not read. Please enter it "
        + "from the original, or ask for a PDF.";

    public string Of(FigureUncalculated fact) =>
        $"The figure “{Name(fact.Form, fact.Figure)}” was not read: its cell holds the formula “{fact.Formula}”, whose value is not in the "
        + "file. Please have the file opened, recalculated and saved in the program it came from, or enter the figure.";

    public string Of(ChangesTracked fact) =>
        "The Word file holds tracked changes that nobody accepted or rejected. It was read as if all were accepted; they should be settled "
        + "before it is filed.";

    public string Of(HiddenLeftOut fact) =>
        $"The workbook holds something hidden ({fact.Names}), which nobody sees and which was not read. If it is part of the report, "
        + "please show it and file again.";

    public string Of(RowPlacedBySums fact)
    {
        var place = fact.IsRow
            ? FormWords.English.RowOf(fact.Form, fact.Figure)
            : FormWords.English.Group(fact.Form, FigureIds.RowOf(fact.Figure));
        return $"The numbers of “{place}” are not as many as the form has, and were placed as the sums demand. Please compare them with "
            + "the original.";
    }

    public string Of(FigureBlank fact) => $"“{Name(fact.Form, fact.Figure)}” is not filled in; where there is none, the form wants 0.";

    public string Of(FigureDashed fact) =>
        $"“{Name(fact.Form, fact.Figure)}” holds “{fact.Text}”; where there is none, the form wants 0.";

    public string Of(FigureNoNumber fact) => $"“{Name(fact.Form, fact.Figure)}” holds “{fact.Text}”, which is no number.";

    public string Of(FigureNegative fact) =>
        $"“{Name(fact.Form, fact.Figure)}” is {FigureFormat.Of(fact.Value)}; it should not be below 0.";

    public string Of(FigureUnsure fact)
    {
        if (fact.Struck is { } struck)
        {
            var left = fact.Text.Length > 0 ? $"only “{fact.Text}” was read" : "nothing else is printed there, and it was read as blank";
            return $"In “{Name(fact.Form, fact.Figure)}” “{struck}” is struck through; {left}. Please compare it with the original.";
        }

        var reading = fact.Text.Length > 0 ? $"was read as “{fact.Text}”" : "was read as blank";
        var sureness = fact.Confidence < Likelier
            ? "probably wrongly"
            : string.Create(CultureInfo.InvariantCulture, $"not surely enough ({fact.Confidence * 100:0}%)");
        return $"“{Name(fact.Form, fact.Figure)}” {reading}, {sureness}.{Offer(fact.Suggested, fact.IsEnough)} "
            + "Please compare it with the original.";
    }

    public string Of(FigureDrawnOtherwise fact)
    {
        var reading = fact.Text.Length > 0 ? $"is “{fact.Text}” by its text" : "is blank by its text";
        var seen = fact.Difference switch
        {
            DrawnDifference.InkWithoutText => "but the page shows more there than the text",
            DrawnDifference.TextWithoutInk => "but the page does not show all of its digits",
            DrawnDifference.OtherPlaces => "but its digits lie on each other, or some are raised and small, as those of one number do not",
            DrawnDifference.Struck => "but on the page a stroke runs through it",
            _ => "but what the page shows there does not look like it",
        };
        return $"“{Name(fact.Form, fact.Figure)}” {reading}, {seen}.{Offer(fact.Suggested, fact.IsEnough)} "
            + "Please compare it with the original.";
    }

    public string Of(FeeDecimalsMissing fact) =>
        $"The amount of administrative fees is given as “{fact.Text}”; it should be in 10,000 yuan with four decimals. "
        + "Please check the unit.";

    public string Of(BalanceBroken fact) =>
        $"Column “{Column(fact.Form, fact.Figure)}”: the first item plus the second {Sum(fact.Received, fact.CarriedOver)} should equal "
        + $"the third plus the fourth {Sum(fact.Total, fact.CarriedForward)}.";

    public string Of(OutcomeTotalBroken fact) =>
        $"Column “{Column(fact.Form, fact.Figure)}”: the total (7) is {FigureFormat.Of(fact.Total)}, "
        + $"but the outcomes add up to {FigureFormat.Of(fact.Sum)}.";

    public string Of(RowTotalBroken fact) =>
        $"Row “{FormWords.English.RowOf(fact.Form, fact.Figure)}”: the total is {FigureFormat.Of(fact.Total)}, "
        + $"but the six kinds of applicant add up to {FigureFormat.Of(fact.Sum)}.";

    public string Of(RemedyTotalBroken fact) =>
        $"{FormWords.English.Group(fact.Form, fact.Group)}: the total is {FigureFormat.Of(fact.Total)}, "
        + $"but the four outcomes add up to {FigureFormat.Of(fact.Sum)}.";

    public string Of(LabelDeparts fact) =>
        $"“{fact.Printed}” departs from the statutory wording “{fact.Statutory}” ({FormWords.English.Label(fact.Statutory)}).";

    public string Of(ProseDiffers fact) => Differs(fact, fact.Stated, Name(fact.Form, fact.Figure), fact.Tabled);

    public string Of(ProseOfLawsuitsDiffers fact) => Differs(fact, fact.Stated, "Administrative litigation · Total", fact.Tabled);

    public string Of(ProseOfSumDiffers fact) =>
        Differs(fact, fact.Stated, FormWords.English.SumOf(fact.Form, fact.Sum), fact.Tabled);

    public string Of(TitleUnprinted fact) =>
        $"No title is printed; the preface calls this report “{fact.Title}”. The title should be “{PrescribedTitle}”.";

    public string Of(YearDisputed fact) =>
        $"The year was read as {fact.Year}, but preface, text or date of signing speak of {fact.Other}. Please check.";

    public string Of(OneOfSeveral fact) =>
        $"The file holds {fact.Of} reports, of which this is number {fact.Number} ({Pages(fact.FirstPage, fact.LastPage)}); "
        + "each is handled by itself.";

    public string Of(OthersUnfiled fact) =>
        $"The file holds {fact.Of} reports, of which number {fact.Number} ({Pages(fact.FirstPage, fact.LastPage)}) alone was taken; "
        + "please file each of the others as a file of its own.";

    public string Of(BlankCopyLeft fact) =>
        "The file also holds a copy of the form that is not filled in; it was left out, and should be taken out of the report.";

    public string Of(TemplateTextLeft fact) =>
        $"Text of the blank form, “{fact.Text}”, was left in section “{FormWords.English.Heading(fact.Section)}”; please take it out.";

    public string Of(SectionTooShort fact) => fact.Length == 0 ? $"Section “{FormWords.English.Heading(fact.Section)}” is empty."
        : $"Section “{FormWords.English.Heading(fact.Section)}” has {fact.Length} characters, and says next to nothing.";

    public string Of(OverviewWithoutFacts fact) => "The overview holds no number but years, and no name of the agency's own.";

    public string Of(FeeUnstated fact) =>
        "Section “6. Other matters to report” does not say whether fees for processing information were collected.";

    public string Of(FeeContradicted fact) =>
        $"Section “6. Other matters to report” says “{fact.Quote}”, but {FigureFormat.Of(fact.Unpaid)} applications ended for fees that "
        + "were not paid. Please check.";

    public string Of(SectionNumberedOtherwise fact) =>
        $"The heading “{fact.Heading}” is numbered otherwise than “{fact.Section.Heading()}”.";

    public string Of(PublishedLate fact) =>
        $"The page gives {Day(fact.Published)} as the day it was published, after the deadline of {Day(fact.Due)}.";

    public string Of(PublishedEarly fact) =>
        $"The page gives {Day(fact.Published)} as the day it was published, when {fact.Year} was not over. Please check.";

    public string Of(SectionLengthDiffers fact) => fact.Length < fact.Least
        ? $"Section “{FormWords.English.Heading(fact.Section)}” has {fact.Length} characters, fewer than the {fact.Least} asked for."
        : $"Section “{FormWords.English.Heading(fact.Section)}” has {fact.Length} characters, more than the {fact.Most} allowed.";

    public string Of(HeadingsMissing fact) => $"The overview lacks headings that are asked for: {fact.Headings}.";

    public string Of(WordsForbidden fact) =>
        $"Section “{FormWords.English.Heading(fact.Section)}” holds words that are not wanted: {fact.Words}.";

    public string Of(PeriodDiffers fact) =>
        $"The figures are said to cover {Day(fact.From)} to {Day(fact.To)}, which is not the year reported on, {fact.Year}. Please check.";

    public string Of(AgencyDiffers fact) =>
        $"The report is that of “{fact.Agency}”, but the {(fact.IsSignature ? "signature" : "preface")} names “{fact.Other}”. "
        + "Please check.";

    public string Of(AgencyUnsure fact) => fact.Other is { } other
        ? $"The agency was read as “{fact.Agency}” in the title, and as “{other}” elsewhere. Please compare it with the original."
        : $"The agency was read as “{fact.Agency}”, and the program is not sure of it. Please compare it with the original.";

    public string Of(AgencyNotFiledFor fact) =>
        $"The report names “{fact.Agency}”, but was filed as that of “{fact.Expected}”. Please check.";

    public string Of(YearNotFiledFor fact) =>
        $"The report is on {fact.Year}, but was filed as the one on {fact.Expected}. Please check.";

    public string Of(RowMissing fact) =>
        $"The row “{FormWords.English.Line(fact.Form, fact.Row)}” of the form is missing; the agency must add it.";

    public string Of(ColumnMissing fact) =>
        $"The column “{FormWords.English.Line(fact.Form, fact.Column)}” of the form is missing; the agency must add it.";

    public string Of(FigureWrittenOut fact) =>
        $"“{Name(fact.Form, fact.Figure)}” holds “{fact.Text}”, read as {FigureFormat.Of(fact.Value)}; it should be written in digits.";

    public string Of(FigureNotWhole fact) =>
        $"“{Name(fact.Form, fact.Figure)}” is {FigureFormat.Of(fact.Value)}; it should be a whole number.";

    public string Of(FeeInOtherUnit fact) =>
        $"“{Name(fact.Form, fact.Figure)}” holds “{fact.Text}” in “{fact.Unit}”, converted to {FigureFormat.Of(fact.Value)} times 10,000 "
        + "yuan; it should be given in 10,000 yuan. Please check.";

    public string Of(OtherDocumentsUnread fact) => fact.Count == 1
        ? "The file holds another document, which was not read; if it is to be filed as well, please file it as a file of its own."
        : $"The file holds {fact.Count} other documents, which were not read; if they are to be filed as well, please file each as a file "
            + "of its own.";

    public string Of(PageUnread fact) =>
        $"{(fact.IsWhole ? "Page" : "A picture on page")} {fact.Page} could not be read, so what stands there was neither recognised nor "
        + $"checked; please enter it from the original. Why: {DocumentWords.English.Of(fact.Fault)}";

    private static string Offer(decimal? value, bool isEnough) => value is not { } suggested ? ""
        : isEnough ? $" Read as {FigureFormat.Of(suggested)}, all sums agree."
        : $" Read as {FigureFormat.Of(suggested)}, and with the other suggested corrections made, all sums agree.";

    private static string Pages(int first, int last) => first == last ? $"page {first}" : $"pages {first} to {last}";

    private static string Cite(Clause clause) => clause.Kind switch
    {
        ClauseKind.Format => $"{Notice(clause.Form)}, annex: format of the annual report on open government information",
        ClauseKind.Instructions => $"{Notice(clause.Form)}, annex: instructions for the form",
        ClauseKind.Content => $"{Regulations}, article 50",
        ClauseKind.Deadline => $"{Regulations}, article 49",
        ClauseKind.Local => "what the office in charge asks of annual reports",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static string Differs(StatedInProse fact, decimal stated, string name, decimal tabled)
    {
        var place = fact.Section == SectionKind.Overview ? "The overview" : $"Section “{FormWords.English.Heading(fact.Section)}”";
        var quote = fact.Quote is { } clause ? $" (“{clause}”)" : "";
        return $"{place} states {FigureFormat.Of(stated)}{quote}, but “{name}” in the tables is {FigureFormat.Of(tabled)}. Please check.";
    }

    private static string Notice(string form) => FormDefinition.Find(form) is { } edition ? FormWords.English.Notice(edition) : form;

    private static string Name(string form, string figure) => FormWords.English.Figure(form, figure);

    private static string Column(string form, string figure) => FormWords.English.ColumnOf(form, figure);

    private static string Sum(decimal first, decimal second) =>
        $"({FigureFormat.Of(first)} + {FigureFormat.Of(second)} = {FigureFormat.Of(first + second)})";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
