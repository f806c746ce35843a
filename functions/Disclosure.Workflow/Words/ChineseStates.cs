using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

/// <summary>States as they read after 报告.</summary>
internal static class ChineseStates
{
    // Every state stands here: CS8509 fails the build where one is missing. CS8524 speaks of numbers that are no state.
#pragma warning disable CS8524
    public static string Of(ReportState state) => state switch
    {
        ReportState.Received or ReportState.Extracted => "正在读取",
        ReportState.Read => "正在核验",
        ReportState.Checked => "即将送审",
        ReportState.InReview => "正在审核",
        ReportState.Approved => "已通过全部审核、即将发布",
        ReportState.Published => "已经发布",
        ReportState.Returned => "已被退回",
        ReportState.Unreadable => "无法读取",
        ReportState.Poisoned => "处理失败、等待重试",
        ReportState.Withdrawn => "已撤回",
        ReportState.Superseded => "已被新的报告取代",
        ReportState.HandedOver => "已并入另一份报告",
        ReportState.Held => "正在等待主管部门放行",
    };
#pragma warning restore CS8524
}
