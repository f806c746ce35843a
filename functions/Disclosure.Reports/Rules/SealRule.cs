using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The file bears digital signatures or seals: that they are there says nothing about whether they are true.</summary>
internal static class SealRule
{
    private const string Id = "seal-unverified";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.Ofd is { } marks && marks.Seals + marks.Signatures > 0)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new SealUnverified(input.Form.Id, marks.Seals, marks.Signatures));
        }
    }
}
