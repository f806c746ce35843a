using Disclosure.Workflow.Archive;
using static Disclosure.Workflow.Words.EnglishNumbers;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishArchiveWords : ArchiveWords
{
    internal override string Of(ArchiveFault.ForeignEntry fact) =>
        "This is no archive made by disclosure export: it holds files that belong to no archive, or two of one name. Please use the "
            + "archive as it was made.";

    internal override string Of(ArchiveFault.NoManifest fact) => $"This is no archive made by disclosure export: {fact.Name} is missing.";

    internal override string Of(ArchiveFault.ForeignFormat fact) => "This is no archive made by disclosure export.";

    internal override string Of(ArchiveFault.NewerFormat fact) =>
        $"A newer program made this archive (format {fact.Version}; this program knows formats up to {fact.Known}). Please import it "
            + "with a newer program.";

    internal override string Of(ArchiveFault.ZipDamaged fact) =>
        "The archive is damaged, or is no archive. Please copy it again, or export again.";

    internal override string Of(ArchiveFault.EntryDamaged fact) =>
        $"{fact.Name} in the archive is damaged. Please copy the archive again, or export again.";

    internal override string Of(ArchiveFault.EntryMissing fact) =>
        $"{fact.Name} is missing in the archive. Please use the archive as it was made, or export again.";

    internal override string Of(ArchiveFault.OriginalMissing fact) =>
        $"The original {fact.File} is missing in the data, which cannot be exported. Please restore it from a backup and try again.";

    internal override string Of(ArchiveFault.ReadingMissing fact) =>
        $"The reading {fact.Reading} is missing in the data, which cannot be exported. Please restore it from a backup and try again.";

    internal override string Of(ArchiveFault.TooManyEntries fact) =>
        $"The archive is too large: it holds more than {Number(fact.Most)} files.";

    internal override string Of(ArchiveFault.EntryTooLarge fact) =>
        $"The archive is too large: {fact.Name} has more than {Number(fact.Most)} bytes.";

    internal override string Of(ArchiveFault.LineTooLong fact) =>
        $"The archive is too large: a line of {fact.Name} has more than {Number(fact.Most)} bytes.";
}
