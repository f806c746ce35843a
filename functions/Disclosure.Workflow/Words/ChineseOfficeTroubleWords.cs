using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class ChineseOfficeTroubleWords : OfficeTroubleWords
{
    private const string FromBackup = "请从备份恢复（disclosure restore）。";

    internal override string Of(OfficeTrouble.PartStands fact) =>
        $"{Of(fact.Part)}自{ChinaTime.Minutes(fact.Since)}起没有动静。请查看日志；磁盘和网络无误而仍不恢复的，请重新启动程序。";

    internal override string Of(OfficeTrouble.ReportStands fact) =>
        $"报告“{fact.Name}”自{ChinaTime.Minutes(fact.Since)}起停在“{ChineseStates.Of(fact.State)}”，下一步没有进行，{
            (fact.State == ReportState.Approved ? "尚未发布" : "该发的通知没有发出")}。如果程序刚刚退回过旧版本，请换回较新的版本，报告会自动继续；否则请查看日志。";

    internal override string Of(OfficeTrouble.LeftInIntake fact) =>
        $"收件文件夹中的“{fact.Name}”自{ChinaTime.Minutes(fact.Since)}起没有收取：{Of(fact.Why)}";

    internal override string Of(OfficeTrouble.RefusedFromIntake fact) =>
        $"收件文件夹中的“{fact.Name}”没有收取（{fact.Day}，已移到 refused）：";

    internal override string Of(OfficeTrouble.DataDamaged fact) => fact.Part switch
    {
        DataPart.Database => $"数据文件已损坏：{fact.Name}。{FromBackup}",
        DataPart.EventsGone => $"报告 {fact.Report} 的办理经过缺少或无法读取。{FromBackup}",
        DataPart.EventsChanged => $"报告 {fact.Report} 的办理经过已不是写入时的内容。{FromBackup}",
        DataPart.Row => $"报告 {fact.Report} 的列表信息与办理经过不一致。可在停机后用 disclosure check --repair 按办理经过改正。",
        DataPart.OriginalGone => $"报告 {fact.Report} 的原件 {fact.Name} 不在。请把原文件再交一次，或从备份恢复。",
        DataPart.OriginalChanged => $"原件 {fact.Name} 的内容已不是收到时的样子，不再提供下载。请把原文件再交一次，或从备份恢复。",
        DataPart.ReadingGone => $"报告 {fact.Report} 的读取结果 {fact.Name} 不在。{FromBackup}",
        DataPart.ReadingChanged => $"读取结果 {fact.Name} 的内容已不是存入时的样子。{FromBackup}",
        DataPart.Place => $"{fact.Name} 所发布的报告与办理经过不一致。{FromBackup}",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    internal override string Of(OfficeTrouble.BackupFailed fact) => $"{ChinaTime.Minutes(fact.At)}的备份没有做成：{fact.Why switch
    {
        BackupFault.NotWritten => "写不进备份文件夹。请查看它的权限和剩余空间；一小时后再试。",
        BackupFault.DatabaseDamaged => $"数据文件已损坏。以前的备份都留着。{FromBackup}",
        BackupFault.NotRestored => "写出的备份不能完整恢复，已删除。请检查存放备份的磁盘；一小时后再试。",
        BackupFault.DataDamaged => "备份已写出，但其中的数据有损坏，文件名带 damaged。以前的备份都留着；请运行 disclosure check 查看。",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    }}";

    internal override string Of(OfficeTrouble.LittleRoom fact) =>
        $"{(fact.Room.Left == RoomLeft.None ? "存储空间已满，暂不接收文件；审核和发布照常" : "存储空间快满了")}：磁盘剩余 {
            fact.Room.FreeMegabytes} MB{(fact.Room is { UsedMegabytes: { } used, MostMegabytes: { } most }
                ? $"，数据文件夹已用 {used} MB，限 {most} MB"
                : "")}。请腾出空间，或调整配置中的 limits.diskMegabytes、limits.leastFreeMegabytes。";

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
        IntakeDelay.NoRoom => "存储空间已满；腾出空间后会自动收取。",
        IntakeDelay.NotMoved => "已经处理，但移不走；请查看文件夹的权限和磁盘。",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
