using System.Text.Json.Serialization;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Words;

namespace Disclosure.Reports.Model;

/// <summary>
/// What a rule found, without words: one record for each kind of fact, with the arguments its sentence needs. Figures, rows, columns and
/// groups are named by their ids. The kinds are the <c>kind</c> of the stored JSON and keep their names.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TitleMissing), "titleMissing")]
[JsonDerivedType(typeof(TitleDeparts), "titleDeparts")]
[JsonDerivedType(typeof(TitleYearDiffers), "titleYearDiffers")]
[JsonDerivedType(typeof(FormOutdated), "formOutdated")]
[JsonDerivedType(typeof(SubmittedLate), "submittedLate")]
[JsonDerivedType(typeof(CarryOverDiffers), "carryOverDiffers")]
[JsonDerivedType(typeof(StockDiffers), "stockDiffers")]
[JsonDerivedType(typeof(ChangedSuddenly), "changedSuddenly")]
[JsonDerivedType(typeof(SectionLikeLastYears), "sectionLikeLastYears")]
[JsonDerivedType(typeof(SectionLikeAnothers), "sectionLikeAnothers")]
[JsonDerivedType(typeof(FiguresLikeLastYears), "figuresLikeLastYears")]
[JsonDerivedType(typeof(BelowAgencies), "belowAgencies")]
[JsonDerivedType(typeof(SectionMissing), "sectionMissing")]
[JsonDerivedType(typeof(SectionMisplaced), "sectionMisplaced")]
[JsonDerivedType(typeof(FigureUnread), "figureUnread")]
[JsonDerivedType(typeof(FigureUnplaced), "figureUnplaced")]
[JsonDerivedType(typeof(FigureInPicture), "figureInPicture")]
[JsonDerivedType(typeof(FigureInHeldPicture), "figureInHeldPicture")]
[JsonDerivedType(typeof(FigureUncalculated), "figureUncalculated")]
[JsonDerivedType(typeof(ChangesTracked), "changesTracked")]
[JsonDerivedType(typeof(HiddenLeftOut), "hiddenLeftOut")]
[JsonDerivedType(typeof(RowPlacedBySums), "rowPlacedBySums")]
[JsonDerivedType(typeof(FigureBlank), "figureBlank")]
[JsonDerivedType(typeof(FigureDashed), "figureDashed")]
[JsonDerivedType(typeof(FigureNoNumber), "figureNoNumber")]
[JsonDerivedType(typeof(FigureNegative), "figureNegative")]
[JsonDerivedType(typeof(FigureUnsure), "figureUnsure")]
[JsonDerivedType(typeof(FigureDrawnOtherwise), "figureDrawnOtherwise")]
[JsonDerivedType(typeof(FeeDecimalsMissing), "feeDecimalsMissing")]
[JsonDerivedType(typeof(BalanceBroken), "balanceBroken")]
[JsonDerivedType(typeof(OutcomeTotalBroken), "outcomeTotalBroken")]
[JsonDerivedType(typeof(RowTotalBroken), "rowTotalBroken")]
[JsonDerivedType(typeof(RemedyTotalBroken), "remedyTotalBroken")]
[JsonDerivedType(typeof(LabelDeparts), "labelDeparts")]
[JsonDerivedType(typeof(ProseDiffers), "proseDiffers")]
[JsonDerivedType(typeof(ProseOfLawsuitsDiffers), "proseOfLawsuitsDiffers")]
[JsonDerivedType(typeof(ProseOfSumDiffers), "proseOfSumDiffers")]
[JsonDerivedType(typeof(TitleUnprinted), "titleUnprinted")]
[JsonDerivedType(typeof(YearDisputed), "yearDisputed")]
[JsonDerivedType(typeof(OneOfSeveral), "oneOfSeveral")]
[JsonDerivedType(typeof(OthersUnfiled), "othersUnfiled")]
[JsonDerivedType(typeof(BlankCopyLeft), "blankCopyLeft")]
[JsonDerivedType(typeof(TemplateTextLeft), "templateTextLeft")]
[JsonDerivedType(typeof(SectionTooShort), "sectionTooShort")]
[JsonDerivedType(typeof(OverviewWithoutFacts), "overviewWithoutFacts")]
[JsonDerivedType(typeof(FeeUnstated), "feeUnstated")]
[JsonDerivedType(typeof(FeeContradicted), "feeContradicted")]
[JsonDerivedType(typeof(SectionNumberedOtherwise), "sectionNumberedOtherwise")]
[JsonDerivedType(typeof(PublishedLate), "publishedLate")]
[JsonDerivedType(typeof(PublishedEarly), "publishedEarly")]
[JsonDerivedType(typeof(SectionLengthDiffers), "sectionLengthDiffers")]
[JsonDerivedType(typeof(HeadingsMissing), "headingsMissing")]
[JsonDerivedType(typeof(WordsForbidden), "wordsForbidden")]
[JsonDerivedType(typeof(PeriodDiffers), "periodDiffers")]
[JsonDerivedType(typeof(AgencyDiffers), "agencyDiffers")]
[JsonDerivedType(typeof(AgencyUnsure), "agencyUnsure")]
[JsonDerivedType(typeof(AgencyNotFiledFor), "agencyNotFiledFor")]
[JsonDerivedType(typeof(YearNotFiledFor), "yearNotFiledFor")]
[JsonDerivedType(typeof(RowMissing), "rowMissing")]
[JsonDerivedType(typeof(ColumnMissing), "columnMissing")]
[JsonDerivedType(typeof(FigureWrittenOut), "figureWrittenOut")]
[JsonDerivedType(typeof(FigureNotWhole), "figureNotWhole")]
[JsonDerivedType(typeof(FeeInOtherUnit), "feeInOtherUnit")]
[JsonDerivedType(typeof(PageUnread), "pageUnread")]
[JsonDerivedType(typeof(OtherDocumentsUnread), "otherDocumentsUnread")]
internal abstract record FindingFact
{
    private protected FindingFact(string form) => Form = form;

