using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class ChineseTrailWords : TrailWords
{
    private static readonly SiteWords Site = SiteWords.In(Language.Chinese);
    private static readonly SenderWords Senders = SenderWords.In(Language.Chinese);

    public override string Describe(ReportEvent happened, ReviewPolicy? policy, FormDefinition? form)
    {
        var by = Name(happened.By, policy);
        return happened switch
        {
            Received received => $"收到“{received.File.Name}”",
            Extracted { Pages: 0 } => "读取原件内容",
            Extracted extracted => $"读取页面：{extracted.Pages} 页",
            Read read => $"识别数据：{read.Agency ?? "单位未识别"}，{Year(read.Year)}",
            ReadFailed failed => $"无法读取：{Site.Workflow.ReasonOf(failed)}",
            Matched => "确认为独立的报告",
            HandedOver handed => $"并入报告 {handed.To}，作为其更正件",
            Divided divided => $"文件中有 {divided.Into.Count} 份报告，已分别立案：{string.Join("、", divided.Into)}",
            Checked check => $"核验：{Count(check, Severity.Error)} 个错误，{Count(check, Severity.Warning)} 个提示",
            ReviewOpened opened => $"第 {opened.Round} 轮审核开始（{string.Join("、", opened.Policy.Tiers.Select(tier => tier.Name))}）",
            ReviewRequested asked => $"请{Tier(asked.Tier, policy)}审核：{string.Join("、", asked.Reviewers.Select(one => Name(one, policy)))}",
            Reminded { Tier: 0 } reminded => $"第 {reminded.Count} 次提醒报送人提交更正件",
            Reminded reminded => $"第 {reminded.Count} 次提醒{Tier(reminded.Tier, policy)}",
            Escalated { Tier: 0 } => "更正件逾期，已告知主管部门",
            Escalated escalated => $"{Tier(escalated.Tier, policy)}超期，已告知主管部门",
            Approved approved => $"{by} {Tier(approved.Tier, policy)}通过{Reason(approved.Remark)}",
            Rejected rejected => $"{by} {Tier(rejected.Tier, policy)}退回{Reason(rejected.Reason)}",
            AskedAgain asked when policy?.TierAt(asked.Tier) is null => $"{by}请{Tier(asked.Tier - 1, policy)}再看一次{Reason(asked.Reason)}",
            AskedAgain asked => $"{by} {Tier(asked.Tier, policy)}请{Tier(asked.Tier - 1, policy)}再看一次{Reason(asked.Reason)}",
            PassedOn { IsByAbsence: true } passed =>
                $"{by} 不在，{Tier(passed.Tier, policy)}按设置转交给{Name(passed.To, policy)}{Reason(passed.Remark)}",
            PassedOn passed => $"{by} 把{Tier(passed.Tier, policy)}转交给{Name(passed.To, policy)}{Reason(passed.Remark)}",
            ReviewersChanged { Reviewers.Count: 0 } => "审核人员按现行设置调整",
            ReviewersChanged changed =>
                $"审核人员按现行设置调整，{Tier(changed.Tier, policy)}改由{string.Join("、", changed.Reviewers.Select(changed.Policy.NameOf))}审核",
            FigureCorrected corrected =>
                $"{by} 更正“{Name(corrected.Figure, form, Site.Terms)}”：{Site.NumberOrBlank(corrected.Old)} → {
                    Site.NumberOrBlank(corrected.New)}{Reason(corrected.Reason)}",
            SectionCorrected corrected => $"{by} 更正“{Site.Terms.Heading(corrected.Section)}”的文字{Reason(corrected.Reason)}",
            IdentityCorrected corrected => $"{by} 更正单位和年度：{corrected.Agency}，{Year(corrected.Year)}{Reason(corrected.Reason)}",
            FindingAccepted accepted => $"{by} 接受错误 {accepted.Finding.Key}{Reason(accepted.Reason)}",
            Refiled refiled => $"收到更正件“{refiled.File.Name}”",
            Published => "发布",
            Withdrawn withdrawn => $"{by} 撤回{Reason(withdrawn.Reason)}",
            Restored restored => $"{by} 恢复{Reason(restored.Reason)}",
            Superseded superseded => $"被报告 {superseded.Newer} 取代",
            StepFailed failed => $"{Site.Of(failed.Step)}失败（第 {failed.Attempt} 次）：{Site.Workflow.ReasonOf(failed)}",
            Poisoned poisoned => $"{Site.Of(poisoned.Step)}失败 {poisoned.Attempt} 次，停止尝试：{Site.Workflow.ReasonOf(poisoned)}",
            Retried => $"{by} 要求重试",
            SentAgain { BeginsAnew: true } again => $"相同的文件重新报送，重新办理（{again.By}，{Senders.Of(again.File.Origin)}）",
            SentAgain again => $"又收到相同的文件（{again.By}，{Senders.Of(again.File.Origin)}）",
            Held => "等待主管部门放行",
            LetPass => $"{by} 放行",
            TurnedAway away => $"{by} 不予受理{Reason(away.Reason)}",
            _ => string.Empty,
        };
    }

    private static string Tier(int tier, ReviewPolicy? policy) => policy?.TierAt(tier)?.Name ?? $"第 {tier} 级";

    private static string Reason(string reason) => reason.Length == 0 ? "" : $"：{reason}";

    private static string Year(int? year) => year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known} 年度") : "年度未识别";
}
