using Disclosure.Reports.Roster;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts.Paths;

/// <summary>What every engine makes of what people do: the same lives, event by event, whatever drives them.</summary>
public abstract class ProcessPathsContract
{
    private static readonly RetryPolicy Retries = new(3, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(50));

    public static TheoryData<string> Paths => [.. ProcessPath.All.Select(path => path.Name)];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Every_path_through_the_review_is_the_same_life(string name)
    {
        var path = ProcessPath.Find(name);
        return InOfficeAsync(path.Policy, office => path.WalkAsync(office));
    }

    [Fact]
    public Task A_file_that_cannot_be_read_rests_until_a_corrected_one_comes() => InOfficeAsync(OneTier, async office =>
    {
        var id = await office.SendAsync(FakeReader.File(FakeReader.Unreadable, 2022));
        await office.BecomesAsync(id, process => process.State == ReportState.Unreadable);
        await office.RefileAsync(id, FakeReader.File("甲局", 2022));
        await PublishAsync(office, id, new ReviewTurn(1, 1));
    });

    [Fact]
    public async Task A_step_that_keeps_failing_is_set_aside_and_goes_on_when_someone_has_it_tried_again()
    {
        var policy = OneTier with { Tiers = [] };
        await InOfficeAsync(
            () => policy,
            async office =>
            {
                var id = await office.SendAsync(FakeReader.File("甲局", 2022));
                var poisoned = await office.BecomesAsync(id, process => process.State == ReportState.Poisoned);
                Assert.Contains("审核层级", poisoned.Trouble!.Reason, StringComparison.Ordinal);
                Assert.Equal(2, (await office.HistoryAsync(id)).OfType<StepFailed>().Count());
                policy = OneTier;
                await office.DoAsync(id, new ReportCommand.Retry("主管部门"));
                await PublishAsync(office, id, new ReviewTurn(1, 1));
            });
    }

    [Fact]
    public Task A_report_is_held_against_last_years_of_the_agency_under_its_former_name() => InOfficeAsync(OneTier, async office =>
    {
        await office.Roster.AddAsync(
            new RosterVersion(
                1, DateTimeOffset.UnixEpoch, "office",
                new AgencyRoster([new RosterAgency("D", "甲局", RosterKind.Department) { OtherNames = ["旧局"] }])),
            TestContext.Current.CancellationToken);
        var before = await office.SendAsync(FakeReader.File("旧局", 2022));
        await PublishAsync(office, before, new ReviewTurn(1, 1));
        var id = await office.SendAsync(FakeReader.File("甲局", 2023, total: 41));
        var asked = await office.AskedAsync(id, new ReviewTurn(1, 1));
        Assert.Equal(
            ["row-total@applications.received", $"sudden-change@{FakeReader.Total}"],
            asked.Findings.Select(static finding => finding.Key));
    });

    [Fact]
    public Task A_newer_filing_takes_the_place_of_one_still_in_review() => InOfficeAsync(OneTier, async office =>
    {
        var earlier = await office.SendAsync(FakeReader.File("甲局", 2022, copy: "一"));
        await office.AskedAsync(earlier, new ReviewTurn(1, 1));
        var newer = await office.SendAsync(FakeReader.File("甲局", 2022, copy: "二"));
        await PublishAsync(office, newer, new ReviewTurn(1, 1));
        var superseded = await office.BecomesAsync(earlier, process => process.State == ReportState.Superseded);
        Assert.Equal(newer, superseded.SupersededBy);
    });

    [Fact]
    public Task A_new_upload_of_a_returned_report_is_handed_over_to_it() => InOfficeAsync(OneTier, async office =>
    {
        var id = await office.SendAsync(FakeReader.File("甲局", 2022, copy: "一"));
        await office.AskedAsync(id, new ReviewTurn(1, 1));
        await office.DoAsync(id, new ReportCommand.Reject(await office.LastTicketAsync(id), "缺一页"));
        var second = await office.SendAsync(FakeReader.File("甲局", 2022, copy: "二"));
        Assert.Equal(id, (await office.BecomesAsync(second, process => process.State == ReportState.HandedOver)).HandedOverTo);
        await PublishAsync(office, id, new ReviewTurn(2, 1));
    });

    [Fact]
    public Task A_silent_tier_is_reminded_and_the_office_told_and_asked_again_when_its_links_run_out()
    {
        var hasty = OneTier with
        {
            RemindAfter = TimeSpan.FromMilliseconds(1_500),
            EscalateAfter = TimeSpan.FromMilliseconds(2_500),
            LinkLifetime = TimeSpan.FromMilliseconds(5_000),
        };
        return InOfficeAsync(hasty, async office =>
        {
            var id = await office.SendAsync(FakeReader.File("甲局", 2022));
            await office.BecomesAsync(id, process => process.Pending is { Reminders: 1, IsEscalated: false });
            await office.BecomesAsync(id, process => process.Pending is { IsEscalated: true });
            await office.BecomesAsync(id, process => process.Pending is { Reminders: >= 2 });
            await office.BecomesAsync(id, process =>
                process.Pending is { Reminders: >= 2, IsEscalated: true } pending
                && pending.Expires - pending.AskedAt > hasty.LinkLifetime);
            await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
            await office.BecomesAsync(id, process => process.State == ReportState.Published);
            Assert.Equal(2, (await office.HistoryAsync(id)).OfType<ReviewRequested>().Count());
            Assert.Single((await office.HistoryAsync(id)).OfType<Escalated>());
        });
    }

