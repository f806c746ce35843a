using Disclosure.Reports.Fitting;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class SequenceAlignmentTests
{
    private const float Skip = -0.1f;

    private static int[] Align(
        string left, string right, Func<int, int, float>? pairTwo = null, bool[]? takesTwo = null,
        Func<int, float>? skipLeft = null, Func<int, float>? skipRight = null) =>
        SequenceAlignment.Align(
            left.Length, right.Length, (i, j) => left[i] == right[j] ? 1 : SequenceAlignment.Never, pairTwo,
            skipLeft ?? (static _ => Skip), skipRight ?? (static _ => Skip), takesTwo);

    [Theory]
    [InlineData("abc", "abc", new[] { 0, 1, 2 })]
    [InlineData("abc", "xaybcz", new[] { 1, 3, 4 })]
    [InlineData("abc", "ac", new[] { 0, -1, 1 })]
    [InlineData("abc", "bc", new[] { -1, 0, 1 })]
    [InlineData("abc", "ab", new[] { 0, 1, -1 })]
    [InlineData("abc", "xyz", new[] { -1, -1, -1 })]
    [InlineData("abc", "", new[] { -1, -1, -1 })]
    [InlineData("", "abc", new int[0])]
    [InlineData("", "", new int[0])]
    [InlineData("abcd", "bad", new[] { 1, -1, -1, 2 })]
    public void Elements_that_belong_together_are_paired_in_order(string left, string right, int[] pairs) =>
        Assert.Equal(pairs, Align(left, right));

    [Fact]
    public void The_order_of_both_sequences_is_kept() => Assert.Equal([0, 1, -1, 3], Align("abcd", "abxd"));

    [Fact]
    public void A_pair_must_be_worth_more_than_leaving_both_out()
    {
        Assert.Equal([-1], Pair(-1));
        Assert.Equal([0], Pair(-0.9f));

        static int[] Pair(float worth) =>
            SequenceAlignment.Align(1, 1, (_, _) => worth, null, static _ => -0.5f, static _ => -0.5f);
    }

    [Fact]
    public void What_is_never_a_pair_is_none_however_much_leaving_out_costs() =>
        Assert.Equal([-1, -1], Align("ab", "xy", skipLeft: static _ => -200, skipRight: static _ => -200));

    [Fact]
    public void The_cheaper_element_is_left_out()
    {
        Assert.Equal([1], Align("a", "aa", skipRight: static j => j == 0 ? 0 : -1));
        Assert.Equal([0], Align("a", "aa", skipRight: static j => j == 0 ? -1 : 0));
        Assert.Equal([-1, 0], Align("aa", "a", skipLeft: static i => i == 0 ? 0 : -1));
        Assert.Equal([0, -1], Align("aa", "a", skipLeft: static i => i == 0 ? -1 : 0));
    }

    [Fact]
    public void An_element_may_take_two()
    {
        var takesTwo = new bool[3];

        var pairs = Align("abc", "axyc", (i, j) => (i, j) == (1, 1) ? 2 : SequenceAlignment.Never, takesTwo);

        Assert.Equal([0, 1, 3], pairs);
        Assert.Equal([false, true, false], takesTwo);
    }

    [Fact]
    public void The_first_element_may_take_the_first_two()
    {
        var takesTwo = new bool[1];

        Assert.Equal([0], Align("a", "xy", (_, _) => 2, takesTwo));
        Assert.Equal([true], takesTwo);
        Assert.Equal([0], Align("a", "xy", (_, _) => 2));
    }

    [Fact]
    public void Two_are_not_taken_where_there_is_one_or_one_is_worth_more()
    {
        var takesTwo = new bool[1];

        Assert.Equal([0], Align("a", "a", (_, _) => 5, takesTwo));
        Assert.Equal([0], Align("a", "ax", (_, _) => 0.5f, takesTwo));
        Assert.Equal([false], takesTwo);
    }

    [Fact]
    public void Every_alignment_is_as_good_as_any_other()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var (left, right) = (random.Next(0, 5), random.Next(0, 6));
            var worth = new float[left + 1, right + 1];
            var worthTwo = new float[left + 1, right + 1];
            for (var i = 0; i < left; i++)
            {
                for (var j = 0; j < right; j++)
                {
                    worth[i, j] = random.Next(4) == 0 ? SequenceAlignment.Never : random.Next(-20, 40) / 8f;
                    worthTwo[i, j] = random.Next(3) == 0 ? random.Next(-20, 60) / 8f : SequenceAlignment.Never;
                }
            }

            var skipLeft = Enumerable.Range(0, left).Select(_ => -random.Next(1, 8) / 8f).ToArray();
            var skipRight = Enumerable.Range(0, right).Select(_ => -random.Next(1, 8) / 8f).ToArray();
            var takesTwo = new bool[left];
            var pairs = SequenceAlignment.Align(
                left, right, (i, j) => worth[i, j], (i, j) => worthTwo[i, j], i => skipLeft[i], j => skipRight[j], takesTwo);

            Assert.Equal(Best(0, 0), WorthOf(pairs, takesTwo));

            float Best(int i, int j)
            {
                if (i == left)
                {
                    return skipRight.Skip(j).Sum();
                }

                var best = Best(i + 1, j) + skipLeft[i];
                if (j < right)
                {
                    best = Math.Max(best, Best(i, j + 1) + skipRight[j]);
                    best = Math.Max(best, Best(i + 1, j + 1) + worth[i, j]);
                }

                return j + 1 < right ? Math.Max(best, Best(i + 1, j + 2) + worthTwo[i, j]) : best;
            }

            float WorthOf(int[] pairs, bool[] takesTwo)
            {
                var total = skipRight.Sum();
                var next = 0;
                for (var i = 0; i < left; i++)
                {
                    if (pairs[i] < 0)
                    {
                        total += skipLeft[i];
                        continue;
                    }

                    Assert.True(pairs[i] >= next);
                    next = pairs[i] + (takesTwo[i] ? 2 : 1);
                    total += (takesTwo[i] ? worthTwo : worth)[i, pairs[i]];
                    total -= skipRight[pairs[i]..next].Sum();
                }

                return total;
            }
        }
    }
}
