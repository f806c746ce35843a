using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>
/// The form's arithmetic: <c>balance</c>, <c>outcome-total</c>, <c>row-total</c> and <c>remedy-total</c> over the sums of the edition. A
/// blank cell counts as 0; a sum with a figure that was not read, or is no number, is not judged.
/// </summary>
internal static class SumRule
{
    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var figures = input.Report.Figures;
        foreach (var sum in input.Form.Sums)
        {
            if (FormSum.AddUp(sum.Left, figures, FormSum.AddendOf) is { } left
                && FormSum.AddUp(sum.Right, figures, FormSum.AddendOf) is { } right
                && left != right)
            {
                yield return Findings.Of(sum.Rule, Severity.Error, sum.Where, FactOf(input, sum, left, right), left, right);
            }
        }
    }

    private static FindingFact FactOf(RuleInput input, FormSum sum, decimal left, decimal right)
    {
        var form = input.Form.Id;
        return sum.Kind switch
        {
            FormSumKind.Balance => new BalanceBroken(
                form, sum.Where, Value(sum.Left[0]), Value(sum.Left[1]), Value(sum.Right[0]), Value(sum.Right[1])),
            FormSumKind.OutcomeTotal => new OutcomeTotalBroken(form, sum.Where, left, right),
            FormSumKind.RowTotal => new RowTotalBroken(form, sum.Left[0], left, right),
            FormSumKind.RemedyTotal => new RemedyTotalBroken(form, sum.Where, left, right),
            _ => throw new ArgumentOutOfRangeException(nameof(sum)),
        };

        decimal Value(string id) => input.Report.Figures[id].Value ?? 0;
    }
}
