using System.Globalization;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ledger;

/// <summary>Writes the notices an event causes, in plain Chinese.</summary>
/// <param name="links">Makes the links in them.</param>
/// <param name="office">Who hears of a report whose review is not opened yet.</param>
public sealed class NoticeWriter(ILinks links, Func<ReviewPolicy> office)
{
    /// <summary>Keeps the keys of groups' notices apart from those of persons.</summary>
    private const int FirstGroup = 50;

    /// <summary>Groups that hear of everything: what happened, and the report's page, never a link to decide by.</summary>
    public IReadOnlyList<Contact> Groups { get; init; } = [];

    /// <summary>The notices of one event.</summary>
    /// <param name="process">The process with the event taken in; its version names the notices.</param>
    /// <param name="happened">The event.</param>
    internal IEnumerable<Notice> Write(ReportProcess process, ReportEvent happened) =>
        Groups.Count == 0 ? ToPersons(process, happened) : [.. ToPersons(process, happened), .. ToGroups(process, happened)];

    private IEnumerable<Notice> ToPersons(ReportProcess process, ReportEvent happened) => happened switch
    {
        ReviewRequested asked => process.Question is { } question
            ? ToReviewers(
                process,
                asked,
                NoticeKind.ReviewRequest,
                "请再次审核",
                $"{process.Policy?.NameOf(question.By)}请您再看一次（{question.Reason}）：")
            : ToReviewers(process, asked, NoticeKind.ReviewRequest, "请审核", "请您审核"),
        PassedOn passed => ToReviewers(
            process, passed, NoticeKind.ReviewRequest, "转交审核",
            $"{process.Policy?.NameOf(passed.By)}转交给您审核{(passed.Remark.Length > 0 ? $"（{passed.Remark}）" : "")}：", only: passed.To),
        Reminded reminded => ToReviewers(process, reminded, NoticeKind.Reminder, "催办", $"这份报告仍在等待您审核（第 {reminded.Count} 次提醒）"),
        Escalated => ToOffice(
            process, happened, NoticeKind.Escalation, "审核超时",
            $"“{TierName(process)}”迟迟没有作出决定（{Names(process)}），请督促。等待自 {ChinaTime.Minutes(process.WaitingSince ?? happened.At)} 起。"),
        Rejected rejected => ToSender(
            process, happened, NoticeKind.Return, "退回",
            $"报告被退回，理由：{rejected.Reason}\n请更正后提交新的文件，或更正读取有误的数据；之后重新逐级审核。"),
        Published => ToBoth(process, happened, NoticeKind.Publication, "已发布", "报告已通过全部审核并发布。"),
        ReadFailed failed => ToBoth(process, happened, NoticeKind.Failure, "无法读取", $"{failed.Reason}\n请提交能够读取的文件。"),
        Poisoned poisoned => ToOffice(
            process, happened, NoticeKind.Failure, "处理失败",
            $"多次尝试后仍然失败：{poisoned.Reason}\n请排除原因，再在报告页面上选择重试。"),
        _ => [],
    };

    private IEnumerable<Notice> ToGroups(ReportProcess process, ReportEvent happened)
    {
        (NoticeKind Kind, string Subject, string Text)? told = happened switch
        {
            ReviewRequested => (NoticeKind.ReviewRequest, $"请审核（{TierName(process)}）", $"已请{Names(process)}审核（{TierName(process)}，第 {process.Round} 轮），链接已分别发给本人。"),
            PassedOn passed => (NoticeKind.ReviewRequest, $"转交审核（{TierName(process)}）", $"已转交{process.Policy?.NameOf(passed.To)}审核，链接已发给本人。"),
            Reminded reminded => (NoticeKind.Reminder, $"催办（{TierName(process)}）", $"仍在等待{Names(process)}审核（第 {reminded.Count} 次提醒）。"),
            Escalated => (NoticeKind.Escalation, "审核超时", $"“{TierName(process)}”迟迟没有作出决定（{Names(process)}）。"),
            Rejected rejected => (NoticeKind.Return, "退回", $"报告被退回，理由：{rejected.Reason}"),
            Published => (NoticeKind.Publication, "已发布", "报告已通过全部审核并发布。"),
            ReadFailed failed => (NoticeKind.Failure, "无法读取", failed.Reason),
            Poisoned poisoned => (NoticeKind.Failure, "处理失败", $"多次尝试后仍然失败：{poisoned.Reason}"),
            _ => null,
        };
        return told is { } one
            ? Groups.Select((group, index) => About(process, happened, FirstGroup + index, one.Kind, group, one.Subject, one.Text))
            : [];
    }

