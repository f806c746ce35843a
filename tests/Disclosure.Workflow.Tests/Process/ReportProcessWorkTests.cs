using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReportProcessWorkTests
{
    private static readonly RetryPolicy Twice = new(2, TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(1));

    [Fact]
    public void A_round_opens_with_the_policy_that_is_set_and_asks_its_first_tier()
    {
        var events = Checked().RequestReview(() => Offices.All[3], FilingRule.Confirmed, Now);
        var opened = Assert.IsType<ReviewOpened>(events[0]);
        Assert.Equal((1, Offices.All[3], Now, ReportEvent.System), (opened.Round, opened.Policy, opened.At, opened.By));
        var asked = Assert.IsType<ReviewRequested>(events[1]);
        Assert.Equal((1, 1, Now + Offices.Usual.LinkLifetime), (asked.Tier, asked.Round, asked.Expires));
        Assert.Equal(["zhang", "li"], asked.Reviewers);
        Assert.Equal(2, events.Count);
    }

    [Fact]
    public void A_round_that_is_open_asks_the_tier_after_those_that_approved_and_looks_at_no_other_policy()
    {
        var events = Approve(InReview()).RequestReview(
            () => throw new InvalidOperationException("the round is open"), FilingRule.Confirmed, Now);
        var asked = Assert.IsType<ReviewRequested>(Assert.Single(events));
        Assert.Equal((2, 1), (asked.Tier, asked.Round));
        Assert.Equal(["li"], asked.Reviewers);
    }

    [Fact]
    public void A_policy_that_cannot_be_used_opens_no_round()
    {
        var failed = Assert.Throws<StepFailedException>(
            () => Checked().RequestReview(() => Offices.Usual with { Tiers = [] }, FilingRule.Confirmed, Now));
        Assert.Equal(new StepFailure.PolicyUnusable(new PolicyProblem.NoTiers()), failed.Fault);
        Assert.Contains(nameof(PolicyProblem.NoTiers), failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_would_live_beyond_the_end_of_time_ends_with_it()
    {
        var asked = Assert.IsType<ReviewRequested>(
            Checked().RequestReview(() => Offices.Usual with { LinkLifetime = TimeSpan.MaxValue }, FilingRule.Confirmed, Now)[1]);
        Assert.Equal(DateTimeOffset.MaxValue, asked.Expires);
    }

    [Fact]
    public void Reminders_are_counted_from_one_in_each_turn_and_new_links_begin_none()
    {
        var asked = InReview();
        Assert.Equal(new Reminded(Now, ReportEvent.System, 1, 1, 1), asked.Remind(Now));
        var reminded = asked.Apply(asked.Remind(Now));
        Assert.Equal(2, reminded.Remind(Now).Count);
        Assert.Equal(2, Ask(reminded).Remind(Now).Count);
        Assert.Equal(1, Ask(Approve(reminded)).Remind(Now).Count);
        Assert.Equal(1, Checked().Remind(Now).Count);
    }

    [Fact]
    public void The_office_is_told_of_the_tier_that_is_asked() =>
        Assert.Equal(new Escalated(Now, ReportEvent.System, 2, 1), Ask(Approve(InReview())).Escalate(Now));

    [Fact]
    public void A_step_is_tried_as_often_as_it_may_and_then_given_up_with_its_reason()
    {
        var why = new StepFailure.NothingRead();
        var first = Matched().Fail(ReportStep.Validate, "没有", why, Twice, Now);
        Assert.Equal(
            new StepFailed(Now, ReportEvent.System, ReportStep.Validate, 1, "没有", Now.AddSeconds(3), why), first);
        Assert.Equal(
            new Poisoned(Now, ReportEvent.System, ReportStep.Validate, 2, "没有", why),
            Matched().Apply(first).Fail(ReportStep.Validate, "没有", why, Twice, Now));
    }

    [Fact]
    public void A_step_that_may_be_tried_once_is_given_up_at_once() =>
        Assert.IsType<Poisoned>(Matched().Fail(ReportStep.Validate, "没有", null, Twice with { Attempts = 1 }, Now));

    [Fact]
    public void Failures_of_another_step_do_not_count()
    {
        var failed = Matched().Apply(Matched().Fail(ReportStep.Validate, "没有", null, Twice, Now));
        Assert.Equal(1, Assert.IsType<StepFailed>(failed.Fail(ReportStep.Match, "没有", null, Twice, Now)).Attempt);
    }

    [Theory]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    public void A_long_reason_is_cut(int length, int kept) => Assert.Equal(
        kept,
        Assert.IsType<StepFailed>(Matched().Fail(ReportStep.Validate, new string('长', length), null, Twice, Now)).Reason.Length);
}
