using Disclosure.Reports.Unruled;

namespace Disclosure.Reports.Tests.Unruled;

/// <summary>Labels of one to three lines, ten points apart, and the figures beside them.</summary>
public sealed class LabelLinesTests
{
    private static readonly List<(string Text, double Height)> Labels =
        [("1.甲", 0), ("2.乙", 10), ("丙", 20), ("3.丁", 30), ("戊", 40), ("己", 50), ("4.庚", 60)];

    [Theory]
    [InlineData(0, 15, 40, 60)]
    [InlineData(0, 10, 30, 60)]
    [InlineData(0, 20, 50, 60)]
    public void Figures_stand_at_the_middle_the_first_or_the_last_line_of_their_labels(double a, double b, double c, double d) =>
        Assert.Equal("0+1:0 1+2:1 3+3:2 6+1:3", Divide(Labels, [a, b, c, d]));

    [Fact]
    public void Lines_without_numbers_are_divided_by_their_places_alone()
    {
        var labels = Labels.ConvertAll(static label => (label.Text[^1..], label.Height));
        Assert.Equal("0+1:0 1+2:1 3+3:2 6+1:3", Divide(labels, [0, 15, 40, 60]));
    }

    [Fact]
    public void A_label_without_figures_stands_alone() => Assert.Equal("0+1:0 1+2:- 3+3:1 6+1:2", Divide(Labels, [0, 40, 60]));

    [Fact]
    public void Figures_without_a_label_stand_alone() =>
        Assert.Equal("0+1:0 1+0:1 1+1:2", Divide([("1.甲", 0), ("3.丙", 40)], [0, 20, 40]));

    [Fact]
    public void A_ruling_parts_labels()
    {
        List<(string Text, double Height)> labels = [("甲", 0), ("乙", 10), ("丙", 20), ("丁", 30)];
        Assert.Equal("0+1:0 1+3:1", Divide(labels, [0, 20]));
        Assert.Equal("0+2:0 2+2:1", Divide(labels, [0, 20], 15));
    }

    [Fact]
    public void The_deviation_tells_how_far_figures_stand_from_their_label()
    {
        var rows = LabelLines.Divide([("1.甲", 0), ("2.乙", 10), ("3.丙", 20)], [0, 14, 20], []);
        Assert.Equal([0, 0.4, 0], rows.Select(static row => Math.Round(row.Deviation, 6)));
    }

    [Fact]
    public void Nothing_is_divided_into_nothing() => Assert.Equal("", Divide([], []));

    private static string Divide(List<(string Text, double Height)> labels, List<double> figures, params List<double> rulings) =>
        string.Join(' ', LabelLines.Divide(labels, figures, rulings)
            .Select(static row => $"{row.First}+{row.Count}:{(row.Figures < 0 ? "-" : row.Figures)}"));
}
