using Disclosure.Documents;

namespace Disclosure.Hosting.Settings;

/// <summary>What files and uploads may cost.</summary>
public sealed record LimitSettings
{
    /// <summary>Largest file, in units of 2²⁰ bytes.</summary>
    public int FileMegabytes { get; set; } = (int)(ReadLimits.Default.FileBytes >> 20);

    /// <summary>Most pages a file may have.</summary>
    public int Pages { get; set; } = ReadLimits.Default.Pages;

    /// <summary>Longest time one file may be read for.</summary>
    public TimeSpan ReadingTime { get; set; } = ReadLimits.Default.Time;

    /// <summary>Most files one upload may hold.</summary>
    public int FilesPerUpload { get; set; } = 20;

    /// <summary>The same for the readers.</summary>
    public ReadLimits ToReadLimits() =>
        ReadLimits.Default with { FileBytes = (long)FileMegabytes << 20, Pages = Pages, Time = ReadingTime };

    /// <summary>What is wrong with it, in Chinese; null if it can be used.</summary>
    public string? Problem() =>
        FileMegabytes is < 1 or > 1024 ? "limits.fileMegabytes 应在 1 到 1024 之间。"
        : Pages is < 1 or > 100_000 ? "limits.pages 应在 1 到 100000 之间。"
        : ReadingTime < TimeSpan.FromSeconds(1) || ReadingTime > TimeSpan.FromHours(1) ? "limits.readingTime 应在 1s 到 1h 之间。"
        : FilesPerUpload is < 1 or > 1000 ? "limits.filesPerUpload 应在 1 到 1000 之间。"
        : null;
}
