using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Offices;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReseatTests
{
    private static readonly Reviewer Zhao = new("zhao", "赵六", "zhao@example.org");

    [Fact]
    public void Who_is_taken_out_of_a_tier_decides_no_more_and_who_came_does()
    {
        var process = InReview();
        var old = new ReportCommand.Approve(Ticket(process));
        var seated = Reseat(process, [Zhao], [Li], [Wang]);
        Refused(new Refusal.NotAReviewer("第1级"), seated, old);
        Refused(new Refusal.NotAReviewer("第1级"), seated, new ReportCommand.Reject(old.Ticket, "有误"));
        Assert.Equal(["zhao"], seated.Pending!.Reviewers);
        Assert.Equal(ReportState.InReview, Approve(seated).State);
        Assert.Equal(("zhao", 2), (Approve(seated).Approvals[0].By, Approve(seated).Tier));
    }

    [Fact]
    public void The_request_goes_on_as_it_was_for_those_who_stay()
    {
        var process = InReview(Policy([Zhang, Li], [Wang]));
        var seated = Reseat(process, [Li, Zhao], [Wang]);
        Assert.Equal(["li", "zhao"], seated.Pending!.Reviewers);
        Assert.Equal(process.Pending! with { Reviewers = seated.Pending.Reviewers }, seated.Pending);
        Assert.Equal(Ticket(process, "li"), Ticket(seated, "li"));
        Assert.Equal("张三", seated.Policy!.NameOf("zhang"));
        Assert.Null(seated.Policy.Find("zhang"));
    }

    [Fact]
    public void Settings_that_name_the_same_people_change_nothing_whatever_their_names_and_addresses()
    {
        var moved = Zhang with { Name = "张三丰", Address = "new@example.org" };
        Assert.IsType<Decision.AlreadySo>(InReview().Decide(new ReportCommand.Reseat(Usual), Now));
        Assert.IsType<Decision.AlreadySo>(InReview().Decide(new ReportCommand.Reseat(Policy([moved], [Li], [Wang])), Now));
    }

    [Fact]
    public void Later_tiers_change_before_they_are_asked()
    {
        var seated = Reseat(InReview(), [Zhang], [Zhao], [Wang]);
        Assert.Equal(["zhang"], seated.Pending!.Reviewers);
        Assert.Equal(["zhao"], Ask(Approve(seated)).Pending!.Reviewers);
    }

    [Fact]
    public void A_tier_that_has_decided_stays_as_it_was()
    {
        var process = Ask(Approve(InReview()));
        var seated = Reseat(process, [Zhao], [Li, Zhao], [Wang]);
        Assert.True(seated.Policy!.Tiers[0].Has("zhang"));
        Assert.Null(seated.Policy.Former);
        Assert.Equal(["li", "zhao"], seated.Pending!.Reviewers);
        Assert.IsType<Decision.AlreadySo>(process.Decide(new ReportCommand.Reseat(Policy([Zhao], [Li], [Wang])), Now));
    }

    [Fact]
    public void A_tier_that_is_about_to_be_asked_is_asked_of_those_in_the_settings()
    {
        var waiting = Approve(InReview());
        Assert.Null(waiting.Pending);
        var seated = Reseat(waiting, [Zhang], [Zhao], [Wang]);
        Assert.Null(seated.Pending);
        Assert.Equal(["zhao"], Ask(seated).Pending!.Reviewers);
    }

    [Fact]
    public void A_tier_is_known_by_its_name_wherever_it_stands_now()
    {
        var present = new ReviewPolicy([new Tier("预审", [Wang]), new Tier("第1级", [Zhao]), new Tier("第2级", [Li]), new Tier("第3级", [Wang])], Office);
        Assert.Equal(["zhao"], Accept(InReview(), new ReportCommand.Reseat(present)).Pending!.Reviewers);
    }

    [Fact]
    public void Of_two_tiers_of_one_name_each_keeps_its_own_people()
    {
        ReviewPolicy Twice(Reviewer second) => new([new Tier("审核", [Zhang]), new Tier("审核", [second])], Office);
        var seated = Accept(InReview(Twice(Li)), new ReportCommand.Reseat(Twice(Zhao)));
        Assert.Equal(["zhang"], seated.Pending!.Reviewers);
        Assert.True(seated.Policy!.Tiers[1].Has("zhao"));
    }

    [Fact]
    public void Where_the_settings_lack_the_tier_those_stay_who_are_in_them_at_all()
    {
        var process = InReview(Policy([Zhang, Li], [Wang]));
        var present = new ReviewPolicy([new Tier("初审", [Wang]), new Tier("终审", [Li])], Office);
        Assert.Equal(["li"], Accept(process, new ReportCommand.Reseat(present)).Pending!.Reviewers);
    }

    [Fact]
    public void Where_nobody_of_a_lacking_tier_is_left_the_tier_of_its_number_decides_or_the_last()
    {
        var shorter = new ReviewPolicy([new Tier("初审", [Zhao])], Office);
        var seated = Accept(InReview(), new ReportCommand.Reseat(shorter));
        Assert.All(seated.Policy!.Tiers, tier => Assert.True(tier.Has("zhao")));
        var two = new ReviewPolicy([new Tier("初审", [Zhao]), new Tier("终审", [new Reviewer("sun", "孙七", "sun@example.org")])], Office);
        Assert.Equal(
            ["zhao", "sun", "sun"],
            Accept(InReview(), new ReportCommand.Reseat(two)).Policy!.Tiers.Select(tier => tier.Reviewers.Single().Id));
    }

    [Fact]
    public void A_colleague_who_took_over_stays_as_long_as_the_settings_know_them()
    {
        var process = Accept(InReview(), new ReportCommand.HandOver(Ticket(InReview()), "li"));
        Assert.Equal(["li", "zhao"], Reseat(process, [Zhang, Zhao], [Li], [Wang]).Pending!.Reviewers);

        // The colleague left: who handed over decides again, and nobody is asked who was not before.
        Assert.Equal(["zhang"], Reseat(process, [Zhang], [Zhao], [Wang]).Pending!.Reviewers);

        // Both left.
        Assert.Equal(["zhao"], Reseat(process, [Zhao], [Wang], [Wang]).Pending!.Reviewers);
    }

    [Fact]
    public void A_colleague_whom_only_a_tier_that_decided_still_names_has_left()
    {
        var process = Ask(Approve(InReview(Policy([Zhang, Zhao], [Li], [Wang]))));
        process = Accept(process, new ReportCommand.HandOver(Ticket(process), "zhao"));
        Assert.Equal(["li"], Reseat(process, [Zhang], [Li], [Wang]).Pending!.Reviewers);
    }

    [Fact]
    public void Settings_without_sense_and_reports_outside_a_review_are_left_alone()
    {
        Assert.IsType<Decision.AlreadySo>(InReview().Decide(new ReportCommand.Reseat(Policy([], [Li])), Now));
        Assert.IsType<Decision.AlreadySo>(Returned().Decide(new ReportCommand.Reseat(Policy([Zhao])), Now));
        Assert.IsType<Decision.AlreadySo>(Published().Decide(new ReportCommand.Reseat(Policy([Zhao])), Now));
    }

    [Fact]
    public void Who_only_looks_sees_what_would_be_so()
    {
        var process = InReview();
        var seen = process.SeatedBy(Policy([Zhao], [Li], [Wang]), Now);
        Assert.Equal(new Refusal.NotAReviewer("第1级"), seen.RefusalOf(Ticket(process), Now));
        Assert.Same(process, process.SeatedBy(Usual, Now));
    }

    private static ReportProcess Reseat(ReportProcess process, params Reviewer[][] tiers) =>
        Accept(process, new ReportCommand.Reseat(Policy(tiers)));

    private static ReviewPolicy Policy(params Reviewer[][] tiers) =>
        new([.. tiers.Select((reviewers, index) => new Tier($"第{index + 1}级", reviewers))], Office);
}
