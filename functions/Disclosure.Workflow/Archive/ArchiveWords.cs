namespace Disclosure.Workflow.Archive;

/// <summary>Says in a language what is wrong with an archive.</summary>
internal abstract class ArchiveWords
{
    internal abstract string Of(ArchiveFault.ForeignEntry fact);

    internal abstract string Of(ArchiveFault.NoManifest fact);

    internal abstract string Of(ArchiveFault.ForeignFormat fact);

    internal abstract string Of(ArchiveFault.NewerFormat fact);

    internal abstract string Of(ArchiveFault.ZipDamaged fact);

    internal abstract string Of(ArchiveFault.EntryDamaged fact);

    internal abstract string Of(ArchiveFault.EntryMissing fact);

    internal abstract string Of(ArchiveFault.OriginalMissing fact);

    internal abstract string Of(ArchiveFault.ReadingMissing fact);

    internal abstract string Of(ArchiveFault.TooManyEntries fact);

    internal abstract string Of(ArchiveFault.EntryTooLarge fact);

    internal abstract string Of(ArchiveFault.LineTooLong fact);
}
