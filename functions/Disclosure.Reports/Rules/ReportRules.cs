using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The rules a report is checked against, by itself; those that need the year before's report are not among them.</summary>
public static class ReportRules
{
    /// <summary>All findings, in the order of the rules and of the form; a rule speaks at most once of a place.</summary>
    public static IReadOnlyList<Finding> Check(Report report, CheckContext context)
    {
        var form = FormDefinition.Find(report.Form) ?? Form2021.Definition;
        var findings = new List<Finding>();
        TitleRule.Check(report, context, findings);
        FormOutdatedRule.Check(report, form, context, findings);
        DeadlineRule.Check(report, context, findings);
        SectionRule.Check(report, findings);
        UnreadRule.Check(report, form, findings);
        FigureTextRules.Check(report, form, findings);
        NegativeRule.Check(report, form, findings);
        FeeDecimalsRule.Check(report, form, findings);
        SumRules.Check(report, form, findings);
        LabelWordingRule.Check(report, form, findings);
        NarrativeFigureRule.Check(report, findings);
        LowConfidenceRule.Check(report, form, findings);
        return findings;
    }
}
