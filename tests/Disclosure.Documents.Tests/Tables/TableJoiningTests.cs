namespace Disclosure.Documents.Tests.Tables;

public sealed class TableJoiningTests
{
    private const string FirstPart = """
        +---------+-----+-----+
        |Label    |2021 |2022 |
        +---------+-----+-----+
        |Alpha    |1    |2    |
        +---------+-----+-----+
        """;

    private const string SecondPart = """
        +---------+-----+-----+
        |Beta     |3    |4    |
        +---------+-----+-----+
        """;

    private static readonly string[] Joined =
        ["0,0 Label", "0,1 2021", "0,2 2022", "1,0 Alpha", "1,1 1", "1,2 2", "2,0 Beta", "2,1 3", "2,2 4"];

    [Fact]
    public void A_table_torn_between_two_rows_is_one()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page(FirstPart, 700), Drawing.Page(SecondPart)));

        Assert.Equal(Joined, Drawing.Describe(table));
        Assert.Equal([(1, 0), (2, 2)], table.Parts.Select(part => (part.Page, part.FirstRow)));
        Assert.Equal([1, 1, 1, 1, 1, 1, 2, 2, 2], table.Cells.Select(cell => cell.Page));
        Assert.All(table.Cells, cell => Assert.False(cell.IsTorn));
    }

    [Fact]
    public void A_repeated_header_is_dropped()
    {
        var second = Drawing.Page("""
            +---------+-----+-----+
            |Label    |2021 |2022 |
            +---------+-----+-----+
            |Beta     |3    |4    |
            +---------+-----+-----+
            """);

        Assert.Equal(Joined, Drawing.Describe(Assert.Single(Drawing.Extract(Drawing.Page(FirstPart, 700), second))));
    }

    [Fact]
    public void A_row_of_figures_equal_to_the_first_row_is_no_repeated_header()
    {
        var page = Drawing.Page("""
            +-----+-----+
            |0    |0    |
            +-----+-----+
            |1    |0    |
            +-----+-----+
            """, 700);

        Assert.Equal(4, Assert.Single(Drawing.Extract(page, page with { })).Rows);
    }

    [Fact]
    public void Page_numbers_headers_and_footers_do_not_part_a_table()
    {
        var first = Drawing.Page(FirstPart, 700).With("—1—", 280, 800).With("年度报告", 72, 30);
        var second = Drawing.Page(SecondPart, 90).With("—2—", 280, 800).With("年度报告", 72, 30);

        Assert.Equal(Joined, Drawing.Describe(Assert.Single(Drawing.Extract(first, second))));
    }

    [Fact]
    public void Margins_that_alternate_do_not_part_a_table()
    {
        var second = Drawing.Page(SecondPart);
        var moved = second with
        {
            Rulings = [.. second.Rulings.Select(ruling => ruling.Orientation == Orientation.Vertical
                ? ruling with { Position = ruling.Position + 28 }
                : ruling with { Start = ruling.Start + 28, End = ruling.End + 28 })],
            Words = [.. second.Words
                .Select(word => word with { Box = word.Box with { Left = word.Box.Left + 28, Right = word.Box.Right + 28 } })],
        };

        Assert.Equal(Joined, Drawing.Describe(Assert.Single(Drawing.Extract(Drawing.Page(FirstPart, 700), moved))));
    }

    [Fact]
    public void A_table_under_a_new_heading_is_a_new_table() =>
        Assert.Equal(2, Drawing.Extract(Drawing.Page(FirstPart, 700), Drawing.Page(SecondPart, 120).With("四、行政复议", 72, 90)).Count);

    [Fact]
    public void Text_below_a_table_ends_it() =>
        Assert.Equal(2, Drawing.Extract(Drawing.Page(FirstPart, 600).With("五、存在的主要问题", 72, 690), Drawing.Page(SecondPart)).Count);

    [Fact]
    public void A_line_that_says_the_table_goes_on_does_not_part_it() =>
        Assert.Single(Drawing.Extract(Drawing.Page(FirstPart, 700), Drawing.Page(SecondPart, 120).With("（续表）", 72, 100)));

    [Theory]
    [InlineData("""
        +-----+-----------+
        |Beta |3          |
        +-----+-----------+
        """)]
    [InlineData("""
        +-------+---+-------+
        |Beta   |3  |4      |
        +-------+---+-------+
        """)]
    public void A_table_of_other_sides_or_columns_is_another_table(string second) =>
        Assert.Equal(2, Drawing.Extract(Drawing.Page(FirstPart, 700), Drawing.Page(second)).Count);

    [Fact]
    public void Columns_are_put_together_where_one_page_shows_fewer()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +---------------------+
                |Title                |
                +---------+-----------+
                |Label    |Years      |
                +---------+-----------+
                """, 700),
            Drawing.Page(SecondPart)));

        Assert.Equal(["0,0 1x3 Title", "1,0 Label", "1,1 1x2 Years", "2,0 Beta", "2,1 3", "2,2 4"], Drawing.Describe(table));
    }

    [Fact]
    public void A_single_wide_row_at_the_foot_of_a_page_belongs_to_the_table_overleaf()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +---------------------+
                |Title                |
                +---------------------+
                """, 740),
            Drawing.Page(SecondPart)));

        Assert.Equal(["0,0 1x3 Title", "1,0 Beta", "1,1 3", "1,2 4"], Drawing.Describe(table));
    }

    [Fact]
    public void A_row_cut_in_its_label_is_one_row_with_all_its_text()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +---------+-----+
                |一、新收 |7    |
                +---------+-----+
                |5.要求行 |0    |
                |政机关确 |     |
                +---------+-----+
                """, 700),
            Drawing.Page("""
                +---------+-----+
                |认或出具 |     |
                +---------+-----+
                |6.其他   |3    |
                +---------+-----+
                """)));

        Assert.Equal(["0,0 一、新收", "0,1 7", "1,0 5.要求行政机关确认或出具", "1,1 0", "2,0 6.其他", "2,1 3"], Drawing.Describe(table));
        Assert.Equal([false, false, true, true, false, false], table.Cells.Select(cell => cell.IsTorn));
        Assert.Equal([(1, 0), (2, 1)], table.Parts.Select(part => (part.Page, part.FirstRow)));
    }

    [Fact]
    public void A_row_cut_open_with_its_figures_above_and_its_whole_label_below_is_one_row()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +---------+-----+
                |3.其他   |7    |
                +---------+-----+
                |         |0    |
                |         |     |
                """, 700),
            Drawing.Page("""
                |         |     |
                |4.要求   |     |
                +---------+-----+
                |5.重复   |3    |
                +---------+-----+
                """)));

        Assert.Equal(["0,0 3.其他", "0,1 7", "1,0 4.要求", "1,1 0", "2,0 5.重复", "2,1 3"], Drawing.Describe(table));
    }

    [Fact]
    public void A_row_cut_open_goes_on_below_the_repeated_header()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +---------+-----+
                |Label    |2022 |
                +---------+-----+
                |3.其他   |7    |
                +---------+-----+
                |         |0    |
                |         |     |
                """, 700),
            Drawing.Page("""
                +---------+-----+
                |Label    |2022 |
                +---------+-----+
                |4.要求   |     |
                +---------+-----+
                |5.重复   |3    |
                +---------+-----+
                """)));

        Assert.Equal(["0,0 Label", "0,1 2022", "1,0 3.其他", "1,1 7", "2,0 4.要求", "2,1 0", "3,0 5.重复", "3,1 3"], Drawing.Describe(table));
    }

    [Fact]
    public void A_row_cut_with_its_lower_half_blank_is_one_row()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page(FirstPart, 700),
            Drawing.Page("""
                +---------+-----+-----+
                |         |     |     |
                +---------+-----+-----+
                |Beta     |3    |4    |
                +---------+-----+-----+
                """)));

        Assert.Equal(Joined, Drawing.Describe(table));
    }

    [Fact]
    public void Blank_figures_under_the_headings_of_the_page_before_stay_a_row()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +-----------+-----+-----+
                |Direct     |Other|Total|
                +-----+-----+     |     |
                |Kept |Left |     |     |
                +-----+-----+-----+-----+
                """, 700),
            Drawing.Page("""
                +-----+-----+-----+-----+
                |     |     |     |     |
                +-----+-----+-----+-----+
                """)));

        Assert.Equal(
            ["0,0 1x2 Direct", "0,2 2x1 Other", "0,3 2x1 Total", "1,0 Kept", "1,1 Left", "2,0", "2,1", "2,2", "2,3"], Drawing.Describe(
                table));
    }

    [Theory]
    [InlineData("甲类机关名单", "12", "乙类", "34")]
    [InlineData("甲类机关名单", "12", "2.乙类", "")]
    [InlineData("1.甲类机关", "12", "（二）乙类", "")]
    [InlineData("1.甲", "12", "乙类", "")]
    [InlineData("甲类机关名单", "12", "乙类", "")]
    [InlineData("标题标题标题", "总数", "0", "0")]
    public void Two_rows_are_never_taken_for_one(string upperLabel, string upperFigure, string lowerLabel, string lowerFigure)
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page($"""
                +------------+-----+
                |甲甲        |9    |
                +------------+-----+
                |{Drawing.Pad(upperLabel, 12)}|{Drawing.Pad(upperFigure, 5)}|
                +------------+-----+
                """, 700),
            Drawing.Page($"""
                +------------+-----+
                |{Drawing.Pad(lowerLabel, 12)}|{Drawing.Pad(lowerFigure, 5)}|
                +------------+-----+
                |丙          |9    |
                +------------+-----+
                """)));

        Assert.Equal(4, table.Rows);
        Assert.Equal(lowerLabel, table.Cells[4].Text);
    }

    [Fact]
    public void A_group_label_goes_on_beside_the_rows_overleaf()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +------+------+-----+
                |（三）|1.甲  |1    |
                |不予  +------+-----+
                |公开  |2.乙  |2    |
                +------+------+-----+
                """, 700),
            Drawing.Page("""
                +------+------+-----+
                |      |3.丙  |3    |
                |      +------+-----+
                |      |4.丁  |4    |
                +------+------+-----+
                |（四）|1.戊  |5    |
                +------+------+-----+
                """)));

        Assert.Equal(
            [
                "0,0 4x1 （三）不予公开", "0,1 1.甲", "0,2 1", "1,1 2.乙", "1,2 2", "2,1 3.丙", "2,2 3", "3,1 4.丁", "3,2 4",
                "4,0 （四）", "4,1 1.戊", "4,2 5",
            ],
            Drawing.Describe(table));
        Assert.True(table.Cells[0].IsTorn);
    }

    [Fact]
    public void A_group_label_torn_in_mid_word_is_put_together()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +----+------+-----+
                |（三|1.甲  |1    |
                |）不+------+-----+
                |    |2.乙  |2    |
                +----+------+-----+
                """, 700),
            Drawing.Page("""
                +----+------+-----+
                |予公|3.丙  |3    |
                |开  +------+-----+
                |    |4.丁  |4    |
                +----+------+-----+
                """)));

        Assert.Equal("0,0 4x1 （三）不予公开", Drawing.Describe(table)[0]);
    }

    [Fact]
    public void A_new_group_begins_where_only_the_outer_label_goes_on_without_a_line()
    {
        // As browsers print: the border between two rows is drawn once, at the foot of the page; a cell that goes on has none.
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +------+------+------+-----+
                |三、办|（五）|1.甲  |1    |
                |理结果|不予  +------+-----+
                |      |处理  |2.乙  |2    |
                |      +------+------+-----+
                """, 700),
            Drawing.Page("""
                |      |      |      |     |
                |      |（六）|1.丙  |3    |
                |      |其他  +------+-----+
                |      |      |2.丁  |4    |
                +------+------+------+-----+
                |四、结转     |      |5    |
                +-------------+------+-----+
                """)));

        Assert.Equal(
            [
                "0,0 4x1 三、办理结果", "0,1 2x1 （五）不予处理", "0,2 1.甲", "0,3 1", "1,2 2.乙", "1,3 2",
                "2,1 2x1 （六）其他", "2,2 1.丙", "2,3 3", "3,2 2.丁", "3,3 4", "4,0 1x2 四、结转", "4,2", "4,3 5",
            ],
            Drawing.Describe(table));
    }

    [Fact]
    public void A_row_without_a_line_at_the_break_on_either_page_is_one_row()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +--------------+-----+
                |First         |1    |
                +--------------+-----+
                |One paragraph |2    |
                |              |     |
                """, 700),
            Drawing.Page("""
                |              |     |
                |Another       |     |
                +--------------+-----+
                |Last          |3    |
                +--------------+-----+
                """)));

        Assert.Equal(["0,0 First", "0,1 1", "1,0 One paragraph Another", "1,1 2", "2,0 Last", "2,1 3"], Drawing.Describe(table));
    }

    [Fact]
    public void The_corner_of_a_header_at_the_foot_of_a_page_does_not_swallow_the_first_label()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +------+------------+
                |      |申请人      |
                |      +------+-----+
                |      |自然人|总计 |
                +------+------+-----+
                """, 700),
            Drawing.Page("""
                +------+------+-----+
                |新收  |      |     |
                +------+------+-----+
                """)));

        Assert.Equal(["0,0 2x1", "0,1 1x2 申请人", "1,1 自然人", "1,2 总计", "2,0 新收", "2,1", "2,2"], Drawing.Describe(table));
    }

    [Fact]
    public void A_blank_torn_cell_shows_where_its_text_stands()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +------+------+-----+
                |一、收|甲    |1    |
                +------+------+-----+
                |      |1.甲  |1    |
                |      +------+-----+
                |      |2.乙  |2    |
                +------+------+-----+
                """, 700),
            Drawing.Page("""
                +------+------+-----+
                |不予  |3.丙  |3    |
                |公开  +------+-----+
                |      |4.丁  |4    |
                +------+------+-----+
                """)));

        var label = Assert.Single(table.Cells, cell => cell.Text == "不予公开");
        Assert.Equal((1, 4, 2, 72.25), (label.Row, label.RowSpan, label.Page, label.Box.Top));
    }
}
