using Disclosure.Reports.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Reports.Tests.Wording;

public sealed class LikenessTests
{
    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(4, 5, 0.8)]
    [InlineData(5, 4, 0.8)]
    [InlineData(0, 3, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(64, 200, 1)]
    [InlineData(32, 200, 0.5)]
    public void The_lengths_alone_bound_the_likeness(int a, int b, double most) => Assert.Equal(most, Likeness.MostOf(a, b), 12);

    [Fact]
    public void No_two_wordings_are_more_alike_than_their_lengths_allow()
    {
        var wordings = Gen.ListOf(Gen.Elements('公', '开', '申', '请')).Select(static characters => string.Concat(characters));
        Prop.ForAll(
            Arb.From(wordings), Arb.From(wordings), static (a, b) => Likeness.Of(a, b) <= Likeness.MostOf(a.Length, b.Length))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Wordings_of_which_one_begins_with_the_other_are_as_alike_as_their_lengths_allow() =>
        Assert.Equal(Likeness.MostOf(2, 5), Likeness.Of("申请", "申请情况的"), 12);
}
