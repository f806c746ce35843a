using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class TableFindingTests
{
    private const string Spans = """
        +-----+-----+-----+
        |A    |B          |
        |     +-----+-----+
        |     |C    |D    |
        +-----+-----+-----+
        |E          |F    |
        +-----------+-----+
        """;

    private static readonly string[] SpansCells = ["0,0 2x1 A", "0,1 1x2 B", "1,1 C", "1,2 D", "2,0 1x2 E", "2,2 F"];

    [Fact]
    public void Rulings_make_cells_with_spans()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page(Spans)));

        Assert.Equal(SpansCells, Drawing.Describe(table));
        Assert.Equal((3, 3), (table.Rows, table.Columns));
        Assert.Equal(new TablePart(1, new Box(72, 72, 72 + (18 * 8), 72 + (6 * 12)), 0), Assert.Single(table.Parts));
    }

    [Theory]
    [InlineData(TextDirection.Up)]
    [InlineData(TextDirection.Down)]
    [InlineData(TextDirection.Left)]
    public void A_table_printed_sideways_comes_in_reading_orientation_with_boxes_as_displayed(TextDirection direction)
    {
        var upright = Drawing.Page(Spans);
        var page = Drawing.Turn(upright, direction);

        var table = Assert.Single(Drawing.Extract(page));

        Assert.Equal(SpansCells, Drawing.Describe(table));
        foreach (var cell in table.Cells)
        {
            Assert.All(cell.Words, word => Assert.True(cell.Box.Contains(word.Box.CenterX, word.Box.CenterY)));
        }
    }

    [Fact]
    public void A_double_line_is_one_border_and_the_cell_lies_inside_it()
    {
        var page = Drawing.Page(Spans);
        var doubled = new List<Ruling>(page.Rulings);
        foreach (var ruling in page.Rulings)
        {
            doubled.Add(ruling with { Position = ruling.Position + 2.5, Start = ruling.Start + 2.5, End = ruling.End - 2.5 });
        }

        var table = Assert.Single(Drawing.Extract(page with { Rulings = doubled }));

        Assert.Equal(SpansCells, Drawing.Describe(table));
        Assert.Equal(72 + 2.5 + 0.25, table.Cells[0].Box.Left, 3);
        Assert.Equal(72 + 48 - 0.25, table.Cells[0].Box.Right, 3);
    }

    [Fact]
    public void Gaps_at_corners_and_between_segments_are_closed()
    {
        var page = Drawing.Page(Spans);
        var pieces = new List<Ruling>();
        foreach (var ruling in page.Rulings)
        {
            var middle = (ruling.Start + ruling.End) / 2;
            pieces.Add(ruling with { Start = ruling.Start + 2, End = middle - 1 });
            pieces.Add(ruling with { Start = middle + 1.5, End = ruling.End - 2 });
        }

        Assert.Equal(SpansCells, Drawing.Describe(Assert.Single(Drawing.Extract(page with { Rulings = pieces }))));
    }

    [Fact]
    public void Missing_left_and_right_borders_are_where_the_horizontal_lines_end()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page("""
            -------+-----+-------
             Item  |2021 | 2022
            -------+-----+-------
             A     | 1   | 2
            -------+-----+-------
            """)));

        Assert.Equal(["0,0 Item", "0,1 2021", "0,2 2022", "1,0 A", "1,1 1", "1,2 2"], Drawing.Describe(table));
        Assert.Equal(72, table.Parts[0].Box.Left);
    }

    [Fact]
    public void A_wide_row_of_a_table_without_side_borders_does_not_part_it()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page("""
            -------+-------------
             A     | 1
            -------+-------------
             Part two
            ---------------------
             of this table
            -------+-------------
             B     | 2
            -------+-------------
            """)));

        Assert.Equal(["0,0 A", "0,1 1", "1,0 1x2 Part two", "2,0 1x2 of this table", "3,0 B", "3,1 2"], Drawing.Describe(table));
    }

    [Fact]
    public void A_heading_between_two_tables_without_side_borders_belongs_to_neither()
    {
        var tables = Drawing.Extract(Drawing.Page("""
            -------+-------------
             A     | 1
            -------+-------------

             Heading

            -------+-------------
             B     | 2
            -------+-------------
            """));

        Assert.Equal(2, tables.Count);
        Assert.Equal(["0,0 A", "0,1 1"], Drawing.Describe(tables[0]));
        Assert.Equal(["0,0 B", "0,1 2"], Drawing.Describe(tables[1]));
    }

    [Fact]
    public void A_heading_between_tables_of_high_rows_without_side_borders_belongs_to_neither()
    {
        var tables = Drawing.Extract(Drawing.Page("""
            -------+-------------
             A     | 1
            -------+-------------
             B     | 2
             over  |
             many  |
             lines |
            -------+-------------

             Heading

            -------+-------------
             C     | 3
            -------+-------------
            """));

        Assert.Equal(2, tables.Count);
        Assert.Equal(["0,0 C", "0,1 3"], Drawing.Describe(tables[1]));
    }

    [Fact]
    public void A_heading_in_larger_type_parts_tables_without_side_borders_however_near_they_are()
    {
        var page = Drawing.Page("""
            -------+-------------
             A     | 1
             B     | 2
            -------+-------------

            -------+-------------
             C     | 3
             D     | 4
            -------+-------------
            """);
        var box = new Box(80, Drawing.Margin + 49, 200, Drawing.Margin + 70);
        var heading = new Word("Heading", box, [new Glyph("Heading", box, 20)], 1, TextDirection.Right);

        Assert.Equal(2, Drawing.Extract(page with { Words = [.. page.Words, heading] }).Count);
    }

    [Fact]
    public void Missing_top_and_bottom_borders_are_where_the_vertical_lines_end()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page("""
            |     |     |
            |A    |B    |
            +-----+-----+
            |C    |D    |
            |     |     |
            """)));

        Assert.Equal(["0,0 A", "0,1 B", "1,0 C", "1,1 D"], Drawing.Describe(table));
    }

    [Fact]
    public void A_side_no_horizontal_line_leads_to_closes_the_column_beside_it()
    {
        var page = Drawing.Page("""
            |     |Alpha|1    |
            |     +-----+-----+
            |Group|Beta |2    |
            |     +-----+-----+
            |     |Gamma|3    |
            """);

        Assert.Equal(
            ["0,0 3x1 Group", "0,1 Alpha", "0,2 1", "1,1 Beta", "1,2 2", "2,1 Gamma", "2,2 3"], Drawing.Describe(
                Assert.Single(Drawing.Extract(page))));
    }

    [Fact]
    public void A_rule_beside_a_table_that_ends_elsewhere_is_no_side_of_it()
    {
        var page = Drawing.Page("""
                  +-----+-----+
                  |Alpha|1    |
            |     +-----+-----+
            |     |Beta |2    |
            |     +-----+-----+
            """);

        Assert.Equal(["0,0 Alpha", "0,1 1", "1,0 Beta", "1,1 2"], Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }

    [Fact]
    public void Letters_of_a_watermark_belong_to_no_cell()
    {
        var page = Drawing.Page("""
            +-----+-----+
            |Alpha|1    |
            +-----+-----+
            |Beta |2    |
            +-----+-----+
            """);
        var middle = page.Words[1].Box;
        var stamp = new Box(middle.Left - 20, middle.Top - 20, middle.Right + 20, middle.Bottom + 20);
        var stamped = page with { Words = [.. page.Words, new Word("密", stamp, [new Glyph("密", stamp, 48)], 1, TextDirection.Right)] };

        Assert.Equal(["0,0 Alpha", "0,1 1", "1,0 Beta", "1,1 2"], Drawing.Describe(Assert.Single(Drawing.Extract(stamped))));
    }

    [Fact]
    public void A_large_heading_in_a_table_is_no_watermark()
    {
        var page = Drawing.Page("""
            +-----------+
            |           |
            +-----+-----+
            |Alpha|1    |
            +-----+-----+
            """);
        var title = new Box(80, 73, 160, 94);
        var headed = page with
        {
            Words = [.. page
            .Words, new Word("年报", title, [new Glyph("年", title, 40), new Glyph("报", title, 40)], 1, TextDirection.Right)]
        };

        Assert.Equal(["0,0 1x2 年报", "1,0 Alpha", "1,1 1"], Drawing.Describe(Assert.Single(Drawing.Extract(headed))));
    }

    [Fact]
    public void Lines_that_overshoot_the_border_make_no_column()
    {
        var page = Drawing.Page(Spans);
        var longer = new List<Ruling>();
        foreach (var ruling in page.Rulings)
        {
            longer.Add(ruling with { Start = ruling.Start - 4, End = ruling.End + 4 });
        }

        Assert.Equal(SpansCells, Drawing.Describe(Assert.Single(Drawing.Extract(page with { Rulings = longer }))));
    }

    [Fact]
    public void Tables_that_do_not_touch_are_tables_of_their_own()
    {
        var tables = Drawing.Extract(Drawing.Page("""
            +-----+-----+   +-----+
            |A    |B    |   |E    |
            +-----+-----+   +-----+
                            |F    |
            +-----+-----+   +-----+
            |C    |D    |
            +-----+-----+
            """));

        Assert.Equal(3, tables.Count);
        Assert.Equal(["0,0 A", "0,1 B"], Drawing.Describe(tables[0]));
        Assert.Equal(["0,0 E", "1,0 F"], Drawing.Describe(tables[1]));
        Assert.Equal(["0,0 C", "0,1 D"], Drawing.Describe(tables[2]));
    }

    [Fact]
    public void A_table_inside_a_cell_is_a_table_too_and_its_text_is_given_once()
    {
        var tables = Drawing.Extract(Drawing.Page("""
            +------+------------+
            |Number|            |
            |      | +---+---+  |
            |      | |1  |2  |  |
            |      | +---+---+  |
            |      |            |
            +------+------------+
            """));

        Assert.Equal(["0,0 Number", "0,1"], Drawing.Describe(tables[0]));
        Assert.Equal(["0,0 1", "0,1 2"], Drawing.Describe(tables[1]));
    }

    [Fact]
    public void A_frame_around_the_page_does_not_swallow_its_tables()
    {
        var page = Drawing.Page(Spans).With(
            new Ruling(Orientation.Horizontal, 30, 30, 565, 1), new Ruling(Orientation.Horizontal, 812, 30, 565, 1),
            new Ruling(Orientation.Vertical, 30, 30, 812, 1), new Ruling(Orientation.Vertical, 565, 30, 812, 1),
            new Ruling(Orientation.Horizontal, 60, 30, 565, 1));

        Assert.Equal(SpansCells, Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }

    [Theory]
    [InlineData("""
        Text under a rule
        -----------------
        more text
        -----------------
        """)]
    [InlineData("""
        +-------+
        |A note |
        +-------+
        """)]
    [InlineData("""
              |
        ------+------
              |
        """)]
    [InlineData("""
        |
        +-----------------
        |
        +-----------------
        |
        +-----------------
        """)]
    public void Rules_frames_axes_and_charts_are_no_tables(string drawing) => Assert.Empty(Drawing.Extract(Drawing.Page(drawing)));

    [Fact]
    public void Underlines_and_lines_that_lead_nowhere_part_no_cell()
    {
        var page = Drawing.Page("""
            +-----------+-----------+
            |A          |B          |
            |           |           |
            |text       |           |
            |           |           |
            +-----------+-----------+
            """).With(
            new Ruling(Orientation.Horizontal, 72 + 40, 80, 110, 0.5),
            new Ruling(Orientation.Horizontal, 72 + 20, 72 + 96, 72 + 140, 0.5));

        Assert.Equal(["0,0 A text", "0,1 B"], Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }

    [Fact]
    public void A_region_that_is_no_rectangle_is_cut_into_strips_and_every_position_has_one_cell()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page("""
            +-----+-----+-----+
            |A    |B    |C    |
            +-----+     +-----+
            |D          |E    |
            +-----+-----+-----+
            |F    |G    |H    |
            +-----+-----+-----+
            """)));

        Assert.Equal(["0,0 A", "0,1 B", "0,2 C", "1,0 1x2 D", "1,2 E", "2,0 F", "2,1 G", "2,2 H"], Drawing.Describe(table));
    }

    [Fact]
    public void A_corner_without_lines_is_a_blank_cell()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page("""
                  +-----+-----+
                  |2021 |2022 |
            +-----+-----+-----+
            |A    |1    |2    |
            +-----+-----+-----+
            """)));

        Assert.Equal(["0,0", "0,1 2021", "0,2 2022", "1,0 A", "1,1 1", "1,2 2"], Drawing.Describe(table));
    }

    [Fact]
    public void Lines_of_a_cell_are_joined_as_their_script_asks()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page("""
            +---------+---------+---------+
            |政府信息 |a co‐    |1234     |
            |公开 指南|operative|bird 12  |
            +---------+---------+---------+
            """)));

        Assert.Equal(["0,0 政府信息公开指南", "0,1 a co‐operative", "0,2 1234 bird 12"], Drawing.Describe(table));
    }

    [Fact]
    public void A_number_broken_in_a_narrow_cell_is_one_number_and_two_numbers_stay_two()
    {
        var table = Assert.Single(Drawing.Extract(Drawing.Page("""
            +----+----------+
            |1958|195       |
            |28  |828       |
            +----+----------+
            """)));

        Assert.Equal(["0,0 195828", "0,1 195 828"], Drawing.Describe(table));
    }

    [Fact]
    public void Vertical_writing_in_a_cell_is_read_from_top_to_bottom()
    {
        var page = Drawing.Page("""
            +-----+-------------------+
            |     |ordinary text here |
            |     |                   |
            |     |                   |
            |     |                   |
            +-----+-------------------+
            """);
        Word Column(string text, double left) =>
            new(text, new Box(left, 80, left + 12, 80 + (12 * text.Length)), [], 0.5, TextDirection.Down);

        var table = Assert.Single(Drawing.Extract(page with { Words = [.. page.Words, Column("公开", 82), Column("不予", 96)] }));

        Assert.Equal("不予公开", table.Cells[0].Text);
        Assert.Equal(0.5, table.Cells[0].Confidence);
    }

    [Fact]
    public void The_words_of_a_table_in_a_table_are_given_once()
    {
        var tables = Drawing.Extract(Drawing.Page("""
            +-----+-------------------+
            |A    |B                  |
            |     |  +-----+-----+    |
            |     |  |C    |D    |    |
            |     |  +-----+-----+    |
            |     |E                  |
            +-----+-------------------+
            |F    |G                  |
            +-----+-------------------+
            """));

        Assert.Equal(2, tables.Count);
        Assert.Equal(["0,0 A", "0,1 B E", "1,0 F", "1,1 G"], Drawing.Describe(tables[0]));
        Assert.Equal(["0,0 C", "0,1 D"], Drawing.Describe(tables[1]));
    }

    [Fact]
    public void A_table_in_a_table_goes_on_on_the_next_page()
    {
        var upper = Drawing.Page("""
            +-----+-------------------+
            |A    |B                  |
            |     |  +-----+-----+    |
            |     |  |C    |D    |    |
            |     |  +-----+-----+    |
            +-----+-------------------+
            """, top: 700);
        var lower = Drawing.Page("""
            +-----+-------------------+
            |     |                   |
            |     |  +-----+-----+    |
            |     |  |E    |F    |    |
            |     |  +-----+-----+    |
            |G    |H                  |
            +-----+-------------------+
            """, top: 60);

        var tables = Drawing.Extract(upper, lower);

        Assert.Equal(2, tables.Count);
        Assert.Equal(["0,0 C", "0,1 D", "1,0 E", "1,1 F"], Drawing.Describe(tables[1]));
    }
}
