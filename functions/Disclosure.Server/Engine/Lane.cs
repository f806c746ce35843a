namespace Disclosure.Server.Engine;

/// <summary>The lanes of the engine. What is in one never waits for what is in another.</summary>
internal enum Lane
{
    /// <summary>Runs that read no file: decisions, checks, reminders, publication.</summary>
    Stored,

    /// <summary>
    /// Runs that read what files tell themselves. Every file comes here first, and what has more to it is put off from here.
    /// </summary>
    Digital,

    /// <summary>Runs that read some pages from their pictures.</summary>
    SmallScan,

    /// <summary>Runs that read many pages from their pictures, or very large ones.</summary>
    BigScan,

    /// <summary>Runs over very large files, whatever is in them: one at a time, for the sake of memory.</summary>
    LargeFile,
}
