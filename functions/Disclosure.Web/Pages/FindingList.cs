using System.Globalization;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Rules;

namespace Disclosure.Web.Pages;

/// <summary>The findings one under the other.</summary>
internal static class FindingList
{
    /// <summary>The list, or a line that says there are none.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="form">The form whose places they name; null while it is not known.</param>
    /// <param name="hasTables">Whether the page shows the tables they point into.</param>
    /// <param name="below">What stands below a finding, e.g. the form to accept it.</param>
    public static Html Render(NumberedFindings findings, FormDefinition? form, bool hasTables, Func<NumberedFinding, Html> below) =>
        findings.All.Count == 0
            ? Html.Of($"""<p class="fine">各项数据勾稽关系成立，没有发现问题。</p>""")
            : Html.Of($"""
                <ol class="findings">
                {Html.Each(findings.All, one => Item(one, form, hasTables, below))}</ol>
                """);

    private static Html Item(NumberedFinding one, FormDefinition? form, bool hasTables, Func<NumberedFinding, Html> below) => Html.Of($"""
        <li id="finding-{one.Number}" class="{(one.IsOpenError ? "error" : "warning")}">
        <p><span class="severity">{Severity(one)}</span> {one.Finding.Message}</p>
        <p class="evidence">{Compared(one.Finding)}<span>依据：{one.Finding.Clause}</span>{Link(one.Finding, form, hasTables)}</p>
        {below(one)}</li>

        """);

    private static string Severity(NumberedFinding one) =>
        one.Acceptance is not null ? "错误 · 已接受" : one.Finding.Severity == Reports.Rules.Severity.Error ? "错误" : "提示";

    private static Html Compared(Finding finding) => finding.Compared.Count == 0
        ? Html.None
        : Html.Of($"<span>比较的数值：{string.Join("、", finding.Compared.Select(number => number.ToString(CultureInfo.InvariantCulture)))}</span> ");

    private static Html Link(Finding finding, FormDefinition? form, bool hasTables) => hasTables && finding.Where.Length > 0
        ? Html.Of($""" <a href="#{FigureTables.Anchor(finding.Where)}">看“{PlaceName(finding.Where, form)}”</a>""")
        : Html.None;

    /// <summary>What people call a place.</summary>
    private static string PlaceName(string where, FormDefinition? form) =>
        SectionKinds.Find(where)?.Heading()
        ?? form?.Figure(where)?.Name
        ?? form?.Tables.SelectMany(table => table.Cells).Where(cell => cell.Id == where)
            .MaxBy(cell => cell.Kind == FormCellKind.RowLabel)?.Label
        ?? where;
}
