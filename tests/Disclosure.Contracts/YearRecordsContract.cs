using System.Text;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts;

/// <summary>What every host's records must do. There are none at first.</summary>
public abstract class YearRecordsContract
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 5, 12, 0, 0, TimeSpan.Zero);

    protected abstract IYearRecords Records { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_are_none_at_first() => Assert.Empty(await Records.OfYearAsync(2023, Cancellation));

    [Fact]
    public async Task A_record_comes_back_as_it_went()
    {
        var full = Of("1");
        var bare = Of("2") with { Agency = null, Filed = null };
        Assert.True(await Records.AddAsync(bare, [], Cancellation));
        Assert.True(await Records.AddAsync(full, [], Cancellation));
        Assert.True(await Records.AddAsync(Of("3", 2022), [], Cancellation));
        Assert.True(await Records.AddAsync(Of("4", 0), [], Cancellation));

        Assert.Equal([full, bare], await Records.OfYearAsync(2023, Cancellation));
        Assert.Equal([Of("3", 2022)], await Records.OfYearAsync(2022, Cancellation));
        Assert.Equal([Of("4", 0)], await Records.OfYearAsync(0, Cancellation));
    }

    [Fact]
    public async Task A_record_takes_the_place_of_others_together_or_not_at_all()
    {
        Assert.True(await Records.AddAsync(Of("1"), [], Cancellation));
        Assert.True(await Records.AddAsync(Of("2"), [], Cancellation));
        Assert.False(await Records.AddAsync(Of("3"), ["1", "9"], Cancellation));
        Assert.Equal(["1", "2"], await IdsAsync());
        Assert.True(await Records.AddAsync(Of("3"), ["1", "2"], Cancellation));
        Assert.Equal(["3"], await IdsAsync());
        Assert.False(await Records.AddAsync(Of("4"), ["1"], Cancellation));
        Assert.Equal(["3"], await IdsAsync());
    }

    [Fact]
    public async Task Adding_a_record_again_changes_nothing()
    {
        Assert.True(await Records.AddAsync(Of("1"), [], Cancellation));
        Assert.True(await Records.AddAsync(Of("2"), ["1"], Cancellation));
        Assert.True(await Records.AddAsync(Of("2"), ["1"], Cancellation));
        Assert.True(await Records.AddAsync(Of("1"), [], Cancellation));
        Assert.Equal(["2"], await IdsAsync());
    }

    [Fact]
    public async Task Of_many_who_replace_a_record_at_once_exactly_one_does()
    {
        Assert.True(await Records.AddAsync(Of("0"), [], Cancellation));
        var attempts = Enumerable.Range(1, 12).Select(n => Task.Run(() => Records.AddAsync(Of($"{n}"), ["0"], Cancellation)));
        Assert.Single(await Task.WhenAll(attempts), static won => won);
        Assert.Single(await IdsAsync());
    }

    private async Task<IEnumerable<string>> IdsAsync() =>
        (await Records.OfYearAsync(2023, Cancellation)).Select(static record => record.Id);

    private static YearRecord Of(string id, int year = 2023) => new(
        id, year, "某县教育局", $"报告 {id}.pdf", ContentHash.Of(Encoding.UTF8.GetBytes($"o{id}")),
        ContentHash.Of(Encoding.UTF8.GetBytes($"r{id}")),
        new DateOnly(2024, 1, 31), Noon);
}
