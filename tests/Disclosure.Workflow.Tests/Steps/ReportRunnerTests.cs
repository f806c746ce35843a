using Disclosure.Contracts;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Tests.Steps;

public sealed class ReportRunnerTests
{
    private const string Title = "甲局2022年政府信息公开工作年度报告";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
    public async Task A_tier_is_silent_since_it_was_asked_however_often_its_links_are_renewed()
    {
        var world = new World(Offices.Usual with
        {
            RemindAfter = TimeSpan.FromDays(3), EscalateAfter = TimeSpan.FromDays(7), LinkLifetime = TimeSpan.FromDays(2),
        });
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        for (var day = 1; day <= 9; day++)
        {
            world.Time.Advance(TimeSpan.FromDays(1));
            await world.RunDueAsync();
            Assert.Equal(day >= 7 ? 1 : 0, world.Store.Notices.Count(static notice => notice.Kind == NoticeKind.Escalation));
        }

        Assert.Equal(5, world.Store.Notices.Count(static notice => notice.Kind == NoticeKind.ReviewRequest));
        Assert.Equal(world.Time.GetUtcNow().AddDays(-9), (await world.LoadAsync(id)).WaitingSince);
    }

    [Fact]
    public async Task An_address_corrected_in_the_settings_counts_at_once()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        world.Policy = world.Policy with
        {
            Office = new Contact("办公室", "new-office@example.org"),
            Tiers = [.. world.Policy.Tiers.Select(static tier => tier with
            {
                Reviewers =
                [
                    .. tier.Reviewers.Select(static one => one with { Name = "别人", Address = $"new-{one.Id}@example.org" }),
                ],
            })],
        };
        world.Time.Advance(world.Policy.RemindAfter);
        await world.RunDueAsync();
        var reminder = Assert.Single(world.Store.Notices, static notice => notice.Kind == NoticeKind.Reminder);
        Assert.StartsWith("new-", reminder.To.Address, StringComparison.Ordinal);
        Assert.NotEqual("别人", reminder.To.Name);

