
namespace Disclosure.Reports.Tests.Fitting;

public sealed class PrintedRowTests
{
    [Fact]
    public void Words_figures_and_blanks_are_told_apart()
    {
        var row = Grid.Row("合计|1|—|x||");

        Assert.Equal((3, true), (row.Figures, row.HasBlanks));
        Assert.Equal(["合计"], row.OwnLabels.Select(static label => label.Words));
        Assert.Equal([0, 1, 2, 3, 4, 5], row.Cells);
        Assert.Equal([0], row.OwnCells);
    }

    [Theory]
    [InlineData("|合计|1", false, true)]
    [InlineData("|合计|", true, true)]
    [InlineData("|合计", false, false)]
    [InlineData("合计|<", false, false)]
    [InlineData("合计|1", false, true)]
    public void Only_a_blank_cell_right_of_the_last_words_is_room_for_a_figure(string cells, bool hasBlanks, bool canHold)
    {
        var row = Grid.Row(cells);

        Assert.Equal((hasBlanks, canHold), (row.HasBlanks, row.CanHoldFigures));
    }

    [Fact]
    public void Labels_over_several_rows_are_the_groups_and_end_the_blanks_before_them()
    {
        var rows = Grid.Print("|组|甲|1", "|^|乙|2", "|^||").Rows();

        Assert.Equal(["组"], rows[0].GroupLabels.Select(static label => label.Words));
        Assert.Equal(["甲"], rows[0].OwnLabels.Select(static label => label.Words));
        Assert.Equal(["组"], rows[2].GroupLabels.Select(static label => label.Words));
        Assert.Empty(rows[2].OwnLabels);
        Assert.True(rows[2].HasBlanks);
        Assert.False(Grid.Print("1||组", "2||^").Rows()[0].HasBlanks);
    }

    [Fact]
    public void Several_labels_of_a_row_are_also_read_as_one()
    {
        Assert.Equal(["甲乙", "丙丁", "甲乙丙丁"], Grid.Row("甲乙|丙丁|1").OwnLabels.Select(static label => label.Words));
        Assert.Equal(["甲乙"], Grid.Row("甲乙|1|2").OwnLabels.Select(static label => label.Words));
    }

    [Fact]
    public void A_cell_over_several_columns_is_one_cell() => Assert.Equal([0, 1], Grid.Row("甲乙|<|1").Cells);

    [Fact]
    public void The_halves_of_a_torn_label_are_joined_with_the_row_asked_for()
    {
        var rows = Grid.Print("甲|乙|1", "丙|丁|2", "戊|己|3").Rows();

        Assert.Equal("甲乙丙丁", rows[0].JoinedWith(rows[1]).Words);
        Assert.Equal("甲乙戊己", rows[0].JoinedWith(rows[2]).Words);
        Assert.Equal("甲乙丙丁", rows[0].JoinedWith(rows[1]).Words);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0.999, true)]
    public void A_row_is_recognised_whose_label_was_read_in_a_picture(double confidence, bool isRecognised) =>
        Assert.Equal(isRecognised, Grid.Scan(confidence, "甲|1").Rows()[0].IsRecognised);

    [Fact]
    public void Figures_alone_make_no_row_recognised() => Assert.False(Grid.Scan(0.5, "1|2").Rows()[0].IsRecognised);
}
