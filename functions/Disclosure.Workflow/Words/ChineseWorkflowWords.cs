using Disclosure.Documents.Words;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class ChineseWorkflowWords : WorkflowWords
{
    /// <summary>Most page numbers that a sentence lists.</summary>
    private const int MostNumbers = 10;

    private static readonly ChineseNoticeWords Notices = new();

    private protected override RefusalWords Refusals { get; } = new ChineseRefusalWords();

    private protected override PolicyWords Policies { get; } = new ChinesePolicyWords();

    private protected override StepFailureWords Failures { get; } = new ChineseStepFailureWords(new ChinesePolicyWords());

    private protected override ArchiveWords Archives { get; } = new ChineseArchiveWords();

    private protected override OfficeTroubleWords Troubles { get; } = new ChineseOfficeTroubleWords();

    /// <summary>Returns the notice that is sent.</summary>
    public static NoticeLetter Write(NoticeFact fact, Contact to, string link)
    {
        var (subject, text) = fact.Say(Notices);
        return new NoticeLetter(subject, $"{to.Name}：\n{text}\n{link}\n");
    }

    public override NoticeLetter Of(Notice notice) => new(notice.Subject, notice.Body);

    public override string ReasonOf(ReadFailed failed) => failed.Reason;

    public override string ReasonOf(StepFailed failed) => failed.Reason;

    public override string ReasonOf(Poisoned poisoned) => poisoned.Reason;

    public override string ReasonOf(StepTrouble trouble) => trouble.Reason;

    public override string KnownFile(DateTimeOffset filedAt, ReportState state) =>
        $"同一份文件已于{Minutes(filedAt)}收到，不会重复处理；报告{ChineseStates.Of(state)}。";

    public override string KnownFile(DateTimeOffset filedAt) =>
        $"同一份文件已于{Minutes(filedAt)}收到，不会重复处理；您的这次报送已记录。进度请用当时所给的回执查询，没有回执的请与主管部门联系。";

    public override string LeftOut(IReadOnlyList<int> pages, DocumentFault why) =>
        $"第 {string.Join("、", pages.Take(MostNumbers))} {(pages.Count > MostNumbers ? "等页" : "页")}未读。{DocumentWords.Chinese.Of(why)}";

    public override string Minutes(DateTimeOffset time) => ChinaTime.Minutes(time);
}
