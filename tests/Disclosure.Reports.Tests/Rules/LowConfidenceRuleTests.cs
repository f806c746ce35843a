using Disclosure.Documents.Drawn;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class LowConfidenceRuleTests
{
    private const string Upheld = "litigation.direct.upheld";
    private const string Other = "litigation.direct.other";

    private static Finding? Check(Report report, double confidence, decimal? suggested = null) =>
        ReportRules.Check(Doubt(report, Upheld, confidence, suggested), new CheckContext())
            .SingleOrDefault(static finding => finding is { Rule: "low-confidence", Where: Upheld });

    private static Report Doubt(Report report, string id, double confidence, decimal? suggested) => report with
    {
        Figures = new Dictionary<string, Figure>(report.Figures)
        {
            [id] = report.Figures[id] with { Confidence = confidence, Suggested = suggested },
        },
    };

    [Fact]
    public void A_figure_less_sure_than_four_in_five_is_to_be_looked_at()
    {
        Assert.Null(Check(Reports.Clean(), 0.8));
        Assert.Equal(new FigureUnsure("2021", Upheld, "0", 0.79, null, false), Check(Reports.Clean(), 0.79)?.Fact);
        Assert.Equal([0m], Check(Reports.Clean(), 0.79)!.Compared);
    }

    [Theory]
    [InlineData("甲县林业局", null, null, true)]
    [InlineData("甲县林业局", "甲县林丛局", null, true)]
    [InlineData("甲县林业局", "甲县林丛局", "甲县林业局", false)]
    [InlineData("甲县林业局", "甲县林丛局", "甲县林丛局", true)]
    [InlineData("甲县林业局", "甲县林业局", null, false)]
    public void An_agency_s_name_not_read_surely_is_told_unless_the_roster_or_a_correction_confirms_it(
        string agency, string? other, string? own, bool isTold)
    {
        var report = Reports.Clean() with { Agency = agency, AgencyDoubt = new AgencyDoubt(other) };
        var finding = ReportRules.Check(report, new CheckContext { OwnNames = own is null ? [] : [own] })
            .SingleOrDefault(static finding => finding is { Rule: "low-confidence" });
        Assert.Equal(isTold ? new AgencyUnsure("2021", agency, other) : null, finding?.Fact);
        Assert.Equal(isTold ? "" : null, finding?.Where);
    }

    [Fact]
    public void A_cell_read_as_blank_compares_nothing()
    {
        var finding = Check(Reports.Clean().With(Upheld, null), 0.3);

        Assert.Equal(new FigureUnsure("2021", Upheld, "", 0.3, null, false), finding?.Fact);
        Assert.Empty(finding!.Compared);
    }

    [Fact]
    public void A_figure_beside_struck_text_says_that_both_are_printed()
    {
        var report = Reports.Clean();
        var figures = new Dictionary<string, Figure>(report.Figures) { [Upheld] = report.Figures[Upheld] with { Struck = "3" } };

        Assert.Equal(
            new FigureUnsure("2021", Upheld, "0", 0.45, null, false) { Struck = "3" },
            Check(report with { Figures = figures }, 0.45)?.Fact);
    }

    [Fact]
    public void A_suggestion_is_enough_where_it_alone_makes_the_sums_agree()
    {
        var report = Reports.Clean().With(Upheld, 3).With(Other, 1).With("litigation.direct.total", 9);

        Assert.Equal(new FigureUnsure("2021", Upheld, "3", 0.6, 8, true), Check(report, 0.6, 8)?.Fact);
        Assert.Equal(new FigureUnsure("2021", Upheld, "3", 0.6, 7, false), Check(report, 0.6, 7)?.Fact);
        Assert.Equal(
            new FigureUnsure("2021", Upheld, "3", 0.6, 7, false), Check(Doubt(report, Other, 0.6, 2), 0.6, 7)?.Fact);
    }

    [Fact]
    public void A_figure_without_a_suggestion_needs_none_though_its_sums_agree() =>
        Assert.Equal(new FigureUnsure("2021", Upheld, "0", 0.6, null, false), Check(Reports.Clean(), 0.6)?.Fact);

    [Fact]
    public void A_figure_that_the_drawn_page_does_not_show_says_how_it_differs()
    {
        var report = Doubt(Reports.Clean(), Upheld, 0.45, null);
        report = report with
        {
            Figures = new Dictionary<string, Figure>(report.Figures)
            {
                [Upheld] = report.Figures[Upheld] with { Drawn = DrawnDifference.TextWithoutInk },
            },
        };
        var finding = ReportRules.Check(report, new CheckContext()).Single(static finding => finding.Where == Upheld);

        Assert.Equal(
            ("low-confidence", (FindingFact)new FigureDrawnOtherwise("2021", Upheld, "0", DrawnDifference.TextWithoutInk, null, false)),
            (finding.Rule, finding.Fact));
    }
}
