using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Rules;

/// <summary>
/// The report is that of the agency it was filed for, and preface and signature name no other than the one that reports. Every name that
/// the roster has for the agency is its own, a former one too.
/// </summary>
internal static class AgencyMismatchRule
{
    private const string Id = "agency-mismatch";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.Agency is not { } agency)
        {
            yield break;
        }

        var own = input.Context.OwnNames;
        if (own.Count > 0 && !IsOwn(own, agency))
        {
            yield return Findings.Of(Id, Severity.Error, "", new AgencyNotFiledFor(input.Form.Id, agency, own[0]));
        }
        else if (input.Report.OtherAgency is { } other && !AgencyName.IsSame(agency, other.Name) && !IsOwn(own, other.Name))
        {
            yield return Findings.Of(
                Id, Severity.Error, "", new AgencyDiffers(input.Form.Id, agency, other.Name, other.IsSignature));
        }
    }

    private static bool IsOwn(IReadOnlyList<string> names, string name) => names.Any(own => AgencyName.IsOwn(own, name));
}
