using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A heading or label departs from the form's wording.</summary>
internal static class LabelWordingRule
{
    private const string Id = "label-wording";

    public static void Check(Report report, FormDefinition form, List<Finding> findings)
    {
        foreach (var label in report.Labels.Values)
        {
            findings.Add(new Finding(
                Id, Severity.Warning, label.Id, $"“{label.Printed}”与规定用语“{label.Statutory}”不一致。", [], Clauses.Format(form)));
        }
    }
}
