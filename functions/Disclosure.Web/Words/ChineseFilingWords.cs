using Disclosure.Web.Links;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class ChineseFilingWords : FilingWords
{
    public override string Title => "报送年度报告";

    public override string Accepted =>
        "接受 PDF、OFD、Word（.docx）、Excel（.xlsx）、文本文件、网页，以及扫描或拍照的 TIFF、JPEG、PNG，或装有各页的 ZIP（按内容识别，与文件名无关）；";

    public override string AcceptedLimits(int megabytes, int files) => $"每份不超过 {megabytes} MB，一次最多 {files} 个文件，不要加密。同一份文件重复报送不会重复处理。";

    public override string Deadline => "依《条例》第四十九条，行政机关应当在每年 1 月 31 日前报送并公布上一年度的报告。";

    public override string Send => "报送";

    public override string SendCorrected => "提交更正件";

    public override string Files => "报告文件（可多选）";

    public override string FilesOfOne => "报告文件（一页一个文件时，选择全部各页）";

    public override string Pasted => "或把报告的表格和文字粘贴到这里";

    public override string PastedHint => "可从网页、文字处理或表格软件中全选、复制后粘贴，作为一份单独的报告报送。";

    public override string Together => "下面选的文件是同一份报告的各页";

    public override string TogetherHint => "一页一个文件时勾选，各页按文件名中的数字排列；不勾选时，每个文件是一份报告。";

    public override string SenderName => "报送单位或联系人";

    public override string SenderAddress => "联系方式";

    public override string Optional => "选填";

    public override string SenderAddressHint => "选填，邮件地址确认后，报告被退回时通知到这里";

    public override string ByProgram => "也可以用程序报送：";

    public override string Results => "报送结果";

    public override string ResultsIntroduction(int files, int fresh) => $"共 {files} 份文件，其中新收到 {fresh} 份。请保存各份报告的进度页地址，以便查询。";

    public override string Received => "已收到。";

    public override string SeeProgress => "查看进度";

    public override string SendMore => "继续报送";

    public override string Of(FilingResult.Known known) => known.Message;

    public override string KnownBefore => "这份文件以前已经收到，不会重复处理。下面是它现在的进度。";

    public override string ReceiptNeeded =>
        "查看进度、提交更正件要用回执：即报送后得到的进度页地址，也写在通知里。报告编号本身不能打开任何内容。没有回执的，请与主管部门联系；已公开的报告请从公开目录查看。";

    public override string BadLinkTitle => "链接无效";

    public override string BadLink(LinkFault fault) => fault switch
    {
        LinkFault.Malformed => "链接不完整，或不是这种用途的链接。请从通知中完整复制后再打开。",
        LinkFault.Forged => "链接被改动过，或不是本单位签发的。请使用通知中原来的链接。",
        LinkFault.UnknownKey => "签发这个链接的密钥已经停用。请向主管部门索取新的链接。",
        _ => "链接已过有效期。请向主管部门索取新的链接。",
    };

    public override string AgencyIntroduction =>
        "这是本单位的报送链接，请勿转发。由此提交的文件归入上面的单位和年度；同一年度的报告被退回后，也可由此提交更正件。";

    public override string ConfirmTitle => "确认接收通知";

    public override string ConfirmIntroduction(string address) =>
        $"报送年度报告时有人留下了地址 {address}。确认后，报告被退回、发布等通知会发到这里。";

    public override string Confirm => "确认，通知发到这里";

    public override string ConfirmNot => "如果不是您留的，关闭本页即可，不会再收到邮件。";

    public override string Confirmed(string address) => $"已确认。今后留下地址 {address} 的报告，通知会发到这里。";

    public override string File => "文件";

    public override string ReceivedAt => "收到";

    public override string Keep => "请保存本页地址，随时可以回来查看进度。";

    public override string NotYet => "尚未识别";

    public override string Findings => "核验意见";

    public override string CorrectTitle => "提交更正后的文件";

    public override string CorrectIntroduction => "请按上面的说明更正，再在这里提交新的文件。新文件会重新读取、核验，并从第一级开始审核。";

    public override string SeePublished => "查看公开页面";

    public override string SeeNewer => "查看新的报告";

    public override string SeeOther => "查看那份报告";

    public override string Steps => "办理进度";

    public override string StepReceived => "收到";

    public override string StepChecked => "读取核验";

    public override string StepReviewed => "逐级审核";

    public override string StepPublished => "公开";

    public override string Explain(ReportProcess process) => process.State switch
    {
        _ when process.Trouble is { RetryAt: not null } => "处理时遇到暂时的故障，系统会自动再试。",
        ReportState.Received or ReportState.Extracted => "正在读取文件：电子文件通常几秒，扫描件每页通常几秒，前面有别的文件时要等一会儿。",
        ReportState.Read => "正在核验数据。",
        ReportState.Checked => "即将送审。",
        ReportState.InReview =>
            $"等待{process.Policy?.TierAt(process.Tier)?.Name}（第 {process.Round} 轮，共 {process.Policy?.Tiers.Count} 级，已通过 {
                process.Approvals.Length} 级）。",
        ReportState.Approved => "已通过全部审核，即将发布。",
        ReportState.Published => "已向社会公开。",
        ReportState.Returned => $"退回理由：{process.Rejection?.Reason}",
        ReportState.Unreadable => process.ReadFailure is { } failure ? WorkflowWords.Chinese.ReasonOf(failure) : "",
        ReportState.Poisoned => "处理失败，主管部门已收到通知，请等待其处理，不必重复报送。",
        ReportState.Withdrawn => $"撤回理由：{process.Withdrawal?.Reason}",
        ReportState.Superseded => "同一单位、同一年度有更新的报告，本报告已被取代。",
        ReportState.Held => "已读取和核验，等待主管部门放行后送审。",
        ReportState.HandedOver when process.DividedInto.Length > 0 =>
            $"这份文件中有 {process.DividedInto.Length} 份报告，已分别作为独立的报告处理。",
        ReportState.HandedOver => "这份文件是另一份报告的更正件，已并入那份报告。",
        _ => throw new ArgumentOutOfRangeException(nameof(process)),
    };
}
