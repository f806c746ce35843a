using System.Globalization;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class ChineseSiteWords : SiteWords
{
    public override string SkipToMain => "跳到正文";

    public override string SiteName => "政府信息公开工作年度报告";

    public override string MainNavigation => "主导航";

    public override string Directory => "公开目录";

    public override string Filing => "报送";

    public override string Operator => "办理";

    public override string Footer => "依据《中华人民共和国政府信息公开条例》第四十九条、第五十条编制和公布";

    public override string Interface => "数据接口";

    public override string BackToDirectory => "回到公开目录";

    public override string NoSuchPage => "没有这个页面：地址可能不完整，或内容从未公开。";

    public override string CrossSite => "这个请求来自别的网站，没有执行。请在本系统的页面中操作。";

    public override string TooLarge => "上传的内容太大，没有接收。";

    public override string TooManyFilesTitle => "文件太多";

    public override string TooManyFiles(int most) => $"一次最多报送 {most} 个文件。请重新选择文件，分几次报送；同一文件重复报送不会重复登记。";

    public override string TooSlow => "上传太慢或中断了，没有接收。请检查网络后再试。";

    public override string TooManyUploads => "现在同时上传的文件太多，没有接收。请一分钟后再试。";

    public override string BadRequest => "请求不完整或格式不对，没有执行。请返回页面重试。";

    public override string InternalError => "系统出现内部错误，已记入日志。请稍后重试。";

    public override string OperatorClosed =>
        "办理页面没有开放：请在系统设置中设定办理密钥（operatorKey），再用它登录。";

    public override string AskedTooOften => "从您的地址来的请求太多，这一次没有执行。";

    public override string StorageFull =>
        "系统的存储空间已满，这一次没有执行，原有的内容没有丢失。请通知系统管理员腾出空间，然后再试一次。";

    public override string TryAgainIn(TimeSpan wait) =>
        wait.TotalSeconds < 90 ? $"请在 {Number((int)wait.TotalSeconds)} 秒后再试。" : $"请在 {Number((int)Math.Ceiling(wait.TotalMinutes))} 分钟后再试。";

    public override string Unknown => "未识别";

    public override string Agency => "单位";

    public override string Year => "年度";

    public override string Form => "表样";

    public override string Original => "原件";

    public override string Scrollable(string what) => $"{what}（可滚动）";

    public override string Of(ReportState state) => state switch
    {
        ReportState.Received => "待读取",
        ReportState.Extracted => "读取中",
        ReportState.Read => "核验中",
        ReportState.Checked => "待送审",
        ReportState.InReview => "审核中",
        ReportState.Approved => "待发布",
        ReportState.Published => "已发布",
        ReportState.Returned => "已退回",
        ReportState.Unreadable => "无法读取",
        ReportState.Poisoned => "处理失败",
        ReportState.Withdrawn => "已撤回",
        ReportState.Superseded => "已被取代",
        ReportState.HandedOver => "已并入",
        ReportState.Held => "待放行",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string Of(ReportStep step) => step switch
    {
        ReportStep.Extract => "读取页面",
        ReportStep.Parse => "识别数据",
        ReportStep.Match => "核对是否为更正件",
        ReportStep.Validate => "核验数据",
        ReportStep.RequestReview => "发送审核通知",
        ReportStep.Remind => "提醒审核人",
        ReportStep.Escalate => "上报超期",
        ReportStep.Publish => "发布",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.ReviewRequest => "审核通知",
        NoticeKind.Reminder => "催办",
        NoticeKind.Escalation => "超期上报",
        NoticeKind.Return => "退回",
        NoticeKind.Publication => "发布",
        NoticeKind.Failure => "处理失败",
        NoticeKind.Confirmation => "请确认地址",
        NoticeKind.Sender => "报送人",
        NoticeKind.ReviewEnded => "审核终止",
        NoticeKind.Information => "阅知",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string OfStatus(int status) => status switch
    {
        400 => "请求不完整",
        401 or 403 => "不能访问",
        404 => "没有找到",
        408 => "上传太慢",
        409 => "现在不能这样做",
        410 => "链接已失效",
        413 => "文件太大",
        415 => "文件类型不符",
        429 => "太频繁了",
        503 => "现在太忙",
        507 => "存储空间已满",
        _ => "系统出错",
    };

    public override DocumentWords Documents => DocumentWords.Chinese;

    public override FindingWords Findings => FindingWords.Chinese;

    public override FormWords Terms => FormWords.Chinese;

    public override WorkflowWords Workflow => WorkflowWords.Chinese;

    public override string Of(Refusal refusal) => Workflow.Of(refusal);

    public override string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public override string Day(DateTimeOffset time) => ChinaTime.Minutes(time).Split(' ')[0];

    public override string Minutes(DateTimeOffset time) => ChinaTime.Minutes(time);

    public override string Length(TimeSpan length) =>
        length.TotalDays >= 1 ? $"{(int)length.TotalDays} 天"
        : length.TotalHours >= 1 ? $"{(int)length.TotalHours} 小时"
        : length.TotalMinutes >= 1 ? $"{(int)length.TotalMinutes} 分钟"
        : "不到 1 分钟";

    public override string Labelled(string label) => $"{label}：";

    public override string CorrectedAt => "更正文件";

    public override string InBrackets(string text) => $"（{text}）";

    public override string List(IEnumerable<string> texts) => string.Join('、', texts);

    public override string Comma => "，";

    public override string PagesOfList => "翻页";

    public override string PageBefore => "上一页";

    public override string PageAfter => "下一页";

    public override string PageOf(int page, int pages) => $"第 {page} 页，共 {pages} 页";

    public override string Of(Severity severity) => severity == Severity.Error ? "错误" : "提示";

    public override string SectionNotFound => "原件中没有找到这一部分。";

    public override string SectionEmpty => "原件中这一部分没有文字。";

    public override string NotRead => "未读到";

    public override string Blank => "空白";

    public override string CorrectedMark => "更正";

    public override string Before(string value) => $"更正前：{value}";

    public override string Unsure => "存疑";

    public override string Suggested(string value) => $"应为 {value}？";

    public override string FindingNumber(int number) => $"核验意见第 {number} 条";

    public override string FindingsTitle => "核验意见";

    public override string NoFindings => "各项数据勾稽关系成立，没有发现问题。";

    public override string AcceptedError => "错误 · 已接受";

    public override string AcceptedBecause(string reason) => $"已接受：{reason}";

    public override string Arithmetic => "算式：";

    public override string Compared => "比较的数值：";

    public override string Basis => "依据：";

    public override string At(string place) => $"位置：“{place}”";

    public override string See(string place) => $"看“{place}”";

    public override string RoundTitle(int round) => $"第 {round} 轮审核";

    public override string Corrections => "更正说明";

    public override string CorrectionsIntroduction => "以下内容由审核人对照原件更正了程序的读数，正文中以“更正”标出。";

    public override string FigureCorrection(string figure, string read, string now) => $"{figure}：程序读作 {read}，更正为 {now}";

    public override string TextCorrection(string section) => $"{section}：文字有更正";

    public override string TextAsRead => "程序读作";

    public override string TextAsCorrected => "更正为";

    public override string IdentityCorrection(string read, string now) => $"单位和年度：程序读作 {read}，更正为 {now}";

    public override string Unnamed => "未识别";
}
