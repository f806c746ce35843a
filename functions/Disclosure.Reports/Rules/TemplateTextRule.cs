using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A blank copy of the form stands in the file beside the report.</summary>
internal static class TemplateTextRule
{
    private const string Id = "template-text";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.HasBlankCopy)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new BlankCopyLeft(input.Form.Id));
        }
    }
}
