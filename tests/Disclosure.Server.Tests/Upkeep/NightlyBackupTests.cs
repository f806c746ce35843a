using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Server.Tests.Upkeep;

public sealed class NightlyBackupTests : IAsyncLifetime
{
    /// <summary>02:29 on 1 December in China.</summary>
    private static readonly DateTimeOffset BeforeHalfPastTwo = new(2026, 11, 30, 18, 29, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(BeforeHalfPastTwo);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TemporaryFolder _backups = new();
    private FilledFolder _folder = null!;
    private DataFolder _data = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Backups => _backups["backups"];

    public async ValueTask InitializeAsync()
    {
        _folder = await FilledFolder.CreateAsync(Cancellation);
        _data = DataFolder.Open(_folder.Data);
    }

    public ValueTask DisposeAsync()
    {
        _data.Dispose();
        _folder.Dispose();
        _backups.Dispose();
        _stopping.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_night_that_was_missed_is_made_up_for_and_the_next_comes_at_its_time()
    {
        await using var running = Start(new BackupSettings { Folder = Backups });
        await BecomesAsync("disclosure-2026-11-30.zip");
        _time.Advance(TimeSpan.FromMinutes(1));
        await BecomesAsync("disclosure-2026-11-30.zip", "disclosure-2026-12-01.zip");
        Assert.Null(running.Backup.Failure);

        // What a backup holds comes back whole.
        await new BackupReader(Path.Combine(Backups, "disclosure-2026-12-01.zip"), _data.Keys).RunAsync(_backups["restored"], Cancellation);
        Assert.Empty(new DataCheck(
            _backups["restored", "disclosure.db"], _backups["restored", "originals"], _time).Run(Cancellation).Damages);
    }

    [Fact]
    public async Task As_many_as_are_to_be_kept_are_and_nothing_else_in_the_folder_is_touched()
    {
        Directory.CreateDirectory(Backups);
        string[] others = ["disclosure-2026-11-01.zip.txt", "disclosure-old.zip", "a.zip"];
        foreach (var name in (string[])[.. others, "disclosure-2026-11-01.zip", "disclosure-2026-11-02.zip", "disclosure-2026-11-03.zip"])
        {
            await File.WriteAllTextAsync(Path.Combine(Backups, name), "", Cancellation);
        }

        await using var running = Start(new BackupSettings { Folder = Backups, Keep = 2 });
        await BecomesAsync([.. others, "disclosure-2026-11-03.zip", "disclosure-2026-11-30.zip"]);
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_and_tried_again_after_an_hour()
    {
        await File.WriteAllTextAsync(Backups, "a file where the folder should be", Cancellation);
        await using var running = Start(new BackupSettings { Folder = Backups });
        await Eventually.HoldsAsync(() => running.Backup.Failure is not null);
        Assert.Equal(new OfficeTrouble.BackupFailed(BeforeHalfPastTwo, BackupFault.NotWritten), running.Backup.Failure);
        File.Delete(Backups);
        _time.Advance(NightlyBackup.RestAfterFailure);
        await BecomesAsync("disclosure-2026-12-01.zip");
        await Eventually.HoldsAsync(() => running.Backup.Failure is null);
    }

    [Fact]
    public async Task Damaged_data_are_told_and_no_backup_of_before_goes()
    {
        Directory.CreateDirectory(Backups);
        await File.WriteAllTextAsync(Path.Combine(Backups, "disclosure-2026-11-01.zip"), "", Cancellation);
        await File.WriteAllTextAsync(_folder.Original(1), "damaged", Cancellation);
        await using var running = Start(new BackupSettings { Folder = Backups, Keep = 1 });
        await BecomesAsync("disclosure-2026-11-01.zip", "disclosure-2026-11-30-damaged.zip");
        await Eventually.HoldsAsync(() => running.Backup.Failure?.Why == BackupFault.DataDamaged);
    }

    [Fact]
    public async Task A_damaged_database_is_told_and_nothing_is_left_of_the_try()
    {
        await using (var stream = File.OpenWrite(_folder.Database))
        {
            stream.Write(new byte[100]);
        }

        File.Delete($"{_folder.Database}-wal");
        await using var running = Start(new BackupSettings { Folder = Backups });
        await Eventually.HoldsAsync(() => running.Backup.Failure?.Why == BackupFault.DatabaseDamaged);
        await BecomesAsync();
    }

    [Fact]
    public async Task Where_none_is_set_none_is_made()
    {
        await new NightlyBackup(null, _data, _time, NullLogger<NightlyBackup>.Instance).RunAsync(Cancellation);
        Assert.False(Directory.Exists(Backups));
    }

    private Running Start(BackupSettings settings)
    {
        var backup = new NightlyBackup(settings, _data, _time, NullLogger<NightlyBackup>.Instance);
        return new Running(backup, backup.RunAsync(_stopping.Token), _stopping);
    }

    private Task BecomesAsync(params string[] files) => Eventually.HoldsAsync(() => Directory.Exists(Backups)
        && Directory.GetFileSystemEntries(Backups).Select(Path.GetFileName).Order().SequenceEqual(files.Order()));

    private sealed record Running(NightlyBackup Backup, Task Loop, CancellationTokenSource Stopping) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Stopping.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Loop);
        }
    }
}
