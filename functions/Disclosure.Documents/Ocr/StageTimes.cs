using System.Diagnostics;

namespace Disclosure.Documents.Ocr;

/// <summary>Where the time of a page went, in milliseconds.</summary>
public sealed class StageTimes
{
    public double Light { get; set; }

    public double Straightening { get; set; }

    public double Grid { get; set; }

    public double Upright { get; set; }

    public double Pieces { get; set; }

    public double Cells { get; set; }

    public double Prose { get; set; }
}

internal static class Clock
{
    public static double Restarted(this Stopwatch clock)
    {
        var time = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        return time;
    }
}
