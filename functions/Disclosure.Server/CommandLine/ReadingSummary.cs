using System.Globalization;
using System.Text;
using Disclosure.Reports.Model;

namespace Disclosure.Server.CommandLine;

/// <summary>A reading for people: what the report is, the figures most looked for, and every finding.</summary>
internal static class ReadingSummary
{
    private static readonly (string Name, string Figure)[] Shown =
    [
        ("本年新收申请", "applications.received.total"),
        ("上年结转申请", "applications.carriedOver.total"),
        ("予以公开", "applications.granted.total"),
        ("办理总计", "applications.total.total"),
        ("结转下年度", "applications.carriedForward.total"),
        ("行政复议", "reconsideration.total"),
        ("行政诉讼（未经复议）", "litigation.direct.total"),
        ("行政诉讼（复议后）", "litigation.afterReconsideration.total"),
    ];

    /// <summary>The summary, ended by a line feed.</summary>
    public static string Write(Reports.Model.Reading reading)
    {
        var report = reading.Report;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{reading.File}{Part(report.Part)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  标题：{report.Title ?? "（未找到）"}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"  单位：{report.Agency ?? "（未找到）"}    年度：{report.Year?.ToString(CultureInfo.InvariantCulture) ?? "（未找到）"}\n");
        var pages = reading.Pages > 0 ? $"{reading.Pages} 页，" : "";
        text.Append(CultureInfo.InvariantCulture, $"  {report.Form} 年格式，{pages}读到 {report.Figures.Count} 项数据\n  ");
        foreach (var (name, figure) in Shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {Value(report, figure)}  ");
        }

        text.Length -= 2;
        text.Append('\n');
        foreach (var finding in reading.Findings)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  [{(finding.Severity == Severity.Error ? "错误" : "提示")}] {finding.Message}（{finding.Rule}）\n");
        }

        text.Append(reading.Findings.Count == 0 ? "  核验未发现问题\n" : "");
        return text.ToString();
    }

    private static string Part(Reports.Model.ReportPart? part) => part is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"（第 {part.Number} 份，共 {part.Of} 份，第 {part.FirstPage}–{part.LastPage} 页）");

    private static string Value(Reports.Model.Report report, string figure) =>
        !report.Figures.TryGetValue(figure, out var found) ? "未读到"
        : found.Value?.ToString(CultureInfo.InvariantCulture) ?? (found.Text.Length == 0 ? "空白" : found.Text);
}
