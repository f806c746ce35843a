using Disclosure.Contracts;
using Disclosure.Server.Storage;
using Disclosure.Server.Tests.Upkeep;
using Disclosure.Server.Upkeep;

namespace Disclosure.Server.Tests.Storage;

public sealed class EventSealTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_seal_goes_on_where_it_stood()
    {
        Assert.Equal(EventSeal.Of(["a", "b", "c"]), EventSeal.After(EventSeal.Of(["a", "b"]), ["c"]));
        Assert.NotEqual(EventSeal.Of(["a", "b"]), EventSeal.Of(["b", "a"]));
        Assert.NotEqual(EventSeal.Of(["ab"]), EventSeal.Of(["a", "b"]));
        Assert.NotEqual(EventSeal.Of(["a"]), EventSeal.Of(["a", "a"]));
    }

    [Theory]
    [InlineData("UPDATE event SET json = replace(json, '报送人', '报送员') WHERE report = '{0}'")]
    [InlineData("DELETE FROM seal WHERE report = '{0}'")]
    [InlineData("UPDATE seal SET events = events + 1 WHERE report = '{0}'")]
    public async Task A_letter_of_an_event_that_is_another_and_a_seal_that_is_gone_are_found(string sql)
    {
        using var folder = await FilledFolder.CreateAsync(Cancellation);
        Assert.Empty(Check(folder));
        Assert.True(await AreWholeAsync(folder, 0));
        folder.Script(string.Format(sql, Filings.Id(0)));
        Assert.False(await AreWholeAsync(folder, 0));
        Assert.True(await AreWholeAsync(folder, 1));
        Assert.Equal([new Damage.EventsChanged(Filings.Id(0))], Check(folder));
    }

    [Theory]
    [InlineData("DELETE FROM seal WHERE report = '{0}'")]
    [InlineData("UPDATE event SET json = replace(json, '报送人', '报送员') WHERE report = '{0}'")]
    public async Task A_further_event_does_not_hide_what_was_changed_before(string sql)
    {
        using var folder = await FilledFolder.CreateAsync(Cancellation);
        folder.Script(string.Format(sql, Filings.Id(2)));
        using (var database = new Database(folder.Database))
        {
            var store = new SqliteReportStore(database);
            await store.RecordAsync(
                Disclosure.Workflow.Process.ReportProcess.Fold(await store.LoadAsync(Filings.Id(2), Cancellation))!,
                Filings.Read(2, "丙局", 2022));
        }

        Assert.Contains(new Damage.EventsChanged(Filings.Id(2)), Check(folder));
    }

    [Fact]
    public async Task A_folder_of_the_version_before_is_sound_and_is_sealed_with_its_next_event()
    {
        using var folder = await FilledFolder.CreateAsync(Cancellation);
        folder.Script(
            "DROP TABLE year_plan; DROP TABLE roster; DROP TABLE year_record; DROP INDEX report_account; "
            + "ALTER TABLE report DROP COLUMN account; DROP TABLE seal; PRAGMA user_version = 4;");
        Assert.Empty(Check(folder));
        using (var database = new Database(folder.Database))
        {
            Assert.Empty(Check(folder));
            var store = new SqliteReportStore(database);
            await store.RecordAsync(Disclosure.Workflow.Process.ReportProcess.Fold(await store.LoadAsync(Filings.Id(2), Cancellation))!,
                Filings.Read(2, "丙局", 2022));
        }

        Assert.Empty(Check(folder));
        folder.Script($"UPDATE event SET json = replace(json, '报送人', '报送员') WHERE report = '{Filings.Id(1)}'");
        Assert.DoesNotContain(new Damage.EventsChanged(Filings.Id(1)), Check(folder));
        folder.Script($"UPDATE event SET json = replace(json, '丙局', '丁局') WHERE report = '{Filings.Id(2)}'");
        Assert.Equal([new Damage.EventsChanged(Filings.Id(2))], Check(folder));
    }

    private static async Task<bool> AreWholeAsync(FilledFolder folder, int number)
    {
        using var database = new Database(folder.Database);
        return await new SqliteReportStore(database).AreEventsWholeAsync(Filings.Id(number), Cancellation);
    }

    private static IReadOnlyList<Damage> Check(FilledFolder folder) =>
        new DataCheck(folder.Database, Path.Combine(folder.Data, "originals"), TimeProvider.System).Run(Cancellation).Damages;
}
