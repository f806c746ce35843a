using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Words;

internal sealed class ChineseNoticeWords : NoticeWords
{
    internal override NoticeText Of(NoticeFact.ReviewAsked fact) => ToReviewer(fact.Report, fact.Review, "请审核", "请您审核");

    internal override NoticeText Of(NoticeFact.ReviewAskedAgain fact) =>
        ToReviewer(fact.Report, fact.Review, "请再次审核", $"{fact.By}请您再看一次（{fact.Question}）：");

    internal override NoticeText Of(NoticeFact.ReviewPassedOn fact) => ToReviewer(
        fact.Report,
        fact.Review,
        "转交审核",
        $"{fact.By}转交给您审核{(fact.Remark.Length > 0 ? $"（{fact.Remark}）" : "")}：");

    internal override NoticeText Of(NoticeFact.ReviewReminded fact) =>
        ToReviewer(fact.Report, fact.Review, "催办", $"这份报告仍在等待您审核（第 {fact.Count} 次提醒）");

    internal override NoticeText Of(NoticeFact.TierSilent fact) => About(
        fact.Report,
        "审核超时",
        $"“{fact.Tier}”迟迟没有作出决定（{Names(fact.Reviewers)}），请督促。等待自 {ChinaTime.Minutes(fact.Since)} 起。");

    internal override NoticeText Of(NoticeFact.Returned fact) => About(
        fact.Report,
        "退回",
        $"报告被退回，理由：{fact.Reason}\n请更正后提交新的文件，或更正读取有误的数据；之后重新逐级审核。");

    internal override NoticeText Of(NoticeFact.Published fact) => About(fact.Report, "已发布", "报告已通过全部审核并发布。");

    internal override NoticeText Of(NoticeFact.Unreadable fact) => About(fact.Report, "无法读取", $"{fact.Reason}\n请提交能够读取的文件。");

    internal override NoticeText Of(NoticeFact.GivenUp fact) =>
        About(fact.Report, "处理失败", $"多次尝试后仍然失败：{fact.Reason}\n请排除原因，再在报告页面上选择重试。");

    internal override NoticeText Of(NoticeFact.GroupReviewAsked fact) => About(
        fact.Report,
        $"请审核（{fact.Tier}）",
        $"已请{Names(fact.Reviewers)}审核（{fact.Tier}，第 {fact.Round} 轮），链接已分别发给本人。");

    internal override NoticeText Of(NoticeFact.GroupReviewPassedOn fact) =>
        About(fact.Report, $"转交审核（{fact.Tier}）", $"已转交{fact.Colleague}审核，链接已发给本人。");

    internal override NoticeText Of(NoticeFact.GroupReviewReminded fact) =>
        About(fact.Report, $"催办（{fact.Tier}）", $"仍在等待{Names(fact.Reviewers)}审核（第 {fact.Count} 次提醒）。");

    internal override NoticeText Of(NoticeFact.GroupTierSilent fact) =>
        About(fact.Report, "审核超时", $"“{fact.Tier}”迟迟没有作出决定（{Names(fact.Reviewers)}）。");

    internal override NoticeText Of(NoticeFact.GroupReturned fact) => About(fact.Report, "退回", $"报告被退回，理由：{fact.Reason}");

    internal override NoticeText Of(NoticeFact.GroupUnreadable fact) => About(fact.Report, "无法读取", fact.Reason);

    internal override NoticeText Of(NoticeFact.GroupGivenUp fact) =>
        About(fact.Report, "处理失败", $"多次尝试后仍然失败：{fact.Reason}");

    internal override NoticeText Of(NoticeFact.ConfirmAddress fact) => new(
        "【请确认】是否接收政府信息公开年度报告的通知",
        "有人在报送政府信息公开工作年度报告时留下了这个邮件地址。如果是您，请打开下面的链接确认，今后的通知才会发到这里；"
            + "如果不是，不必理会，本网站不会再向这里发送任何邮件。\n"
            + $"链接在 {ChinaTime.Minutes(fact.Expires)} 前有效：");

    internal override NoticeText Of(NoticeFact.FilingHeld fact) => About(
        fact.Report,
        "等待放行",
        "收到一份来自网上、不是通过报送链接提交的报告。送审前请在办理页面上查看，放行或不予受理。");

