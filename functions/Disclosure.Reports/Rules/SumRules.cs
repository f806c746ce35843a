using System.Text;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>
/// The form's arithmetic: <c>balance</c>, <c>outcome-total</c>, <c>row-total</c> and <c>remedy-total</c> over the sums of the edition. A
/// blank cell counts as 0; a sum with a figure that was not read, or is no number, is not judged.
/// </summary>
internal static class SumRules
{
    public static void Check(Report report, FormDefinition form, List<Finding> findings)
    {
        foreach (var sum in form.Sums)
        {
            if (FormSum.AddUp(sum.Left, report.Figures, static figure => figure.Addend) is { } left
                && FormSum.AddUp(sum.Right, report.Figures, static figure => figure.Addend) is { } right
                && left != right)
            {
                findings.Add(new Finding(
                    sum.Rule, Severity.Error, sum.Where, MessageOf(report, form, sum, left, right), [left, right], Clauses.Instructions(
                        form)));
            }
        }
    }

    private static string MessageOf(Report report, FormDefinition form, FormSum sum, decimal left, decimal right)
    {
        var (a, b) = (FigureFormat.Of(left), FigureFormat.Of(right));
        return sum.Kind switch
        {
            FormSumKind.Balance =>
                $"“{sum.Subject}”一列：第一项加第二项之和{Terms(report, sum.Left)}，第三项加第四项之和{Terms(report, sum.Right)}，两者应当相等。",
            FormSumKind.OutcomeTotal => $"“{sum.Subject}”一列：（七）总计是{a}，各项办理结果相加是{b}，两者应当相等。",
            FormSumKind.RowTotal => $"“{form.Figure(sum.Left[0])!.Row.Label}”一行：总计是{a}，六类申请人相加是{b}，两者应当相等。",
            _ => $"{sum.Subject}：总计是{a}，四种结果相加是{b}，两者应当相等。",
        };
    }

    /// <summary>（76+0=76）.</summary>
    private static string Terms(Report report, IReadOnlyList<string> figures)
    {
        var text = new StringBuilder("（");
        decimal total = 0;
        for (var i = 0; i < figures.Count; i++)
        {
            var value = report.Figures[figures[i]].Value ?? 0;
            total += value;
            text.Append(i > 0 ? "+" : "").Append(FigureFormat.Of(value));
        }

        return text.Append('=').Append(FigureFormat.Of(total)).Append('）').ToString();
    }
}
