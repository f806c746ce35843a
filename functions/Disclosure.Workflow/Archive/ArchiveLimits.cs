namespace Disclosure.Workflow.Archive;

/// <summary>
/// What an archive may hold. Reaching a limit ends the reading with <see cref="ArchiveError.LimitExceeded"/>; sizes are what entries unpack
/// to.
/// </summary>
public sealed record ArchiveLimits
{
    /// <summary>Gets limits that 5,000 agencies over 20 years do not reach.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Gets the most entries of an archive.</summary>
    public int Entries { get; init; } = 3_000_000;

    /// <summary>Gets the most bytes of one original: as large as a host can be set to take.</summary>
    public int OriginalBytes { get; init; } = 1 << 30;

    /// <summary>Gets the most bytes of one reading.</summary>
    public int ReadingBytes { get; init; } = 64 << 20;

    /// <summary>Gets the most bytes of one report's events.</summary>
    public int ReportBytes { get; init; } = 256 << 20;

    /// <summary>Gets the most bytes of one line of a list.</summary>
    public int LineBytes { get; init; } = 4 << 20;
}
