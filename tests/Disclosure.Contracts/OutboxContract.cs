using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts;

/// <summary>What every host's outbox must do, together with the store that writes to it. Both are empty at first.</summary>
public abstract class OutboxContract
{
    protected abstract IReportStore Store { get; }

    protected abstract IOutbox Outbox { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_of_an_append_are_pending_the_oldest_first()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 9), Filings.Notice(1, 3));
        await Store.BeginAsync(2, Filings.Notice(2, 6));

        Assert.Equal([Filings.Notice(1, 3), Filings.Notice(2, 6), Filings.Notice(1, 9)], await Outbox.PendingAsync(10, Cancellation));
        Assert.Equal([Filings.Notice(1, 3)], await Outbox.PendingAsync(1, Cancellation));
    }

    [Fact]
    public async Task An_append_that_fails_leaves_no_notice()
    {
        var process = await Store.BeginAsync(1);
        var matched = new Matched(Filings.Noon, ReportEvent.System, null);
        Assert.False(await Store.AppendAsync(process.Id, 5, process.Apply(matched).Commit([matched], Filings.Notice(1, 1)), Cancellation));
        Assert.Empty(await Outbox.PendingAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_notice_of_a_known_key_is_not_put_again()
    {
        var process = await Store.BeginAsync(1, Filings.Notice(1, 1));
        await Outbox.MarkDeliveredAsync(Filings.Notice(1, 1).Key, Filings.Noon, Cancellation);
        var matched = new Matched(Filings.Noon, ReportEvent.System, null);
        var again = Filings.Notice(1, 1) with { Subject = "又一次" };
        Assert.True(await Store.AppendAsync(process.Id, 1, process.Apply(matched).Commit([matched], again), Cancellation));

        Assert.Empty(await Outbox.PendingAsync(10, Cancellation));
        Assert.Equal([new OutboxEntry(Filings.Notice(1, 1), Filings.Noon)], await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task A_delivered_notice_is_no_longer_pending_and_keeps_its_first_time()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 1), Filings.Notice(1, 2));
        var key = Filings.Notice(1, 1).Key;
        await Outbox.MarkDeliveredAsync(key, Filings.Noon, Cancellation);
        await Outbox.MarkDeliveredAsync(key, Filings.Noon.AddDays(1), Cancellation);
        await Outbox.MarkDeliveredAsync("no such key", Filings.Noon, Cancellation);

        Assert.Equal([Filings.Notice(1, 2)], await Outbox.PendingAsync(10, Cancellation));
        Assert.Equal(
            [new OutboxEntry(Filings.Notice(1, 2), null), new OutboxEntry(Filings.Notice(1, 1), Filings.Noon)],
            await Outbox.ListAsync(0, 10, Cancellation));
        Assert.Equal([new OutboxEntry(Filings.Notice(1, 1), Filings.Noon)], await Outbox.ListAsync(1, 10, Cancellation));
    }

    [Fact]
    public async Task Notices_of_one_append_are_all_there_however_many_and_however_long()
    {
        Notice[] notices = [.. Enumerable.Range(0, 130)
            .Select(n => Filings.Notice(1, n) with { Body = string.Concat(Enumerable.Repeat("正文𠮷\n", 40 * (n % 50))) })];
        notices[7] = notices[7] with { Body = new string('长', 100_000) };
        await Store.BeginAsync(1, notices);

        Assert.Equal(notices, await Outbox.PendingAsync(1000, Cancellation));
        var listed = new List<OutboxEntry>();
        while (await Outbox.ListAsync(listed.Count, 40, Cancellation) is { Count: > 0 } page)
        {
            listed.AddRange(page);
        }

        Assert.Equal(notices.Reverse(), listed.Select(entry => entry.Notice));
    }

    [Fact]
    public async Task A_notice_marked_by_many_at_once_is_delivered_once()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 1));
        var key = Filings.Notice(1, 1).Key;
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => n % 2 == 0
            ? Outbox.MarkDeliveredAsync(key, Filings.Noon.AddMinutes(n), Cancellation)
            : Outbox.MarkFailedAsync(key, new DeliveryFailure(Filings.Noon, n, "不通", Filings.Noon.AddMinutes(n)), Cancellation))));

        Assert.Empty(await Outbox.PendingAsync(10, Cancellation));
        Assert.Empty(await Outbox.FailedAsync(10, Cancellation));
        Assert.NotNull(Assert.Single(await Outbox.ListAsync(0, 10, Cancellation)).DeliveredAt);
    }

    [Fact]
    public async Task A_notice_that_failed_stays_pending_until_it_is_given_up_and_can_be_made_pending_again()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 1), Filings.Notice(1, 2));
        var notice = Filings.Notice(1, 1);
        var passing = new DeliveryFailure(Filings.Noon, 1, "邮件服务器没有响应", Filings.Noon.AddMinutes(1));
        await Outbox.MarkFailedAsync(notice.Key, passing, Cancellation);
        Assert.Equal([notice, Filings.Notice(1, 2)], await Outbox.PendingAsync(10, Cancellation));
        Assert.Equal([new OutboxEntry(notice, null, passing)], await Outbox.FailedAsync(10, Cancellation));

        var final = new DeliveryFailure(Filings.Noon.AddDays(1), 9, "收件地址不存在", null);
        await Outbox.MarkFailedAsync(notice.Key, final, Cancellation);
        Assert.Equal([Filings.Notice(1, 2)], await Outbox.PendingAsync(10, Cancellation));
        Assert.Equal([new OutboxEntry(notice, null, final)], await Outbox.FailedAsync(10, Cancellation));
        Assert.Contains(new OutboxEntry(notice, null, final), await Outbox.ListAsync(0, 10, Cancellation));

        await Outbox.MarkFailedAsync(notice.Key, null, Cancellation);
        Assert.Equal([notice, Filings.Notice(1, 2)], await Outbox.PendingAsync(10, Cancellation));
        Assert.Empty(await Outbox.FailedAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_notice_to_somebody_no_channel_reaches_is_neither_delivered_nor_failed_and_can_be_made_pending_again()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 1), Filings.Notice(1, 2), Filings.Notice(1, 3));
        var unreached = new DeliveryFailure(Filings.Noon, 0, "没有发送途径", null);
        await Outbox.MarkFailedAsync(Filings.Notice(1, 1).Key, unreached, Cancellation);
        await Outbox.MarkFailedAsync(Filings.Notice(1, 2).Key, unreached with { Attempts = 1 }, Cancellation);

        Assert.Equal([new OutboxEntry(Filings.Notice(1, 1), null, unreached)], await Outbox.UnreachedAsync(10, Cancellation));
        Assert.Equal([Filings.Notice(1, 2)], (await Outbox.FailedAsync(10, Cancellation)).Select(static entry => entry.Notice));
        Assert.Equal([Filings.Notice(1, 3)], await Outbox.PendingAsync(10, Cancellation));

        await Outbox.MarkFailedAsync(Filings.Notice(1, 1).Key, null, Cancellation);
        Assert.Empty(await Outbox.UnreachedAsync(10, Cancellation));
        Assert.Equal([Filings.Notice(1, 1), Filings.Notice(1, 3)], await Outbox.PendingAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_notice_delivered_in_the_end_has_failed_no_more()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 1));
        var key = Filings.Notice(1, 1).Key;
        var failure = new DeliveryFailure(Filings.Noon, 1, "邮件服务器没有响应", Filings.Noon.AddMinutes(1));
        await Outbox.MarkFailedAsync(key, failure, Cancellation);
        await Outbox.MarkDeliveredAsync(key, Filings.Noon.AddHours(1), Cancellation);
        await Outbox.MarkFailedAsync(key, failure, Cancellation);
        await Outbox.MarkFailedAsync("no such key", failure, Cancellation);

        Assert.Empty(await Outbox.FailedAsync(10, Cancellation));
        Assert.Equal([new OutboxEntry(Filings.Notice(1, 1), Filings.Noon.AddHours(1))], await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task The_failed_come_the_oldest_first_and_no_more_than_asked_for()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 9), Filings.Notice(1, 3), Filings.Notice(1, 6));
        foreach (var n in new[] { 9, 3, 6 })
        {
            await Outbox.MarkFailedAsync(Filings.Notice(1, n).Key, new DeliveryFailure(Filings.Noon, 1, "不通", null), Cancellation);
        }

        Assert.Equal(
            [Filings.Notice(1, 3), Filings.Notice(1, 6)],
            (await Outbox.FailedAsync(2, Cancellation)).Select(entry => entry.Notice));
    }

    [Fact]
    public async Task A_notice_that_was_left_out_is_neither_pending_nor_failed_nor_delivered_and_stays_so()
    {
        await Store.BeginAsync(1, Filings.Notice(1, 1), Filings.Notice(1, 2), Filings.Notice(1, 3));
        var key = Filings.Notice(1, 1).Key;
        var failure = new DeliveryFailure(Filings.Noon, 1, "邮件服务器没有响应", Filings.Noon.AddMinutes(1));
        await Outbox.MarkFailedAsync(key, failure, Cancellation);
        await Outbox.MarkLeftOutAsync(key, Filings.Noon, Cancellation);
        await Outbox.MarkLeftOutAsync(key, Filings.Noon.AddDays(1), Cancellation);
        await Outbox.MarkDeliveredAsync(key, Filings.Noon.AddDays(1), Cancellation);
        await Outbox.MarkFailedAsync(key, failure, Cancellation);
        await Outbox.MarkDeliveredAsync(Filings.Notice(1, 2).Key, Filings.Noon, Cancellation);
        await Outbox.MarkLeftOutAsync(Filings.Notice(1, 2).Key, Filings.Noon.AddDays(1), Cancellation);
        await Outbox.MarkLeftOutAsync("no such key", Filings.Noon, Cancellation);

        Assert.Equal([Filings.Notice(1, 3)], await Outbox.PendingAsync(10, Cancellation));
        Assert.Empty(await Outbox.FailedAsync(10, Cancellation));
        Assert.Empty(await Outbox.UnreachedAsync(10, Cancellation));
        Assert.Equal(
            [
                new OutboxEntry(Filings.Notice(1, 3), null),
                new OutboxEntry(Filings.Notice(1, 2), Filings.Noon),
                new OutboxEntry(Filings.Notice(1, 1), null) { LeftOutAt = Filings.Noon },
            ],
            await Outbox.ListAsync(0, 10, Cancellation));
    }
}
