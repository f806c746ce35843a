using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A figure of the form was not found in the document.</summary>
internal static class UnreadRule
{
    private const string Id = "unread";

    public static void Check(Report report, FormDefinition form, List<Finding> findings)
    {
        foreach (var figure in form.Figures)
        {
            if (!report.Figures.ContainsKey(figure.Id))
            {
                findings.Add(new Finding(
                    Id, Severity.Error, figure.Id,
                    $"没有读到“{figure.Name}”的数字，请对照原件补录。", [], Clauses.Format(form)));
            }
        }
    }
}
