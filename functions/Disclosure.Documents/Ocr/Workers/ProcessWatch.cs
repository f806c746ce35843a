using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// Holds a process of ours within its bounds for as long as this object lives: it is killed when it has more in memory than it may, when it
/// has used more computing time than it may, and when it stands still. How long it takes by the clock on the wall counts for nothing, as
/// the machine may be busy with others. The system is asked ten times a second, which costs some 40 microseconds each; as a hostile picture
/// can ask for gigabytes in between, Linux is told a limit of memory of its own too. Outside Linux memory is not watched.
/// </summary>
internal sealed partial class ProcessWatch : IAsyncDisposable
{
    private const int DataResource = 2;
    private const int CoreResource = 4;
    private const int ResidentField = 1;
    private const int OfProcess = 0;

    /// <summary>
    /// A level of Linux below the usual one (nice 10): beside a thread of the usual level such a process gets a tenth of a core, so that
    /// what people wait for, a decision or a digital report, is done nearly as fast beside twenty scans as beside none. At the last level
    /// (19) it is a seventieth: a machine that is busy with others would read no scan all day.
    /// </summary>
    private const int LessUrgent = 10;

    /// <summary>
    /// What the system's limit leaves beyond ours. It counts memory that is mapped to be written to (RLIMIT_DATA, getrlimit(2)), touched or
    /// not: the stacks of a runtime's threads alone are 8 MB each. What is only reserved, as the .NET heap is at first, does not count.
    /// </summary>
    private const long Untouched = 128L << 20;

    /// <summary>
    /// Computing time within the time of standstill below which a process stands still: a runtime that only waits uses none, and one that
    /// has ten busy neighbours on its core and the least urgent level gets twice as much in two minutes.
    /// </summary>
    private static readonly TimeSpan Moving = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly ProcessBounds _bounds;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly TimeSpan _before;
    private TimeSpan _used;
    private TimeSpan _usedWhenMoved;
    private long _movedAt;
    private volatile ProcessBound _reached;

    /// <summary>Begins to watch.</summary>
    /// <param name="process">A process started by this one.</param>
    /// <param name="bounds">What it may have and use from now on.</param>
    /// <param name="clock">When to look, and for how long it has stood still.</param>
    public ProcessWatch(Process process, ProcessBounds bounds, TimeProvider clock)
    {
        (_process, _bounds, _clock) = (process, bounds, clock);
        _before = Used() ?? TimeSpan.Zero;
        _used = _usedWhenMoved = _before;
        _movedAt = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => Look(), null, BetweenLooks, BetweenLooks);
    }

    /// <summary>The bound that it went beyond, for which it was killed.</summary>
    public ProcessBound Reached => _reached;

    /// <summary>
    /// Tells the system what a process may have, and that it is to leave no image of its memory behind when it crashes. Where the system
    /// refuses, or the process is gone already, there is nothing to be done: watching is left.
    /// </summary>
    public static void Limit(Process process, long bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            var data = (ulong)(bytes + Untouched);
            _ = SetLimit(process.Id, DataResource, new ResourceLimit(data, data), 0);
            _ = SetLimit(process.Id, CoreResource, default, 0);
        }
    }

    /// <summary>Has the process go behind all others; done at once after the start, before it has more threads than one.</summary>
    public static void PutBehind(Process process)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(OfProcess, process.Id, LessUrgent);
        }
    }

    /// <summary>Gets the computing time that the process used since the watch began; the last that was known where it has ended.</summary>
    public TimeSpan Spent()
    {
        Use();
        return _used - _before;
    }

    /// <summary>Ends the watching, and waits for a look under way.</summary>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        if (_reached != ProcessBound.None)
        {
            return;
        }

        Use();
        if (_used - _usedWhenMoved >= Moving)
        {
            (_usedWhenMoved, _movedAt) = (_used, _clock.GetTimestamp());
        }

        _reached = Resident() > _bounds.MemoryBytes ? ProcessBound.Memory
            : _used - _before > _bounds.Computing ? ProcessBound.Computing
            : _clock.GetElapsedTime(_movedAt) > _bounds.Standstill ? ProcessBound.Standstill
            : ProcessBound.None;
        if (_reached != ProcessBound.None)
        {
            _process.Kill();
        }
    }

    private void Use()
    {
        if (Used() is { } used && used > _used)
        {
            _used = used;
        }
    }

    /// <summary>The computing time of the process since it was started; null where it has ended.</summary>
    private TimeSpan? Used()
    {
        try
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Bytes in memory (proc(5), /proc/PID/statm); 0 where nobody tells.</summary>
    private long Resident()
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{_process.Id}/statm").Split(' ');
            return long.Parse(fields[ResidentField], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process is gone, or this is not Linux, or an administrator hides processes from one another.
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "prlimit")]
    private static partial int SetLimit(int process, int resource, in ResourceLimit limit, nint previous);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int process, int priority);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct ResourceLimit(ulong Soft, ulong Hard);
}
