using Disclosure.Contracts;
using Disclosure.Reports.Roster;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Ports;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task What_was_written_is_there_when_the_file_is_opened_again()
    {
        await new SqliteReportStore(_temporary.Database).BeginAsync(1);
        using var again = new Database(_temporary.File);
        Assert.Single(await new SqliteReportStore(again).LoadAsync(Filings.Id(1), Cancellation));
    }

    [Theory]
    [InlineData("UPDATE event SET json = '{}'")]
    [InlineData("DELETE FROM event")]
    public async Task Nothing_changes_or_removes_an_event(string statement)
    {
        await new SqliteReportStore(_temporary.Database).BeginAsync(1);
        await Assert.ThrowsAsync<SqliteException>(() => _temporary.Database.WriteAsync(session => session.Run(statement), Cancellation));
        Assert.Single(await new SqliteReportStore(_temporary.Database).LoadAsync(Filings.Id(1), Cancellation));
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing_and_the_next_one_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _temporary.Database.WriteAsync<int>(
            session =>
            {
                session.Run("INSERT INTO reading (hash, json) VALUES ('a', x'00')");
                throw new InvalidOperationException();
            },
            Cancellation));
        Assert.Equal(0, _temporary.Database.Read(session => session.Number("SELECT COUNT(*) FROM reading")));
        await _temporary.Database.WriteAsync(session => session.Run("INSERT INTO reading (hash, json) VALUES ('a', x'00')"), Cancellation);
        Assert.Equal(1, _temporary.Database.Read(session => session.Number("SELECT COUNT(*) FROM reading")));
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused_and_says_so()
    {
        await _temporary.Database.WriteAsync(session => session.Run("PRAGMA user_version = 1000"), Cancellation);
        Assert.Contains("更新版本", Assert.Throws<InvalidDataException>(() => new Database(_temporary.File)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "DROP TABLE year_plan; DROP TABLE year_record; DROP TABLE roster;", false)]
    [InlineData(7, "DROP TABLE year_plan;", true)]
    public async Task A_file_of_before_the_offices_year_gets_its_tables_and_keeps_what_it_has(int version, string older, bool hasRoster)
    {
        var roster = new AgencyRoster([new RosterAgency("A", "甲局", RosterKind.Department)]);
        await new SqliteRoster(_temporary.Database).AddAsync(
            new RosterVersion(1, DateTimeOffset.UnixEpoch, "office", roster), Cancellation);
        await _temporary.Database.WriteAsync(session => session.Run("INSERT INTO reading (hash, json) VALUES ('a', x'00')"), Cancellation);
        using (var raw = new SqliteConnection($"Data Source={_temporary.File};Pooling=False"))
        {
            await raw.OpenAsync(Cancellation);
            using var command = raw.CreateCommand();
            command.CommandText = $"{older} PRAGMA user_version = {version}";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        using var again = new Database(_temporary.File);
        Assert.Equal(1, again.Read(static session => session.Number("SELECT COUNT(*) FROM reading")));
        Assert.Equal(hasRoster, await new SqliteRoster(again).FindAsync(Cancellation) is not null);
        Assert.Empty(await new SqliteYearPlans(again).YearsAsync(Cancellation));
        Assert.True(await new SqliteYearPlans(again).AddAsync(
            new YearPlan(2024, 1, DateTimeOffset.UnixEpoch, "office", new DateOnly(2025, 1, 31), new DateOnly(2025, 3, 31)), Cancellation));
        Assert.Empty(await new SqliteYearRecords(again).OfYearAsync(2024, Cancellation));
    }

    [Fact]
    public async Task Writers_do_not_keep_readers_waiting()
    {
        var seen = await _temporary.Database.WriteAsync(
            session =>
            {
                session.Run("INSERT INTO reading (hash, json) VALUES ('a', x'00')");
                return _temporary.Database.Read(other => other.Number("SELECT COUNT(*) FROM reading"));
            },
            Cancellation);
        Assert.Equal(0, seen);
    }
}
