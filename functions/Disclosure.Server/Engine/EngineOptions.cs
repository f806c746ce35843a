namespace Disclosure.Server.Engine;

/// <summary>How much the engine does at once, and what a run may use.</summary>
/// <param name="Places">Runs at once in each lane that reads files: as many as there are children that read.</param>
/// <param name="RunComputing">Computing time that a run may use, that of the processes which work for it included.</param>
internal sealed record EngineOptions(int Places, TimeSpan RunComputing)
{
    /// <summary>
    /// Gets the runs at once that read no file. Each takes some milliseconds, most of them for the disk; a lot of reminders that are due at
    /// the same time must not open as many connections.
    /// </summary>
    public int StoredPlaces { get; } = 16;
}
