using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The workbook holds something that is hidden, and so was not read.</summary>
internal static class HiddenCellsRule
{
    private const string Id = "hidden-cells";

    /// <summary>Most names that are told: a reviewer sees from a few what it is about.</summary>
    private const int MostNames = 10;

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var hidden = input.Report.Hidden;
        if (hidden.Count > 0)
        {
            var names = string.Join('、', hidden.Take(MostNames)) + (hidden.Count > MostNames ? "……" : "");
            yield return Findings.Of(Id, Severity.Warning, "", new HiddenLeftOut(input.Form.Id, names));
        }
    }
}
