using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;

namespace Disclosure.Reports.Tests.Witness;

public sealed class SuggestionsTests
{
    private const string Upheld = "reconsideration.upheld";
    private const string Other = "reconsideration.other";
    private const string Total = "reconsideration.total";

    private static Dictionary<string, Figure> Figures(params (string Id, decimal Value, decimal? Suggested)[] changes)
    {
        var figures = Form2021.Definition.Figures.ToDictionary(
            static figure => figure.Id, static figure => new Figure(figure.Id, 0, "0", 1, default, 0.5));
        foreach (var (id, value, suggested) in changes)
        {
            figures[id] = figures[id] with { Value = value, Suggested = suggested };
        }

        return figures;
    }

    private static IReadOnlyDictionary<string, Figure> Hold(IReadOnlyDictionary<string, Figure> figures) =>
        Suggestions.Hold(Form2021.Definition, figures);

    [Fact]
    public void A_suggestion_that_makes_its_sums_whole_is_kept()
    {
        var figures = Figures((Upheld, 3, 8), (Total, 8, null));

        Assert.Same(figures, Hold(figures));
    }

    [Fact]
    public void A_suggestion_that_does_not_is_dropped() => Assert.Null(Hold(Figures((Upheld, 3, 7), (Total, 8, null)))[Upheld].Suggested);

    [Fact]
    public void Suggestions_that_hold_together_are_kept_and_fall_together()
    {
        var together = Figures((Upheld, 3, 7), (Other, 0, 1), (Total, 8, null));
        Assert.Same(together, Hold(together));

        var apart = Hold(Figures((Upheld, 3, 7), (Other, 0, 2), (Total, 8, null)));
        Assert.Equal((null, null), (apart[Upheld].Suggested, apart[Other].Suggested));
    }

    [Fact]
    public void A_suggestion_for_a_total_is_held_against_its_parts() =>
        Assert.Equal(3, Hold(Figures((Upheld, 3, null), (Total, 8, 3)))[Total].Suggested);

    [Fact]
    public void A_suggestion_that_no_sum_can_judge_is_dropped()
    {
        var figures = Figures((Upheld, 3, 8), (Total, 8, null));
        figures.Remove(Other);
        Assert.Null(Hold(figures)[Upheld].Suggested);

        Assert.Null(Hold(Figures(("proactive.licensing.decisions", 3, 8)))["proactive.licensing.decisions"].Suggested);
    }

    [Fact]
    public void Every_sum_of_a_figure_must_be_whole()
    {
        const string Cell = "applications.granted.natural";
        var row = Figures((Cell, 1, 4), ("applications.granted.total", 4, null));
        Assert.Null(Hold(row)[Cell].Suggested);

        var both = Figures((Cell, 1, 4), ("applications.granted.total", 4, null), ("applications.total.natural", 4, null));
        Assert.Equal(4, Hold(both)[Cell].Suggested);
    }

    [Fact]
    public void Alone_a_suggestion_is_held_against_the_others_as_read()
    {
        var figures = Figures((Upheld, 3, 7), (Other, 0, 1), (Total, 8, null));

        Assert.False(Suggestions.AgreesAlone(Form2021.Definition, figures, figures[Upheld]));
        figures = Figures((Upheld, 3, 8), (Other, 0, 1), (Total, 8, null));
        Assert.True(Suggestions.AgreesAlone(Form2021.Definition, figures, figures[Upheld]));
        Assert.False(Suggestions.AgreesAlone(Form2021.Definition, figures, figures[Other]));
    }
}
