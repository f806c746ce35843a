using System.Globalization;

namespace Disclosure.Attack.Tests.Host;

/// <summary>
/// Resident memory of a host and of its children, as Linux counts it. Each process's own peak (VmHWM, proc(5)) is read, so nothing between
/// two looks is missed but children that came and went between them.
/// </summary>
internal sealed class ProcessMemory : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly int _host;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _loop;
    private long _hostPeak;
    private long _childPeak;
    private long _childrenPeak;

    public ProcessMemory(int host)
    {
        _host = host;
        _loop = Task.Run(LookAsync);
    }

    /// <summary>Gets the peak of the host, in units of 2²⁰ bytes; 0 where it cannot be known.</summary>
    public long Host => Interlocked.Read(ref _hostPeak) >> 10;

    /// <summary>Gets the peak of its largest child.</summary>
    public long LargestChild => Interlocked.Read(ref _childPeak) >> 10;

    /// <summary>Gets the most that all children held at a time.</summary>
    public long AllChildren => Interlocked.Read(ref _childrenPeak) >> 10;

    public override string ToString() => $"host {Host} MB, largest child {LargestChild} MB, all children {AllChildren} MB";

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            if (OperatingSystem.IsLinux())
            {
                Look();
            }

            try
            {
                await Task.Delay(LookAgain, TimeProvider.System, _stopping.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Look()
    {
        Raise(ref _hostPeak, Status(_host).Peak);
        long all = 0;
        foreach (var path in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id)
                && Status(id) is { } status && status.Parent == _host)
            {
                all += status.Now;
                Raise(ref _childPeak, status.Peak);
            }
        }

        Raise(ref _childrenPeak, all);
    }

    private static void Raise(ref long peak, long seen)
    {
        if (seen > Interlocked.Read(ref peak))
        {
            Interlocked.Exchange(ref peak, seen);
        }
    }

    /// <summary>Returns parent, resident memory and its peak in units of 1,024 bytes; zeros where the process is gone.</summary>
    private static (int Parent, long Now, long Peak) Status(int process)
    {
        var (parent, now, peak) = (0, 0L, 0L);
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
            {
                if (line.StartsWith("PPid:", StringComparison.Ordinal))
                {
                    parent = (int)Number(line);
                }
                else if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    peak = Number(line);
                }
                else if (line.StartsWith("VmRSS:", StringComparison.Ordinal))
                {
                    now = Number(line);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return (parent, now, peak);
        }

        return (parent, now, peak);
    }

    private static long Number(string line) =>
        long.Parse(line.Split([':', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
