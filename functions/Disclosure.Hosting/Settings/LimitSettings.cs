using Disclosure.Documents;
using Disclosure.Hosting.Words;
using Disclosure.Workflow;

namespace Disclosure.Hosting.Settings;

/// <summary>What files and uploads may cost.</summary>
public sealed record LimitSettings
{
    /// <summary>Largest file, in units of 2²⁰ bytes.</summary>
    public int FileMegabytes { get; set; } = (int)(ReadLimits.Default.FileBytes >> 20);

    /// <summary>Most that one stream of a PDF may decode to, in units of 2²⁰ bytes.</summary>
    public int StreamMegabytes { get; set; } = (int)(ReadLimits.Default.StreamBytes >> 20);

    /// <summary>Most that reading one PDF may hold in memory at a time beside the file itself, in units of 2²⁰ bytes.</summary>
    public int ReadingMegabytes { get; set; } = (int)(ReadLimits.Default.HeldBytes >> 20);

    /// <summary>Most pages a file may have.</summary>
    public int Pages { get; set; } = ReadLimits.Default.Pages;

    /// <summary>Longest computing time that reading what one file tells itself may take.</summary>
    public TimeSpan ReadingTime { get; set; } = ReadLimits.Default.Time;

    /// <summary>
    /// Longest computing time that a run over a report may take in all, that of the processes which read its scans included: some 700
    /// scanned pages.
    /// </summary>
    public TimeSpan ComputingTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Most files one upload may hold.</summary>
    public int FilesPerUpload { get; set; } = 20;

    /// <summary>Most uploads that are received at a time; others wait for their turn.</summary>
    public int UploadsAtOnce { get; set; } = 8;

    /// <summary>
    /// Most filings of one sender that may be open: of an agency's filing link, or of the address that a stranger's files come from.
    /// </summary>
    public int OpenFilings { get; set; } = WorkflowOptions.DefaultOpenFilings;

    /// <summary>Most that the data folder of the stand-alone host may take, in units of 2²⁰ bytes; null: no limit.</summary>
    public int? DiskMegabytes { get; set; }

    /// <summary>
    /// Space on the disk of the data folder, in units of 2²⁰ bytes, that files which come in leave to decisions, notices and readings: five
    /// files of the largest size.
    /// </summary>
    public int LeastFreeMegabytes { get; set; } = 500;

    /// <summary>
    /// Most memory that the stand-alone host may hold in objects, in units of 2²⁰ bytes; children that read files are not counted.
    /// </summary>
    public int HeapMegabytes { get; set; } = 512;

    /// <summary>The same for the readers.</summary>
    public ReadLimits ToReadLimits() =>
        ReadLimits.Default with
        {
            FileBytes = (long)FileMegabytes << 20,
            StreamBytes = (long)StreamMegabytes << 20,
            HeldBytes = (long)ReadingMegabytes << 20,
            Pages = Pages,
            Time = ReadingTime,
        };

    /// <summary>Finds what is wrong with it.</summary>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem() =>
        FileMegabytes is < 1 or > 1024 ? OutOfBounds.Numbers("limits.fileMegabytes", 1, 1024)
        : StreamMegabytes is < 1 or > 1024 ? OutOfBounds.Numbers("limits.streamMegabytes", 1, 1024)
        : ReadingMegabytes is < 16 or > 8192 ? OutOfBounds.Numbers("limits.readingMegabytes", 16, 8192)
        : Pages is < 1 or > 100_000 ? OutOfBounds.Numbers("limits.pages", 1, 100_000)
        : ReadingTime < TimeSpan.FromSeconds(1) || ReadingTime > TimeSpan.FromHours(1)
            ? new OutOfBounds("limits.readingTime", "1s", "1h")
        : ComputingTime < TimeSpan.FromSeconds(1) || ComputingTime > TimeSpan.FromHours(24)
            ? new OutOfBounds("limits.computingTime", "1s", "24h")
        : FilesPerUpload is < 1 or > 1000 ? OutOfBounds.Numbers("limits.filesPerUpload", 1, 1000)
        : UploadsAtOnce is < 1 or > 1000 ? OutOfBounds.Numbers("limits.uploadsAtOnce", 1, 1000)
        : OpenFilings is < 1 or > 1_000_000 ? OutOfBounds.Numbers("limits.openFilings", 1, 1_000_000)
        : DiskMegabytes is < 100 or > 1_000_000_000 ? OutOfBounds.Numbers("limits.diskMegabytes", 100, 1_000_000_000)
        : LeastFreeMegabytes is < 0 or > 1_000_000_000 ? OutOfBounds.Numbers("limits.leastFreeMegabytes", 0, 1_000_000_000)
        : HeapMegabytes is < 256 or > 1_048_576 ? OutOfBounds.Numbers("limits.heapMegabytes", 256, 1_048_576)
        : null;
}