    private IEnumerable<Notice> ToReviewers(
        ReportProcess process,
        ReportEvent happened,
        NoticeKind kind,
        string subject,
        string text,
        string? only = null) =>
        Asked(process).Where(reviewer => only is null || reviewer.Id == only).Select((reviewer, index) =>
        {
            var ticket = process.TicketOf(reviewer.Id)!;
            var findings = $"核验发现错误 {process.OpenErrors.Count()} 个、提示 {process.Findings.Count(f => f.Severity == Reports.Model.Severity.Warning)} 个。";
            return Make(
                process, happened, index, kind, new Contact(reviewer.Name, reviewer.Address), $"{subject}（{TierName(process)}）",
                $"{reviewer.Name}：\n{text}“{Name(process)}”（{TierName(process)}，第 {process.Round} 轮）。{findings}\n链接仅供您本人使用，{ChinaTime.Minutes(ticket.Expires)} 前有效：",
                links.Review(ticket));
        });

    private IEnumerable<Notice> ToOffice(ReportProcess process, ReportEvent happened, NoticeKind kind, string subject, string text) =>
        [About(process, happened, 0, kind, Office(process), subject, text)];

    private IEnumerable<Notice> ToSender(ReportProcess process, ReportEvent happened, NoticeKind kind, string subject, string text) =>
        [About(process, happened, 0, kind, Sender(process) ?? Office(process), subject, text)];

    private IEnumerable<Notice> ToBoth(ReportProcess process, ReportEvent happened, NoticeKind kind, string subject, string text)
    {
        Contact?[] both = [Sender(process), Office(process)];
        return both.OfType<Contact>().Distinct().Select((to, index) => About(process, happened, index, kind, to, subject, text));
    }

    private Notice About(
        ReportProcess process, ReportEvent happened, int index, NoticeKind kind, Contact to, string subject, string text) =>
        Make(process, happened, index, kind, to, subject, $"{to.Name}：\n“{Name(process)}”：{text}\n报告页面：", links.Report(process.Id));

    private static Notice Make(
        ReportProcess process, ReportEvent happened, int index, NoticeKind kind, Contact to, string subject, string text, string link) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{process.Id}-{process.Version:D4}-{index:D2}"),
            process.Id, kind, to, $"【{subject}】{Name(process)}", $"{text}\n{link}\n", link, happened.At);

    /// <summary>Who sent the report; null for nobody, and for one who gave an address that is the office's own.</summary>
    private static Contact? Sender(ReportProcess process) =>
        process.File.Sender is { } sender && !sender.Address.TrimStart().StartsWith(Contact.RobotScheme, StringComparison.OrdinalIgnoreCase)
            ? sender
            : null;

    private Contact Office(ReportProcess process) => (process.Policy ?? office()).Office;

    private static IEnumerable<Reviewer> Asked(ReportProcess process) =>
        process.Policy is { } policy ? process.Pending?.Reviewers.Select(policy.Find).OfType<Reviewer>() ?? [] : [];

    private static string Names(ReportProcess process) => string.Join("、", Asked(process).Select(reviewer => reviewer.Name));

    private static string TierName(ReportProcess process) => process.Policy?.TierAt(process.Tier)?.Name ?? string.Empty;

    private static string Name(ReportProcess process) => process.Title ?? process.File.Name;
}
