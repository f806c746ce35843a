using Disclosure.Contracts;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Steps;

namespace Disclosure.Workflow.Tests.Ledger;

public sealed class StandingReportsTests
{
    private readonly World _world = new();

    private StandingReports Standing => new(_world.Store, _world.Time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_after_which_the_next_tier_was_never_asked_is_told_after_a_while()
    {
        var id = await _world.FileAsync(FakeReader.File("甲局", 2022));
        Assert.IsType<CommandResult.Done>(await _world.ActAsync(id, new ReportCommand.Approve(_world.LastTicket(id))));
        var decided = _world.Time.GetUtcNow();

        _world.Time.Advance(StandingReports.Patience - TimeSpan.FromSeconds(1));
        Assert.Empty(await FindAsync());
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new OfficeTrouble.ReportStands(id, "年度报告.pdf", ReportState.InReview, decided)], await FindAsync());

        await _world.RunDueAsync();
        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task One_that_waits_for_its_reviewers_does_not_stand_until_they_are_to_be_reminded()
    {
        await _world.FileAsync(FakeReader.File("甲局", 2022));

        _world.Time.Advance(_world.Policy.RemindAfter - TimeSpan.FromMinutes(1));
        Assert.Empty(await FindAsync());
        _world.Time.Advance(StandingReports.Patience + TimeSpan.FromMinutes(1));
        Assert.Single(await FindAsync());
    }

    [Fact]
    public async Task A_file_that_waits_to_be_read_does_not_stand()
    {
        await _world.SendAsync(FakeReader.File("甲局", 2022));

        _world.Time.Advance(TimeSpan.FromHours(5));
        Assert.NotEmpty(await _world.Store.DueAsync(_world.Time.GetUtcNow(), 10, Cancellation));
        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task A_step_that_failed_is_told_by_the_report_itself_while_it_rests()
    {
        var id = await _world.FileAsync(FakeReader.File("甲局", 2022));
        await _world.ActAsync(id, new ReportCommand.Approve(_world.LastTicket(id)));
        await _world.Runner.GiveUpRunAsync(id, new StepFailure.ProcessDied(), Cancellation);
        var rest = (await _world.Store.FindAsync(id, Cancellation))!.Due!.Value - _world.Time.GetUtcNow();

        _world.Time.Advance(rest + StandingReports.Patience - TimeSpan.FromSeconds(1));
        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task No_more_are_told_than_asked_for()
    {
        for (var number = 0; number < 4; number++)
        {
            await _world.FileAsync(FakeReader.File($"{number}局", 2022));
        }

        _world.Time.Advance(_world.Policy.RemindAfter + StandingReports.Patience);
        Assert.Equal(3, (await FindAsync()).Count);
    }

    private Task<IReadOnlyList<OfficeTrouble.ReportStands>> FindAsync() => Standing.FindAsync(3, Cancellation);
}
