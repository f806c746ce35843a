using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>What every host's arbiter of publications must do. It is empty at first.</summary>
public abstract class PublicationsContract
{
    protected abstract IPublications Publications { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_nobody_took_is_free() => Assert.Null(await Publications.FindAsync("甲", 2022, Cancellation));

    [Fact]
    public async Task A_place_is_given_on_only_from_its_holder()
    {
        Assert.False(await Publications.ReplaceAsync(Place(1), Place(2), Cancellation));
        Assert.True(await Publications.ReplaceAsync(null, Place(1), Cancellation));
        Assert.False(await Publications.ReplaceAsync(null, Place(2), Cancellation));
        Assert.False(await Publications.ReplaceAsync(Place(3), Place(2), Cancellation));
        Assert.False(await Publications.ReplaceAsync(Place(1) with { Reading = Filings.Hash(9) }, Place(2), Cancellation));
        Assert.Equal(Place(1), await Publications.FindAsync("甲", 2022, Cancellation));
        Assert.True(await Publications.ReplaceAsync(Place(1), Place(2), Cancellation));
        Assert.Equal(Place(2), await Publications.FindAsync("甲", 2022, Cancellation));
    }

    [Fact]
    public async Task Places_of_other_agencies_and_years_are_others()
    {
        Assert.True(await Publications.ReplaceAsync(null, Place(1), Cancellation));
        Assert.True(await Publications.ReplaceAsync(null, Place(2) with { Year = 2021 }, Cancellation));
        Assert.True(await Publications.ReplaceAsync(null, Place(3) with { Agency = "乙" }, Cancellation));
        Assert.Equal(Place(1), await Publications.FindAsync("甲", 2022, Cancellation));
    }

    [Fact]
    public async Task Of_many_who_want_a_place_at_once_exactly_one_gets_it()
    {
        foreach (var holder in new[] { null, Place(0) })
        {
            if (holder is not null)
            {
                Assert.True(await Publications.ReplaceAsync(await Publications.FindAsync("甲", 2022, Cancellation), holder, Cancellation));
            }

            var attempts = Enumerable.Range(1, 12).Select(n => Task.Run(() => Publications.ReplaceAsync(holder, Place(n), Cancellation)));
            Assert.Single(await Task.WhenAll(attempts), won => won);
        }
    }

    private static Publication Place(int number) => new(
        "甲", 2022, Filings.Id(number), Filings.Hash(number), Filings.Hash(number), Filings.Noon.AddMinutes(number));
}
