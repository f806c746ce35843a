using Disclosure.Contracts;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;
using Disclosure.Workflow.Tests.Steps;

namespace Disclosure.Workflow.Tests.Ledger;

/// <summary>What a notice says holds from when it is written until what it speaks of changes, and no longer.</summary>
public sealed class NoticeStandingTests
{
    private static readonly byte[] File = FakeReader.File("甲局", 2022, copy: "一");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_holds_until_the_tier_has_decided()
    {
        var world = new World();
        var id = await world.FileAsync(File);
        var asked = Last<NoticeFact.ReviewAsked>(world);
        Assert.True(await HoldsAsync(world, asked));
        await world.ActAsync(id, new ReportCommand.Approve(world.LastTicket(id)));
        Assert.False(await HoldsAsync(world, asked));
    }

    [Fact]
    public async Task A_request_holds_for_those_whose_approval_is_still_wanted()
    {
        var world = new World(Offices.Several);
        var id = await world.FileAsync(File);
        await world.ActAsync(id, new ReportCommand.Approve((await world.LoadAsync(id)).TicketOf("li")!));
        var asked = world.Store.Notices.Where(notice => notice.Fact is NoticeFact.ReviewAsked).ToList();
        var holding = new List<string>();
        foreach (var notice in asked)
        {
            if (await HoldsAsync(world, notice))
            {
                holding.Add(notice.To.Name);
            }
        }

        Assert.Equal(["张三", "赵六"], holding);
    }

    [Fact]
    public async Task A_request_holds_no_more_after_a_hand_over_and_a_new_one_does()
    {
        var world = new World(Offices.Once);
        var id = await world.FileAsync(File);
        var asked = Last<NoticeFact.ReviewAsked>(world);
        await world.ActAsync(id, new ReportCommand.HandOver(world.LastTicket(id), "zhao"));
        Assert.False(await HoldsAsync(world, asked));
        Assert.True(await HoldsAsync(world, Last<NoticeFact.ReviewPassedOn>(world)));
    }

    [Fact]
    public async Task A_request_whose_link_ran_out_gives_way_to_the_one_with_the_new_link()
    {
        var world = new World(Offices.Usual with { EscalateAfter = TimeSpan.MaxValue, RemindAfter = TimeSpan.MaxValue });
        await world.FileAsync(File);
        var first = Last<NoticeFact.ReviewAsked>(world);
        world.Time.Advance(Offices.Usual.LinkLifetime);
        await world.RunDueAsync();
        Assert.False(await HoldsAsync(world, first));
        Assert.True(await HoldsAsync(world, Last<NoticeFact.ReviewAsked>(world)));
    }

    [Fact]
    public async Task Reminder_and_word_to_the_office_hold_until_the_tier_has_decided()
    {
        var world = new World();
        var id = await world.FileAsync(File);
        world.Time.Advance(Offices.Usual.RemindAfter);
        await world.RunDueAsync();
        world.Time.Advance(Offices.Usual.EscalateAfter);
        await world.RunDueAsync();
        var (reminded, silent) = (Last<NoticeFact.ReviewReminded>(world), Last<NoticeFact.TierSilent>(world));
        Assert.True(await HoldsAsync(world, reminded) && await HoldsAsync(world, silent));
        await world.ActAsync(id, new ReportCommand.Approve(world.LastTicket(id)));
        await world.RunDueAsync();
        Assert.False(await HoldsAsync(world, reminded) || await HoldsAsync(world, silent));
    }

    [Fact]
    public async Task A_return_holds_until_the_corrected_file_comes_and_not_for_the_next_return()
    {
        var world = new World();
        var id = await world.FileAsync(File);
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺页"));
        var returned = Last<NoticeFact.Returned>(world);
        Assert.True(await HoldsAsync(world, returned));
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Desk.RefileAsync(id, FakeReader.File("甲局", 2022, copy: "二"), "二.pdf", World.OfficeFiler, Cancellation);
        await world.RunDueAsync();
        Assert.False(await HoldsAsync(world, returned));
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "还缺"));
        Assert.False(await HoldsAsync(world, returned));
        Assert.True(await HoldsAsync(world, Last<NoticeFact.Returned>(world)));
    }

    [Fact]
    public async Task News_of_publication_and_of_its_end_hold_while_they_are_true()
    {
        var world = new World();
        var id = await world.FileAsync(File);
        await world.ApproveAllAsync(id);
        var published = Last<NoticeFact.Published>(world);
        Assert.True(await HoldsAsync(world, published));
        await world.ActAsync(id, new ReportCommand.Withdraw("经办人", "误报"));
        var taken = Last<NoticeFact.TakenBack>(world);
        Assert.False(await HoldsAsync(world, published));
        Assert.True(await HoldsAsync(world, taken));
        await world.ActAsync(id, new ReportCommand.Restore("经办人", "撤回有误"));
        await world.RunDueAsync();
        Assert.False(await HoldsAsync(world, taken));
        Assert.True(await HoldsAsync(world, Last<NoticeFact.PublishedAgain>(world)));
    }

    [Fact]
    public async Task What_is_not_known_to_have_changed_holds()
    {
        var world = new World();
        await world.FileAsync(File);
        var asked = Last<NoticeFact.ReviewAsked>(world);
        Assert.True(await HoldsAsync(world, asked with { Fact = null }));
        Assert.True(await HoldsAsync(world, asked with { Report = Stages.Other }));
        var old = ((NoticeFact.ReviewAsked)asked.Fact!).Review with { Reviewer = null, Number = 0 };
        Assert.True(await HoldsAsync(world, asked with { Fact = new NoticeFact.ReviewAsked("甲局", old) }));
    }

    [Fact]
    public async Task Readers_are_told_once_and_by_no_link_that_decides()
    {
        var world = new World(Offices.Several);
        var id = await world.FileAsync(File);
        foreach (var reviewer in new[] { "zhang", "zhao" })
        {
            await world.ActAsync(id, new ReportCommand.Approve((await world.LoadAsync(id)).TicketOf(reviewer)!));
        }

        await world.RunDueAsync();
        world.Time.Advance(Offices.Several.LinkLifetime);
        await world.RunDueAsync();
        var told = Assert.Single(world.Store.Notices, notice => notice.Fact is NoticeFact.ToRead);
        Assert.Equal(("钱七", NoticeKind.Information), (told.To.Name, told.Kind));
        var ticket = world.TicketsSent().Single(sent => sent.Reviewer == "qian");
        Assert.IsType<CommandResult.Refused>(await world.ActAsync(id, new ReportCommand.Approve(ticket)));
    }

    private static Notice Last<T>(World world)
        where T : NoticeFact => world.Store.Notices.Last(notice => notice.Fact is T);

    private static Task<bool> HoldsAsync(World world, Notice notice) => new NoticeStanding(world.Store).HoldsAsync(notice, Cancellation);
}
