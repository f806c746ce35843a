using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A figure's cell is blank, or holds something that is no number. The form wants a 0 where there is nothing to report.</summary>
internal static class FigureTextRules
{
    private const string Blank = "blank-figure";
    private const string NotANumber = "not-a-number";

    public static void Check(Report report, FormDefinition form, List<Finding> findings)
    {
        foreach (var place in form.Figures)
        {
            if (!report.Figures.TryGetValue(place.Id, out var figure) || figure.Value is not null)
            {
                continue;
            }

            switch (FigureText.Read(figure.Text, place.Column.Kind).Kind)
            {
                case FigureTextKind.Blank:
                    Add(Blank, Severity.Warning, $"“{place.Name}”没有填写；没有的应填0。");
                    break;
                case FigureTextKind.Dash:
                    Add(Blank, Severity.Warning, $"“{place.Name}”填的是“{figure.Text}”；没有的应填0。");
                    break;
                default:
                    Add(NotANumber, Severity.Error, $"“{place.Name}”填的“{figure.Text}”不是数字。");
                    break;
            }

            void Add(string rule, Severity severity, string message) =>
                findings.Add(new Finding(rule, severity, place.Id, message, [], Clauses.Instructions(form)));
        }
    }
}