    [Fact]
    public Task The_same_approval_sent_twice_at_once_counts_once() => InOfficeAsync(ProcessPath.All.First(path => path.Tiers == 2)
        .Policy, async office =>
    {
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        for (var tier = 1; tier <= 2; tier++)
        {
            await office.AskedAsync(id, new ReviewTurn(1, tier));
            var approve = new ReportCommand.Approve(await office.LastTicketAsync(id));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.DoAsync(id, approve)));
        }

        await office.BecomesAsync(id, process => process.State == ReportState.Published);
        Assert.Equal(2, (await office.HistoryAsync(id)).OfType<Approved>().Count());
    });

    /// <summary>Runs the host's engine over empty stores while the test goes on.</summary>
    private protected abstract Task InOfficeAsync(WorkflowOptions options, Func<PathOffice, Task> test);

    private static ReviewPolicy OneTier => ProcessPath.All[0].Policy;

    private Task InOfficeAsync(ReviewPolicy policy, Func<PathOffice, Task> test) => InOfficeAsync(() => policy, test);

    private Task InOfficeAsync(Func<ReviewPolicy> policy, Func<PathOffice, Task> test) =>
        InOfficeAsync(new WorkflowOptions(policy) { Retry = Retries }, test);

    private static async Task PublishAsync(PathOffice office, ReportId id, ReviewTurn turn)
    {
        await office.AskedAsync(id, turn);
        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.BecomesAsync(id, process => process.State == ReportState.Published);
    }

    [Fact]
    public Task The_version_before_is_public_again_once_the_newer_one_is_withdrawn_and_gives_way_once_that_is_undone() =>
        InOfficeAsync(OneTier, async office =>
        {
            var earlier = await office.SendAsync(FakeReader.File("甲局", 2022, copy: "一"));
            await PublishAsync(office, earlier, new ReviewTurn(1, 1));
            var newer = await office.SendAsync(FakeReader.File("甲局", 2022, copy: "二"));
            await PublishAsync(office, newer, new ReviewTurn(1, 1));
            await office.BecomesAsync(earlier, process => process.State == ReportState.Superseded);
            await office.DoAsync(newer, new ReportCommand.Withdraw("主管部门", "发错了文件"));
            await office.DoAsync(earlier, new ReportCommand.Restore("主管部门", "恢复上一版"));
            await office.BecomesAsync(earlier, process => process.State == ReportState.Published);
            await office.DoAsync(newer, new ReportCommand.Restore("主管部门", "撤回有误"));
            await office.BecomesAsync(newer, process => process.State == ReportState.Published);
            await office.BecomesAsync(earlier, process => process.State == ReportState.Superseded);
        });

    [Fact]
    public Task The_bytes_of_a_withdrawn_report_are_filed_again_and_reviewed_anew() => InOfficeAsync(OneTier, async office =>
    {
        var file = FakeReader.File("甲局", 2022);
        var id = await office.SendAsync(file);
        await office.AskedAsync(id, new ReviewTurn(1, 1));
        await office.DoAsync(id, new ReportCommand.Withdraw("主管部门", "发错了文件"));
        Assert.Equal(id, await office.SendAsync(file));
        await PublishAsync(office, id, new ReviewTurn(2, 1));
    });

    [Fact]
    public Task A_tier_that_wants_all_waits_for_the_last_of_them()
    {
        var two = OneTier with
        {
            Tiers =
            [
                new Tier("会签", [.. OneTier.Tiers[0].Reviewers, new Reviewer("second", "乙", "second@example.org")]) { WantsAll = true },
            ],
        };
        return InOfficeAsync(two, async office =>
        {
            var id = await office.SendAsync(FakeReader.File("甲局", 2022));
            await office.AskedAsync(id, new ReviewTurn(1, 1));
            await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
            Assert.Equal(ReportState.InReview, (await office.LoadAsync(id)).State);
            await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
            await office.BecomesAsync(id, process => process.State == ReportState.Published);
            Assert.Equal(["reviewer-1", "second"], (await office.LoadAsync(id)).Approvals.Select(approval => approval.By).Order());
        });
    }

    [Fact]
    public Task Whoever_filed_is_reminded_of_a_return_and_the_office_told() =>
        InOfficeAsync(
            OneTier with { RemindAfter = TimeSpan.FromMilliseconds(800), EscalateAfter = TimeSpan.FromMilliseconds(1_200) },
            async office =>
            {
                var id = await office.SendAsync(FakeReader.File("甲局", 2022, copy: "一"));
                await office.AskedAsync(id, new ReviewTurn(1, 1));
                await office.DoAsync(id, new ReportCommand.Reject(await office.LastTicketAsync(id), "缺一页"));
                await office.BecomesAsync(id, process => process.Chased is { Reminders: >= 2, IsEscalated: true });
                await office.RefileAsync(id, FakeReader.File("甲局", 2022, copy: "二"));
                await office.AskedAsync(id, new ReviewTurn(2, 1));
                Assert.Contains(await office.NoticesAsync(id), notice => notice.Fact is NoticeFact.ReturnReminded);
                Assert.Single(await office.NoticesAsync(id), notice => notice.Fact is NoticeFact.ReturnSilent);
            });
}
