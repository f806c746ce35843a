using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>Changes to the Word document are tracked that nobody accepted: what was filed may not be what was meant.</summary>
internal static class TrackedChangesRule
{
    private const string Id = "tracked-changes";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.IsTracked)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new ChangesTracked(input.Form.Id));
        }
    }
}
