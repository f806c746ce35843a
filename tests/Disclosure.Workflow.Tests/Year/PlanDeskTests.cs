using Disclosure.Contracts.InMemory;
using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Workflow.Tests.Year;

/// <summary>Opening a year and noting agencies, up to the bounds of each.</summary>
public sealed class PlanDeskTests
{
    private static readonly DateOnly Filing = new(2025, 1, 20);
    private static readonly DateOnly Publication = new(2025, 3, 31);

    private readonly InMemoryYearPlans _plans = new();
    private readonly InMemoryRoster _roster = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PlanDesk Desk => new(_plans, _roster, _time);

    [Theory]
    [InlineData(2024, "2025-01-01", "2025-03-31", null)]
    [InlineData(2024, "2025-01-31", "2025-01-01", null)]
    [InlineData(2024, "2024-12-31", "2025-03-31", PlanRefusal.DayOutOfBounds)]
    [InlineData(2024, "2025-02-01", "2025-03-31", PlanRefusal.DayOutOfBounds)]
    [InlineData(2024, "2025-01-31", "2025-04-01", PlanRefusal.DayOutOfBounds)]
    [InlineData(2024, "2025-01-31", "2024-12-31", PlanRefusal.DayOutOfBounds)]
    [InlineData(2008, "2009-01-31", "2009-03-31", null)]
    [InlineData(2007, "2008-01-31", "2008-03-31", PlanRefusal.YearOutOfBounds)]
    [InlineData(2999, "3000-01-31", "3000-03-31", null)]
    [InlineData(3000, "3001-01-31", "3001-03-31", PlanRefusal.YearOutOfBounds)]
    public async Task Days_lie_between_the_years_end_and_the_laws(int year, string filing, string publication, PlanRefusal? refusal)
    {
        Assert.Equal(
            refusal,
            await Desk.OpenAsync(
                year, DateOnly.Parse(filing, null), DateOnly.Parse(publication, null), "office", Cancellation));
        Assert.Equal(refusal is null, await _plans.FindAsync(year, Cancellation) is not null);
    }

    [Fact]
    public async Task The_same_days_make_no_version_and_others_keep_what_was_noted()
    {
        await RosterAsync();
        await Desk.OpenAsync(2024, Filing, Publication, "office", Cancellation);
        await Desk.OpenAsync(2024, Filing, Publication, "other", Cancellation);
        Assert.Single(await _plans.TrailAsync(2024, 10, Cancellation));
        Assert.Null(await Desk.MarkAsync(2024, "A", AgencyMarkKind.OnPaper, " 纸质件 ", "zhang", Cancellation));
        Assert.Null(await Desk.OpenAsync(2024, Filing.AddDays(1), Publication, "office", Cancellation));
        var plan = (await _plans.FindAsync(2024, Cancellation))!;
        Assert.Equal((3, Filing.AddDays(1), "office"), (plan.Number, plan.Filing, plan.By));
        Assert.Equal(new AgencyMark("A", AgencyMarkKind.OnPaper, "纸质件", "zhang", _time.GetUtcNow()), Assert.Single(plan.Marks));
    }

    [Fact]
    public async Task A_note_needs_a_year_an_agency_of_that_year_and_a_reason()
    {
        await RosterAsync();
        Assert.Equal(PlanRefusal.NotOpened, await MarkAsync("A", AgencyMarkKind.NotDue, "x"));
        await Desk.OpenAsync(2024, Filing, Publication, "office", Cancellation);
        Assert.Equal(PlanRefusal.ReasonMissing, await MarkAsync("A", AgencyMarkKind.NotDue, " "));
        Assert.Equal(PlanRefusal.ReasonMissing, await MarkAsync("A", AgencyMarkKind.NotDue, new string('x', PlanDesk.LongestReason + 1)));
        Assert.Equal(PlanRefusal.AgencyUnknown, await MarkAsync("X", AgencyMarkKind.NotDue, "x"));
        Assert.Equal(PlanRefusal.AgencyUnknown, await MarkAsync("E", AgencyMarkKind.NotDue, "x"));
        Assert.Null(await MarkAsync("A", AgencyMarkKind.NotDue, new string('x', PlanDesk.LongestReason)));
        Assert.Equal(2, (await _plans.FindAsync(2024, Cancellation))!.Number);
    }

    [Fact]
    public async Task Of_two_notes_the_later_holds_and_one_can_be_taken_back()
    {
        await RosterAsync();
        await Desk.OpenAsync(2024, Filing, Publication, "office", Cancellation);
        await MarkAsync("B", AgencyMarkKind.NotDue, "一");
        await MarkAsync("A", AgencyMarkKind.NotDue, "二");
        await MarkAsync("B", AgencyMarkKind.OnPaper, "三");
        Assert.Equal(
            [("A", AgencyMarkKind.NotDue), ("B", AgencyMarkKind.OnPaper)],
            (await _plans.FindAsync(2024, Cancellation))!.Marks.Select(static mark => (mark.Code, mark.Kind)));
        Assert.Null(await MarkAsync("B", null, ""));
        Assert.Null(await MarkAsync("B", null, ""));
        var plan = (await _plans.FindAsync(2024, Cancellation))!;
        Assert.Equal((5, "A"), (plan.Number, Assert.Single(plan.Marks).Code));
    }

    private Task<PlanRefusal?> MarkAsync(string code, AgencyMarkKind? kind, string reason) =>
        Desk.MarkAsync(2024, code, kind, reason, "zhang", Cancellation);

    private Task<RosterChange> RosterAsync() => new RosterDesk(_roster, _time).TakeInAsync(
        new AgencyRoster(
        [
            new RosterAgency("A", "甲局", RosterKind.Department), new RosterAgency("B", "乙局", RosterKind.Department),
            new RosterAgency("E", "旧局", RosterKind.Department) { LastYear = 2023 },
        ]),
        "office", Cancellation);
}
