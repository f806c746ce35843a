using System.Diagnostics;

namespace Disclosure.Server.Upkeep;

/// <summary>What is said of damage in a data folder, in Chinese.</summary>
internal static class DamageWords
{
    private const string FromBackup = "请从备份恢复（disclosure restore）。";

    public static string Of(Damage damage) => damage switch
    {
        Damage.OfDatabase database => $"数据文件已损坏：{database.Found}。{FromBackup}",
        Damage.OfEvents events => $"报告 {events.Report} 的办理经过缺少或无法读取。{FromBackup}",
        Damage.OfRow row => $"报告 {row.Report} 的列表信息与办理经过不一致。可用 --repair 按办理经过改正。",
        Damage.OriginalGone gone => $"报告 {gone.Report} 的原件 {gone.File} 不在。请把原文件再交一次，或从备份恢复。",
        Damage.OriginalChanged changed => $"原件 {changed.File} 的内容已不是收到时的样子，不再提供下载。请把原文件再交一次，或从备份恢复。",
        Damage.ReadingGone gone => $"报告 {gone.Report} 的读取结果 {gone.Reading} 不在。{FromBackup}",
        Damage.ReadingChanged changed => $"读取结果 {changed.Reading} 的内容已不是存入时的样子。{FromBackup}",
        Damage.OfPlace place => $"{place.Agency} {place.Year} 年度所发布的报告与办理经过不一致。{FromBackup}",
        _ => throw new UnreachableException(),
    };
}