    /// <summary>Id of the edition of the form the report was checked against.</summary>
    public string Form { get; }

    /// <summary>The clause the finding rests on.</summary>
    internal abstract Clause Clause { get; }

    /// <summary>Returns the fact as a sentence.</summary>
    internal abstract string Say(IFindingWords words);
}

/// <summary>The report has no title.</summary>
internal sealed record TitleMissing(string Form) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The title is worded otherwise than the form prescribes.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Title">The title as read.</param>
internal sealed record TitleDeparts(string Form, string Title) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The title names another year than the one reported on.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Printed">The year in the title.</param>
/// <param name="Expected">The year to be reported on.</param>
internal sealed record TitleYearDiffers(string Form, int Printed, int Expected) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>An edition of the form is used for a year after its last.</summary>
/// <param name="Form">Id of the edition used.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="First">First year reported on with the edition used.</param>
/// <param name="Last">Last year reported on with the edition used.</param>
/// <param name="InForce">Id of the edition to be used instead.</param>
internal sealed record FormOutdated(string Form, int Year, int First, int Last, string InForce) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, InForce);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The report came in after its deadline.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Submitted">The day it came in.</param>
/// <param name="Due">The last day it could come in time.</param>
internal sealed record SubmittedLate(string Form, DateOnly Submitted, DateOnly Due) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Deadline, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>One of the six sections is not there.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
internal sealed record SectionMissing(string Form, SectionKind Section) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A section stands after one that should follow it.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
internal sealed record SectionMisplaced(string Form, SectionKind Section) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A figure of the form was not found in the document.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
internal sealed record FigureUnread(string Form, string Figure) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A figure stands in a row whose numbers are not as many as the form has, and no sum tells which is which.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Row">The row as printed.</param>
internal sealed record FigureUnplaced(string Form, string Figure, string Row) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A figure was not found, and where its table should stand is a picture that is not in the file.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
internal sealed record FigureInPicture(string Form, string Figure) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A figure was not found, and where its table should stand is a picture in the Word or Excel file.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
internal sealed record FigureInHeldPicture(string Form, string Figure) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A figure's cell holds a formula whose value is not in the file.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Formula">The formula.</param>
internal sealed record FigureUncalculated(string Form, string Figure, string Formula) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Changes to the Word document are tracked that nobody accepted or rejected.</summary>
/// <param name="Form">Id of the edition.</param>
internal sealed record ChangesTracked(string Form) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Rows, columns, cells or sheets of the workbook are hidden, and were not read.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Names">Their names, divided by 、.</param>
internal sealed record HiddenLeftOut(string Form, string Names) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The numbers of a row are not as many as the form has, and were placed as the sums allow.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Id of the first figure of the row that nobody has looked at.</param>
/// <param name="IsRow">Whether it is a row; false for a group of section 四.</param>
internal sealed record RowPlacedBySums(string Form, string Figure, bool IsRow) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The cell of a figure is empty.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
internal sealed record FigureBlank(string Form, string Figure) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The cell of a figure holds a dash or another mark for nothing.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Text">The mark as printed.</param>
internal sealed record FigureDashed(string Form, string Figure, string Text) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The cell of a figure holds something that is no number.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Text">The cell's text as printed.</param>
internal sealed record FigureNoNumber(string Form, string Figure, string Text) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A figure that cannot be below zero is.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Value">Its value.</param>
internal sealed record FigureNegative(string Form, string Figure, decimal Value) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The reader was not sure of a figure.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Text">The cell's text as read; empty for a cell read as blank.</param>
/// <param name="Confidence">How sure the reading is, 0 to 1.</param>
/// <param name="Suggested">The value with which the form's sums agree; null where they do not tell.</param>
/// <param name="IsEnough">Whether the sums agree with the suggestion alone, other suggestions not taken.</param>
internal sealed record FigureUnsure(string Form, string Figure, string Text, double Confidence, decimal? Suggested, bool IsEnough)
    : FindingFact(Form)
{
    /// <summary>Gets what is printed in the cell and struck through; null where nothing is.</summary>
    public string? Struck { get; init; }

    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The drawn page does not show what the text of a figure says.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Text">The cell's text; empty for a cell read as blank.</param>
/// <param name="Difference">How they differ.</param>
/// <param name="Suggested">The value with which the form's sums agree; null where they do not tell.</param>
/// <param name="IsEnough">Whether the sums agree with the suggestion alone, other suggestions not taken.</param>
internal sealed record FigureDrawnOtherwise(
    string Form, string Figure, string Text, DrawnDifference Difference, decimal? Suggested, bool IsEnough) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The fee has fewer decimals than its heading asks for.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Text">The fee as printed.</param>
internal sealed record FeeDecimalsMissing(string Form, string Text) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>In a column of section 三 the first and second item do not add up to the third and fourth.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Id of the column's figure of what is carried forward.</param>
/// <param name="Received">The first item.</param>
/// <param name="CarriedOver">The second item.</param>
/// <param name="Total">The third item.</param>
/// <param name="CarriedForward">The fourth item.</param>
internal sealed record BalanceBroken(
    string Form, string Figure, decimal Received, decimal CarriedOver, decimal Total, decimal CarriedForward) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>In a column of section 三 the total is not the sum of the outcomes.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Id of the column's total.</param>
/// <param name="Total">The total.</param>
/// <param name="Sum">What the outcomes add up to.</param>
internal sealed record OutcomeTotalBroken(string Form, string Figure, decimal Total, decimal Sum) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>In a row of section 三 the total is not the sum of the kinds of applicant.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Id of the row's total.</param>
/// <param name="Total">The total.</param>
/// <param name="Sum">What the kinds of applicant add up to.</param>
internal sealed record RowTotalBroken(string Form, string Figure, decimal Total, decimal Sum) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>In a group of section 四 the total is not the sum of the outcomes.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Group">Group id.</param>
/// <param name="Total">The total.</param>
/// <param name="Sum">What the outcomes add up to.</param>
internal sealed record RemedyTotalBroken(string Form, string Group, decimal Total, decimal Sum) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A heading or label is worded otherwise than the form's.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Printed">The wording as printed.</param>
/// <param name="Statutory">The wording of the form.</param>
internal sealed record LabelDeparts(string Form, string Printed, string Statutory) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A statement in prose, of which the facts below tell the number.</summary>
/// <param name="Form">Id of the edition.</param>
internal abstract record StatedInProse(string Form) : FindingFact(Form)
{
    /// <summary>Gets the section that states the number; section 一 in facts stored before others were read.</summary>
    public SectionKind Section { get; init; }

    /// <summary>Gets the clause that states the number; null in facts stored before clauses were kept.</summary>
    public string? Quote { get; init; }

    internal override Clause Clause => new(ClauseKind.Content, Form);
}

/// <summary>Prose states another number than a table.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Stated">The number in the prose.</param>
/// <param name="Tabled">The number in the table.</param>
internal sealed record ProseDiffers(string Form, string Figure, decimal Stated, decimal Tabled) : StatedInProse(Form)
{
    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Prose states another number of lawsuits than both groups of section 四 together.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Stated">The number in the prose.</param>
/// <param name="Tabled">What the totals of both groups add up to.</param>
internal sealed record ProseOfLawsuitsDiffers(string Form, decimal Stated, decimal Tabled) : StatedInProse(Form)
{
    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Prose states another number than several figures of a table together.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Sum">
/// What is counted together: <c>applications.refused.total</c> for the rows of a group, <c>litigation.upheld</c> for both groups of
/// lawsuits.
/// </param>
/// <param name="Stated">The number in the prose.</param>
/// <param name="Tabled">What the figures add up to.</param>
internal sealed record ProseOfSumDiffers(string Form, string Sum, decimal Stated, decimal Tabled) : StatedInProse(Form)
{
    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>No title is printed; the report is known by what its preface calls it.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Title">What the preface calls the report.</param>
internal sealed record TitleUnprinted(string Form, string Title) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Parts of the report name different years, and as many of them name the one as the other.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Year">The year taken for the one reported on.</param>
/// <param name="Other">The other year.</param>
internal sealed record YearDisputed(string Form, int Year, int Other) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The file holds several reports, of which this is one.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Number">Which of them it is, from 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="FirstPage">Its first page in the file, from 1.</param>
/// <param name="LastPage">Its last page in the file.</param>
internal sealed record OneOfSeveral(string Form, int Number, int Of, int FirstPage, int LastPage) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The file holds several reports, of which this one alone was taken.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Number">Which of them it is, from 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="FirstPage">Its first page in the file, from 1.</param>
/// <param name="LastPage">Its last page in the file.</param>
internal sealed record OthersUnfiled(string Form, int Number, int Of, int FirstPage, int LastPage) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The file holds a blank copy of the form beside the report.</summary>
/// <param name="Form">Id of the edition.</param>
internal sealed record BlankCopyLeft(string Form) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Text of the blank form was left in a section.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
/// <param name="Text">The text.</param>
internal sealed record TemplateTextLeft(string Form, SectionKind Section, string Text) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A section says next to nothing.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
/// <param name="Length">Its number of characters, marks not counted.</param>
internal sealed record SectionTooShort(string Form, SectionKind Section, int Length) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Section 一 holds no number but years, and no name of the agency's own.</summary>
/// <param name="Form">Id of the edition.</param>
internal sealed record OverviewWithoutFacts(string Form) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Section 六 does not say whether a fee for processing information was collected.</summary>
/// <param name="Form">Id of the edition.</param>
internal sealed record FeeUnstated(string Form) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Section 六 says that no fee was asked for, and applications ended for fees that were not paid.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Unpaid">Number of those applications.</param>
/// <param name="Quote">What section 六 says.</param>
internal sealed record FeeContradicted(string Form, decimal Unpaid, string Quote) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A section is numbered otherwise than the form prescribes.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The first such section.</param>
/// <param name="Heading">Its heading as printed.</param>
internal sealed record SectionNumberedOtherwise(string Form, SectionKind Section, string Heading) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The page says that the report was published after the last day for it.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Published">The day the page gives.</param>
/// <param name="Due">The last day.</param>
internal sealed record PublishedLate(string Form, DateOnly Published, DateOnly Due) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Deadline, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The page says that the report was published before its year was over.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Published">The day the page gives.</param>
/// <param name="Year">The year reported on.</param>
internal sealed record PublishedEarly(string Form, DateOnly Published, int Year) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Deadline, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A section is shorter or longer than the office asks.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
/// <param name="Length">Its number of characters, marks not counted.</param>
/// <param name="Least">Fewest that the office asks for; null for any number.</param>
/// <param name="Most">Most that the office allows; null for any number.</param>
internal sealed record SectionLengthDiffers(string Form, SectionKind Section, int Length, int? Least, int? Most) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Local, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>Section 一 lacks headings that the office asks for.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Headings">The headings, divided by 、.</param>
internal sealed record HeadingsMissing(string Form, string Headings) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Local, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A section holds words that the office does not want.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
/// <param name="Words">The words, divided by 、.</param>
internal sealed record WordsForbidden(string Form, SectionKind Section, string Words) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Local, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The period that the figures are said to cover is not the year reported on.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="From">First day of the period stated.</param>
/// <param name="To">Last day of the period stated.</param>
/// <param name="Year">The year reported on.</param>
internal sealed record PeriodDiffers(string Form, DateOnly From, DateOnly To, int Year) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The preface or the signature names another agency than the title.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Agency">The agency that reports.</param>
/// <param name="Other">The agency named.</param>
/// <param name="IsSignature">Whether the signature names it; else the preface does.</param>
internal sealed record AgencyDiffers(string Form, string Agency, string Other, bool IsSignature) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The agency's name was not read surely from a scan.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Agency">The agency as read.</param>
/// <param name="Other">The name as another place of the report has it; null where no other place names the agency.</param>
internal sealed record AgencyUnsure(string Form, string Agency, string? Other) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The report is another agency's than the one it was filed for.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Agency">The agency that the report names.</param>
/// <param name="Expected">The agency that it was filed for, as the roster names it.</param>
internal sealed record AgencyNotFiledFor(string Form, string Agency, string Expected) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The report is on another year than the one it was filed for.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Year">The year that the report is on.</param>
/// <param name="Expected">The year that it was filed for.</param>
internal sealed record YearNotFiledFor(string Form, int Year, int Expected) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Deadline, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The filing lacks a row of the form.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Row">Row id.</param>
internal sealed record RowMissing(string Form, string Row) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The filing lacks a column of the form.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Column">Column id.</param>
internal sealed record ColumnMissing(string Form, string Column) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A number is written otherwise than in digits.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Text">The cell's text as printed.</param>
/// <param name="Value">What it was read as.</param>
internal sealed record FigureWrittenOut(string Form, string Figure, string Text, decimal Value) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A count has decimals.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Value">Its value.</param>
internal sealed record FigureNotWhole(string Form, string Figure, decimal Value) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>An amount is given in another unit than 万元, and was converted.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Text">The cell's text as printed.</param>
/// <param name="Unit">The unit printed.</param>
/// <param name="Value">The amount in 万元.</param>
internal sealed record FeeInOtherUnit(string Form, string Figure, string Text, string Unit, decimal Value) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Format, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A page, or a picture on it, could not be read.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="IsWhole">Whether nothing of it was read.</param>
/// <param name="Fault">Why.</param>
internal sealed record PageUnread(string Form, int Page, bool IsWhole, DocumentFault Fault) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The file holds further documents, which were not read.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Count">Number of documents that were not read.</param>
internal sealed record OtherDocumentsUnread(string Form, int Count) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}
