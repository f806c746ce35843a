namespace Disclosure.Server.Intake;

/// <summary>What a name in a folder stands for.</summary>
internal enum EntryKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, wherever it leads; on Windows also any other reparse point.</summary>
    Link,

    /// <summary>A pipe, a socket or a device: opening it may wait for ever, or do something.</summary>
    Special,
}
