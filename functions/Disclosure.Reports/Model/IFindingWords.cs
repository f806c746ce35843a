namespace Disclosure.Reports.Model;

/// <summary>The sentences for facts in one language, a method for each: the compiler names a sentence that a language lacks.</summary>
internal interface IFindingWords
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
}
