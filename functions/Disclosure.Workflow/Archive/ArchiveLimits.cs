namespace Disclosure.Workflow.Archive;

/// <summary>
/// What an archive may hold. Reaching a limit ends the reading with <see cref="ArchiveError.LimitExceeded"/>; sizes are what entries unpack
/// to.
/// </summary>
public sealed record ArchiveLimits
{
    /// <summary>5,000 agencies over 20 years and more.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Entries in the archive.</summary>
    public int Entries { get; init; } = 3_000_000;

    /// <summary>Bytes of one original: as large as a host can be set to take.</summary>
    public int OriginalBytes { get; init; } = 1 << 30;

    /// <summary>Bytes of one reading.</summary>
    public int ReadingBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of one report's events.</summary>
    public int ReportBytes { get; init; } = 256 << 20;

    /// <summary>Bytes of one line of a list.</summary>
    public int LineBytes { get; init; } = 4 << 20;
}