    internal override NoticeText Of(NoticeFact.SentByAnother fact) => About(
        fact.Report,
        "另有人报送",
        "另有人报送了与这份报告完全相同的文件。报告仍属于您，不受影响；已记录在案，审核人和主管部门可以看到。");

    internal override NoticeText Of(NoticeFact.ChangedHands fact) => About(
        fact.Report,
        "报送人变更",
        "这份报告的文件改由另一位报送人提交，今后的通知发给对方。如有疑问，请与主管部门联系。");

    internal override NoticeText Of(NoticeFact.Replaced fact) => About(
        fact.Report,
        "已被取代",
        "同一单位、同一年度有较新的报告已经发布，取代了这份报告。如有疑问，请与主管部门联系。");

    internal override NoticeText Of(NoticeFact.TakenBack fact) => About(
        fact.Report,
        "已撤回",
        $"主管部门已撤回这份报告，不再办理。理由：{fact.Reason}\n如有疑问，请与主管部门联系。");

    internal override NoticeText Of(NoticeFact.NoLongerAsked fact) =>
        About(fact.Report, "不再需要审核", $"{Ended(fact.End)}，不再需要您审核。{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.ApprovalVoid fact) => About(
        fact.Report,
        "通过意见已失效",
        $"{Ended(fact.End)}，您先前的通过意见不再有效。{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.PutBack fact) => About(
        fact.Report,
        "已恢复办理",
        $"主管部门已恢复这份报告，从原来的环节继续办理。{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.PublishedAgain fact) =>
        About(fact.Report, "已恢复公开", $"主管部门已恢复这份报告，现已重新公开。{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.ApprovalCounts fact) =>
        About(fact.Report, "通过意见继续有效", $"报告已由主管部门恢复，您先前的通过意见继续有效。{Because(fact.Reason)}");

    internal override NoticeText Of(NoticeFact.ReturnReminded fact) => About(
        fact.Report,
        "催报",
        $"报告被退回后还没有收到更正件（第 {fact.Count} 次提醒），在收到之前按未报送计。退回理由：{fact.Reason}\n"
            + "请更正后提交新的文件，或更正读取有误的数据。");

    internal override NoticeText Of(NoticeFact.ReturnSilent fact) => About(
        fact.Report,
        "更正件逾期",
        $"报告已于 {ChinaTime.Minutes(fact.Since)} 退回，迟迟没有收到更正件，请督促报送单位。");

    internal override NoticeText Of(NoticeFact.ToRead fact) => About(
        fact.Report,
        $"请阅知（{fact.Tier}）",
        $"报告已送“{fact.Tier}”审核（第 {fact.Round} 轮），请您阅知，不需要您作出决定。链接仅供您本人使用。");

    internal override NoticeText Of(NoticeFact.UnreadableUnquoted fact) =>
        About(fact.Report, "无法读取", "文件无法读取，原因见报告页面。\n请提交能够读取的文件。");

    internal override NoticeText Of(NoticeFact.GivenUpUnquoted fact) =>
        About(fact.Report, "处理失败", "多次尝试后仍然失败，原因见报告页面。\n请排除原因，再在报告页面上选择重试。");

    private static NoticeText ToReviewer(string report, ReviewCall review, string subject, string text) => new(
        Subject($"{subject}（{review.Tier}）", report),
        $"{text}“{report}”（{review.Tier}，第 {review.Round} 轮）。核验发现错误 {review.Errors} 个、提示 {review.Warnings} 个。\n"
            + $"链接仅供您本人使用，{ChinaTime.Minutes(review.Expires)} 前有效：");

    private static NoticeText About(string report, string subject, string text) =>
        new(Subject(subject, report), $"“{report}”：{text}\n报告页面：");

    private static string Ended(ReviewEnd end) => end switch
    {
        ReviewEnd.Withdrawn => "报告已由主管部门撤回",
        ReviewEnd.Replaced => "同一单位、同一年度有较新的报告已经发布，这份报告已被取代",
        ReviewEnd.Returned => "报告已被退回，更正后重新逐级审核",
        ReviewEnd.Corrected => "报告的数据已更正，重新逐级审核",
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };

    private static string Because(string reason) => reason.Length > 0 ? $"理由：{reason}" : string.Empty;

    private static string Subject(string subject, string report) => $"【{subject}】{report}";

    private static string Names(IReadOnlyList<string> reviewers) => string.Join("、", reviewers);
}
