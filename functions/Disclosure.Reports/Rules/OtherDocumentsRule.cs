using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The file holds more documents than the one that was read.</summary>
internal static class OtherDocumentsRule
{
    private const string Id = "other-documents";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.Ofd is { OtherDocuments: > 0 and var count })
        {
            yield return Findings.Of(Id, Severity.Error, "", new OtherDocumentsUnread(input.Form.Id, count));
        }
    }
}
