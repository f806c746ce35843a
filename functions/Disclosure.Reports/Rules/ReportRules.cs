using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The rules a report is checked against, by itself; those that need the year before's report are not among them.</summary>
public static class ReportRules
{
    /// <summary>The rules, in the order their findings are shown.</summary>
    private static readonly Rule[] All =
    [
        SeveralReportsRule.Check, OtherDocumentsRule.Check, PageDamagedRule.Check, TrackedChangesRule.Check, HiddenCellsRule.Check,
        TemplateTextRule.Check,
        TitleRule.Check, AgencyMismatchRule.Check, YearMismatchRule.Check, PeriodRule.Check, FormOutdatedRule.Check, DeadlineRule.Check,
        PublicationRule.Check, SectionRule.Check, SectionNumberingRule.Check, FillerRule.Check, ProcessingFeeRule.Check,
        SectionLengthRule.Check, OverviewHeadingsRule.Check, ForbiddenWordsRule.Check,
        RowMissingRule.Check, UnreadRule.Check, FigureTextRule.Check, FigureFormRule.Check, NegativeRule.Check, NotWholeRule.Check,
        FeeUnitRule.Check, FeeDecimalsRule.Check, SumRule.Check, LabelWordingRule.Check, NarrativeFigureRule.Check,
        LowConfidenceRule.Check,
    ];

    /// <summary>Returns all findings, in the order of the rules and of the form; a rule speaks at most once of a place.</summary>
    /// <param name="report">The report.</param>
    /// <param name="context">What is known beside the report.</param>
    public static IReadOnlyList<Finding> Check(Report report, CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        var input = new RuleInput(report, FormDefinition.Find(report.Form) ?? FormDefinition.All[0], context);
        return [.. input.Context.Settings.Apply(All.SelectMany(rule => rule(input)))];
    }
}
