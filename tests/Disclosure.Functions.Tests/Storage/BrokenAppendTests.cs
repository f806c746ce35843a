using Disclosure.Contracts;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>What an append that breaks off leaves behind, at whichever of its requests, and what becomes of it.</summary>
public sealed class BrokenAppendTests(Azurite azurite)
{
    private const int RequestsOfAppend = 5;

    private static readonly Matched Happened = new(Filings.Noon.AddMinutes(3), ReportEvent.System, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, bool> EveryRequest()
    {
        var all = new TheoryData<int, bool>();
        for (var number = 1; number <= RequestsOfAppend; number++)
        {
            all.Add(number, false);
            all.Add(number, true);
        }

        return all;
    }

    [Fact]
    public async Task An_append_with_notices_costs_five_requests()
    {
        var connection = BrokenConnection.Never();
        var storage = await azurite.StorageAsync(connection);
        using var store = Stores.Reports(storage);
        await store.BeginAsync(1, Filings.Notice(1, 1), Filings.Notice(1, 2));
        Assert.Equal(RequestsOfAppend, connection.Requests);
    }

    /// <summary>
    /// Another process, which knew the rows before, sees all of it or nothing of it, and once it has looked after the report nothing is
    /// missing.
    /// </summary>
    [Theory]
    [MemberData(nameof(EveryRequest))]
    public async Task An_append_broken_off_is_there_whole_or_not_at_all(int request, bool reaches)
    {
        var account = azurite.NewAccount();
        var whole = Azurite.Connect(account);
        await whole.EnsureAsync(Cancellation);
        var time = new FakeTimeProvider(Filings.Noon.AddDays(1));
        using var store = Stores.Reports(whole, time);
        var outbox = new TableOutbox(whole);
        var process = await store.BeginAsync(1);
        Assert.Equal(1, (await store.QueryAsync(new ReportQuery(), Cancellation)).Total);

        var after = process.Apply(Happened);
        using (var broken = Stores.Reports(Azurite.Connect(account, new BrokenConnection(request, reaches)), time))
        {
            var failed = await Record.ExceptionAsync(() =>
                broken.AppendAsync(process.Id, 1, after.Commit([Happened], Filings.Notice(1, 1)), Cancellation));
            Assert.NotNull(failed);
        }

        var events = await store.LoadAsync(process.Id, Cancellation);
        var isThere = events.Count == 2;
        Assert.Equal(request > 3 || (request == 3 && reaches), isThere);
        var expected = isThere ? after : process;
        Assert.Equal(expected.Summarize(expected.UpdatedAt), await store.FindAsync(process.Id, Cancellation));
        Assert.Equal(expected.Version, Assert.Single((await store.QueryAsync(new ReportQuery(), Cancellation)).Rows).Version);

        time.Advance(TableReportStore.Patience);
        await store.DueAsync(time.GetUtcNow(), 10, Cancellation);
        Assert.Equal(isThere ? [Filings.Notice(1, 1)] : [], await outbox.PendingAsync(10, Cancellation));
        Assert.Empty((await new AppendLog(whole.Appends, time).ReadAsync(Cancellation)).Open);

        await store.RecordAsync(expected, new Withdrawn(Filings.Noon.AddHours(1), "张三", "重复"));
        Assert.Equal(expected.Version + 1, Assert.Single((await store.QueryAsync(new ReportQuery(), Cancellation)).Rows).Version);
    }

    /// <summary>An append that is only slow, and was taken for dead, still ends well: it is written once, and with its notice.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_append_taken_for_dead_while_it_is_underway_is_written_once(int version)
    {
        var account = azurite.NewAccount();
        var whole = Azurite.Connect(account);
        await whole.EnsureAsync(Cancellation);
        var time = new FakeTimeProvider(Filings.Noon.AddDays(1));
        using var other = Stores.Reports(whole, time);
        if (version == 1)
        {
            await other.BeginAsync(1);
        }

        var before = ReportProcess.Begin(Filings.Received(1));
        var (after, happened) = version == 0 ? (before, (ReportEvent)Filings.Received(1)) : (before.Apply(Happened), Happened);

        using var slow = Stores.Reports(Azurite.Connect(account, new Interlude(3, async () =>
        {
            time.Advance(TableReportStore.Patience);
            await other.DueAsync(time.GetUtcNow(), 10, Cancellation);
        })), time);
        Assert.True(await slow.AppendAsync(before.Id, version, after.Commit([happened], Filings.Notice(1, 1)), Cancellation));

        Assert.Equal(version + 1, (await other.LoadAsync(before.Id, Cancellation)).Count);
        Assert.Equal(version + 1, Assert.Single((await other.QueryAsync(new ReportQuery(), Cancellation)).Rows).Version);
        Assert.Equal([Filings.Notice(1, 1)], await new TableOutbox(whole).PendingAsync(10, Cancellation));
        Assert.Empty((await new AppendLog(whole.Appends, time).ReadAsync(Cancellation)).Open);
    }

    /// <summary>
    /// And one that dies just after it was taken for dead, when nobody looks after it any more, has come to nothing or left nothing out.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_append_that_dies_after_it_was_taken_for_dead_leaves_nothing_out(int request)
    {
        var account = azurite.NewAccount();
        var whole = Azurite.Connect(account);
        await whole.EnsureAsync(Cancellation);
        var time = new FakeTimeProvider(Filings.Noon.AddDays(1));
        using var other = Stores.Reports(whole, time);
        var process = await other.BeginAsync(1);
        var interlude = new Interlude(request, async () =>
        {
            time.Advance(TableReportStore.Patience);
            await other.DueAsync(time.GetUtcNow(), 10, Cancellation);
        });
        using (var dying = Stores.Reports(Azurite.Connect(account, new BrokenConnection(3, reaches: true), interlude), time))
        {
            await Assert.ThrowsAnyAsync<Exception>(() =>
                dying.AppendAsync(process.Id, 1, process.Apply(Happened).Commit([Happened], Filings.Notice(1, 1)), Cancellation));
        }

        time.Advance(TableReportStore.Patience);
        await other.DueAsync(time.GetUtcNow(), 10, Cancellation);
        var version = (await other.LoadAsync(process.Id, Cancellation)).Count;
        Assert.Equal(version == 2 ? [Filings.Notice(1, 1)] : [], await new TableOutbox(whole).PendingAsync(10, Cancellation));
        Assert.Equal(version, Assert.Single((await other.QueryAsync(new ReportQuery(), Cancellation)).Rows).Version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task An_append_whose_answer_got_lost_knows_its_own_work(int request)
    {
        var account = azurite.NewAccount();
        await Azurite.Connect(account).EnsureAsync(Cancellation);
        var storage = Azurite.Connect(account, new LostAnswer(request));
        using var store = Stores.Reports(storage);
        var process = await store.BeginAsync(1, Filings.Notice(1, 1));
        Assert.Single(await store.LoadAsync(process.Id, Cancellation));
        Assert.Equal([Filings.Notice(1, 1)], await new TableOutbox(storage).PendingAsync(10, Cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_place_taken_by_a_request_whose_answer_got_lost_is_taken(int request)
    {
        var account = azurite.NewAccount();
        await Azurite.Connect(account).EnsureAsync(Cancellation);
        var place = new Publication("甲/乙#?", 2022, Filings.Id(1), Filings.Hash(1), Filings.Hash(1), Filings.Noon);
        var publications = new TablePublications(Azurite.Connect(account, new LostAnswer(request)));
        Assert.True(await publications.ReplaceAsync(null, place, Cancellation));
        Assert.Equal(place, await publications.FindAsync("甲/乙#?", 2022, Cancellation));
    }
}
