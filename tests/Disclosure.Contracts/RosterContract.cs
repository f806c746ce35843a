using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>What every host's roster must do. It is empty at first.</summary>
public abstract class RosterContract
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 5, 12, 0, 0, TimeSpan.Zero);

    protected abstract IRoster Roster { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_none_at_first()
    {
        Assert.Null(await Roster.FindAsync(Cancellation));
        Assert.Empty(await Roster.TrailAsync(10, Cancellation));
    }

    [Fact]
    public async Task Versions_are_added_one_after_the_other_and_stay()
    {
        Assert.False(await Roster.AddAsync(Version(2, "甲局"), Cancellation));
        Assert.True(await Roster.AddAsync(Version(1, "甲局"), Cancellation));
        Assert.False(await Roster.AddAsync(Version(1, "乙局"), Cancellation));
        Assert.False(await Roster.AddAsync(Version(3, "乙局"), Cancellation));
        Assert.True(await Roster.AddAsync(Version(2, "乙局"), Cancellation));

        var now = (await Roster.FindAsync(Cancellation))!;
        Assert.Equal((2, Noon.AddDays(2), "zhang", "乙局"), (now.Number, now.At, now.By, now.Roster.Agencies[0].Name));
        Assert.Equal(Version(2, "乙局").Roster.Agencies, now.Roster.Agencies);
        Assert.Equal([2, 1], (await Roster.TrailAsync(10, Cancellation)).Select(static version => version.Number));
        Assert.Equal([2], (await Roster.TrailAsync(1, Cancellation)).Select(static version => version.Number));
    }

    [Fact]
    public async Task A_large_roster_is_kept_whole()
    {
        var roster = new AgencyRoster([.. Enumerable.Range(0, 5000).Select(static i => new RosterAgency(
            $"A{i}", $"某某县第{i}号机构管理委员会办公室", RosterKind.Institution) { OtherNames = [$"{i}号机构"], Parent = i > 0 ? "A0" : null })]);
        Assert.True(await Roster.AddAsync(new RosterVersion(1, Noon, "zhang", roster), Cancellation));
        Assert.Equal(roster.Agencies, (await Roster.FindAsync(Cancellation))!.Roster.Agencies);
    }

    [Fact]
    public async Task Of_many_who_add_a_version_at_once_exactly_one_does()
    {
        var attempts = Enumerable.Range(1, 12).Select(n => Task.Run(() => Roster.AddAsync(Version(1, $"{n}局"), Cancellation)));
        Assert.Single(await Task.WhenAll(attempts), static won => won);
        Assert.Single(await Roster.TrailAsync(10, Cancellation));
    }

    private static RosterVersion Version(int number, string name) => new(
        number, Noon.AddDays(number), "zhang",
        new AgencyRoster(
        [
            new RosterAgency("A", name, RosterKind.Department)
            {
                OtherNames = ["旧名"], Parent = "B", Contact = "a@b.cn", FirstYear = 2019, LastYear = 2023, MergedInto = "B",
            },
            new RosterAgency("B", "某县人民政府", RosterKind.Government),
        ]));
}
