using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

/// <summary>The names of things: in Chinese for people, and as JSON writes them.</summary>
internal static class Wording
{
    /// <summary>A state, for people.</summary>
    public static string Of(ReportState state) => state switch
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
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A step, for people.</summary>
    public static string Of(ReportStep step) => step switch
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

    /// <summary>Why a notice was sent, for people.</summary>
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.ReviewRequest => "审核通知",
        NoticeKind.Reminder => "催办",
        NoticeKind.Escalation => "超期上报",
        NoticeKind.Return => "退回",
        NoticeKind.Publication => "发布",
        NoticeKind.Failure => "处理失败",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A status code, for people.</summary>
    public static string OfStatus(int status) => status switch
    {
        400 => "请求不完整",
        401 or 403 => "不能访问",
        404 => "没有找到",
        409 => "现在不能这样做",
        410 => "链接已失效",
        413 => "文件太大",
        415 => "文件类型不符",
        _ => "系统出错",
    };

    /// <summary>A value of an enumeration as JSON and addresses write it.</summary>
    public static string Id<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
