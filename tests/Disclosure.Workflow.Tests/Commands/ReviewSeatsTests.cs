using Disclosure.Contracts;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Steps;

namespace Disclosure.Workflow.Tests.Commands;

/// <summary>What a host makes good after its start.</summary>
public sealed class ReviewSeatsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_returned_before_returns_were_reminded_of_comes_into_the_calendar()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var returned = (await world.LoadAsync(id)).Apply(
            new Rejected(world.Time.GetUtcNow(), "zhang", 1, 1, "缺页"));

        // A row as a program of before wrote it: nothing comes by the clock.
        var row = returned.Summarize(world.Time.GetUtcNow()) with { Due = null };
        var rejected = new Rejected(world.Time.GetUtcNow(), "zhang", 1, 1, "缺页");
        Assert.True(await world.Store.AppendAsync(id, returned.Version - 1, new ReportCommit([rejected], row, []), Cancellation));
        world.Time.Advance(TimeSpan.FromDays(400));
        await world.RunDueAsync();
        Assert.DoesNotContain(world.Store.Notices, static notice => notice.Fact is NoticeFact.ReturnReminded);

        await world.Seats.RenewAsync(Cancellation);
        await world.Seats.RenewAsync(Cancellation);

        Assert.Single(world.Store.Notices, static notice => notice.Fact is NoticeFact.ReturnReminded);
        Assert.NotNull((await world.Store.FindAsync(id, Cancellation))?.Due);
        await world.RunDueAsync();
        Assert.True((await world.LoadAsync(id)).Chased?.IsEscalated);
    }

    [Fact]
    public async Task A_return_that_is_in_the_calendar_is_left_to_the_clock()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺页"));
        await world.Seats.RenewAsync(Cancellation);
        Assert.Equal(0, (await world.LoadAsync(id)).Chased?.Reminders);
    }
}
