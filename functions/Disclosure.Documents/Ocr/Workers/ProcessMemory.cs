using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// Holds a process of ours within its memory for as long as this object lives: it is killed when it has more in memory than it may. The
/// system is asked ten times a second, which costs some 20 microseconds each; as a hostile picture can ask for gigabytes in between, Linux
/// is told a limit of its own too. Outside Linux nothing is watched.
/// </summary>
internal sealed partial class ProcessMemory : IAsyncDisposable
{
    private const int DataResource = 2;
    private const int CoreResource = 4;
    private const int ResidentField = 1;

    /// <summary>
    /// What the system's limit leaves beyond ours. It counts memory that is mapped to be written to (RLIMIT_DATA, getrlimit(2)), touched or
    /// not: the stacks of a runtime's threads alone are 8 MB each. What is only reserved, as the .NET heap is at first, does not count.
    /// </summary>
    private const long Untouched = 128L << 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly long _bytes;
    private readonly ITimer _timer;
    private volatile bool _isExceeded;

    /// <summary>Begins to watch.</summary>
    /// <param name="process">A process started by this one.</param>
    /// <param name="bytes">What it may have in memory.</param>
    /// <param name="clock">When to look.</param>
    public ProcessMemory(Process process, long bytes, TimeProvider clock)
    {
        (_process, _bytes) = (process, bytes);
        _timer = clock.CreateTimer(_ => Look(), null, BetweenLooks, BetweenLooks);
    }

    /// <summary>Whether it had more than it may, and was killed for it.</summary>
    public bool IsExceeded => _isExceeded;

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

    /// <summary>Ends the watching, and waits for a look under way.</summary>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        if (!_isExceeded && Resident() > _bytes)
        {
            _isExceeded = true;
            _process.Kill();
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

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct ResourceLimit(ulong Soft, ulong Hard);
}
