using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The file holds several reports, of which this is one; an error where the others were not filed.</summary>
internal static class SeveralReportsRule
{
    private const string Id = "several-reports";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.Part is not { } part)
        {
            yield break;
        }

        var form = input.Form.Id;
        yield return part.OthersAreFiled
            ? Findings.Of(Id, Severity.Warning, "", new OneOfSeveral(form, part.Number, part.Of, part.FirstPage, part.LastPage))
            : Findings.Of(Id, Severity.Error, "", new OthersUnfiled(form, part.Number, part.Of, part.FirstPage, part.LastPage));
    }
}
