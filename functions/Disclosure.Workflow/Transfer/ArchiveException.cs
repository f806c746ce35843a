namespace Disclosure.Workflow.Transfer;

/// <summary>
/// An archive that cannot be made or taken in, with a code for programs and a message that tells a person, in Chinese, what to do.
/// </summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="code">What is wrong, for programs.</param>
    /// <param name="message">What is wrong and what to do, in Chinese.</param>
    /// <param name="cause">The error underneath, where there is one.</param>
    public ArchiveException(ArchiveError code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>What is wrong, for programs.</summary>
    public ArchiveError Code { get; }
}

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
