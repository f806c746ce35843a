using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A heading or label departs from the form's wording.</summary>
internal static class LabelWordingRule
{
    private const string Id = "label-wording";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var label in input.Report.Labels.Values)
        {
            yield return Findings.Of(
                Id, Severity.Warning, label.Id, new LabelDeparts(input.Form.Id, label.Printed, label.Statutory));
        }
    }
}
