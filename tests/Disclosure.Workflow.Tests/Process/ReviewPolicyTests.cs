using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReviewPolicyTests
{
    private static readonly ReviewPolicy Usual = Offices.Usual;

    [Fact]
    public void A_policy_that_can_be_used_has_no_problem()
    {
        Assert.All(Offices.All, policy => Assert.Null(policy.Problem()));
        Assert.Null((Usual with { RemindAfter = Tick, EscalateAfter = Tick, LinkLifetime = Tick }).Problem());
    }

    [Fact]
    public void Times_are_those_of_an_office_where_nothing_else_is_set() => Assert.Equal(
        (TimeSpan.FromDays(3), TimeSpan.FromDays(7), TimeSpan.FromDays(30)),
        (Usual.RemindAfter, Usual.EscalateAfter, Usual.LinkLifetime));

    [Fact]
    public void A_policy_needs_a_tier() => Assert.Equal(new PolicyProblem.NoTiers(), (Usual with { Tiers = [] }).Problem());

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000")]
    public void A_tier_needs_a_name(string name) =>
        Assert.Equal(new PolicyProblem.TierUnnamed(), With(new Tier("一", [Offices.Li]), new Tier(name, [Offices.Li])));

    [Fact]
    public void A_tier_needs_a_reviewer() =>
        Assert.Equal(new PolicyProblem.TierEmpty("二"), With(new Tier("一", [Offices.Li]), new Tier("二", [])));

    [Fact]
    public void A_tier_has_a_reviewer_once_while_tiers_may_share_one()
    {
        Assert.Equal(new PolicyProblem.ReviewerTwice("一"), With(new Tier("一", [Offices.Li, Offices.Li with { Name = "另一个" }])));
        Assert.Null(With(new Tier("一", [Offices.Li, Offices.Wang]), new Tier("二", [Offices.Li])));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_reviewer_needs_an_id(string id) =>
        Assert.Equal(
            new PolicyProblem.ReviewerWithoutId(),
            With(new Tier("一", [Offices.Li]), new Tier("二", [Offices.Li, Offices.Wang with { Id = id }])));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Times_are_more_than_nothing(long ticks)
    {
        var time = TimeSpan.FromTicks(ticks);
        Assert.Equal(new PolicyProblem.TimeNotPositive(), (Usual with { RemindAfter = time }).Problem());
        Assert.Equal(new PolicyProblem.TimeNotPositive(), (Usual with { EscalateAfter = time }).Problem());
        Assert.Equal(new PolicyProblem.TimeNotPositive(), (Usual with { LinkLifetime = time }).Problem());
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, "第1级")]
    [InlineData(3, "第3级")]
    [InlineData(4, null)]
    public void Tiers_count_from_one(int number, string? name) => Assert.Equal(name, Usual.TierAt(number)?.Name);

    [Fact]
    public void A_reviewer_of_any_tier_is_found_and_a_stranger_keeps_the_id_for_a_name()
    {
        Assert.Equal(Offices.Wang, Usual.Find("wang"));
        Assert.Equal("王五", Usual.NameOf("wang"));
        Assert.Null(Usual.Find("WANG"));
        Assert.Equal("nobody", Usual.NameOf("nobody"));
        Assert.True(Usual.Tiers[1].Has("li"));
        Assert.False(Usual.Tiers[1].Has("wang"));
    }

    private static TimeSpan Tick => TimeSpan.FromTicks(1);

    private static PolicyProblem? With(params Tier[] tiers) => (Usual with { Tiers = tiers }).Problem();
}
