namespace Disclosure.Workflow.Archive;

/// <summary>Why an archive cannot be made or taken in.</summary>
public enum ArchiveError
{
    /// <summary>It is no archive of this program.</summary>
    NotAnArchive,

    /// <summary>A newer program made it.</summary>
    NewerVersion,

    /// <summary>Its content is not what was put into it.</summary>
    Damaged,

    /// <summary>Something that its reports name is not in it, or not in the data it is made of.</summary>
    Incomplete,

    /// <summary>One of the limits of <see cref="ArchiveLimits"/> was reached.</summary>
    LimitExceeded,
}
