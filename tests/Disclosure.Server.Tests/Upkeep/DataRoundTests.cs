using Disclosure.Contracts;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
using Disclosure.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Server.Tests.Upkeep;

public sealed class DataRoundTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(Filings.Noon);
    private readonly DamageList _damages = new(NullLogger<DamageList>.Instance);
    private FilledFolder _folder = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _folder = await FilledFolder.CreateAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_sound_folder_gives_no_damage()
    {
        await GoAsync();
        Assert.Empty(_damages.All);
    }

    [Theory]
    [InlineData("UPDATE report SET state = 'Published' WHERE id = '{0}'")]
    [InlineData("UPDATE report SET state = 'Unheard' WHERE id = '{0}'")]
    [InlineData("DELETE FROM report WHERE id = '{0}'")]
    public async Task A_row_that_differs_is_told_until_it_is_mended(string sql)
    {
        _folder.Script(string.Format(sql, Filings.Id(0)));
        await GoAsync();
        Assert.Equal([new Damage.OfRow(Filings.Id(0))], _damages.All);
        using (var database = new Database(_folder.Database))
        {
            await new DataRepair(database, Originals, _time).RunAsync(_damages.All, Cancellation);
        }

        await GoAsync();
        Assert.Empty(_damages.All);
    }

    [Fact]
    public async Task Every_kind_of_damage_that_the_command_finds_is_found()
    {
        _folder.Script($"UPDATE event SET json = replace(json, '甲局', '丁局') WHERE report = '{Filings.Id(0)}'");
        _folder.Script($"UPDATE reading SET json = x'00' WHERE hash = '{Filings.Hash(0)}'");
        _folder.Script("UPDATE publication SET agency = '丙局'");
        await File.WriteAllTextAsync(_folder.Original(1), "damaged", Cancellation);
        File.Delete(_folder.Original(2));
        await GoAsync();
        var told = new DataCheck(_folder.Database, Originals, _time).Run(Cancellation).Damages;
        Assert.True(told.Count >= 5, string.Join('\n', told));
        Assert.Equal(told.Select(static each => $"{each}").Order(), _damages.All.Select(static each => $"{each}").Order());
    }

    [Fact]
    public async Task Damage_found_while_it_goes_round_stays_though_it_was_not_met()
    {
        var before = _damages.All;
        _damages.Add(new Damage.OriginalChanged(Filings.Hash(7)));
        _damages.Mended(before, new HashSet<Damage>());
        Assert.Single(_damages.All);
        await GoAsync();
        Assert.Empty(_damages.All);
    }

    [Fact]
    public async Task Originals_are_read_no_faster_than_the_ceiling()
    {
        var bytes = new byte[DataRound.BytesInSecond * 3];
        var hash = Disclosure.Workflow.Process.ContentHash.Of(bytes);
        await new OriginalsFolder(Originals).PutAsync(hash, bytes, Cancellation);
        var clock = new RestsCounted();
        using var database = new Database(_folder.Database);
        await new DataRound(database, Originals, _damages, clock, NullLogger<DataRound>.Instance).GoAsync(Cancellation);
        Assert.InRange(clock.Rested.TotalSeconds, 3, 3.5);
    }

    [Fact]
    public async Task Events_of_before_are_sealed_on_the_way_and_a_changed_letter_is_found_from_then_on()
    {
        _folder.Script("UPDATE seal SET hash = NULL");
        await GoAsync();
        Assert.Empty(_damages.All);
        _folder.Script($"UPDATE event SET json = replace(json, '乙局', '丁局') WHERE report = '{Filings.Id(1)}'");
        await GoAsync();
        Assert.Equal([new Damage.EventsChanged(Filings.Id(1))], _damages.All);
    }

    [Fact]
    public async Task A_first_round_comes_after_a_rest_and_another_after_a_day()
    {
        using var database = new Database(_folder.Database);
        using var stopping = new CancellationTokenSource();
        var running = Round(database).RunAsync(stopping.Token);
        await File.WriteAllTextAsync(_folder.Original(1), "damaged", Cancellation);
        _time.Advance(DataRound.FirstRest - TimeSpan.FromSeconds(1));
        Assert.Empty(_damages.All);
        await Eventually.HoldsAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            return _damages.All.Count == 1;
        });
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    /// <summary>A clock on which every rest is over at once, and counted.</summary>
    private sealed class RestsCounted : TimeProvider
    {
        public TimeSpan Rested { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Rested += dueTime;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    private string Originals => Path.Combine(_folder.Data, "originals");

    private DataRound Round(Database database) => new(database, Originals, _damages, _time, NullLogger<DataRound>.Instance);

    /// <summary>Goes round once, the clock going on whenever the round rests.</summary>
    private async Task GoAsync()
    {
        using var database = new Database(_folder.Database);
        var round = Round(database).GoAsync(Cancellation);
        while (!round.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        await round;
    }
}
