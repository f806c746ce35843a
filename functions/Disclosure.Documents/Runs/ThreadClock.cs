using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Runs;

/// <summary>
/// A clock that goes only while the processor works for the thread that asks (clock_gettime(2), CLOCK_THREAD_CPUTIME_ID), so that a limit
/// on work does not fall on files of a machine that is busy with others. Timestamps of two threads have nothing to do with each other.
/// Outside Linux it is the clock on the wall.
/// </summary>
internal sealed partial class ThreadClock : TimeProvider
{
    private const int ThreadTime = 3;
    private const long Nanosecond = 1_000_000_000;

    private ThreadClock()
    {
    }

    /// <summary>Gets the clock.</summary>
    public static ThreadClock Instance { get; } = new();

    /// <inheritdoc/>
    public override long TimestampFrequency => OperatingSystem.IsLinux() ? Nanosecond : Stopwatch.Frequency;

    /// <inheritdoc/>
    public override long GetTimestamp() =>
        !OperatingSystem.IsLinux() ? Stopwatch.GetTimestamp()
        : GetTime(ThreadTime, out var time) == 0 ? (time.Seconds * Nanosecond) + time.Nanoseconds
        : throw new InvalidOperationException("The system has no clock of the thread's time.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct TimeSpec(nint Seconds, nint Nanoseconds);
}
