namespace Disclosure.Server.Storage;

/// <summary>
/// There is no room on the disk for what was to be written to the database; nothing of it was. Counts as a full disk does.
/// </summary>
internal sealed class DatabaseFullException : IOException
{
    /// <summary>ENOSPC, by which a full disk is known wherever it shows.</summary>
    private const int NoSpace = 28;

    public DatabaseFullException(Exception cause)
        : base("There is no room on the disk for the database.", cause) => HResult = NoSpace;
}
