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

    /// <summary>Returns whether a run in the lane may read so much from pictures.</summary>
    public static bool Admits(this Lane lane, ReadingCost cost) => LaneOf(cost) <= lane;

    /// <summary>Returns the lane for a file of which so much has to be read from pictures.</summary>
    public static Lane LaneOf(ReadingCost cost) =>
        cost.Pages == 0 ? Lane.Digital
        : cost is { Pages: <= SmallPages, Pixels: <= SmallPixels } ? Lane.SmallScan
        : Lane.BigScan;
}
