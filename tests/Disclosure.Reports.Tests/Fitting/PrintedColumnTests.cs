using Disclosure.Reports.Fitting;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class PrintedColumnTests
{
    private static List<PrintedColumn> Columns(PrintedTable table, int headings)
    {
        var rows = table.Rows();
        return PrintedColumn.Of(table, rows[headings..], rows[..headings]);
    }

    [Fact]
    public void The_cells_of_the_rows_of_figures_divide_the_table()
    {
        var columns = Columns(Grid.Print("甲|<|1|2", "乙|<|3|4"), 0);

        Assert.Equal([(0, 2), (2, 3), (3, 4)], columns.Select(static column => (column.Left, column.Right)));
        Assert.Equal([true, false, false], columns.Select(static column => column.IsLabels));
        Assert.Equal([(0, 2), (2, 0), (2, 0)], columns.Select(static column => (column.Figures, column.Words)));
    }

    [Fact]
    public void A_ruling_in_half_of_the_rows_divides_and_one_in_fewer_is_stray()
    {
        Assert.Equal([(0, 1), (1, 2), (2, 3)], Edges("甲|1|<", "乙|2|3"));
        Assert.Equal([(0, 1), (1, 3)], Edges("甲|1|<", "乙|2|3", "丙|4|<"));

        static IEnumerable<(int Left, int Right)> Edges(params string[] rows) =>
            Columns(Grid.Print(rows), 0).Select(static column => (column.Left, column.Right));
    }

    [Fact]
    public void A_column_of_as_many_words_as_figures_is_no_column_of_labels()
    {
        var columns = Columns(Grid.Print("甲|若干", "乙|1"), 0);

        Assert.Equal((1, 1, false), (columns[1].Figures, columns[1].Words, columns[1].IsLabels));
    }

    [Fact]
    public void Noise_counts_as_a_figure_and_blanks_as_nothing()
    {
        var columns = Columns(Grid.Print("甲|x|", "乙||"), 0);

        Assert.Equal([(0, 2), (1, 0), (0, 0)], columns.Select(static column => (column.Figures, column.Words)));
    }

    [Fact]
    public void Of_a_column_with_a_stray_ruling_what_is_not_blank_counts()
    {
        var columns = Columns(Grid.Print("甲|1|<", "乙||2", "丙|3|<"), 0);

        Assert.Equal([(0, 3), (3, 0)], columns.Select(static column => (column.Figures, column.Words)));
    }

    [Fact]
    public void Headings_over_one_column_are_its_own_and_wider_ones_its_groups()
    {
        var columns = Columns(Grid.Print("项目|合在一起|<", "^|左栏|右栏", "甲|1|2"), 2);

        Assert.Equal(["项目"], columns[0].Headings.Select(static heading => heading.Label.Words));
        Assert.Equal(["左栏"], columns[1].Headings.Select(static heading => heading.Label.Words));
        Assert.Equal(["合在一起"], columns[1].Groups.Select(static label => label.Words));
        Assert.Equal(["合在一起"], columns[2].Groups.Select(static label => label.Words));
        Assert.False(columns[1].Headings[0].MayBeTorn);
    }

    [Fact]
    public void Several_headings_are_also_read_as_one_that_may_be_torn()
    {
        var columns = Columns(Grid.Scan(0.9, "项目|本年", "^|件数", "甲|1"), 2);

        Assert.Equal(
            [("本年", false, 0.9), ("件数", false, 0.9), ("本年件数", true, 0.9)],
            columns[1].Headings.Select(static heading => (heading.Label.Words, heading.MayBeTorn, heading.Confidence)));
        Assert.Equal(1, Columns(Grid.Print("项目|本年", "甲|1"), 1)[1].Headings[0].Confidence);
    }

    [Fact]
    public void Figures_and_blanks_are_no_headings() =>
        Assert.Empty(Columns(Grid.Print("项目|5", "^|", "甲|1"), 2)[1].Headings);

    [Fact]
    public void Headings_of_another_table_that_is_divided_otherwise_are_left_out()
    {
        var table = Grid.Print("甲|1|2||3", "乙|4|5||6");
        var other = Grid.Print("项目||本年|本月|本周").Rows();
        var same = Grid.Print("项目|本年|本月||本周").Rows();

        Assert.All(PrintedColumn.Of(table, table.Rows(), other), static column => Assert.Empty(column.Headings));
        Assert.Equal([1, 1, 1, 0, 1], PrintedColumn.Of(table, table.Rows(), same).Select(static column => column.Headings.Count));
    }

    [Fact]
    public void Headings_of_the_same_table_stay_wherever_they_stand()
    {
        var columns = Columns(Grid.Print("项目||本年|本月|本周", "甲|1|2||3"), 1);

        Assert.Equal([1, 0, 1, 1, 1], columns.Select(static column => column.Headings.Count));
    }

    [Fact]
    public void A_heading_over_blank_cells_is_one_where_every_column_of_figures_has_its_own()
    {
        var table = Grid.Print("甲|1||3", "乙|4||6");

        Assert.Equal(
            [1, 1, 1, 1],
            PrintedColumn.Of(table, table.Rows(), Grid.Print("项目|本年|本月|本周").Rows()).Select(static column => column.Headings.Count));
        Assert.Equal(
            [1, 0, 0, 1],
            PrintedColumn.Of(table, table.Rows(), Grid.Print("项目|||本周").Rows()).Select(static column => column.Headings.Count));
    }

    [Fact]
    public void Headings_of_two_tables_are_joined()
    {
        var table = Grid.Print("甲|1");

        Assert.Equal(
            ["本年", "件数", "本年件数"],
            PrintedColumn.Of(table, table.Rows(), [.. Grid.Print("项目|本年").Rows(), .. Grid.Print("名称|件数").Rows()])[1]
                .Headings.Select(static heading => heading.Label.Words));
    }

    [Fact]
    public void Rows_of_a_table_of_another_width_head_nothing()
    {
        var table = Grid.Print("甲|1");

        Assert.Empty(PrintedColumn.Of(table, table.Rows(), Grid.Print("项目|本年|件数").Rows())[1].Headings);
        Assert.Single(PrintedColumn.Of(table, table.Rows(), Grid.Print("项目|本年").Rows())[1].Headings);
    }
}
