using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The heading of the fee asks for four decimals, and a fee other than 0 is given with fewer.</summary>
internal static class FeeDecimalsRule
{
    private const string Id = "fee-decimals";
    private const string Fee = "proactive.fees.amount";

    /// <summary>Decimals the heading asks for: 保留4位小数.</summary>
    private const int Decimals = 4;

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.FeeDecimalsAsked && input.Form.Figure(Fee) is not null
            && input.Report.Figures.TryGetValue(Fee, out var figure)
            && figure.Value is { } fee && fee != 0 && DecimalsOf(figure, fee) < Decimals)
        {
            yield return Findings.Of(Id, Severity.Warning, Fee, new FeeDecimalsMissing(input.Form.Id, figure.Text), fee);
        }
    }

    /// <summary>Returns the number of decimals printed; of a figure without text, those of its value.</summary>
    private static int DecimalsOf(Figure figure, decimal fee)
    {
        if (figure.Text.Length == 0)
        {
            return fee.Scale;
        }

        var point = figure.Text.AsSpan().IndexOfAny('.', '．');
        return point < 0 ? 0 : figure.Text.Skip(point).Count(char.IsDigit);
    }
}
