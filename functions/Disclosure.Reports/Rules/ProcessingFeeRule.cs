using System.Text.RegularExpressions;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>
/// Section 六 says whether a fee for processing information (信息处理费) was collected; and where it says that none was asked for, no
/// application ended for a fee that was not paid. That none was collected is no contradiction: who does not pay pays nothing.
/// </summary>
internal static partial class ProcessingFeeRule
{
    private const string Id = "processing-fee";
    private const string Unpaid = "applications.otherOutcome.feeUnpaid.total";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.Sections.FirstOrDefault(static section => section.Kind == SectionKind.Others) is not { } section
            || input.Report.Unread.Count > 0 || input.Report.Pictured.Contains(section.Kind)
            || TemplateTextRule.LeftIn(section) is not null)
        {
            yield break;
        }

        var text = Titles().Replace(section.Text, "");
        if (!Fee().IsMatch(text))
        {
            yield return Findings.Of(Id, Severity.Warning, section.Kind.Id(), new FeeUnstated(input.Form.Id));
        }
        else if (input.Report.Figures.TryGetValue(Unpaid, out var figure) && figure.Value is > 0 and var unpaid
            && Denied().Match(text) is { Success: true } denied)
        {
            yield return Findings.Of(
                Id, Severity.Warning, section.Kind.Id(), new FeeContradicted(input.Form.Id, unpaid, denied.Value), unpaid);
        }
    }

    /// <summary>Titles name the fee too: 《政府信息公开信息处理费管理办法》.</summary>
    [GeneratedRegex("《[^》\n]{0,120}》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex("处理费|收费|收取|费用|收缴", RegexOptions.CultureInvariant)]
    private static partial Regex Fee();

    /// <summary>That nobody was asked for a fee.</summary>
    [GeneratedRegex(
        "(?:未|没有|无|不)(?:涉及|启动|开展|发出|发送|作出|下达|下发|向[^，。；\n]{0,12}发出)[^，。；\n]{0,16}(?:收费|处理费)(?:通知|事项|情况|工作)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
