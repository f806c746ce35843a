using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Words;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// Makes a backup every night while the host runs, tries it by restoring it beside, and only then gives it its name and lets the oldest
/// go. A night that the host was not running is made up for at its start.
/// </summary>
/// <param name="settings">Where, when and how many; null: none is made.</param>
/// <param name="folder">The data folder.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures are told in full.</param>
internal sealed partial class NightlyBackup(
    BackupSettings? settings, DataFolder folder, TimeProvider time, ILogger<NightlyBackup> log)
{
    /// <summary>From a backup that failed to the next try.</summary>
    public static readonly TimeSpan RestAfterFailure = TimeSpan.FromHours(1);

    /// <summary>Longest wait until the clock is looked at again: it may be set.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Gets what came of the last backup; null where it is as it should be.</summary>
    public OfficeTrouble.BackupFailed? Failure { get; private set; }

    /// <summary>Runs until it is told to stop, and then ends as cancelled; ends at once where no backup is set.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (settings is null)
        {
            return;
        }

        while (true)
        {
            var wait = await MakeDueAsync(settings, stopping);
            await Task.Delay(wait, time, stopping);
        }
    }

    /// <summary>
    /// Makes the backup of the night that was last, where it is not there; returns how long to wait before looking again.
    /// </summary>
    private async Task<TimeSpan> MakeDueAsync(BackupSettings set, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var due = LastNight(now, set.TimeOfDay);
        var name = string.Create(CultureInfo.InvariantCulture, $"disclosure-{ChinaTime.Of(due):yyyy-MM-dd}");
        if (File.Exists(Path.Combine(set.Folder, $"{name}.zip")) || File.Exists(Path.Combine(set.Folder, $"{name}-damaged.zip")))
        {
            var left = due + TimeSpan.FromDays(1) - now;
            return left < LongestWait ? left : LongestWait;
        }

        try
        {
            await MakeAsync(set, name, stopping);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            // Whatever keeps it from being made is told, and keeps the host from nothing else.
            Fail(BackupFault.NotWritten, cause);
        }

        return Failure is null ? TimeSpan.Zero : RestAfterFailure;
    }

    private async Task MakeAsync(BackupSettings set, string name, CancellationToken stopping)
    {
        Directory.CreateDirectory(set.Folder);
        var untried = Path.Combine(set.Folder, $"{name}.untried");
        var trial = Path.Combine(set.Folder, "trial");
        var why = BackupFault.DatabaseDamaged;
        try
        {
            Clear(untried, trial);
            await new BackupWriter(folder).WriteAsync(untried, set.WithKeys, stopping);
            why = BackupFault.NotRestored;
            await new BackupReader(untried, folder.Keys).RunAsync(trial, stopping);
            var restored = new DataCheck(
                Path.Combine(trial, Path.GetFileName(folder.Database)), Path.Combine(trial, Path.GetFileName(folder.Originals)), time);
            if (restored.Run(stopping).Damages is { Count: > 0 } damages)
            {
                File.Move(untried, Path.Combine(set.Folder, $"{name}-damaged.zip"), overwrite: true);
                Fail(BackupFault.DataDamaged, new InvalidDataException(string.Join('\n', damages.Take(20))));
                return;
            }

            File.Move(untried, Path.Combine(set.Folder, $"{name}.zip"));
            Failure = null;
            foreach (var old in Made(set.Folder).SkipLast(set.Keep).ToList())
            {
                File.Delete(old);
            }
        }
        catch (StartException cause)
        {
            Fail(why, cause);
        }
        finally
        {
            Clear(untried, trial);
        }
    }

    /// <summary>Returns the backups, the oldest first; nothing else in the folder is ever touched.</summary>
    private static IEnumerable<string> Made(string folder) =>
        Directory.GetFiles(folder, "disclosure-*.zip")
            .Where(static file => Name().IsMatch(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal);

    /// <summary>Takes away what a try that was broken off left.</summary>
    private static void Clear(string untried, string trial)
    {
        foreach (var file in (string[])[untried, $"{untried}.unfinished", $"{untried}.database"])
        {
            File.Delete(file);
        }

        foreach (var each in (string[])[trial, $"{trial}.restoring"])
        {
            if (Directory.Exists(each))
            {
                Directory.Delete(each, recursive: true);
            }
        }
    }

    /// <summary>Returns when the time of day in China was last.</summary>
    private static DateTimeOffset LastNight(DateTimeOffset now, TimeOnly at)
    {
        var there = ChinaTime.Of(now);
        var today = new DateTimeOffset(DateOnly.FromDateTime(there.DateTime), at, there.Offset);
        return today <= now ? today : today.AddDays(-1);
    }

    private void Fail(BackupFault why, Exception cause)
    {
        Failure = new OfficeTrouble.BackupFailed(time.GetUtcNow(), why);
        LogFailed(why, cause);
    }

    [GeneratedRegex(@"^disclosure-\d{4}-\d{2}-\d{2}\.zip$")]
    private static partial Regex Name();

    [LoggerMessage(LogLevel.Error, "每日备份没有做成（{why}）。")]
    private partial void LogFailed(BackupFault why, Exception cause);
}
