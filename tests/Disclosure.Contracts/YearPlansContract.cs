using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>What every host's plans of years must do. There are none at first.</summary>
public abstract class YearPlansContract
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 5, 12, 0, 0, TimeSpan.Zero);

    protected abstract IYearPlans Plans { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_none_at_first()
    {
        Assert.Null(await Plans.FindAsync(2024, Cancellation));
        Assert.Empty(await Plans.TrailAsync(2024, 10, Cancellation));
        Assert.Empty(await Plans.YearsAsync(Cancellation));
    }

    [Fact]
    public async Task Versions_of_a_year_are_added_one_after_the_other_and_stay()
    {
        Assert.False(await Plans.AddAsync(Version(2024, 2), Cancellation));
        Assert.True(await Plans.AddAsync(Version(2024, 1), Cancellation));
        Assert.False(await Plans.AddAsync(Version(2024, 1), Cancellation));
        Assert.True(await Plans.AddAsync(Version(2023, 1), Cancellation));
        Assert.False(await Plans.AddAsync(Version(2024, 3), Cancellation));
        Assert.True(await Plans.AddAsync(Version(2024, 2), Cancellation));
        Assert.True(await Plans.AddAsync(Version(2025, 1), Cancellation));

        var now = (await Plans.FindAsync(2024, Cancellation))!;
        Assert.Equal(Version(2024, 2) with { Marks = [] }, now with { Marks = [] });
        Assert.Equal(Version(2024, 2).Marks, now.Marks);
        Assert.Equal([2, 1], (await Plans.TrailAsync(2024, 10, Cancellation)).Select(static version => version.Number));
        Assert.Equal([2], (await Plans.TrailAsync(2024, 1, Cancellation)).Select(static version => version.Number));
        Assert.Equal(1, (await Plans.FindAsync(2023, Cancellation))!.Number);
        Assert.Null(await Plans.FindAsync(2022, Cancellation));
        Assert.Equal([2025, 2024, 2023], await Plans.YearsAsync(Cancellation));
    }

    [Fact]
    public async Task Of_many_who_add_a_version_at_once_exactly_one_does()
    {
        var attempts = Enumerable.Range(1, 12).Select(_ => Task.Run(() => Plans.AddAsync(Version(2024, 1), Cancellation)));
        Assert.Single(await Task.WhenAll(attempts), static won => won);
    }

    private static YearPlan Version(int year, int number) =>
        new(year, number, Noon.AddDays(number), "zhang", new DateOnly(year + 1, 1, 20), new DateOnly(year + 1, 3, 31))
        {
            Marks =
            [
                new AgencyMark("A", AgencyMarkKind.NotDue, "已“撤销”", "zhang", Noon),
                new AgencyMark("B", AgencyMarkKind.OnPaper, "纸质件", "li", Noon.AddHours(1)),
            ],
        };
}
