using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>An edition of the form is used for a year another one is in force.</summary>
internal static class FormOutdatedRule
{
    private const string Id = "form-outdated";

    public static void Check(Report report, FormDefinition form, CheckContext context, List<Finding> findings)
    {
        if ((report.Year ?? context.Year) is { } year && form.LastYear is { } last && year > last && report.Figures.Count > 0)
        {
            findings.Add(new Finding(
                Id, Severity.Error, "",
                $"{year}年度报告使用了{form.Notice}的旧表样，该表样只用于{form.FirstYear}年至{last}年；请改用{Form2021.Definition.Notice}的表样重新填报。",
                [year], Clauses.Format(Form2021.Definition)));
        }
    }
}
