using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>Findings in English. What the report itself says is quoted as printed, in Chinese.</summary>
internal sealed class EnglishFindingWords : FindingWords, IFindingWords
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
        var offer = fact.Suggested is not { } suggested ? ""
            : fact.IsEnough ? $" Read as {FigureFormat.Of(suggested)}, all sums agree."
            : $" Read as {FigureFormat.Of(suggested)}, and with the other suggested corrections made, all sums agree.";
        return $"“{Name(fact.Form, fact.Figure)}” {reading}, {sureness}.{offer} Please compare it with the original.";
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

    public string Of(ProseDiffers fact) => Differs(fact.Stated, Name(fact.Form, fact.Figure), fact.Tabled);

    public string Of(ProseOfLawsuitsDiffers fact) => Differs(fact.Stated, "Administrative litigation · Total", fact.Tabled);

    private static string Cite(Clause clause) => clause.Kind switch
    {
        ClauseKind.Format => $"{Notice(clause.Form)}, annex: format of the annual report on open government information",
        ClauseKind.Instructions => $"{Notice(clause.Form)}, annex: instructions for the form",
        ClauseKind.Content => $"{Regulations}, article 50",
        ClauseKind.Deadline => $"{Regulations}, article 49",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static string Differs(decimal stated, string name, decimal tabled) =>
        $"The overview states {FigureFormat.Of(stated)}, but “{name}” in the tables is {FigureFormat.Of(tabled)}. Please check.";

    private static string Notice(string form) => FormDefinition.Find(form) is { } edition ? FormWords.English.Notice(edition) : form;

    private static string Name(string form, string figure) => FormWords.English.Figure(form, figure);

    private static string Column(string form, string figure) => FormWords.English.ColumnOf(form, figure);

    private static string Sum(decimal first, decimal second) =>
        $"({FigureFormat.Of(first)} + {FigureFormat.Of(second)} = {FigureFormat.Of(first + second)})";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
