using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

/// <summary>Tiers that want several approvals, people who decide in one tier alone, and those who may read only.</summary>
public sealed class SeveralApprovalsTests
{
    [Fact]
    public void A_tier_that_wants_two_of_three_goes_on_at_the_second_and_not_at_the_first()
    {
        var report = InReview(Offices.Several);
        Assert.Equal(["zhang", "li", "zhao"], report.Pending!.Reviewers);
        report = Approve(report, "li");
        Assert.Equal((1, ReportState.InReview), (report.Tier, report.State));
        Assert.Equal(["zhang", "zhao"], report.Pending!.Reviewers);
        report = Approve(report, "zhao");
        Assert.Equal((2, null), (report.Tier, report.Pending));
        Assert.Equal(["li", "zhao"], report.Approvals.Select(approval => approval.By));
    }

    [Fact]
    public void A_tier_that_wants_all_waits_for_the_last_and_who_approved_may_not_return_it_any_more()
    {
        var report = Ask(Approve(Approve(InReview(Offices.Several), "zhang"), "zhao"));
        var own = Ticket(report, "wang");
        report = Approve(report, "wang");
        Assert.Equal(2, report.Tier);
        Assert.IsType<Decision.AlreadySo>(report.Decide(new ReportCommand.Approve(own), Now));
        Refused(new Refusal.WaitsForOthers("会签"), report, new ReportCommand.Reject(own, "改主意"));
        Assert.Equal(3, Approve(report, "li").Tier);
    }

    [Fact]
    public void One_of_several_returns_the_report_and_the_approvals_before_are_void_with_the_correction()
    {
        var report = Approve(InReview(Offices.Several), "li");
        report = Accept(report, new ReportCommand.Reject(Ticket(report, "zhao"), "缺页"));
        Assert.Equal(ReportState.Returned, report.State);
        report = Accept(report, new ReportCommand.Refile("报送人", File("second"), report.Round));
        Assert.Equal((0, 0), (report.Approvals.Length, report.TiersDone));
    }

    [Fact]
    public void To_look_again_takes_all_approvals_of_the_tier_before_and_of_the_one_that_asks()
    {
        var report = Ask(Approve(Approve(InReview(Offices.Several), "zhang"), "zhao"));
        report = Approve(report, "wang");
        report = Accept(report, new ReportCommand.AskAgain(Ticket(report, "li"), "请核对"));
        Assert.Equal((1, 2), (report.Tier, report.Round));
        Assert.Empty(report.Approvals);
        Assert.Equal(["zhang", "li", "zhao"], Ask(report).Pending!.Reviewers);
    }

    [Fact]
    public void A_tier_that_wants_several_is_not_handed_over_to_one_of_those_it_asks()
    {
        var report = Approve(InReview(Offices.Several), "li");
        Refused(new Refusal.ColleagueAsked("赵六", "会审"), report, new ReportCommand.HandOver(Ticket(report, "zhang"), "zhao"));
        Refused(new Refusal.ColleagueAsked("李四", "会审"), report, new ReportCommand.HandOver(Ticket(report, "zhang"), "li"));
    }

    [Fact]
    public void Who_approved_one_tier_is_not_asked_for_another_unless_seated_in_both()
    {
        // li sits in both of the first two tiers, zhao in the first and the third: both decide in each.
        var report = Ask(Approve(Approve(InReview(Offices.Several), "li"), "zhao"));
        Assert.Equal(["li", "wang"], report.Pending!.Reviewers);
        report = Ask(Approve(Approve(report, "li"), "wang"));
        Assert.Equal(["wang", "zhao"], report.Pending!.Reviewers);
    }

    [Fact]
    public void It_is_not_handed_over_to_whom_a_later_tier_needs_but_to_a_deputy()
    {
        var report = InReview(Offices.Once);
        Refused(new Refusal.ColleagueNeeded("李四", "第2级"), report, new ReportCommand.HandOver(Ticket(report), "li"));
        Refused(new Refusal.ColleagueNeeded("王五", "第3级"), report, new ReportCommand.HandOver(Ticket(report), "wang"));
        report = Accept(report, new ReportCommand.HandOver(Ticket(report), "zhao"));
        report = Ask(Approve(report, "zhao"));
        Refused(new Refusal.ColleagueDecided("赵六"), report, new ReportCommand.HandOver(Ticket(report, "li"), "zhao"));
    }

