using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Year;

/// <summary>The rules that hold a report against the year before, against other agencies, and against its region.</summary>
public static class YearRules
{
    /// <summary>Gets the ids of the rules, in the order their findings are shown.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [CarryOverRule.Id, StockRule.Id, SuddenChangeRule.Id, LikenessRule.Id, RollUpRule.Id];

    /// <summary>The rules, in the order their findings are shown.</summary>
    private static readonly YearRule[] All =
        [CarryOverRule.Check, StockRule.Check, SuddenChangeRule.Check, LikenessRule.Check, RollUpRule.Check];

    /// <summary>Returns all findings, in the order of the rules and of the form; a rule speaks at most once of a place.</summary>
    /// <param name="report">The report.</param>
    /// <param name="context">What is known beside the report.</param>
    public static IReadOnlyList<Finding> Check(Report report, YearContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        var input = new YearInput(report, FormDefinition.Find(report.Form) ?? FormDefinition.All[0], context);
        return [.. context.Settings.Apply(All.SelectMany(rule => rule(input)))];
    }
}
