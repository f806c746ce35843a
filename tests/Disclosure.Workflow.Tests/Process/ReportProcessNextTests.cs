using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReportProcessNextTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private static readonly CorrectionOf Correction = new(Other, 1);

    [Theory]
    [InlineData(ReportState.Received, ReportStep.Extract)]
    [InlineData(ReportState.Extracted, ReportStep.Parse)]
    [InlineData(ReportState.Read, ReportStep.Match)]
    [InlineData(ReportState.Checked, ReportStep.RequestReview)]
    [InlineData(ReportState.Approved, ReportStep.Publish)]
    public void A_state_with_work_to_do_names_its_step(ReportState state, ReportStep step) =>
        Assert.Equal(new NextStep.Run(step), At(state).Next(Now));

    [Theory]
    [InlineData(ReportState.Published)]
    [InlineData(ReportState.Unreadable)]
    [InlineData(ReportState.Poisoned)]
    [InlineData(ReportState.Withdrawn)]
    [InlineData(ReportState.Superseded)]
    [InlineData(ReportState.HandedOver)]
    public void A_state_that_waits_for_a_person_or_is_the_end_rests(ReportState state) =>
        Assert.Equal(new NextStep.Rest(), At(state).Next(Now));

    [Fact]
    public void A_reading_is_checked_once_it_is_settled_that_the_file_corrects_no_other() =>
        Assert.Equal(new NextStep.Run(ReportStep.Validate), Matched().Next(Now));

    [Fact]
    public void A_file_that_corrects_another_report_is_handed_over_as_it_comes_in_or_once_it_is_read()
    {
        Assert.Equal(new NextStep.Run(ReportStep.HandOver), Received(Correction).Next(Now));
        Assert.Equal(
            new NextStep.Run(ReportStep.HandOver), Read().Apply(new Matched(Now, ReportEvent.System, Correction)).Next(Now));
        Assert.Equal(
            new NextStep.Run(ReportStep.Extract),
            Received(Correction).Apply(new Matched(Now, ReportEvent.System, null)).Next(Now));
    }

    [Fact]
    public void A_step_that_failed_waits_for_its_time_and_not_a_tick_longer()
    {
        var due = Now + TimeSpan.FromSeconds(2);
        var failed = Received().Apply(new StepFailed(Now, ReportEvent.System, ReportStep.Extract, 1, "磁盘忙", due));
        Assert.Equal(new NextStep.Wait(due), failed.Next(Now));
        Assert.Equal(new NextStep.Wait(due), failed.Next(due - Tick));
        Assert.Equal(new NextStep.Run(ReportStep.Extract), failed.Next(due));
    }

    [Fact]
    public void A_tier_that_is_asked_is_waited_for_until_its_first_reminder()
    {
        var asked = InReview();
        var reminder = Now + Offices.Usual.RemindAfter;
        Assert.Equal(new NextStep.Wait(reminder), asked.Next(Now));
        Assert.Equal(new NextStep.Wait(reminder), asked.Next(reminder - Tick));
        Assert.Equal(new NextStep.Run(ReportStep.Remind), asked.Next(reminder));
    }

    [Fact]
    public void The_next_reminder_counts_from_the_last_one()
    {
        var reminded = InReview().Apply(new Reminded(Now.AddDays(3.5), ReportEvent.System, 1, 1, 1));
        Assert.Equal(new NextStep.Wait(Now.AddDays(6.5)), reminded.Next(Now.AddDays(4)));
        Assert.Equal(new NextStep.Run(ReportStep.Remind), reminded.Next(Now.AddDays(6.5)));
    }

    [Fact]
    public void The_office_is_told_once_and_before_a_reminder_that_is_due_as_well()
    {
        var escalation = Now + Offices.Usual.EscalateAfter;
        var reminded = InReview().Apply(new Reminded(Now.AddDays(6), ReportEvent.System, 1, 1, 2));
        Assert.Equal(new NextStep.Wait(escalation), reminded.Next(escalation - Tick));
        Assert.Equal(new NextStep.Run(ReportStep.Escalate), reminded.Next(escalation));
        Assert.Equal(new NextStep.Run(ReportStep.Escalate), InReview().Next(escalation));
        var told = reminded.Apply(new Escalated(escalation, ReportEvent.System, 1, 1));
        Assert.Equal(new NextStep.Wait(Now.AddDays(9)), told.Next(escalation));
    }

    [Fact]
    public void A_tier_whose_links_ran_out_is_asked_again()
    {
        var policy = Offices.Usual with { RemindAfter = TimeSpan.FromDays(100), EscalateAfter = TimeSpan.FromDays(200) };
        var expires = Now + policy.LinkLifetime;
        Assert.Equal(new NextStep.Wait(expires), InReview(policy).Next(expires - Tick));
        Assert.Equal(new NextStep.Run(ReportStep.RequestReview), InReview(policy).Next(expires));
    }

    [Fact]
    public void The_tier_after_one_that_approved_is_asked() =>
        Assert.Equal(new NextStep.Run(ReportStep.RequestReview), Approve(InReview()).Next(Now));

    [Theory]
    [InlineData(1, 2, 3, 1)]
    [InlineData(1, 3, 2, 1)]
    [InlineData(2, 1, 3, 1)]
    [InlineData(3, 1, 2, 1)]
    [InlineData(2, 3, 1, 1)]
    [InlineData(3, 2, 1, 1)]
    public void Of_reminder_escalation_and_expiry_the_earliest_is_waited_for(int remind, int escalate, int expire, int due)
    {
        var policy = Offices.Usual with
        {
            RemindAfter = TimeSpan.FromDays(remind),
            EscalateAfter = TimeSpan.FromDays(escalate),
            LinkLifetime = TimeSpan.FromDays(expire),
        };
        Assert.Equal(new NextStep.Wait(Now.AddDays(due)), InReview(policy).Next(Now));
    }

    [Fact]
    public void A_rest_that_reaches_beyond_the_end_of_time_ends_there()
    {
        var now = Now.ToUniversalTime();
        var left = DateTimeOffset.MaxValue - now;
        var never = Offices.Usual with { RemindAfter = TimeSpan.MaxValue, EscalateAfter = TimeSpan.MaxValue, LinkLifetime = left };
        Assert.Equal(new NextStep.Wait(DateTimeOffset.MaxValue), Asked(never).Next(now));
        Assert.Equal(new NextStep.Wait(DateTimeOffset.MaxValue - Tick), Asked(never with { LinkLifetime = left - Tick }).Next(now));

        ReportProcess Asked(ReviewPolicy policy) => Checked().Apply(Checked().RequestReview(() => policy, FilingRule.Confirmed, now));
    }

    [Fact]
    public void Whoever_filed_is_reminded_of_a_return_and_the_office_told_until_a_corrected_file_comes()
    {
        var returned = Returned();
        var (reminder, escalation) = (Now + Offices.Usual.RemindAfter, Now + Offices.Usual.EscalateAfter);
        Assert.Equal(new NextStep.Wait(reminder), returned.Next(Now));
        Assert.Equal(new NextStep.Wait(reminder), returned.Next(reminder - Tick));
        Assert.Equal(new NextStep.Run(ReportStep.Remind), returned.Next(reminder));
        Assert.Equal(new Reminded(reminder, ReportEvent.System, 0, 1, 1), returned.Remind(reminder));
        var reminded = returned.Apply(returned.Remind(Now.AddDays(6)));
        Assert.Equal(new NextStep.Wait(escalation), reminded.Next(escalation - Tick));
        Assert.Equal(new NextStep.Run(ReportStep.Escalate), reminded.Next(escalation));
        var told = reminded.Apply(reminded.Escalate(escalation));
        Assert.Equal(new NextStep.Wait(Now.AddDays(9)), told.Next(escalation));
        Assert.Equal(2, told.Remind(Now.AddDays(9)).Count);
        Assert.Equal(Now, told.WaitingSince);
        var refiled = Accept(told, new ReportCommand.Refile("报送人", File("second"), 1));
        Assert.Equal(new NextStep.Run(ReportStep.Extract), refiled.Next(Now.AddDays(30)));
        Assert.Null(refiled.Chased);
    }
}
