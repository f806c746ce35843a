using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The heading of the fee asks for four decimals, and a fee other than 0 is given with fewer.</summary>
internal static class FeeDecimalsRule
{
    private const string Id = "fee-decimals";
    private const string Fee = "proactive.fees.amount";
    private const int Decimals = 4;

    public static void Check(Report report, FormDefinition form, List<Finding> findings)
    {
        if (report.FeeDecimalsAsked && form.Figure(Fee) is not null
            && report.Figures.TryGetValue(Fee, out var figure)
            && figure.Value is { } fee && fee != 0 && DecimalsOf(figure) < Decimals)
        {
            findings.Add(new Finding(
                Id, Severity.Warning, Fee,
                $"行政事业性收费金额填的是“{figure.Text}”，应以万元为单位并保留4位小数；请核对单位是否为万元。",
                [fee], Clauses.Format(form)));
        }
    }

    /// <summary>As printed; of a corrected figure, whose text is gone, as its value has them.</summary>
    private static int DecimalsOf(Figure figure)
    {
        var point = figure.Text.AsSpan().IndexOfAny('.', '．');
        var decimals = 0;
        for (var i = point + 1; point >= 0 && i < figure.Text.Length; i++)
        {
            decimals += char.IsDigit(figure.Text[i]) ? 1 : 0;
        }

        return Math.Max(decimals, figure.Text.Length == 0 ? figure.Value!.Value.Scale : 0);
    }
}
