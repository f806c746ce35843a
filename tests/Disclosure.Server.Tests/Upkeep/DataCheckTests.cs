using Disclosure.Contracts;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Upkeep;

public sealed class DataCheckTests : IAsyncLifetime
{
    private FilledFolder _folder = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _folder = await FilledFolder.CreateAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_folder_that_holds_together_is_found_so_while_a_host_works_on_it()
    {
        using var held = DataFolder.Open(_folder.Data);
        using var database = new Database(_folder.Database);
        var result = Check();
        Assert.Empty(result.Damages);
        Assert.Empty(result.Unnamed);
        Assert.Equal((3, 3, 3), (result.Reports, result.Originals, result.Readings));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void An_original_with_another_bit_is_damaged(int at)
    {
        var bytes = File.ReadAllBytes(_folder.Original(1));
        bytes[at] ^= 1;
        File.WriteAllBytes(_folder.Original(1), bytes);
        Finds(new Damage.OriginalChanged(Filings.Hash(1)));
    }

    [Fact]
    public void An_original_cut_short_is_damaged()
    {
        File.WriteAllBytes(_folder.Original(1), File.ReadAllBytes(_folder.Original(1))[..^1]);
        Finds(new Damage.OriginalChanged(Filings.Hash(1)));
    }

    [Fact]
    public void An_original_that_is_not_there_is_missed_by_its_report()
    {
        File.Delete(_folder.Original(2));
        Finds(new Damage.OriginalGone(Filings.Id(2), Filings.Hash(2)));
    }

    [Fact]
    public async Task An_original_that_no_report_names_does_no_harm()
    {
        await new OriginalsFolder(Path.Combine(_folder.Data, "originals")).PutAsync(Filings.Hash(9), Filings.Content(9), Cancellation);
        var result = Check();
        Assert.Empty(result.Damages);
        Assert.Equal([Filings.Hash(9)], result.Unnamed);
    }

    [Fact]
    public void A_reading_is_compared_with_its_hash_and_missed()
    {
        _folder.Script($"UPDATE reading SET json = x'00' WHERE hash = '{Filings.Hash(0)}'");
        Finds(new Damage.ReadingChanged(Filings.Hash(0)));
        _folder.Script($"DELETE FROM reading WHERE hash = '{Filings.Hash(0)}'");
        Finds(new Damage.ReadingGone(Filings.Id(0), Filings.Hash(0)));
    }

    [Theory]
    [InlineData("UPDATE report SET state = 'Published'")]
    [InlineData("UPDATE report SET agency = '丙局'")]
    [InlineData("UPDATE report SET due = NULL")]
    [InlineData("DELETE FROM report")]
    public async Task A_row_that_differs_from_its_events_is_made_anew(string sql)
    {
        _folder.Script($"{sql} WHERE id = '{Filings.Id(0)}'");
        Finds(new Damage.OfRow(Filings.Id(0)));

        using (var database = new Database(_folder.Database))
        {
            var repair = new DataRepair(database, Path.Combine(_folder.Data, "originals"), TimeProvider.System);
            Assert.Equal(1, await repair.RunAsync(Check().Damages, Cancellation));
        }

        Assert.Empty(Check().Damages);
    }

    [Fact]
    public async Task A_report_that_was_returned_before_returns_were_reminded_of_has_a_row_that_was_never_due()
    {
        using (var database = new Database(_folder.Database))
        {
            var store = new SqliteReportStore(database);
            var policy = new ReviewPolicy([new Tier("初审", [new Reviewer("a", "甲", "a@example.org")])], new Contact("办", "o@example.org"));
            await store.RecordAsync(
                ReportProcess.Fold(await store.LoadAsync(Filings.Id(2), Cancellation))!,
                Filings.Read(2, "丁局", 2022),
                new Checked(Filings.Noon, ReportEvent.System, Filings.Hash(2), []),
                new ReviewOpened(Filings.Noon, ReportEvent.System, 1, policy),
                new ReviewRequested(Filings.Noon, ReportEvent.System, 1, 1, ["a"], Filings.Noon.AddDays(30)),
                new Rejected(Filings.Noon, "a", 1, 1, "缺页"));
        }

        Assert.Empty(Check().Damages);
        _folder.Script($"UPDATE report SET due = NULL WHERE id = '{Filings.Id(2)}'");
        Assert.Empty(Check().Damages);
        _folder.Script($"UPDATE report SET tier = 1 WHERE id = '{Filings.Id(2)}'");
        Finds(new Damage.OfRow(Filings.Id(2)));
    }

    [Theory]
    [InlineData("DELETE FROM event WHERE number = 1 AND report")]
    [InlineData("DELETE FROM event WHERE number = 2 AND report")]
    [InlineData("DELETE FROM event WHERE report")]
    [InlineData("UPDATE event SET json = substr(json, 2) WHERE number = 2 AND report")]
    [InlineData("UPDATE event SET json = '{\"type\":\"unheard\"}' WHERE number = 2 AND report")]
    [InlineData("UPDATE event SET json = 'null' WHERE number = 1 AND report")]
    public void Events_that_are_missing_or_unreadable_are_told(string sql)
    {
        _folder.Script($"{sql} = '{Filings.Id(1)}'");
        Finds(new Damage.OfEvents(Filings.Id(1)));
    }

    [Theory]
    [InlineData("report", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("agency", "丙局")]
    public void A_place_belongs_to_the_report_that_was_published_there(string column, string value)
    {
        _folder.Script($"UPDATE publication SET {column} = '{value}'");
        Finds(new Damage.OfPlace(column == "agency" ? value : "甲局", 2022));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public void A_database_with_other_bytes_is_damaged_and_not_opened(int at)
    {
        using (var stream = File.OpenWrite(_folder.Database))
        {
            stream.Position = at;
            stream.Write(new byte[100]);
        }

        File.Delete($"{_folder.Database}-wal");
        Assert.Contains(Check().Damages, static damage => damage is Damage.OfDatabase);
    }

    [Fact]
    public void No_database_beside_originals_is_refused_and_none_is_begun()
    {
        File.Delete(_folder.Database);
        var opening = Assert.Throws<StartException>(() => DataFolder.Open(_folder.Data));
        Assert.Contains("disclosure restore", opening.Message, StringComparison.Ordinal);
        var looking = Assert.Throws<StartException>(() => DataFolder.Existing(_folder.Data));
        Assert.Contains("没有数据文件", looking.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database));

        // The lock was let go; with the originals gone it is an empty folder, and begins.
        Directory.Delete(Path.Combine(_folder.Data, "originals"), recursive: true);
        DataFolder.Open(_folder.Data).Dispose();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_what_to_do()
    {
        File.WriteAllText(_folder.Database, new string('x', 5_000));
        File.Delete($"{_folder.Database}-wal");
        File.Delete($"{_folder.Database}-shm");
        Assert.Contains(
            "disclosure restore", Assert.Throws<StartException>(() => new Database(_folder.Database)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_original_is_set_aside_and_kept_anew_when_it_comes_again()
    {
        File.WriteAllText(_folder.Original(0), "damaged");
        using (var database = new Database(_folder.Database))
        {
            await new DataRepair(database, Path.Combine(_folder.Data, "originals"), TimeProvider.System)
                .RunAsync(Check().Damages, Cancellation);
        }

        Finds(new Damage.OriginalGone(Filings.Id(0), Filings.Hash(0)));
        Assert.Equal(
            "damaged", File.ReadAllText(Path.Combine(_folder.Data, "originals", DataRepair.Aside, $"{Filings.Hash(0)}.damaged")));
        await new OriginalsFolder(Path.Combine(_folder.Data, "originals")).PutAsync(Filings.Hash(0), Filings.Content(0), Cancellation);
        Assert.Empty(Check().Damages);
    }

    [Fact]
    public async Task The_command_says_what_is_damaged_and_mends_it()
    {
        _folder.Script("UPDATE report SET year = 1999");
        var (code, output, error) = await ChildProgram.RunAsync("check", "--data", _folder.Data);
        Assert.Equal(1, code);
        Assert.Contains("发现损坏 3 处", output, StringComparison.Ordinal);
        Assert.Contains($"报告 {Filings.Id(0)} 的列表信息与办理经过不一致", error, StringComparison.Ordinal);

        using (DataFolder.Open(_folder.Data))
        {
            (code, _, error) = await ChildProgram.RunAsync("check", "--repair", "--data", _folder.Data);
            Assert.Equal(1, code);
            Assert.Contains("正由另一个", error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await ChildProgram.RunAsync("check", "--repair", "--data", _folder.Data)).Code);
        (code, output, _) = await ChildProgram.RunAsync("check", "--data", _folder.Data);
        Assert.Equal(0, code);
        Assert.Contains("全部完好", output, StringComparison.Ordinal);
    }

    private DataCheckResult Check() =>
        new DataCheck(_folder.Database, Path.Combine(_folder.Data, "originals"), TimeProvider.System).Run(Cancellation);

    private void Finds(Damage damage) => Assert.Equal([damage], Check().Damages);
}
