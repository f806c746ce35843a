using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>What every host's outbox must do with notices of another host. It is empty at first.</summary>
public abstract class NoticeRecordContract
{
    protected abstract IOutbox Outbox { get; }

    protected abstract INoticeRecord Record { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_are_kept_with_what_became_of_them_however_often()
    {
        OutboxEntry[] entries =
        [
            new(Filings.Notice(1, 4) with { Fact = null }, null),
            new(Filings.Notice(1, 3), Filings.Noon.AddDays(1)),
            new(Filings.Notice(1, 2), null, new DeliveryFailure(Filings.Noon, 2, "不通", Filings.Noon.AddHours(1))),
            new(Filings.Notice(1, 1), null, new DeliveryFailure(Filings.Noon, 9, "没有这个地址", null)),
        ];
        for (var time = 0; time < 2; time++)
        {
            foreach (var entry in entries)
            {
                await Record.KeepAsync(entry, Cancellation);
            }
        }

        Assert.Equal(entries, await Outbox.ListAsync(0, 10, Cancellation));
        Assert.Equal([entries[2].Notice, entries[0].Notice], await Outbox.PendingAsync(10, Cancellation));
        Assert.Equal([entries[3], entries[2]], await Outbox.FailedAsync(10, Cancellation));
    }

    [Fact]
    public async Task Of_a_known_notice_the_delivery_is_taken_over_and_the_first_one_stays()
    {
        var notice = Filings.Notice(1, 1);
        await Record.KeepAsync(new OutboxEntry(notice, null, new DeliveryFailure(Filings.Noon, 1, "不通", null)), Cancellation);
        await Record.KeepAsync(new OutboxEntry(notice with { Subject = "另一个" }, Filings.Noon), Cancellation);
        await Record.KeepAsync(new OutboxEntry(notice, Filings.Noon.AddDays(1)), Cancellation);
        await Record.KeepAsync(new OutboxEntry(notice, null), Cancellation);

        Assert.Equal([new OutboxEntry(notice, Filings.Noon)], await Outbox.ListAsync(0, 10, Cancellation));
        Assert.Empty(await Outbox.PendingAsync(10, Cancellation));
        Assert.Empty(await Outbox.FailedAsync(10, Cancellation));
    }

    [Fact]
    public async Task What_was_left_out_elsewhere_is_not_sent_here()
    {
        var left = new OutboxEntry(Filings.Notice(1, 1), null) { LeftOutAt = Filings.Noon };
        await Record.KeepAsync(left, Cancellation);
        await Record.KeepAsync(new OutboxEntry(Filings.Notice(1, 2), null), Cancellation);
        await Record.KeepAsync(new OutboxEntry(Filings.Notice(1, 2), null) { LeftOutAt = Filings.Noon }, Cancellation);
        await Record.KeepAsync(new OutboxEntry(left.Notice, null), Cancellation);

        Assert.Equal([left with { Notice = Filings.Notice(1, 2) }, left], await Outbox.ListAsync(0, 10, Cancellation));
        Assert.Empty(await Outbox.PendingAsync(10, Cancellation));
        Assert.Empty(await Outbox.FailedAsync(10, Cancellation));
    }
}
