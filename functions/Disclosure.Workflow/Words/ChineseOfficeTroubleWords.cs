using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Words;

internal sealed class ChineseOfficeTroubleWords : OfficeTroubleWords
{
    internal override string Of(OfficeTrouble.PartStands fact) =>
        $"{Of(fact.Part)}自{ChinaTime.Minutes(fact.Since)}起没有动静。请查看日志；磁盘和网络无误而仍不恢复的，请重新启动程序。";

    internal override string Of(OfficeTrouble.LeftInIntake fact) =>
        $"收件文件夹中的“{fact.Name}”自{ChinaTime.Minutes(fact.Since)}起没有收取：{Of(fact.Why)}";

    internal override string Of(OfficeTrouble.RefusedFromIntake fact) =>
        $"收件文件夹中的“{fact.Name}”没有收取（{fact.Day}，已移到 refused）：";

    private static string Of(HostPart part) => part switch
    {
        HostPart.Engine => "报告的处理",
        HostPart.Notices => "通知的发送",
        HostPart.Intake => "收件文件夹的收取",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string Of(IntakeDelay why) => why switch
    {
        IntakeDelay.Unfinished => "文件名是尚未传完的样子（如以点开头，或以 .part、.tmp 结尾）。传完的请改名。",
        IntakeDelay.Empty => "文件夹是空的。",
        IntakeDelay.Written => "有程序仍在写入。",
        IntakeDelay.Failed => "读取或保存时出错，会再试；原因见日志。",
        IntakeDelay.NotMoved => "已经处理，但移不走；请查看文件夹的权限和磁盘。",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
