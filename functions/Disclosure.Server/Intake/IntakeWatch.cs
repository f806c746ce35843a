using Disclosure.Server.Engine;
using Disclosure.Server.Notices;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Intake;

/// <summary>
/// Files what is dropped into the intake folder, and a folder in it as the pages of one report. The system's notices of changes only make
/// it look sooner: it looks every few seconds anyhow, since notices get lost and some file systems give none.
/// </summary>
internal sealed partial class IntakeWatch(
    IntakeFolder folder, ReportDesk desk, WorkflowOptions options, ConsoleLines console, TimeProvider time, ILogger<IntakeWatch> log)
{
    private const string Sender = "收件文件夹";
    private static readonly TimeSpan LookAgain = Ripening.Moment + TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LookAnyhow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(1);

    private readonly Ripening _ripening = new();
    private readonly Signal _changed = new();

    /// <summary>Looks once, and files what is ripe.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var (sight, still) in _ripening.Look(folder.Look(), time.GetUtcNow()))
        {
            try
            {
                if (Ripening.IsRipe(WholenessOf(sight), still))
                {
                    await FileAsync(sight, cancellation);
                }
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                LogFailure(sight.Name, cause);
                _ripening.Rest(sight, time.GetUtcNow() + RestAfterFailure);
            }
        }
    }

    /// <summary>Runs until it is told to stop, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var watcher = new FileSystemWatcher(folder.Path);
        watcher.Created += (_, _) => _changed.Give();
        watcher.Changed += (_, _) => _changed.Give();
        watcher.Renamed += (_, _) => _changed.Give();
        watcher.Error += (_, _) => _changed.Give();
        watcher.EnableRaisingEvents = true;
        while (true)
        {
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

    /// <summary>Gets whether a file is all there. A folder never surely is, since more pages may follow those it holds.</summary>
    private Wholeness WholenessOf(Sight sight)
    {
        if (!sight.IsFolder)
        {
            return FileEnd.Look(folder.PathOf(sight), sight.Size);
        }

        return folder.IsBeingFilled(sight)
            || folder.FilesOf(sight).Any(static path => FileEnd.Look(path, new FileInfo(path).Length) == Wholeness.Writing)
            ? Wholeness.Writing
            : Wholeness.Unclear;
    }

    private async Task FileAsync(Sight sight, CancellationToken cancellation)
    {
        var binding = sight.IsFolder
            ? await BindAsync(sight, cancellation)
            : new Binding.Bound(sight.Name, await ReadAsync(folder.PathOf(sight), sight.Size, cancellation));
        if (!folder.IsAsSeen(sight))
        {
            return;
        }

        var (target, note) = await FileAsync(binding, cancellation) switch
        {
            FilingResult.Filed => (folder.Accepted, null),
            FilingResult.Known known => (folder.Accepted, known.Message),
            FilingResult.Refused refused => (folder.Refused, refused.Refusal.Message),
            var result => throw new InvalidOperationException($"{result.GetType().Name} is no result of a filing."),
        };
        folder.PutAway(sight, target, time.GetUtcNow(), note);
        if (note is not null)
        {
            console.Write($"{sight.Name}：{note}");
        }
    }

    private async Task<FilingResult> FileAsync(Binding binding, CancellationToken cancellation) => binding switch
    {
        Binding.Bound bound => await desk.FileAsync(
            bound.Content, bound.Name, new Filer(Sender, null, new Origin.Intake()), cancellation),
        Binding.Refused refused => new FilingResult.Refused(refused.Refusal),
        _ => throw new InvalidOperationException("Pages are bound or refused."),
    };

    /// <summary>The pages in a folder as one file, named after the folder.</summary>
    private async Task<Binding> BindAsync(Sight sight, CancellationToken cancellation)
    {
        if (folder.HoldsFolders(sight))
        {
            return new Binding.Refused(new Refusal.FolderAmongPages());
        }

        if (sight.Size > options.Limits.FileBytes)
        {
            return new Binding.Refused(desk.TooLarge);
        }

        var pages = new List<PageFile>();
        foreach (var path in folder.FilesOf(sight))
        {
            var content = await ReadAsync(path, new FileInfo(path).Length, cancellation);
            pages.Add(new PageFile(Path.GetFileName(path), content));
        }

        var binding = Binding.Of(pages);
        return binding is Binding.Bound bound && pages.Count > 1 ? bound with { Name = $"{sight.Name}.zip" } : binding;
    }

    /// <summary>Gets the content. A file above the limit is cut one byte behind it, enough for the desk to refuse the file.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(string path, long size, CancellationToken cancellation)
    {
        using var file = File.OpenHandle(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var content = new byte[(int)Math.Min(size, options.Limits.FileBytes + 1)];
        var length = 0;
        while (length < content.Length
            && await RandomAccess.ReadAsync(file, content.AsMemory(length), length, cancellation) is var read and > 0)
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
