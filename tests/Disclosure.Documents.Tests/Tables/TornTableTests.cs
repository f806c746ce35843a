using Disclosure.Documents.Tables;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Tables;

public sealed class TornTableTests
{
    private static readonly double[] Two = [0, 100, 300];

    [Fact]
    public void A_part_with_the_same_columns_goes_on() => Assert.True(Continues(Part(Two), Part(Two)));

    [Fact]
    public void A_part_on_a_page_that_runs_another_way_does_not() =>
        Assert.False(Continues(Part(Two), Part(Two) with { Frame = new ReadingFrame(TextDirection.Down, 600, 800) }));

    [Fact]
    public void A_part_of_other_sides_does_not() => Assert.False(Continues(Part(Two), Part([0, 100, 310])));

    [Fact]
    public void A_part_of_other_columns_goes_on_where_no_line_is_drawn_at_the_break()
    {
        double[] other = [0, 200, 300];
        var open = Pieces.Cell(1, 0, "甲", openBottom: true);
        var upper = Part(Two, Pieces.Cell(0, 0), open);
        var lower = Part(other, Pieces.Cell(0, 0, "乙", openTop: true));

        Assert.True(Continues(upper, lower));
        Assert.False(Continues(Part(Two), lower));
        Assert.False(Continues(upper, Part(other)));

        // A cell as high as the page's part of the table, open because the table has no lines there at all, says nothing.
        var whole = new CellRegion(0, 0, 2, 1);
        Assert.False(Continues(Part(Two, Pieces.Cell(whole, "甲", openBottom: true)), lower));
        Assert.False(Continues(upper, Part(other, Pieces.Cell(whole, "乙", openTop: true))));
    }

    [Fact]
    public void Text_between_the_parts_ends_the_table()
    {
        Assert.False(Continues(Part(Two) with { Page = At("甲", 300, 1) }, Part(Two)));
        Assert.True(Continues(Part(Two) with { Page = At("甲", 50, 1) }, Part(Two)));
        Assert.False(Continues(Part(Two), Part(Two) with { Page = At("甲", 50, 2) }));
        Assert.True(Continues(Part(Two), Part(Two) with { Page = At("甲", 300, 2) }));
    }

    [Fact]
    public void A_part_is_added_to_the_columns()
    {
        var table = new TornTable(Part([0, 300], Pieces.Cell(0, 0, "甲"), Pieces.Cell(1, 0, "乙")));
        var document = new Document([Pieces.Page(), Pieces.Page(number: 2)]);
        Assert.True(table.TryContinue(Part(Two, Pieces.Cell(0, 0, "丙"), Pieces.Cell(0, 1, "丁")), document));

        Assert.Equal(2, table.Join(ReadLimits.Default, TestContext.Current.CancellationToken)!.Columns);
    }

    [Fact]
    public void A_frame_and_a_blank_grid_are_no_tables()
    {
        Assert.Null(Join(Part([0, 300], Pieces.Cell(0, 0, "甲"))));
        Assert.Null(Join(Part(Two, Pieces.Cell(0, 0), Pieces.Cell(0, 1))));
        Assert.NotNull(Join(Part(Two, Pieces.Cell(0, 0), Pieces.Cell(0, 1, "甲"))));
    }