    [Fact]
    public void Where_the_policy_lets_people_decide_twice_it_is_handed_over_to_a_later_tiers()
    {
        var report = Accept(InReview(), new ReportCommand.HandOver(Ticket(InReview()), "wang"));
        report = Ask(Approve(Ask(Approve(report, "wang")), "li"));
        Assert.Equal(ReportState.Approved, Approve(report, "wang").State);
    }

    [Fact]
    public void Who_decided_elsewhere_is_refused_where_others_sit_in_the_tier_and_counts_where_nobody_else_does()
    {
        // The deputy approved the first tier, and then the settings seat that person in the second.
        var handed = Accept(InReview(Offices.Once), new ReportCommand.HandOver(Ticket(InReview(Offices.Once)), "zhao"));
        var report = Ask(Approve(handed, "zhao"));
        var both = Accept(report, new ReportCommand.Reseat(Seated(Offices.Li, Offices.Zhao)));
        Assert.Contains("zhao", both.Pending!.Reviewers);
        Refused(new Refusal.DecidedBefore("第1级"), both, new ReportCommand.Approve(Ticket(both, "zhao")));
        Assert.Equal(3, Approve(both, "li").Tier);

        var alone = Accept(report, new ReportCommand.Reseat(Seated(Offices.Zhao)));
        Assert.Equal(3, Approve(alone, "zhao").Tier);

        static ReviewPolicy Seated(params Reviewer[] second) =>
            Offices.Once with { Tiers = [Offices.Once.Tiers[0], Offices.Once.Tiers[1] with { Reviewers = second }, Offices.Once.Tiers[2]] };
    }

    [Fact]
    public void Who_acted_for_another_is_asked_where_the_tier_looks_again()
    {
        var report = Accept(InReview(Offices.Once), new ReportCommand.HandOver(Ticket(InReview(Offices.Once)), "zhao"));
        report = Ask(Approve(report, "zhao"));
        report = Ask(Accept(report, new ReportCommand.AskAgain(Ticket(report, "li"), "请核对")));
        Assert.Equal(["zhao"], report.Pending!.Reviewers);
        Assert.Equal(2, Approve(report, "zhao").Tier);
    }

    [Fact]
    public void A_tier_that_wants_all_is_done_once_all_have_approved_who_still_sit_in_it()
    {
        var report = Approve(Ask(Approve(Approve(InReview(Offices.Several), "zhang"), "zhao")), "wang");
        var without = Offices.Several.Tiers[1] with { Reviewers = [Offices.Wang] };
        report = Accept(report, new ReportCommand.Reseat(
            Offices.Several with { Tiers = [Offices.Several.Tiers[0], without, Offices.Several.Tiers[2]] }));
        Assert.Equal((3, ReportState.InReview), (report.Tier, report.State));
    }

    [Fact]
    public void A_review_put_back_before_its_tier_was_asked_again_waits_for_those_who_have_not_approved()
    {
        var report = Approve(Ask(Approve(Approve(InReview(Offices.Several), "zhang"), "zhao")), "wang");
        report = Accept(report, new ReportCommand.Withdraw("经办人", "误报"));
        report = Accept(report, new ReportCommand.Restore("经办人", "撤回有误") { IsFree = true });
        var reseated = report.Decide(new ReportCommand.Reseat(Offices.Several), Now);
        Assert.IsType<Decision.AlreadySo>(reseated);
        Assert.Equal(["li"], Ask(report).Pending!.Reviewers);
    }

