using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>An edition of the form is used for a year after its last.</summary>
internal static class FormOutdatedRule
{
    private const string Id = "form-outdated";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var form = input.Form;
        if ((input.Report.Year ?? input.Context.Year) is { } year && form.LastYear is { } last && year > last
            && input.Report.Figures.Count > 0)
        {
            var fact = new FormOutdated(form.Id, year, form.FirstYear, last, FormDefinition.All[0].Id);
            yield return Findings.Of(Id, Severity.Error, "", fact, year);
        }
    }
}
