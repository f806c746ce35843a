using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;

namespace Disclosure.Reports.Tests.Witness;

public sealed class ErrorModelTests
{
    private const double Exact = 1e-12;

    /// <summary>Chance of a difference of which nothing is known, counted in the chance of a misreading.</summary>
    private static double Any(decimal difference) => 0.15 * ErrorModel.OfDifference(difference);

    [Fact]
    public void Small_differences_are_likelier_and_all_together_are_certain()
    {
        foreach (var size in (int[])[1, 2, 7, 1000])
        {
            var chance = 0.5 * ((1 / Math.Sqrt(size)) - (1 / Math.Sqrt(size + 1)));
            Assert.Equal(chance, ErrorModel.OfDifference(size), Exact);
            Assert.Equal(chance, ErrorModel.OfDifference(-size), Exact);
        }

        Assert.Equal(1 - (1 / Math.Sqrt(501)), Enumerable.Range(1, 500).Sum(static size => 2 * ErrorModel.OfDifference(size)), 1e-9);
        Assert.Equal(ErrorModel.OfDifference(1), ErrorModel.OfDifference(0.25m));
    }

    [Theory]
    [InlineData("38")]
    [InlineData("06")]
    [InlineData("17")]
    [InlineData("08")]
    [InlineData("68")]
    [InlineData("56")]
    [InlineData("35")]
    [InlineData("89")]
    [InlineData("49")]
    [InlineData("27")]
    [InlineData("09")]
    [InlineData("14")]
    [InlineData("58")]
    [InlineData("39")]
    public void Digits_that_look_alike_are_easily_confused(string pair)
    {
        var (one, other) = (pair[0] - '0', pair[1] - '0');

        Assert.Equal((0.45 / 3) + Any(other - one), ErrorModel.OfMisreading(one, other), Exact);
        Assert.Equal((0.45 / 3) + Any(other - one), ErrorModel.OfMisreading(other, one), Exact);
    }

    [Fact]
    public void Other_digits_are_seldom_confused_and_in_longer_figures_each_less()
    {
        Assert.Equal((0.10 / 6) + Any(1), ErrorModel.OfMisreading(3, 4), Exact);
        Assert.Equal((0.45 / 6) + Any(5), ErrorModel.OfMisreading(13, 18), Exact);
        Assert.Equal((0.10 / 12) + Any(10), ErrorModel.OfMisreading(23, 33), Exact);
        Assert.Equal((0.45 / 9) + Any(50), ErrorModel.OfMisreading(131, 181), Exact);
    }

    [Fact]
    public void A_digit_may_be_lost_or_one_too_many()
    {
        Assert.Equal((0.15 / 20) + Any(10), ErrorModel.OfMisreading(7, 17), Exact);
        Assert.Equal((0.15 / 20) + Any(64), ErrorModel.OfMisreading(7, 71), Exact);
        Assert.Equal((0.15 / 2) + Any(10), ErrorModel.OfMisreading(17, 7), Exact);
        Assert.Equal((0.15 / 3) + Any(110), ErrorModel.OfMisreading(123, 13), Exact);
        Assert.Equal((0.15 / 10) + Any(5), ErrorModel.OfMisreading(null, 5), Exact);
    }

    [Fact]
    public void Anything_else_is_only_as_likely_as_its_difference()
    {
        Assert.Equal(Any(55), ErrorModel.OfMisreading(33, 88), Exact);
        Assert.Equal(Any(93), ErrorModel.OfMisreading(7, 100), Exact);
        Assert.Equal(Any(93), ErrorModel.OfMisreading(100, 7), Exact);
        Assert.Equal(Any(62), ErrorModel.OfMisreading(7, 69), Exact);
        Assert.Equal(Any(12), ErrorModel.OfMisreading(null, 12), Exact);
    }

    [Theory]
    [InlineData(null, 0.8)]
    [InlineData(0, 0.05)]
    [InlineData(5, 0.0)]
    public void A_blank_and_a_zero_may_stand_for_each_other(int? value, double part) =>
        Assert.Equal(part, ErrorModel.SameValue(new Figure("a", value, "", 1, default, 0.5)));
}
