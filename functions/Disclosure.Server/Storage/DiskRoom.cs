using Disclosure.Hosting.Settings;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Storage;

/// <summary>
/// How much room there is in the data folder, by the disk it is on and by the quota the office sets. Files that are being received when
/// the room ends are received whole: so many as come at a time.
/// </summary>
internal sealed class DiskRoom : IStorageRoom
{
    /// <summary>
    /// For how long the size of the folder counts as known: 20,000 originals are looked at in some tenths of a second.
    /// </summary>
    private static readonly TimeSpan SizeKept = TimeSpan.FromSeconds(30);

    /// <summary>For how long the free space counts as known.</summary>
    private static readonly TimeSpan FreeKept = TimeSpan.FromSeconds(1);

    /// <summary>Part of the quota from which on there is little room: a tenth left is days to act in a year's busiest month.</summary>
    private const double LittleFrom = .9;

    /// <summary>The same for the free space, in multiples of what has to stay free.</summary>
    private const int LittleBelow = 4;

    private readonly Lock _lock = new();
    private readonly Func<long> _free;
    private readonly Func<long> _used;
    private readonly LimitSettings _limits;
    private readonly TimeProvider _time;
    private (long At, long Bytes)? _freeSeen;
    private (long At, long Bytes)? _usedSeen;

    /// <summary>Looks at the disk and the files of a folder.</summary>
    public DiskRoom(DataFolder data, LimitSettings limits, TimeProvider time)
        : this(() => new DriveInfo(data.Root).AvailableFreeSpace, () => SizeOf(data.Root), limits, time)
    {
    }

    /// <summary>Looks at a disk and a folder as they are told.</summary>
    /// <param name="free">Returns the bytes that are free on the disk.</param>
    /// <param name="used">Returns the bytes that the folder takes.</param>
    /// <param name="limits">What may be taken.</param>
    /// <param name="time">The clock.</param>
    internal DiskRoom(Func<long> free, Func<long> used, LimitSettings limits, TimeProvider time) =>
        (_free, _used, _limits, _time) = (free, used, limits, time);

    public StorageRoom Look()
    {
        lock (_lock)
        {
            var free = Seen(ref _freeSeen, FreeKept, _free) >> 20;
            var used = _limits.DiskMegabytes is null ? (long?)null : Seen(ref _usedSeen, SizeKept, _used) >> 20;
            var left = free < _limits.LeastFreeMegabytes || used >= _limits.DiskMegabytes ? RoomLeft.None
                : free < (long)LittleBelow * _limits.LeastFreeMegabytes || used >= LittleFrom * _limits.DiskMegabytes ? RoomLeft.Little
                : RoomLeft.Enough;
            return new StorageRoom(left, free, used, _limits.DiskMegabytes);
        }
    }

    private long Seen(ref (long At, long Bytes)? seen, TimeSpan kept, Func<long> look)
    {
        if (seen is not { } known || _time.GetElapsedTime(known.At) >= kept)
        {
            seen = known = (_time.GetTimestamp(), look());
        }

        return known.Bytes;
    }

    /// <summary>Returns the bytes of all files in a folder; those that come or go meanwhile count or not.</summary>
    private static long SizeOf(string folder)
    {
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        var size = 0L;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", all))
        {
            try
            {
                size += file.Length;
            }
            catch (FileNotFoundException)
            {
                // It went away between the look and the question.
            }
        }

        return size;
    }
}
