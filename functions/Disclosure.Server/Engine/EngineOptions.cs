namespace Disclosure.Server.Engine;

/// <summary>How much the engine does at once, and what a run may use.</summary>
/// <param name="Places">Runs at once in each lane that reads files: as many as there are children that read.</param>
/// <param name="RunComputing">Computing time that a run may use, that of the processes which work for it included.</param>
internal sealed record EngineOptions(int Places, TimeSpan RunComputing)
{
    /// <summary>
    /// Runs at once that read no file. Each takes some milliseconds, most of them for the disk; a lot of reminders that are due at the same
    /// time must not open as many connections.
    /// </summary>
    private const int StoredPlaces = 16;

    /// <summary>Returns the number of runs at once in a lane.</summary>
    public int PlacesIn(Lane lane) => lane switch
    {
        Lane.Stored => StoredPlaces,
        Lane.LargeFile => 1,
        _ => Places,
    };
}
