using Disclosure.Documents.Runs;

namespace Disclosure.Server.Engine;

/// <summary>Which files belong into which lane.</summary>
internal static class LaneRules
{
    /// <summary>
    /// Most pages of a small scan. A report has 5 to 20; at a second and a bit a page a small scan is done in half a minute of one core.
    /// </summary>
    public const int SmallPages = 30;

    /// <summary>Most pixels of a small scan: as many A4 sheets at 300 dpi.</summary>
    public const long SmallPixels = SmallPages * 8_700_000L;

    /// <summary>
    /// Bytes of the largest file outside the lane of large ones. A file is in memory while it is read, a bundle twice, and those of all
    /// lanes together are to leave the host room; reports have less than 10 million bytes, scans in colour of 20 pages 30 million.
    /// </summary>
    public const long SmallFile = 32L << 20;

    /// <summary>Returns whether a run in the lane may read so much from pictures.</summary>
    public static bool Admits(this Lane lane, ReadingCost cost) => LaneOf(cost) <= lane;

    /// <summary>Returns the lane for a file of which so much has to be read from pictures.</summary>
    /// <param name="cost">What has to be read.</param>
    /// <param name="size">Bytes of the file.</param>
    public static Lane LaneOf(ReadingCost cost, long size = 0) =>
        size > SmallFile ? Lane.LargeFile
        : cost.Pages == 0 ? Lane.Digital
        : cost is { Pages: <= SmallPages, Pixels: <= SmallPixels } ? Lane.SmallScan
        : Lane.BigScan;
}
