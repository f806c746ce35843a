using Disclosure.Contracts;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Steps;

public sealed class SupersedingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newer_filing_published_supersedes_the_earlier_which_stays_reachable()
    {
        var world = new World();
        var earlier = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "一"));
        await world.ApproveAllAsync(earlier);
        world.Time.Advance(TimeSpan.FromDays(1));
        var newer = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "二"));
        Assert.Equal(ReportState.Published, (await world.LoadAsync(earlier)).State);

        await world.ApproveAllAsync(newer);

        var superseded = await world.LoadAsync(earlier);
        Assert.Equal((ReportState.Superseded, newer), (superseded.State, superseded.SupersededBy));
        Assert.True((await world.Store.FindAsync(earlier, Cancellation))?.IsPublic);
        Assert.Equal(ReportState.Published, (await world.LoadAsync(newer)).State);
    }

    [Fact]
    public async Task An_earlier_filing_still_in_review_gives_way_when_the_newer_is_published()
    {
        var world = new World();
        var earlier = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "一"));
        world.Time.Advance(TimeSpan.FromDays(1));
        var newer = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "二"));
        Assert.Equal(ReportState.InReview, (await world.LoadAsync(earlier)).State);
        Assert.Equal(ReportState.InReview, (await world.LoadAsync(newer)).State);

        await world.ApproveAllAsync(newer);

        Assert.Equal(ReportState.Superseded, (await world.LoadAsync(earlier)).State);
        Assert.False((await world.Store.FindAsync(earlier, Cancellation))?.IsPublic);
    }

    [Fact]
    public async Task A_filing_published_late_does_not_supersede_a_newer_one_and_other_years_do_not_matter()
    {
        var world = new World();
        var lastYear = await world.FileAsync(FakeReader.File("甲局", 2021));
        var other = await world.FileAsync(FakeReader.File("乙局", 2022));
        await world.ApproveAllAsync(lastYear);
        await world.ApproveAllAsync(other);
        world.Time.Advance(TimeSpan.FromDays(1));
        var newer = await world.FileAsync(FakeReader.File("甲局", 2022));
        await world.ApproveAllAsync(newer);

        foreach (var id in new[] { lastYear, other, newer })
        {
            Assert.Equal(ReportState.Published, (await world.LoadAsync(id)).State);
        }
    }

    [Fact]
    public async Task A_withdrawn_report_leaves_its_place_to_whoever_comes()
    {
        var world = new World();
        var earlier = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "一"));
        world.Time.Advance(TimeSpan.FromDays(1));
        var newer = await world.FileAsync(FakeReader.File("乙局", 2022, copy: "二"));
        await world.ApproveAllAsync(newer);
        await world.ActAsync(newer, new ReportCommand.Withdraw("经办人", "误报"));
        await world.ActAsync(earlier, new ReportCommand.Correct(
            "经办人", null, (await world.LoadAsync(earlier)).CheckedReading!.Value, new ReportChanges { Agency = "乙局" }, "改名"));
        await world.RunDueAsync();

        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(earlier)).State);
        Assert.Equal(earlier, (await world.Publications.FindAsync("乙局", 2022, Cancellation))?.Report);
        Assert.Equal(ReportState.Withdrawn, (await world.LoadAsync(newer)).State);
    }

    [Fact]
    public async Task A_new_upload_for_the_agency_and_year_of_a_returned_report_is_its_corrected_file()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "一"));
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺一页"));
        Assert.Contains("缺一页", world.Store.Notices[^1].Body, StringComparison.Ordinal);

        var second = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "二"));

        Assert.Equal((ReportState.HandedOver, id), ((await world.LoadAsync(second)).State, (await world.LoadAsync(second)).HandedOverTo));
        var report = await world.LoadAsync(id);
        Assert.Equal((ReportState.InReview, 2, 2), (report.State, report.Round, report.Files.Length));
        var again = Assert.IsType<FilingResult.Known>(await world.SendAsync(FakeReader.File("甲局", 2022, copy: "二")));
        Assert.Equal((id, ReportState.InReview), (again.Report, again.State));
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }

    [Fact]
    public async Task A_corrected_file_that_comes_too_late_becomes_a_filing_of_its_own()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022, copy: "一"));
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺一页"));
        var office = World.OfficeFiler with { Sender = null };
        var first = await world.Desk.RefileAsync(
            id, FakeReader.File("甲局", 2022, copy: "二"), "二.pdf", office with { By = "甲" }, Cancellation);
        var second = await world.Desk.RefileAsync(
            id, FakeReader.File("甲局", 2022, copy: "三"), "三.pdf", office with { By = "乙" }, Cancellation);
        await world.RunDueAsync();

        ReportId[] sent = [Assert.IsType<FilingResult.Filed>(first).Report, Assert.IsType<FilingResult.Filed>(second).Report];
        var states = new List<ReportState>();
        foreach (var file in sent)
        {
            states.Add((await world.LoadAsync(file)).State);
        }

        Assert.Equal([ReportState.InReview, ReportState.HandedOver], states.Order());
        Assert.Equal(ReportState.InReview, (await world.LoadAsync(id)).State);
    }
}
