using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The period that the figures are said to cover is the reporting year.</summary>
internal static class PeriodRule
{
    private const string Id = "period";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.Period is { } period && (input.Context.Year ?? input.Report.Year) is { } year && !period.IsYear(year)
            && !(input.HasOtherYear && input.Report.Year is { } read && period.IsYear(read)))
        {
            yield return Findings.Of(Id, Severity.Warning, "", new PeriodDiffers(input.Form.Id, period.From, period.To, year));
        }
    }
}
