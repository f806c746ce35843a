using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Pages;

/// <summary>What happened to a report, line by line, from its audit trail.</summary>
internal static class Trail
{
    /// <summary>The trail, oldest first.</summary>
    /// <param name="file">The report.</param>
    /// <param name="withWork">Whether to show also what the program did on its own.</param>
    public static Html Render(ReportFile file, bool withWork)
    {
        ReviewPolicy? policy = null;
        var lines = new List<Html>();
        foreach (var happened in file.Events)
        {
            policy = happened is ReviewOpened opened ? opened.Policy : policy;
            if ((withWork || !IsWork(happened)) && Describe(happened, policy, file.Form) is { Length: > 0 } text)
                lines.Add(Html.Of($"<li>{Moment.Full(happened.At)} <span>{text}</span></li>\n"));
        }

        return Html.Of($"""
            <ol class="trail">
            {Html.Each(lines, line => line)}</ol>
            """);
    }

    private static bool IsWork(ReportEvent happened) =>
        happened is Extracted or Read or Matched or Checked or StepFailed or Retried or Reminded or ReviewRequested;

    private static string Describe(ReportEvent happened, ReviewPolicy? policy, FormDefinition? form)
    {
        var by = policy?.NameOf(happened.By) ?? happened.By;
        return happened switch
        {
            Received received => $"收到“{received.File.Name}”",
            Extracted extracted => $"读取页面：{extracted.Pages} 页",
            Read read => $"识别数据：{read.Agency ?? "单位未识别"}，{Year(read.Year)}",
            ReadFailed failed => $"无法读取：{failed.Reason}",
            Matched => "确认为独立的报告",
            HandedOver handed => $"并入报告 {handed.To}，作为其更正件",
            Checked check => $"核验：{Count(check, Reports.Rules.Severity.Error)} 个错误，{Count(check, Reports.Rules.Severity.Warning)} 个提示",
            ReviewOpened opened => $"第 {opened.Round} 轮审核开始（{string.Join("、", opened.Policy.Tiers.Select(tier => tier.Name))}）",
            ReviewRequested asked => $"请{Tier(asked.Tier, policy)}审核：{string.Join("、", asked.Reviewers.Select(one => policy?.NameOf(one) ?? one))}",
            Reminded reminded => $"第 {reminded.Count} 次提醒{Tier(reminded.Tier, policy)}",
            Escalated escalated => $"{Tier(escalated.Tier, policy)}超期，已告知主管部门",
            Approved approved => $"{by} {Tier(approved.Tier, policy)}通过{Reason(approved.Remark)}",
            Rejected rejected => $"{by} {Tier(rejected.Tier, policy)}退回{Reason(rejected.Reason)}",
            FigureCorrected corrected =>
                $"{by} 更正“{form?.Figure(corrected.Figure)?.Name ?? corrected.Figure}”：{FigureTables.Number(corrected.Old)} → {FigureTables.Number(corrected.New)}{Reason(corrected.Reason)}",
            IdentityCorrected corrected => $"{by} 更正单位和年度：{corrected.Agency}，{Year(corrected.Year)}{Reason(corrected.Reason)}",
            FindingAccepted accepted => $"{by} 接受错误 {accepted.Finding.Key}{Reason(accepted.Reason)}",
            Refiled refiled => $"收到更正件“{refiled.File.Name}”",
            Published => "发布",
            Withdrawn withdrawn => $"{by} 撤回{Reason(withdrawn.Reason)}",
            Superseded superseded => $"被报告 {superseded.Newer} 取代",
            StepFailed failed => $"{Wording.Of(failed.Step)}失败（第 {failed.Attempt} 次）：{failed.Reason}",
            Poisoned poisoned => $"{Wording.Of(poisoned.Step)}失败 {poisoned.Attempt} 次，停止尝试：{poisoned.Reason}",
            Retried => $"{by} 要求重试",
            _ => string.Empty,
        };
    }

    private static string Tier(int tier, ReviewPolicy? policy) => policy?.TierAt(tier)?.Name ?? $"第 {tier} 级";

    private static string Reason(string reason) => reason.Length == 0 ? "" : $"：{reason}";

    private static string Year(int? year) => year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known} 年度") : "年度未识别";

    private static int Count(Checked check, Reports.Rules.Severity severity) => check.Findings.Count(finding => finding.Severity == severity);
}
