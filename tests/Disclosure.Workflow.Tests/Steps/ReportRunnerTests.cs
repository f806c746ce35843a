using Disclosure.Contracts;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;

namespace Disclosure.Workflow.Tests.Steps;

public sealed class ReportRunnerTests
{
    [Fact]
    public async Task A_file_is_read_checked_reviewed_tier_by_tier_and_published()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        Assert.Equal(ReportState.InReview, (await world.LoadAsync(id)).State);

        var published = await world.ApproveAllAsync(id);

        Assert.Equal(ReportState.Published, published.State);
        Assert.Equal(
            [
                "Received", "Extracted", "Read", "Matched", "Checked", "ReviewOpened", "ReviewRequested", "Approved", "ReviewRequested",
                "Approved", "ReviewRequested", "Approved", "Published",
            ],
            (await world.HistoryAsync(id)).Select(e => e.GetType().Name));
        Assert.Equal(
            [NoticeKind.ReviewRequest, NoticeKind.ReviewRequest, NoticeKind.ReviewRequest, NoticeKind.Publication, NoticeKind.Publication],
            world.Store.Notices.Select(notice => notice.Kind));
        Assert.Equal(id, (await world.Publications.FindAsync("甲局", 2022, TestContext.Current.CancellationToken))?.Report);
    }

    [Fact]
    public async Task Each_reviewer_of_a_tier_is_asked_once_with_a_link_of_their_own()
    {
        var world = new World(Offices.All[4]);
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        await world.Runner.RunAsync(id, TestContext.Current.CancellationToken);

        Assert.Equal(["zhang", "li", "wang"], world.TicketsSent().Select(ticket => ticket.Reviewer));
        Assert.All(world.Store.Notices, notice => Assert.Contains(notice.Link, notice.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_silent_tier_is_reminded_and_the_office_told_and_asked_again_when_links_run_out()
    {
        var world = new World();
        await world.FileAsync(FakeReader.File("甲局", 2022));
        for (var day = 0; day < 31; day++)
        {
            world.Time.Advance(TimeSpan.FromDays(1));
            await world.RunDueAsync();
        }

        var kinds = world.Store.Notices.GroupBy(notice => notice.Kind).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(9, kinds[NoticeKind.Reminder]);
        Assert.Equal(1, kinds[NoticeKind.Escalation]);
        Assert.Equal(2, kinds[NoticeKind.ReviewRequest]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_a_corrected_file_starts_anew()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File(FakeReader.Unreadable, 2022));
        var failed = await world.LoadAsync(id);
        Assert.Equal((ReportState.Unreadable, "PasswordNeeded"), (failed.State, failed.ReadFailure?.Code));
        Assert.Contains("密码", world.Store.Notices[0].Body, StringComparison.Ordinal);

        var refiled = await world.Desk
            .RefileAsync(id, FakeReader.File("甲局", 2022), "好.pdf", World.OfficeFiler, TestContext.Current.CancellationToken);
        Assert.IsType<FilingResult.Filed>(refiled);
        await world.RunDueAsync();
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }

    [Fact]
    public async Task A_step_that_keeps_failing_is_tried_after_rests_and_set_aside_and_can_be_tried_again()
    {
        var world = new World(Offices.Usual with { Tiers = [] }, new RetryPolicy(3, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1)));
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var rests = new List<TimeSpan>();
        while (await world.Runner.RunAsync(id, TestContext.Current.CancellationToken) is NextStep.Wait wait)
        {
            rests.Add(wait.Due - world.Time.GetUtcNow());
            world.Time.SetUtcNow(wait.Due);
        }

        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)], rests);
        var poisoned = await world.LoadAsync(id);
        Assert.Equal(ReportState.Poisoned, poisoned.State);
        Assert.Contains("审核层级", poisoned.Trouble?.Reason, StringComparison.Ordinal);
        Assert.Equal(NoticeKind.Failure, world.Store.Notices[^1].Kind);

        world.Policy = Offices.Usual;
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.Retry("经办人")));
        await world.RunDueAsync();
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }

    [Fact]
    public async Task A_file_over_which_the_process_keeps_dying_is_set_aside()
    {
        var world = new World(retry: new RetryPolicy(3, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1)));
        var id = Assert.IsType<FilingResult.Filed>(await world.SendAsync(FakeReader.File("甲局", 2022))).Report;
        for (var death = 0; death < 3; death++)
        {
            await world.Runner.GiveUpRunAsync(id, new StepFailure.ProcessDied(), TestContext.Current.CancellationToken);
            world.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(ReportState.Poisoned, (await world.LoadAsync(id)).State);
        await world.Runner.GiveUpRunAsync(id, new StepFailure.ProcessDied(), TestContext.Current.CancellationToken);
        Assert.Equal(4, (await world.LoadAsync(id)).Version);
    }

    [Fact]
    public async Task A_report_whose_events_were_changed_is_not_published_until_they_are_restored()
    {
        var world = new World(retry: new RetryPolicy(1, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5)));
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        world.Store.Changed.Add(id);

        var aside = await world.ApproveAllAsync(id);
        Assert.Equal(ReportState.Poisoned, aside.State);
        Assert.Equal("报告的办理经过已不是写入时的内容，不能发布。请先从备份恢复，再重试。", aside.Trouble?.Reason);
        Assert.Null(await world.Publications.FindAsync("甲局", 2022, TestContext.Current.CancellationToken));

        world.Store.Changed.Clear();
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.Retry("主管部门")));
        await world.RunDueAsync();
        Assert.Equal(ReportState.Published, (await world.LoadAsync(id)).State);
    }

    [Fact]
    public async Task A_policy_changed_in_mid_review_counts_from_the_next_round()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        world.Policy = Offices.All[2];
        await world.ActAsync(id, new ReportCommand.Approve(world.LastTicket(id)));
        await world.RunDueAsync();
        Assert.Equal((2, "li"), (world.LastTicket(id).Tier, world.LastTicket(id).Reviewer));

        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺页"));
        await world.FileAsync(FakeReader.File("甲局", 2022, copy: "补页"));
        Assert.Equal((1, 2, "wang"), (world.LastTicket(id).Tier, world.LastTicket(id).Round, world.LastTicket(id).Reviewer));
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }
}
