using Disclosure.Contracts;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>What comes of a withdrawal: the version before is put back, an error is undone, the bytes are filed again.</summary>
public sealed class RestoringTests
{
    private static readonly byte[] First = FakeReader.File("甲局", 2022, copy: "一");
    private static readonly byte[] Second = FakeReader.File("甲局", 2022, copy: "二");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_version_before_is_published_again_once_the_newer_one_is_withdrawn()
    {
        var world = new World();
        var (earlier, newer) = await TwoVersionsAsync(world);
        Assert.Equal(new Refusal.StillReplaced(), await RefusedAsync(world, earlier));

        await WithdrawAsync(world, newer);
        await RestoreAsync(world, earlier);

        var restored = await world.LoadAsync(earlier);
        Assert.Equal((ReportState.Published, null), (restored.State, restored.SupersededBy));
        Assert.True((await world.Store.FindAsync(earlier, Cancellation))?.IsPublic);
        Assert.Equal(earlier, (await world.Publications.FindAsync("甲局", 2022, Cancellation))?.Report);
        var told = world.Store.Notices.Where(notice => notice.Fact is NoticeFact.PublishedAgain).ToList();
        Assert.Equal(["报送人", "政务公开办"], told.Select(notice => notice.To.Name).Order(StringComparer.Ordinal));
        Assert.All(told, notice => Assert.Contains("撤回有误", notice.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawal_made_in_error_is_undone_and_the_newer_version_stands_again()
    {
        var world = new World();
        var (earlier, newer) = await TwoVersionsAsync(world);
        await WithdrawAsync(world, newer);
        await RestoreAsync(world, earlier);

        await RestoreAsync(world, newer);

        Assert.Equal(ReportState.Published, (await world.LoadAsync(newer)).State);
        Assert.Equal((ReportState.Superseded, newer), await StandingAsync(world, earlier));
    }

    [Fact]
    public async Task An_earlier_version_withdrawn_in_error_is_an_earlier_version_again()
    {
        var world = new World();
        var (earlier, newer) = await TwoVersionsAsync(world);
        await WithdrawAsync(world, earlier);
        Assert.False((await world.Store.FindAsync(earlier, Cancellation))?.IsPublic);

        await RestoreAsync(world, earlier);

        Assert.Equal((ReportState.Superseded, newer), await StandingAsync(world, earlier));
        Assert.True((await world.Store.FindAsync(earlier, Cancellation))?.IsPublic);
        Assert.Equal(ReportState.Published, (await world.LoadAsync(newer)).State);
    }

    [Fact]
    public async Task A_review_withdrawn_in_error_goes_on_with_the_approvals_it_had()
    {
        var world = new World();
        var id = await world.FileAsync(First);
        await world.ActAsync(id, new ReportCommand.Approve(world.LastTicket(id)));
        await world.RunDueAsync();
        var asked = world.LastTicket(id);
        await WithdrawAsync(world, id);
        Assert.IsType<CommandResult.Refused>(await world.ActAsync(id, new ReportCommand.Approve(asked)));

        await RestoreAsync(world, id);

        var restored = await world.LoadAsync(id);
        Assert.Equal((ReportState.InReview, 2, 1), (restored.State, restored.Tier, restored.Round));
        Assert.Equal(["zhang"], restored.Approvals.Select(approval => approval.By));
        Assert.Equal(["张三"], world.Store.Notices.Where(n => n.Fact is NoticeFact.ApprovalCounts).Select(n => n.To.Name));
        Assert.Single(world.Store.Notices, notice => notice.Fact is NoticeFact.PutBack);
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }

    [Fact]
    public async Task What_gave_way_in_review_goes_on_in_review_once_the_newer_one_is_withdrawn()
    {
        var world = new World();
        var earlier = await world.FileAsync(First);
        world.Time.Advance(TimeSpan.FromDays(1));
        var newer = await world.FileAsync(Second);
        await world.ApproveAllAsync(newer);
        Assert.Equal(ReportState.Superseded, (await world.LoadAsync(earlier)).State);
        await WithdrawAsync(world, newer);

        await RestoreAsync(world, earlier);

        Assert.Equal((ReportState.InReview, 1), ((await world.LoadAsync(earlier)).State, (await world.LoadAsync(earlier)).Tier));
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(earlier)).State);
    }

    [Fact]
    public async Task A_report_turned_away_in_error_waits_for_the_office_again()
    {
        var world = new World();
        var stranger = new Filer("路人", null, new Origin.Stranger());
        var id = Assert.IsType<FilingResult.Filed>(await world.SendAsync(First, stranger)).Report;
        await world.RunDueAsync();
        await world.ActAsync(id, new ReportCommand.TurnAway("经办人", "不是本单位的"));
        await RestoreAsync(world, id);
        Assert.Equal((ReportState.Held, false), ((await world.LoadAsync(id)).State, (await world.LoadAsync(id)).IsTurnedAway));
    }

    [Fact]
    public async Task A_step_that_kept_failing_is_tried_again_when_its_report_is_put_back()
    {
        var world = new World(new ReviewPolicy([], Process.Offices.Office), RetryPolicy.Default with { Attempts = 1 });
        var id = await world.FileAsync(First);
        Assert.Equal(ReportState.Poisoned, (await world.LoadAsync(id)).State);
        await WithdrawAsync(world, id);
        world.Policy = Process.Offices.Usual;
        await RestoreAsync(world, id);
        Assert.Equal(ReportState.InReview, (await world.LoadAsync(id)).State);
    }

    [Fact]
    public async Task The_bytes_of_a_withdrawn_report_are_filed_again_and_reviewed_anew()
    {
        var world = new World();
        var id = await world.FileAsync(First);
        await world.ApproveAllAsync(id);
        await WithdrawAsync(world, id);
        world.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(id, Assert.IsType<FilingResult.Filed>(await world.SendAsync(First)).Report);
        await world.RunDueAsync();

        var anew = await world.LoadAsync(id);
        Assert.Equal((ReportState.InReview, 1, 2), (anew.State, anew.Tier, anew.Round));
        Assert.Empty(anew.Approvals);
        Assert.Null(anew.Publication);
        Assert.IsType<FilingResult.Known>(await world.SendAsync(First));
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }

    [Fact]
    public async Task The_bytes_of_a_superseded_report_are_filed_again_only_where_nothing_newer_stands()
    {
        var world = new World();
        var (earlier, newer) = await TwoVersionsAsync(world);
        Assert.IsType<FilingResult.Known>(await world.SendAsync(First));
        await WithdrawAsync(world, newer);
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(earlier, Assert.IsType<FilingResult.Filed>(await world.SendAsync(First)).Report);
        await world.RunDueAsync();
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(earlier)).State);
        Assert.Equal(earlier, (await world.Publications.FindAsync("甲局", 2022, Cancellation))?.Report);
    }

    [Fact]
    public async Task A_stranger_files_nothing_again_that_the_office_withdrew_of_an_agency()
    {
        var world = new World();
        var id = await world.FileAsync(First);
        await WithdrawAsync(world, id);
        Assert.IsType<FilingResult.Known>(await world.SendAsync(First, new Filer("路人", null, new Origin.Stranger())));
        Assert.Equal(ReportState.Withdrawn, (await world.LoadAsync(id)).State);
    }

    [Fact]
    public async Task A_run_of_publishing_that_comes_late_takes_no_place_for_what_was_withdrawn_since()
    {
        var world = new World();
        var earlier = await world.FileAsync(First);
        await world.ApproveAllAsync(earlier);
        world.Time.Advance(TimeSpan.FromDays(1));
        var newer = await world.FileAsync(Second);
        ReportProcess? approved = null;
        while (approved is null)
        {
            await world.ActAsync(newer, new ReportCommand.Approve(world.LastTicket(newer)));
            approved = await world.LoadAsync(newer) is { State: ReportState.Approved } whole ? whole : null;
            await world.RunDueAsync();
        }

        await WithdrawAsync(world, newer);
        await RestoreAsync(world, earlier);

        Assert.Empty(await world.Steps.RunAsync(approved, ReportStep.Publish, Cancellation));
        Assert.Equal(ReportState.Published, (await world.LoadAsync(earlier)).State);
        Assert.Equal(earlier, (await world.Publications.FindAsync("甲局", 2022, Cancellation))?.Report);
    }

    [Fact]
    public async Task Putting_back_twice_is_once_and_needs_a_reason_and_something_to_put_back()
    {
        var world = new World();
        var id = await world.FileAsync(First);
        Assert.Equal(new Refusal.NothingToRestore(ReportState.InReview), await RefusedAsync(world, id));
        await WithdrawAsync(world, id);
        Assert.Equal(
            new Refusal.ReasonMissing(),
            Assert.IsType<CommandResult.Refused>(await world.ActAsync(id, new ReportCommand.Restore("经办人", " "))).Refusal);
        await RestoreAsync(world, id);
        var version = (await world.LoadAsync(id)).Version;
        await RestoreAsync(world, id);
        Assert.Equal(version, (await world.LoadAsync(id)).Version);
    }

    private static async Task<(ReportId Earlier, ReportId Newer)> TwoVersionsAsync(World world)
    {
        var earlier = await world.FileAsync(First);
        await world.ApproveAllAsync(earlier);
        world.Time.Advance(TimeSpan.FromDays(1));
        var newer = await world.FileAsync(Second);
        await world.ApproveAllAsync(newer);
        Assert.Equal((ReportState.Superseded, newer), await StandingAsync(world, earlier));
        return (earlier, newer);
    }

    private static async Task<(ReportState State, ReportId? By)> StandingAsync(World world, ReportId id) =>
        await world.LoadAsync(id) is var process ? (process.State, process.SupersededBy) : default;

    private static async Task WithdrawAsync(World world, ReportId id) =>
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.Withdraw("经办人", "发错了文件")));

    private static async Task RestoreAsync(World world, ReportId id)
    {
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.Restore("经办人", "撤回有误")));
        await world.RunDueAsync();
    }

    private static async Task<Refusal> RefusedAsync(World world, ReportId id) =>
        Assert.IsType<CommandResult.Refused>(await world.ActAsync(id, new ReportCommand.Restore("经办人", "撤回有误"))).Refusal;
}