        await world.ApproveAllAsync(id);
        Assert.Contains(world.Store.Notices, static notice => notice.To.Address == "new-office@example.org");
    }

    [Fact]
    public async Task Who_approved_and_who_is_asked_hear_how_a_review_ended_and_so_does_the_sender()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var first = world.LastTicket(id);
        await world.ActAsync(id, new ReportCommand.Approve(first));
        await world.RunDueAsync();
        var second = world.LastTicket(id);
        Assert.NotEqual(first.Reviewer, second.Reviewer);

        await world.ActAsync(id, new ReportCommand.Withdraw("主管部门", "报错了单位"));

        var undone = Assert.Single(world.Store.Notices, static notice => notice.Fact is NoticeFact.ApprovalVoid);
        Assert.Equal(new NoticeFact.ApprovalVoid(Title, ReviewEnd.Withdrawn, "报错了单位"), undone.Fact);
        Assert.Equal(world.Policy.Find(first.Reviewer)!.Address, undone.To.Address);
        var spared = Assert.Single(world.Store.Notices, static notice => notice.Fact is NoticeFact.NoLongerAsked);
        Assert.Equal(new NoticeFact.NoLongerAsked(Title, ReviewEnd.Withdrawn, "报错了单位"), spared.Fact);
        Assert.Equal(world.Policy.Find(second.Reviewer)!.Address, spared.To.Address);
        var sender = Assert.Single(world.Store.Notices, static notice => notice.Fact is NoticeFact.TakenBack);
        Assert.Equal(new NoticeFact.TakenBack(Title, "报错了单位"), sender.Fact);
        Assert.Equal("sender@example.org", sender.To.Address);
        Assert.Equal(world.Store.Notices.Count, world.Store.Notices.Select(static notice => notice.Key).Distinct().Count());
    }

    [Fact]
    public async Task Who_approved_hears_that_a_later_tier_returned_the_report()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var first = world.LastTicket(id);
        await world.ActAsync(id, new ReportCommand.Approve(first));
        await world.RunDueAsync();
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "表三有误"));

        var told = Assert.Single(world.Store.Notices, static notice => notice.Kind == NoticeKind.ReviewEnded);
        Assert.Equal(new NoticeFact.ApprovalVoid(Title, ReviewEnd.Returned, "表三有误"), told.Fact);
        Assert.Equal(world.Policy.Find(first.Reviewer)!.Address, told.To.Address);
    }

    [Fact]
    public async Task Who_approved_hears_once_that_a_correction_made_the_approval_void()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var first = world.LastTicket(id);
        await world.ActAsync(id, new ReportCommand.Approve(first));
        await world.RunDueAsync();
        var process = await world.LoadAsync(id);
        var changes = new ReportChanges { Figures = [new FigureChange(FakeReader.Total, 10, 11)], Agency = "乙局" };
        Assert.IsType<CommandResult.Done>(await world.ActAsync(
            id, new ReportCommand.Correct("主管部门", null, process.CheckedReading!.Value, changes, "读错")));

        var told = Assert.Single(world.Store.Notices, static notice => notice.Kind == NoticeKind.ReviewEnded);
        Assert.Equal(new NoticeFact.ApprovalVoid(Title, ReviewEnd.Corrected, "读错"), told.Fact);
        Assert.Equal(world.Policy.Find(first.Reviewer)!.Address, told.To.Address);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_correction_makes_nobody_late(bool isByLink)
    {
        var world = new World();
        var filedAt = world.Time.GetUtcNow();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022, total: 9));
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "总计有误"));
        world.Time.Advance(TimeSpan.FromDays(27));
        var file = FakeReader.File("甲局", 2022);
        Assert.IsType<FilingResult.Filed>(isByLink
            ? await world.Desk.RefileAsync(id, file, "更正.pdf", World.OfficeFiler, TestContext.Current.CancellationToken)
            : await world.SendAsync(file));
        await world.RunDueAsync();

        Assert.Equal(ReportState.InReview, (await world.LoadAsync(id)).State);
        Assert.Equal(ChinaTime.DayOf(filedAt), world.Reader.JudgedBy);
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
    public async Task Settings_changed_in_mid_review_seat_others_at_once_and_tiers_from_the_next_round()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var old = world.LastTicket(id);
        world.Policy = Offices.All[2];
        Assert.Equal(1, await world.Seats.RenewAsync(Cancellation));
        Assert.Equal(0, await world.Seats.RenewAsync(Cancellation));
        Assert.Equal((1, "wang"), (world.LastTicket(id).Tier, world.LastTicket(id).Reviewer));
        Assert.IsType<CommandResult.Refused>(await world.Desk.ActAsync(id, new ReportCommand.Approve(old), Cancellation));
        await world.ActAsync(id, new ReportCommand.Approve(world.LastTicket(id)));
        await world.RunDueAsync();
        Assert.Equal((2, "wang"), (world.LastTicket(id).Tier, world.LastTicket(id).Reviewer));

        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺页"));
        await world.FileAsync(FakeReader.File("甲局", 2022, copy: "补页"));
        Assert.Equal((1, 2, "wang"), (world.LastTicket(id).Tier, world.LastTicket(id).Round, world.LastTicket(id).Reviewer));
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }

    [Fact]
    public async Task A_decision_asks_the_settings_of_that_moment_and_tells_those_who_came()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var old = world.LastTicket(id);
        world.Policy = Offices.Usual with { Tiers = [new Tier("第1级", [Offices.Li]), .. Offices.Usual.Tiers.Skip(1)] };
        Assert.Equal(
            RefusalCode.WrongReviewer,
            Assert.IsType<CommandResult.Refused>(await world.Desk.ActAsync(id, new ReportCommand.Approve(old), Cancellation)).Refusal.Code);
        Assert.Equal((1, "li"), (world.LastTicket(id).Tier, world.LastTicket(id).Reviewer));
        Assert.Equal("li@example.org", world.Store.Notices[^1].To.Address);
    }

    [Fact]
    public async Task All_reports_in_review_follow_the_settings_however_many_they_are()
    {
        var world = new World();
        for (var number = 0; number < ReportQuery.LargestPage + 3; number++)
        {
            await world.FileAsync(FakeReader.File($"甲{number}局", 2022));
        }

        world.Policy = Offices.All[2];
        Assert.Equal(ReportQuery.LargestPage + 3, await world.Seats.RenewAsync(Cancellation));
    }
}
