using Disclosure.Documents.Words;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Documents.Tests;

public sealed class ReadBudgetTests
{
    [Fact]
    public void Bytes_up_to_the_limit_are_spent_and_one_more_is_refused()
    {
        var budget = new ReadBudget(new ReadLimits { DecodedBytes = 100 }, TestContext.Current.CancellationToken);
        budget.SpendDecoded(60);
        Assert.Equal(40, budget.DecodedBytesLeft);
        budget.SpendDecoded(40);
        Assert.Equal(0, budget.DecodedBytesLeft);
        var error = Assert.Throws<DocumentException>(() => budget.SpendDecoded(1));
        Assert.Equal(new ReadLimitReached(ReadLimit.DecodedData), error.Fault);
        Assert.Equal(0, budget.DecodedBytesLeft);
    }

    [Fact]
    public void Memory_up_to_the_limit_is_held_and_one_byte_more_is_refused()
    {
        var budget = Holding(100);
        budget.Keep(40);
        budget.Use(60);
        Assert.Equal(60, budget.UsedBytes);
        Assert.Equal(new ReadLimitReached(ReadLimit.HeldData), Assert.Throws<DocumentException>(() => budget.Use(1)).Fault);
        Assert.Equal(new ReadLimitReached(ReadLimit.HeldData), Assert.Throws<DocumentException>(() => Holding(100).Keep(101)).Fault);
    }

    [Fact]
    public void What_was_used_for_a_page_is_let_go_with_it_and_what_is_kept_is_not()
    {
        var budget = Holding(100);
        budget.Use(90);
        budget.Release(20);
        budget.KeepUsed(30);
        Assert.Equal(40, budget.UsedBytes);
        budget.KeepPage(50);
        Assert.Equal(0, budget.UsedBytes);
        Assert.Equal(50, budget.PageBytes);
        budget.Use(20);
        budget.ReleaseAll();
        budget.Use(20);
        Assert.Throws<DocumentException>(() => budget.Use(1));
    }

    private static ReadBudget Holding(long bytes) => new(new ReadLimits { HeldBytes = bytes }, TestContext.Current.CancellationToken);

    [Fact]
    public void The_time_allowed_is_no_excess_and_any_more_is()
    {
        var clock = new FakeTimeProvider();
        var budget = new ReadBudget(new ReadLimits { Time = TimeSpan.FromSeconds(2) }, clock, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(2));
        budget.Check();
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(new ReadLimitReached(ReadLimit.Time), Assert.Throws<DocumentException>(budget.Check).Fault);
    }

    [Fact]
    public void Steps_look_at_the_clock_now_and_then()
    {
        var clock = new FakeTimeProvider();
        var budget = new ReadBudget(new ReadLimits { Time = TimeSpan.FromSeconds(2) }, clock, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(3));
        var steps = 0;
        Assert.Throws<DocumentException>(() =>
        {
            for (; steps < 10_000; steps++)
            {
                budget.Step();
            }
        });
        Assert.InRange(steps, 100, 2_000);
    }

    [Fact]
    public void A_caller_who_asked_to_stop_is_heard()
    {
        using var cancelled = new CancellationTokenSource();
        var budget = new ReadBudget(ReadLimits.Default, cancelled.Token);
        budget.Check();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(budget.Check);
    }
}
