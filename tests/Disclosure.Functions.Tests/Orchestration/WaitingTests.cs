using Disclosure.Functions.Orchestration;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Tests.Orchestration;

/// <summary>How long the orchestration waits, by a clock in the test's hands.</summary>
public sealed class WaitingTests
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_review_that_is_silent_for_months_is_looked_at_when_it_is_due_and_begins_new_histories()
    {
        var context = new ScriptedContext((_, now) => Waits(now + TimeSpan.FromDays(3)));
        await context.RunAsync();
        Assert.True(context.IsContinued);
        Assert.Equal(ReportOrchestration.MovesInGeneration + 1, context.Calls.Count);
        Assert.Equal(Enumerable.Range(0, context.Calls.Count).Select(n => (ReportActivities.Look, Start.AddDays(3 * n))), context.Calls);
    }

    [Fact]
    public async Task However_far_the_due_time_lies_the_row_is_looked_at_again_within_days()
    {
        var context = new ScriptedContext((_, now) => now == Start ? new Outlook(null, DateTimeOffset.MaxValue, false, 1, 1) : Over);
        await context.RunAsync();
        Assert.Equal(Start + ReportOrchestration.LongestWait, context.Calls[1].At);
        Assert.False(context.IsContinued);
    }

    [Fact]
    public async Task A_clock_that_runs_behind_is_not_asked_again_and_again_at_once()
    {
        var context = new ScriptedContext((_, now) => now < Start.AddSeconds(5) ? Waits(now - TimeSpan.FromSeconds(3)) : Over);
        await context.RunAsync();
        Assert.InRange(context.Calls.Count, 2, 6);
    }

    [Fact]
    public async Task A_report_nobody_acts_on_is_waited_for_a_while_and_then_left()
    {
        var context = new ScriptedContext((_, _) => new Outlook(null, null, false, 2, 0));
        await context.RunAsync();
        Assert.Equal([(ReportActivities.Look, Start)], context.Calls);
        Assert.Equal(Start + ReportOrchestration.LongestWait, context.CurrentUtcDateTime);
        Assert.Equal([DecidedEvent.Of(new ReviewTurn(2, 0)), null], context.Statuses);
        Assert.False(context.IsContinued);
    }

    [Fact]
    public async Task A_run_that_never_comes_back_is_given_up_with_its_step()
    {
        var context = new ScriptedContext((name, _) => name switch
        {
            ReportActivities.Look => new Outlook(nameof(ReportStep.Extract), null, false, 1, 0),
            ReportActivities.GiveUp => Over,
            _ => null,
        });
        await context.RunAsync();
        Assert.Equal(
            [(ReportActivities.Look, Start), (nameof(ReportStep.Extract), Start), (ReportActivities.GiveUp, Start
                + ReportOrchestration.LongestRun)], context.Calls);
        var lost = Assert.IsType<LostRun>(context.Inputs[^1]);
        Assert.Equal((context.InstanceId, nameof(ReportStep.Extract)), (lost.Report, lost.Step));
    }

    private static Outlook Over => new(null, null, true, 1, 0);

    private static Outlook Waits(DateTimeOffset due) => new(null, due, false, 1, 1);
}
