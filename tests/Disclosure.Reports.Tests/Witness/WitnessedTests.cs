using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;

namespace Disclosure.Reports.Tests.Witness;

public sealed class WitnessedTests
{
    private const double Exact = 1e-12;

    private static Witnessed Of(decimal? value, double confidence) => new(new Figure("a", value, "", 1, default, confidence));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.9, 0.1)]
    [InlineData(0, 0.999)]
    [InlineData(1.5, 0)]
    public void The_doubt_is_what_the_confidence_leaves_but_never_everything(double confidence, double doubt) =>
        Assert.Equal(doubt, Of(5, confidence).Doubt, Exact);

    [Fact]
    public void A_blank_cell_counts_for_nothing() => Assert.Equal((0, 5), (Of(null, 0.9).Addend, Of(5, 0.9).Addend));

    [Fact]
    public void Errors_leave_a_count_of_zero_or_more()
    {
        var figure = Of(5, 0.9);
        foreach (var error in (decimal[])[3, -5, -6, 0.5m, 3])
        {
            figure.MayBeWrongBy(error);
        }

        Assert.Equal([3m, -5m], figure.Errors);
    }

    [Fact]
    public void Without_known_errors_the_doubt_is_about_something_unknown()
    {
        var figure = Of(5, 0.9);
        figure.Weigh();

        Assert.Equal(0.9 * 0.999, figure.Prior[Witnessed.Right], Exact);
        Assert.Equal(0, figure.Prior[Witnessed.Alike]);
        Assert.Equal((0.9 * 0.001) + 0.1, figure.Prior[Witnessed.Elsewhere], Exact);
        Assert.Equal((1, 0), (figure.ReadRight[Witnessed.Right], figure.ReadRight[Witnessed.Alike]));
        Assert.Equal(0.0009 / 0.1009, figure.ReadRight[Witnessed.Elsewhere], Exact);
    }

    [Fact]
    public void A_known_error_takes_its_share_of_the_doubt()
    {
        var figure = Of(3, 0.9);
        figure.MayBeWrongBy(5);
        figure.Weigh();

        var misread = 0.1 * ErrorModel.OfMisreading(3, 8);
        var misprinted = 0.0009 * ErrorModel.OfDifference(5);
        Assert.Equal(misread + misprinted, figure.Prior[Witnessed.FirstError], Exact);
        Assert.Equal(misprinted / (misread + misprinted), figure.ReadRight[Witnessed.FirstError], Exact);
        Assert.Equal(1, figure.Prior.Sum(), Exact);
    }

    [Fact]
    public void Part_of_a_blank_cell_s_doubt_is_about_a_zero_not_seen()
    {
        var figure = Of(null, 0.9);
        figure.Weigh();

        Assert.Equal((0.9 * 0.999) + 0.08, figure.Prior[Witnessed.Right], Exact);
        Assert.Equal(0.9 * 0.999 / ((0.9 * 0.999) + 0.08), figure.ReadRight[Witnessed.Right], Exact);
        Assert.Equal(0.02 + 0.0009, figure.Prior[Witnessed.Elsewhere], Exact);
    }

    [Theory]
    [InlineData(0.1, 0.03)]
    [InlineData(0.05, 0.015)]
    [InlineData(0.4, 0.03)]
    public void A_look_alike_may_be_misread_in_the_same_way_as_far_as_it_is_doubtful(double doubtOfOther, double alike)
    {
        var figure = Of(5, 0.9);
        figure.LooksLike(doubtOfOther);
        figure.Weigh();

        Assert.Equal(alike, figure.Prior[Witnessed.Alike], Exact);
        Assert.Equal(1, figure.Prior.Sum(), Exact);
    }

    [Fact]
    public void Of_several_look_alikes_the_least_doubtful_counts_and_a_sure_figure_has_none()
    {
        var figure = Of(5, 0.9);
        figure.LooksLike(0.08);
        figure.LooksLike(0.05);
        figure.LooksLike(0.08);
        figure.Weigh();
        Assert.Equal(0.015, figure.Prior[Witnessed.Alike], Exact);

        var sure = Of(5, 1);
        sure.LooksLike(0.1);
        sure.Weigh();
        Assert.Equal(0, sure.Prior[Witnessed.Alike]);
    }
}
