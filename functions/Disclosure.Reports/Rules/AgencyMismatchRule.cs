using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Rules;

/// <summary>Preface and signature name no other agency than the one that reports.</summary>
internal static class AgencyMismatchRule
{
    private const string Id = "agency-mismatch";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report is { Agency: { } agency, OtherAgency: { } other } && !AgencyName.IsSame(agency, other.Name))
        {
            yield return Findings.Of(
                Id, Severity.Error, "", new AgencyDiffers(input.Form.Id, agency, other.Name, other.IsSignature));
        }
    }
}
