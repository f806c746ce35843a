using Disclosure.Workflow.Archive;

namespace Disclosure.Workflow.Words;

internal sealed class ChineseArchiveWords : ArchiveWords
{
    internal override string Of(ArchiveFault.ForeignEntry fact) => "这不是 disclosure export 导出的归档：其中有不属于归档的或重名的文件。请使用原样的归档文件。";

    internal override string Of(ArchiveFault.NoManifest fact) => $"这不是 disclosure export 导出的归档：缺少 {fact.Name}。";

    internal override string Of(ArchiveFault.ForeignFormat fact) => "这不是 disclosure export 导出的归档。";

    internal override string Of(ArchiveFault.NewerFormat fact) => $"归档由更新版本的程序导出（格式 {fact.Version}，本程序到 {fact.Known}）。请换用新版程序导入。";

    internal override string Of(ArchiveFault.ZipDamaged fact) => "归档文件已损坏，或不是归档文件。请重新复制，或重新导出。";

    internal override string Of(ArchiveFault.EntryDamaged fact) => $"归档中的 {fact.Name} 已损坏。请重新复制归档文件，或重新导出。";

    internal override string Of(ArchiveFault.EntryMissing fact) => $"归档中缺少 {fact.Name}。请使用原样的归档文件，或重新导出。";

    internal override string Of(ArchiveFault.OriginalMissing fact) => $"数据中缺少原件 {fact.File}，不能导出。请从备份中恢复后再试。";

    internal override string Of(ArchiveFault.ReadingMissing fact) => $"数据中缺少读取结果 {fact.Reading}，不能导出。请从备份中恢复后再试。";

    internal override string Of(ArchiveFault.TooManyEntries fact) => $"归档太大：其中的文件超过 {fact.Most} 个。";

    internal override string Of(ArchiveFault.EntryTooLarge fact) => $"归档太大：{fact.Name} 超过 {fact.Most} 字节。";

    internal override string Of(ArchiveFault.LineTooLong fact) => $"归档太大：{fact.Name} 中的一行超过 {fact.Most} 字节。";
}
