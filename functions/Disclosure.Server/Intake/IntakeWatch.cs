using Disclosure.Server.Engine;
using Disclosure.Server.Notices;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Intake;

/// <summary>
/// Files what is dropped into the intake folder. The system's notices of changes only make it look sooner: it looks every few seconds
/// anyhow, since notices get lost and some file systems give none.
/// </summary>
internal sealed partial class IntakeWatch(
    IntakeFolder folder, ReportDesk desk, WorkflowOptions options, ConsoleLines console, TimeProvider time, ILogger<IntakeWatch> log)
{
    private const string Sender = "收件文件夹";
    private static readonly TimeSpan LookAgain = Ripening.Moment + TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LookAnyhow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(1);

    private readonly Ripening ripening = new();
    private readonly Signal changed = new();

    /// <summary>Looks once, and files what is ripe.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var (sight, still) in ripening.Look(folder.Look(), time.GetUtcNow()))
        {
            try
            {
                if (Ripening.IsRipe(FileEnd.Look(folder.PathOf(sight), sight.Size), still))
                {
                    await FileAsync(sight, cancellation).ConfigureAwait(false);
                }
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                LogFailure(sight.Name, cause);
                ripening.Rest(sight, time.GetUtcNow() + RestAfterFailure);
            }
        }
    }

    /// <summary>Runs until it is told to stop, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var watcher = new FileSystemWatcher(folder.Path);
        watcher.Created += (_, _) => changed.Give();
        watcher.Changed += (_, _) => changed.Give();
        watcher.Renamed += (_, _) => changed.Give();
        watcher.Error += (_, _) => changed.Give();
        watcher.EnableRaisingEvents = true;
        while (true)
        {
            try
            {
                await LookAsync(stopping).ConfigureAwait(false);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                LogLookFailure(cause);
            }

            if (ripening.IsWatching(time.GetUtcNow()))
            {
                await Task.Delay(LookAgain, time, stopping).ConfigureAwait(false);
            }
            else
            {
                await changed.WaitAsync(LookAnyhow, time, stopping).ConfigureAwait(false);
            }
        }
    }

    private async Task FileAsync(Sight sight, CancellationToken cancellation)
    {
        var content = await ReadAsync(sight, cancellation).ConfigureAwait(false);
        if (!folder.IsAsSeen(sight))
        {
            return;
        }

        var result = await desk.FileAsync(content, sight.Name, Sender, null, cancellation).ConfigureAwait(false);
        var (target, note) = result switch
        {
            FilingResult.Filed => (folder.Accepted, null),
            FilingResult.Known known => (folder.Accepted, known.Message),
            FilingResult.Refused refused => (folder.Refused, refused.Refusal.Message),
            _ => throw new InvalidOperationException($"{result.GetType().Name} is no result of a filing."),
        };
        folder.PutAway(sight, target, time.GetUtcNow(), note);
        if (note is not null)
        {
            console.Write($"{sight.Name}：{note}");
        }
    }

    /// <summary>The content; of a file that is too large just enough that the desk sees it is.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(Sight sight, CancellationToken cancellation)
    {
        using var file = File.OpenHandle(
            folder.PathOf(sight), FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var content = new byte[(int)Math.Min(sight.Size, options.Limits.FileBytes + 1)];
        var length = 0;
        while (length < content.Length
            && await RandomAccess.ReadAsync(file, content.AsMemory(length), length, cancellation).ConfigureAwait(false) is var read and > 0)
        {
            length += read;
        }

        return content.AsMemory(0, length);
    }

    [LoggerMessage(LogLevel.Error, "收件文件夹中的“{name}”暂时无法收取，一分钟后再试。")]
    private partial void LogFailure(string name, Exception cause);

    [LoggerMessage(LogLevel.Error, "收件文件夹无法查看，稍后再试。")]
    private partial void LogLookFailure(Exception cause);
}