    [Fact]
    public void A_table_of_more_cells_than_allowed_is_refused()
    {
        var table = new TornTable(Part(Two, Pieces.Cell(0, 0), Pieces.Cell(0, 1, "甲")));

        Assert.NotNull(table.Join(new ReadLimits { Cells = 2 }, TestContext.Current.CancellationToken));
        var error = Assert.Throws<DocumentException>(() => table.Join(new ReadLimits { Cells = 1 }, TestContext.Current.CancellationToken));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void Cancellation_ends_the_work() => Assert.Throws<OperationCanceledException>(
        () => new TornTable(Part(Two)).Join(ReadLimits.Default, new CancellationToken(canceled: true)));

    [Fact]
    public void A_row_that_is_cut_counts_once()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +---------+-----+
                |一、收   |1    |
                +---------+-----+
                |二、其中 |0    |
                |         |     |
                """, 700),
            Drawing.Page("""
                |一部     |     |
                |         |     |
                +---------+-----+
                |三、其   |     |
                |         |     |
                """),
            Drawing.Page("""
                |他       |2    |
                +---------+-----+
                """)));

        Assert.Equal(["0,0 一、收", "0,1 1", "1,0 二、其中一部", "1,1 0", "2,0 三、其他", "2,1 2"], Drawing.Describe(table));
        Assert.Equal([(1, 0), (2, 1), (3, 2)], table.Parts.Select(part => (part.Page, part.FirstRow)));
    }

    [Fact]
    public void A_cell_torn_over_three_pages_is_one()
    {
        const string end = """
            |     |Beta |2    |
            |     +-----+-----+
            |     |Gamma|3    |
            |     +-----+-----+
            """;

        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                +-----+-----+-----+
                |Label|2021 |2022 |
                +-----+-----+-----+
                |Group|Alpha|1    |
                |     +-----+-----+
                """, 700),
            Drawing.Page(end, 500),
            Drawing.Page(end)));

        Assert.Equal("1,0 5x1 Group", Drawing.Describe(table)[3]);
        Assert.Equal((6, 3), (table.Rows, table.Parts.Count));
        Assert.Equal([(1, 0), (2, 2), (3, 4)], table.Parts.Select(part => (part.Page, part.FirstRow)));
    }

    [Fact]
    public void Where_a_table_has_no_line_at_its_top_anyway_a_missing_line_at_the_break_says_nothing()
    {
        var table = Assert.Single(Drawing.Extract(
            Drawing.Page("""
                |Label    |2022 |
                +---------+-----+
                |Alpha    |1    |
                """, 700),
            Drawing.Page("""
                |Beta     |2    |
                +---------+-----+
                |Gamma    |3    |
                """)));

        Assert.Equal(4, table.Rows);
    }

    [Fact]
    public void The_row_below_the_break_decides_with_the_one_after_it()
    {
        // Blank below a row with a figure is the rest of that row, unless what follows is blank too: then both are rows.
        const string upper = """
            +---------+-----+
            |Label    |2022 |
            +---------+-----+
            |Alpha    |1    |
            +---------+-----+
            """;

        static int Rows(string lower) => Assert.Single(Drawing.Extract(Drawing.Page(upper, 700), Drawing.Page(lower))).Rows;

        Assert.Equal(2, Rows("""
            +---------+-----+
            |         |     |
            +---------+-----+
            """));
        Assert.Equal(3, Rows("""
            +---------+-----+
            |         |     |
            +---------+-----+
            |         |2    |
            +---------+-----+
            """));
        Assert.Equal(4, Rows("""
            +---------+-----+
            |         |     |
            +---------+-----+
            |         |     |
            +---------+-----+
            """));
        Assert.Equal(5, Rows("""
            +---------+-----+
            |         |     |
            +---------+-----+
            |         |     |
            +---------+-----+
            |Beta     |2    |
            +---------+-----+
            """));
    }

    private static Page At(string text, double middle, int number) =>
        Pieces.Page([Pieces.Word(text, new Box(0, middle - 6, 10, middle + 6))], number: number);

    private static TableFragment Part(double[] columnLines, params FragmentCell[] cells) =>
        Pieces.Fragment(columnLines, rows: 2, cells.Length == 0 ? null : cells);

    private static bool Continues(TableFragment upper, TableFragment lower)
    {
        upper = upper with { Page = upper.Page with { Number = 1 } };
        lower = lower with { Page = lower.Page with { Number = 2 } };
        return new TornTable(upper).TryContinue(lower, new Document([upper.Page, lower.Page]));
    }

    private static Table? Join(TableFragment part) => new TornTable(part).Join(ReadLimits.Default, TestContext.Current.CancellationToken);
}
