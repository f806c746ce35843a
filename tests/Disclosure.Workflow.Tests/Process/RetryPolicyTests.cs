using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 10)]
    [InlineData(5, 10)]
    [InlineData(int.MaxValue, 10)]
    public void Each_rest_is_twice_the_one_before_up_to_the_longest(int failure, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            new RetryPolicy(9, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)).DelayAfter(failure));

    [Fact]
    public void A_rest_that_doubles_to_the_longest_is_the_longest()
    {
        var policy = new RetryPolicy(9, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8));
        Assert.Equal(TimeSpan.FromSeconds(8), policy.DelayAfter(3));
        Assert.Equal(TimeSpan.FromSeconds(8), policy.DelayAfter(4));
    }

    [Fact]
    public void A_first_rest_beyond_the_longest_is_the_longest() =>
        Assert.Equal(TimeSpan.FromSeconds(1), new RetryPolicy(9, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)).DelayAfter(1));

    [Fact]
    public void A_rest_of_any_length_does_not_overflow() =>
        Assert.Equal(TimeSpan.MaxValue, new RetryPolicy(9, TimeSpan.FromDays(9_000_000), TimeSpan.MaxValue).DelayAfter(2));

    [Fact]
    public void What_is_set_where_nothing_else_is_tries_five_times_within_half_a_minute()
    {
        var policy = RetryPolicy.Default;
        Assert.Equal((5, TimeSpan.FromMinutes(5)), (policy.Attempts, policy.LongestDelay));
        Assert.Equal(
            [2, 4, 8, 16],
            Enumerable.Range(1, policy.Attempts - 1).Select(failure => policy.DelayAfter(failure).TotalSeconds));
    }
}