    [Fact]
    public void Who_may_read_only_reads_in_the_round_and_decides_nothing()
    {
        var report = Ask(Approve(Approve(InReview(Offices.Several), "zhang"), "zhao"));
        var ticket = Ticket(report) with { Reviewer = "qian" };
        Assert.True(report.MayRead(ticket, Now));
        Assert.False(report.MayRead(ticket, ticket.Expires));
        Assert.True(report.MayRead(ticket, ticket.Expires.AddTicks(-1)));
        Assert.False(report.MayRead(ticket with { Tier = 1 }, Now));
        Assert.False(report.MayRead(ticket with { Round = 2 }, Now));
        Assert.False(Accept(report, new ReportCommand.Withdraw("经办人", "误报")).MayRead(ticket, Now));
        Refused(new Refusal.NotAReviewer("会签"), report, new ReportCommand.Approve(ticket));
        Refused(new Refusal.NotAReviewer("会签"), report, new ReportCommand.Reject(ticket, "不行"));
        Refused(new Refusal.NoColleague(), report, new ReportCommand.HandOver(Ticket(report, "li"), "qian"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_tier_wants_at_least_one_and_no_more_than_it_has(int approvals, bool isFit)
    {
        var tier = new Tier("会审", [Offices.Zhang, Offices.Li, Offices.Wang]) { Approvals = approvals };
        Assert.Equal(isFit ? null : new PolicyProblem.ApprovalsUnmet("会审", 3), new ReviewPolicy([tier], Offices.Office).Problem());
        Assert.IsType<PolicyProblem.ApprovalsUnmet>(new ReviewPolicy([tier with { WantsAll = true }], Offices.Office).Problem());
    }

    [Fact]
    public void Who_may_read_only_is_no_reviewer_of_the_tier_and_is_named_once()
    {
        var tier = new Tier("初审", [Offices.Zhang]);
        Assert.Null(Of(tier with { Readers = [Offices.Li] }).Problem());
        Assert.IsType<PolicyProblem.ReaderTwice>(Of(tier with { Readers = [Offices.Zhang] }).Problem());
        Assert.IsType<PolicyProblem.ReaderTwice>(Of(tier with { Readers = [Offices.Li, Offices.Li] }).Problem());

        static ReviewPolicy Of(Tier tier) => new([tier], Offices.Office);
    }

    [Fact]
    public void A_policy_of_before_is_read_as_it_was_meant()
    {
        const string Stored =
            """
            {"type":"reviewOpened","round":1,"policy":{"tiers":[{"name":"初审","reviewers":[
            {"id":"zhang","name":"张三","address":"a@b"},{"id":"li","name":"李四","address":"c@d"}]}],
            "office":{"name":"办","address":"e@f"},"remindAfter":"3.00:00:00","escalateAfter":"7.00:00:00","linkLifetime":"30.00:00:00"},
            "at":"2023-01-10T09:00:00+08:00","by":"system"}
            """;
        var policy = Assert.IsType<ReviewOpened>(ReportEventJson.Parse(Stored)).Policy;
        Assert.False(policy.DecidesOnce);
        Assert.Equal((1, false, 0), (policy.Tiers[0].Wanted, policy.Tiers[0].WantsAll, policy.Tiers[0].Informed.Count));
        Assert.Null(policy.Problem());
        var written = ReportEventJson.Serialize(new ReviewOpened(Now, ReportEvent.System, 1, policy));
        Assert.DoesNotContain("decidesOnce", written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("wanted", written, StringComparison.OrdinalIgnoreCase);
        var several = ReportEventJson.Parse(ReportEventJson.Serialize(new ReviewOpened(Now, ReportEvent.System, 1, Offices.Several)));
        var read = Assert.IsType<ReviewOpened>(several).Policy;
        Assert.Equal((true, 2, true), (read.DecidesOnce, read.Tiers[0].Wanted, read.Tiers[1].WantsAll));
        Assert.Equal(["qian"], read.Tiers[1].Informed.Select(reader => reader.Id));
    }

    private static ReportProcess Approve(ReportProcess process, string reviewer) =>
        Accept(process, new ReportCommand.Approve(Ticket(process, reviewer)));
}
