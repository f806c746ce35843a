namespace Disclosure.Workflow.Ports;

/// <summary>
/// Knows how much room there is for files that come in. A host whose storage has no end gives none. Safe for any number of callers at
/// once, and cheap enough for every request.
/// </summary>
public interface IStorageRoom
{
    /// <summary>Returns how much room there is now.</summary>
    StorageRoom Look();
}

/// <summary>How much room there is.</summary>
/// <param name="Left">What that means for files that come in.</param>
/// <param name="FreeMegabytes">Space that is free on the disk, in units of 2²⁰ bytes.</param>
/// <param name="UsedMegabytes">What the data take, in the same units; null where that is not limited.</param>
/// <param name="MostMegabytes">What they may take, in the same units; null where that is not limited.</param>
public sealed record StorageRoom(RoomLeft Left, long FreeMegabytes, long? UsedMegabytes, long? MostMegabytes);

/// <summary>What the room that is left means for files that come in.</summary>
public enum RoomLeft
{
    /// <summary>There is enough.</summary>
    Enough,

    /// <summary>Files are taken, and soon there will be no room.</summary>
    Little,

    /// <summary>No files are taken, so that what is there can still be decided on.</summary>
    None,
}
