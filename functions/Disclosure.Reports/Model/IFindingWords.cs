namespace Disclosure.Reports.Model;

/// <summary>The sentences for facts in one language, a method for each: the compiler names a sentence that a language lacks.</summary>
internal partial interface IFindingWords
{
    /// <summary>Returns the sentence for a missing title.</summary>
    string Of(TitleMissing fact);

    /// <summary>Returns the sentence for a title worded otherwise than prescribed.</summary>
    string Of(TitleDeparts fact);

    /// <summary>Returns the sentence for a title of another year.</summary>
    string Of(TitleYearDiffers fact);

    /// <summary>Returns the sentence for a form no longer in force.</summary>
    string Of(FormOutdated fact);

    /// <summary>Returns the sentence for a report after its deadline.</summary>
    string Of(SubmittedLate fact);

    /// <summary>Returns the sentence for a missing section.</summary>
    string Of(SectionMissing fact);

    /// <summary>Returns the sentence for a section out of order.</summary>
    string Of(SectionMisplaced fact);

    /// <summary>Returns the sentence for a figure that was not found.</summary>
    string Of(FigureUnread fact);

    /// <summary>Returns the sentence for a figure in a row whose numbers could not be placed.</summary>
    string Of(FigureUnplaced fact);

    /// <summary>Returns the sentence for a figure that stands in a picture which is not in the file.</summary>
    string Of(FigureInPicture fact);

    /// <summary>Returns the sentence for a figure that stands in a picture in the file.</summary>
    string Of(FigureInHeldPicture fact);

    /// <summary>Returns the sentence for a figure whose formula has no value in the file.</summary>
    string Of(FigureUncalculated fact);

    /// <summary>Returns the sentence for changes that are still tracked.</summary>
    string Of(ChangesTracked fact);

    /// <summary>Returns the sentence for what is hidden in a workbook.</summary>
    string Of(HiddenLeftOut fact);

    /// <summary>Returns the sentence for a row whose numbers were placed by their sums.</summary>
    string Of(RowPlacedBySums fact);

    /// <summary>Returns the sentence for an empty cell.</summary>
    string Of(FigureBlank fact);

    /// <summary>Returns the sentence for a cell with a dash.</summary>
    string Of(FigureDashed fact);

    /// <summary>Returns the sentence for a cell without a number.</summary>
    string Of(FigureNoNumber fact);

    /// <summary>Returns the sentence for a figure below zero.</summary>
    string Of(FigureNegative fact);

    /// <summary>Returns the sentence for a figure that was not read surely.</summary>
    string Of(FigureUnsure fact);

    /// <summary>Returns the sentence for a figure that the drawn page does not show as the text has it.</summary>
    string Of(FigureDrawnOtherwise fact);

    /// <summary>Returns the sentence for a fee with too few decimals.</summary>
    string Of(FeeDecimalsMissing fact);

    /// <summary>Returns the sentence for a column that does not balance.</summary>
    string Of(BalanceBroken fact);

    /// <summary>Returns the sentence for a column whose total is not the sum of its outcomes.</summary>
    string Of(OutcomeTotalBroken fact);

    /// <summary>Returns the sentence for a row whose total is not the sum of its applicants.</summary>
    string Of(RowTotalBroken fact);

    /// <summary>Returns the sentence for a group of section 四 whose total is not the sum of its outcomes.</summary>
    string Of(RemedyTotalBroken fact);

    /// <summary>Returns the sentence for a label worded otherwise than the form's.</summary>
    string Of(LabelDeparts fact);

    /// <summary>Returns the sentence for prose that contradicts a table.</summary>
    string Of(ProseDiffers fact);

    /// <summary>Returns the sentence for prose that contradicts the table of lawsuits.</summary>
    string Of(ProseOfLawsuitsDiffers fact);

    /// <summary>Returns the sentence for prose that contradicts several figures together.</summary>
    string Of(ProseOfSumDiffers fact);

    /// <summary>Returns the sentence for a report without a printed title, known by its preface.</summary>
    string Of(TitleUnprinted fact);

    /// <summary>Returns the sentence for a year that parts of the report contradict.</summary>
    string Of(YearDisputed fact);

    /// <summary>Returns the sentence for one of several reports in a file.</summary>
    string Of(OneOfSeveral fact);

    /// <summary>Returns the sentence for several reports in a file of which one alone was taken.</summary>
    string Of(OthersUnfiled fact);

    /// <summary>Returns the sentence for a blank copy of the form.</summary>
    string Of(BlankCopyLeft fact);

    /// <summary>Returns the sentence for text of the blank form in a section.</summary>
    string Of(TemplateTextLeft fact);

    /// <summary>Returns the sentence for a section that says next to nothing.</summary>
    string Of(SectionTooShort fact);

    /// <summary>Returns the sentence for a section 一 without facts.</summary>
    string Of(OverviewWithoutFacts fact);

    /// <summary>Returns the sentence for a fee for processing that is not spoken of.</summary>
    string Of(FeeUnstated fact);

    /// <summary>Returns the sentence for a fee for processing that the table contradicts.</summary>
    string Of(FeeContradicted fact);

    /// <summary>Returns the sentence for a section numbered otherwise.</summary>
    string Of(SectionNumberedOtherwise fact);

    /// <summary>Returns the sentence for a page published late.</summary>
    string Of(PublishedLate fact);

    /// <summary>Returns the sentence for a page published before the year was over.</summary>
    string Of(PublishedEarly fact);

    /// <summary>Returns the sentence for a section of another length than the office asks.</summary>
    string Of(SectionLengthDiffers fact);

    /// <summary>Returns the sentence for headings that section 一 lacks.</summary>
    string Of(HeadingsMissing fact);

    /// <summary>Returns the sentence for words that the office does not want.</summary>
    string Of(WordsForbidden fact);

    /// <summary>Returns the sentence for a period that is not the year reported on.</summary>
    string Of(PeriodDiffers fact);

    /// <summary>Returns the sentence for another agency in preface or signature.</summary>
    string Of(AgencyDiffers fact);

    /// <summary>Returns the sentence for an agency's name that was not read surely.</summary>
    string Of(AgencyUnsure fact);

    /// <summary>Returns the sentence for a report of another agency than the one it was filed for.</summary>
    string Of(AgencyNotFiledFor fact);

    /// <summary>Returns the sentence for a report on another year than the one it was filed for.</summary>
    string Of(YearNotFiledFor fact);

    /// <summary>Returns the sentence for a row that the filing lacks.</summary>
    string Of(RowMissing fact);

    /// <summary>Returns the sentence for a column that the filing lacks.</summary>
    string Of(ColumnMissing fact);

    /// <summary>Returns the sentence for a number written otherwise than in digits.</summary>
    string Of(FigureWrittenOut fact);

    /// <summary>Returns the sentence for a count with decimals.</summary>
    string Of(FigureNotWhole fact);

    /// <summary>Returns the sentence for an amount in another unit.</summary>
    string Of(FeeInOtherUnit fact);

    /// <summary>Returns the sentence for a page that could not be read.</summary>
    string Of(PageUnread fact);

    /// <summary>Returns the sentence for documents of a file that were not read.</summary>
    string Of(OtherDocumentsUnread fact);
}
