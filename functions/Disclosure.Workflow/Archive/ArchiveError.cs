namespace Disclosure.Workflow.Archive;

/// <summary>Why an archive cannot be made or taken in.</summary>
public enum ArchiveError
{
    /// <summary>The file is no archive of this program.</summary>
    NotAnArchive,

    /// <summary>A newer program made the archive.</summary>
    NewerVersion,

    /// <summary>The content is not what was put into the archive.</summary>
    Damaged,

    /// <summary>A file that reports name is missing in the archive, or in the data to be archived.</summary>
    Incomplete,

    /// <summary>One of the limits of <see cref="ArchiveLimits"/> was reached.</summary>
    LimitExceeded,
}
