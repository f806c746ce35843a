using Disclosure.Server.Engine;
using Disclosure.Server.Notices;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace Disclosure.Server.Intake;

/// <summary>
/// Files what is dropped into the intake folder, and a folder in it as the pages of one report. Whatever lies there is filed, refused with
/// its reason, or, where neither can be, told to the operator. The system's notices of changes only make it look sooner: it looks every few
/// seconds anyhow, since notices get lost and some file systems give none.
/// </summary>
internal sealed partial class IntakeWatch(
    IntakeFolder folder,
    ReportDesk desk,
    WorkflowOptions options,
    ConsoleLines console,
    LoopWatch loops,
    IStorageRoom room,
    TimeProvider time,
    ILogger<IntakeWatch> log)
{
    /// <summary>
    /// How long something may lie unfinished before the operator is told: longer than copying 100 MB over a line of 30 kB/s takes. Not
    /// measured.
    /// </summary>
    public static readonly TimeSpan LongWait = TimeSpan.FromHours(1);

    /// <summary>How long something that could not be dealt with is left alone.</summary>
    public static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>How long something is left alone for which there is no room.</summary>
    public static readonly TimeSpan RestWithoutRoom = TimeSpan.FromSeconds(10);

    private const string Sender = "收件文件夹";
    private static readonly TimeSpan LookAgain = Ripening.Moment + TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LookAnyhow = TimeSpan.FromSeconds(2);

    private readonly Ripening _ripening = new();
    private readonly Signal _changed = new();

    /// <summary>What lies in the folder, by its key, as it was when it was first seen so.</summary>
    private Dictionary<string, Lying> _lying = new(StringComparer.Ordinal);

    /// <summary>Gets what lies in the folder and is not taken, with the reason.</summary>
    public IReadOnlyList<OfficeTrouble.LeftInIntake> Left { get; private set; } = [];

    /// <summary>Looks once, and deals with what is ripe.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var look = folder.Look();
        Remember(look);
        foreach (var (sight, still) in _ripening.Look(look.Standing, time.GetUtcNow()))
        {
            loops.Turn(HostPart.Intake);
            try
            {
                await DealWithAsync(sight, still, cancellation);
            }
            catch (FileNotFoundException)
            {
                // The file, or one in the folder, went away or became another thing: the next look sees what is there then.
                _ripening.Rest(sight, time.GetUtcNow());
            }
            catch (Exception cause) when (cause is not OperationCanceledException && FullDisk.IsCauseOf(cause))
            {
                WaitForRoom(sight);
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                LogFailure(sight.SafeName, cause);
                _ripening.Rest(sight, time.GetUtcNow() + RestAfterFailure);
                Remember(sight, _lying[sight.Key].Settled is null ? IntakeDelay.Failed : IntakeDelay.NotMoved);
            }
        }

        Left =
        [
            .. _lying.Values
                .Where(lying => IsToldAtOnce(lying.Why) || time.GetUtcNow() - lying.Since >= LongWait)
                .OrderBy(static lying => lying.Since)
                .Select(static lying => new OfficeTrouble.LeftInIntake(lying.Sight.SafeName, lying.Why, lying.Since)),
        ];
    }

    /// <summary>Runs until it is told to stop, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var watcher = WatchChanges();
        while (true)
        {
            loops.Turn(HostPart.Intake);
            try
            {
                await LookAsync(stopping);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                LogLookFailure(cause);
            }

            if (_ripening.IsWatching(time.GetUtcNow()))
            {
                await Task.Delay(LookAgain, time, stopping);
            }
            else
            {
                await _changed.WaitAsync(LookAnyhow, time, stopping);
            }
        }
    }

    /// <summary>Asks the system to tell of changes; null where it gives no more such notices, of which it has a limited number.</summary>
    private FileSystemWatcher? WatchChanges()
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder.Path);
            watcher.Created += (_, _) => _changed.Give();
            watcher.Changed += (_, _) => _changed.Give();
            watcher.Renamed += (_, _) => _changed.Give();
            watcher.Error += (_, _) => _changed.Give();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException cause)
        {
            LogNoNotices(cause);
            watcher?.Dispose();
            return null;
        }
    }

    /// <summary>
    /// Keeps since when everything has lain there. A file that goes on growing begins anew with every look, and one that somebody holds
    /// open for writing does not, so a copy is never told of and a stuck one is.
    /// </summary>
    private void Remember(IntakeLook look)
    {
        var now = time.GetUtcNow();
        var lying = new Dictionary<string, Lying>(StringComparer.Ordinal);
        foreach (var (sight, why) in look.Standing.Select(static sight => (sight, IntakeDelay.Written)).Concat(
            look.Unfinished.Select(static sight => (sight, sight.IsFolder ? IntakeDelay.Empty : IntakeDelay.Unfinished))))
        {
            lying[sight.Key] = _lying.GetValueOrDefault(sight.Key) is { } known && known.Sight == sight
                ? known
                : new Lying(sight, why, now);
        }

        _lying = lying;
    }

    private static bool IsToldAtOnce(IntakeDelay why) => why is IntakeDelay.Failed or IntakeDelay.NotMoved or IntakeDelay.NoRoom;

    /// <summary>Keeps why something could not be dealt with, and since when that has been so.</summary>
    private void Remember(Sight sight, IntakeDelay why)
    {
        var lying = _lying[sight.Key];
        _lying[sight.Key] = lying with { Why = why, Since = IsToldAtOnce(lying.Why) ? lying.Since : time.GetUtcNow() };
    }

    /// <summary>Leaves something where it lies until there may be room for it.</summary>
    private void WaitForRoom(Sight sight)
    {
        if (_lying[sight.Key].Why != IntakeDelay.NoRoom)
        {
            LogNoRoom(sight.SafeName);
        }

        _ripening.Rest(sight, time.GetUtcNow() + RestWithoutRoom);
        Remember(sight, IntakeDelay.NoRoom);
    }

    private async Task DealWithAsync(Sight sight, TimeSpan still, CancellationToken cancellation)
    {
        if (_lying[sight.Key].Settled is { } settled)
        {
            PutAway(sight, settled);
        }
        else if (sight.Kind is EntryKind.Link or EntryKind.Special)
        {
            Settle(sight, Refused(new Refusal.NotAFile(sight.Kind == EntryKind.Link)));
        }
        else if (Ripening.IsRipe(WholenessOf(sight), still))
        {
            if (room.Look().Left == RoomLeft.None)
            {
                WaitForRoom(sight);
                return;
            }

            await FileAsync(sight, cancellation);
        }
    }

    /// <summary>
    /// Gets whether a file is all there. A folder never surely is, since more pages may follow those it holds; nor is what nobody may read,
    /// since permissions are often given last.
    /// </summary>
    private Wholeness WholenessOf(Sight sight)
    {
        try
        {
            if (!sight.IsFolder)
            {
                using var file = folder.Open(sight);
                return FileEnd.Look(file);
            }

            var contents = folder.ContentsOf(sight);
            if (contents.IsBeingFilled)
            {
                _lying[sight.Key] = _lying[sight.Key] with { Why = IntakeDelay.Unfinished };
                return Wholeness.Writing;
            }

            return contents.Pages.Any(page => IsBeingWritten(sight, page)) ? Wholeness.Writing : Wholeness.Unclear;
        }
        catch (UnauthorizedAccessException)
        {
            return Wholeness.Unclear;
        }
    }

    private bool IsBeingWritten(Sight sight, Sight page)
    {
        using var file = folder.Open(sight, page);
        return FileEnd.Look(file) == Wholeness.Writing;
    }

    private async Task FileAsync(Sight sight, CancellationToken cancellation)
    {
        var binding = await BindAsync(sight, cancellation);
        if (!folder.IsAsSeen(sight))
        {
            return;
        }

        var settled = await FileAsync(binding, cancellation) switch
        {
            FilingResult.Filed => new Settled(folder.Accepted, null),
            FilingResult.Known known => new Settled(folder.Accepted, known.Message),
            FilingResult.Refused refused => Refused(refused.Refusal),
            var result => throw new InvalidOperationException($"{result.GetType().Name} is no result of a filing."),
        };
        if (folder.IsAsSeen(sight))
        {
            Settle(sight, settled);
        }
        else
        {
            // What changed while it was being filed stays, and is taken anew as what it is then.
            LogChanged(sight.SafeName);
        }
    }

    private async Task<FilingResult> FileAsync(Binding binding, CancellationToken cancellation) => binding switch
    {
        Binding.Bound bound => await desk.FileAsync(
            bound.Content, bound.Name, new Filer(Sender, null, new Origin.Intake()), cancellation),
        Binding.Refused refused => new FilingResult.Refused(refused.Refusal),
        _ => throw new InvalidOperationException("Pages are bound or refused."),
    };

    /// <summary>The file, or the pages in a folder as one file, named after the folder.</summary>
    private async Task<Binding> BindAsync(Sight sight, CancellationToken cancellation)
    {
        if (sight.Size > options.Limits.FileBytes)
        {
            return new Binding.Refused(desk.TooLarge);
        }

        try
        {
            if (!sight.IsFolder)
            {
                using var file = folder.Open(sight);
                return new Binding.Bound(sight.SafeName, await ReadAsync(file, sight, cancellation));
            }

            var contents = folder.ContentsOf(sight);
            return contents.HoldsFolders ? new Binding.Refused(new Refusal.FolderAmongPages())
                : contents.NoFiles is [var other, ..] ? new Binding.Refused(new Refusal.NoFileAmongPages(other.SafeName))
                : await BindAsync(sight, contents, cancellation);
        }
        catch (UnauthorizedAccessException)
        {
            return new Binding.Refused(new Refusal.FileDenied());
        }
    }

    private async Task<Binding> BindAsync(Sight sight, FolderContents contents, CancellationToken cancellation)
    {
        var pages = new List<PageFile>();
        foreach (var page in contents.Pages)
        {
            using var file = folder.Open(sight, page);
            pages.Add(new PageFile(page.SafeName, await ReadAsync(file, page, cancellation)));
        }

        if (pages.Count == 0)
        {
            throw new FileNotFoundException(null, sight.SafeName);
        }

        var binding = Binding.Of(pages);
        return binding is Binding.Bound bound && pages.Count > 1 ? bound with { Name = $"{sight.SafeName}.zip" } : binding;
    }

    /// <summary>Gets the content as far as it was seen; a file that grows beyond that is no more as it was seen.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(SafeFileHandle file, Sight sight, CancellationToken cancellation)
    {
        var content = new byte[sight.Size];
        var length = 0;
        while (length < content.Length
            && await RandomAccess.ReadAsync(file, content.AsMemory(length), length, cancellation) is var read and > 0)
        {
            length += read;
        }

        return content.AsMemory(0, length);
    }

    private Settled Refused(Refusal refusal) => new(folder.Refused, refusal.Message);

    /// <summary>
    /// Moves away what was dealt with. Where that fails, what became of it is remembered, and only the move is tried again.
    /// </summary>
    private void Settle(Sight sight, Settled settled)
    {
        _lying[sight.Key] = _lying[sight.Key] with { Settled = settled };
        if (settled.Note is not null)
        {
            console.Write($"{sight.SafeName}：{settled.Note}");
        }

        PutAway(sight, settled);
    }

    private void PutAway(Sight sight, Settled settled)
    {
        folder.PutAway(sight, settled.Target, time.GetUtcNow(), settled.Note);
        _lying.Remove(sight.Key);
    }

    [LoggerMessage(LogLevel.Error, "收件文件夹中的“{name}”暂时无法收取，一分钟后再试。")]
    private partial void LogFailure(string name, Exception cause);

    [LoggerMessage(LogLevel.Error, "存储空间已满，收件文件夹中的“{name}”待腾出空间后再收取。")]
    private partial void LogNoRoom(string name);

    [LoggerMessage(LogLevel.Warning, "收件文件夹中的“{name}”在收取时有改动，将按改动后的内容再收取一次。")]
    private partial void LogChanged(string name);

    [LoggerMessage(LogLevel.Error, "收件文件夹无法查看，稍后再试。")]
    private partial void LogLookFailure(Exception cause);

    [LoggerMessage(LogLevel.Warning, "系统不再提供文件变动的通知，改为每两秒查看一次收件文件夹。")]
    private partial void LogNoNotices(Exception cause);

    /// <summary>What lies in the folder.</summary>
    /// <param name="Sight">It as it was seen.</param>
    /// <param name="Why">Why it is not taken, should it lie for long.</param>
    /// <param name="Since">Since when it has been so.</param>
    private sealed record Lying(Sight Sight, IntakeDelay Why, DateTimeOffset Since)
    {
        /// <summary>Gets what became of it where it could not be moved away yet; else null.</summary>
        public Settled? Settled { get; init; }
    }

    /// <summary>What became of a file or folder.</summary>
    /// <param name="Target">Where it belongs.</param>
    /// <param name="Note">What there is to say of it; null for nothing.</param>
    private sealed record Settled(string Target, string? Note);
}
