using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Archive;

/// <summary>
/// What is wrong with an archive, or with the data that one is made of: one record for each, with what the sentence of it names.
/// </summary>
public abstract record ArchiveFault
{
    private ArchiveFault(ArchiveError code) => Code = code;

    /// <summary>Gets the kind of fault, for programs.</summary>
    public ArchiveError Code { get; }

    internal abstract string Say(ArchiveWords words);

    /// <summary>The ZIP holds a file that belongs to no archive, or two of one name.</summary>
    internal sealed record ForeignEntry() : ArchiveFault(ArchiveError.NotAnArchive)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>The ZIP lacks the file that an archive begins with.</summary>
    /// <param name="Name">Name of that file.</param>
    internal sealed record NoManifest(string Name) : ArchiveFault(ArchiveError.NotAnArchive)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>The archive says that it is of another format.</summary>
    internal sealed record ForeignFormat() : ArchiveFault(ArchiveError.NotAnArchive)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>A newer program made the archive.</summary>
    /// <param name="Version">Version of the archive's format.</param>
    /// <param name="Known">Latest version that this program knows.</param>
    internal sealed record NewerFormat(int Version, int Known) : ArchiveFault(ArchiveError.NewerVersion)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>The file is no ZIP, or its structure is damaged.</summary>
    internal sealed record ZipDamaged() : ArchiveFault(ArchiveError.Damaged)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>A file in the archive is not what was put into it.</summary>
    /// <param name="Name">Name of the file.</param>
    internal sealed record EntryDamaged(string Name) : ArchiveFault(ArchiveError.Damaged)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>A file that the archive names is not in it.</summary>
    /// <param name="Name">Name of the file.</param>
    internal sealed record EntryMissing(string Name) : ArchiveFault(ArchiveError.Incomplete)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>The data to be exported lack an original.</summary>
    /// <param name="File">SHA-256 of the original.</param>
    internal sealed record OriginalMissing(ContentHash File) : ArchiveFault(ArchiveError.Incomplete)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>The data to be exported lack a reading.</summary>
    /// <param name="Reading">SHA-256 of the reading.</param>
    internal sealed record ReadingMissing(ContentHash Reading) : ArchiveFault(ArchiveError.Incomplete)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>The archive holds too many files.</summary>
    /// <param name="Most">Most files that an archive may hold.</param>
    internal sealed record TooManyEntries(int Most) : ArchiveFault(ArchiveError.LimitExceeded)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>A file in the archive is too large.</summary>
    /// <param name="Name">Name of the file.</param>
    /// <param name="Most">Most bytes that the file may have.</param>
    internal sealed record EntryTooLarge(string Name, int Most) : ArchiveFault(ArchiveError.LimitExceeded)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }

    /// <summary>A line of a list in the archive is too long.</summary>
    /// <param name="Name">Name of the list.</param>
    /// <param name="Most">Most bytes that a line may have.</param>
    internal sealed record LineTooLong(string Name, int Most) : ArchiveFault(ArchiveError.LimitExceeded)
    {
        internal override string Say(ArchiveWords words) => words.Of(this);
    }
}
