using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class FragmentFinderTests
{
    [Fact]
    public void A_page_with_lines_of_one_direction_has_no_tables()
    {
        Assert.Empty(Find(Pieces.Across(10, 0, 100), Pieces.Across(50, 0, 100), Pieces.Across(90, 0, 100)));
        Assert.Empty(Find(Pieces.Down(10, 0, 100), Pieces.Down(50, 0, 100), Pieces.Down(90, 0, 100)));
        Assert.Empty(Find(Pieces.Across(10, 0, 100), Pieces.Down(50, 200, 300)));
    }

    [Fact]
    public void Dots_and_lines_without_end_are_no_lines()
    {
        Ruling[] odd =
        [
            Pieces.Across(140, 150, 150), Pieces.Across(140, 190, 150), Pieces.Across(double.NaN, 100, 200),
            Pieces.Across(140, 100, double.PositiveInfinity), Pieces.Down(140, 150, 150), Pieces.Down(double.PositiveInfinity, 100, 200),
            Pieces.Down(140, double.NegativeInfinity, 200),
        ];

        Assert.Equal([100.0, 150, 200], Assert.Single(Find([.. Table(100, 100, 200, 200), .. odd])).ColumnLines);
    }

    [Fact]
    public void A_dot_in_the_only_other_direction_makes_no_table() =>
        Assert.Empty(Find(Pieces.Across(10, 0, 100), Pieces.Across(12, 0, 100), Pieces.Across(50, 0, 100), Pieces.Down(50, 50, 50)));

    [Fact]
    public void Of_frames_alone_the_first_and_the_last_of_the_page_may_be_parts_of_tables() =>
        Assert.Equal([100.0, 500], Tops(Find([.. Frame(100, 100, 200, 200), .. Frame(100, 300, 200, 400), .. Frame(100, 500, 200, 600)])));

    [Fact]
    public void Of_frames_on_one_height_the_first_found_is_the_first_and_the_lowest_the_last() =>
        Assert.Equal(
            [(100.0, 100.0), (300.0, 100.0)],
            Find([.. Frame(100, 100, 150, 200), .. Frame(200, 100, 250, 200), .. Frame(300, 100, 350, 250), .. Frame(400, 100, 450, 200)])
                .Select(fragment => (fragment.Left, fragment.Top)));

    [Theory]
    [InlineData(100, 200, true)]
    [InlineData(100, 200.5, false)]
    [InlineData(300, 400, true)]
    [InlineData(299.5, 400, false)]
    public void A_frame_beside_a_table_is_none(double top, double bottom, bool isKept) =>
        Assert.Equal(
            isKept ? 2 : 1, Find([.. Table(100, 200, 200, 250), .. Table(100, 260, 200, 300), .. Frame(300, top, 400, bottom)]).Count - 1);

    [Fact]
    public void Only_the_outermost_frames_beyond_the_tables_are_kept() =>
        Assert.Equal(
            [10.0, 200, 500],
            Tops(Find(
                [
                    .. Frame(100, 10, 200, 50), .. Frame(100, 60, 200, 100), .. Table(100, 200, 200, 300),
                    .. Frame(100, 400, 200, 450), .. Frame(100, 500, 200, 550),
                ])));

    [Theory]
    [InlineData(700, 1, 2)]
    [InlineData(701, 1, 1)]
    [InlineData(701, 3, 1)]
    [InlineData(701, 4, 2)]
    public void Few_cells_over_half_the_page_around_a_table_are_decoration(double bottom, int lines, int tables)
    {
        var rulings = new List<Ruling>(Frame(100, 100, 500, bottom));
        for (var i = 0; i < lines; i++)
        {
            rulings.Add(Pieces.Across(600 + (20 * i), 100, 500));
        }

        Assert.Equal(tables, Find([.. rulings, .. Table(200, 200, 300, 300)]).Count);
    }

    [Theory]
    [InlineData(10, 10, 450, 790, 500, 100, 590, 200)]
    [InlineData(150, 10, 590, 790, 10, 100, 100, 200)]
    [InlineData(10, 200, 590, 790, 100, 10, 200, 100)]
    [InlineData(10, 10, 590, 600, 100, 650, 200, 750)]
    public void Few_cells_beside_a_table_are_a_table_too(
        double left, double top, double right, double bottom, double otherLeft, double otherTop, double otherRight, double otherBottom)
    {
        Assert.Equal(2, Find([.. Table(left, top, right, bottom), .. Table(otherLeft, otherTop, otherRight, otherBottom)]).Count);
    }

    [Fact]
    public void Few_cells_around_a_frame_or_nothing_are_a_table()
    {
        Assert.Single(Find(Table(10, 10, 590, 790)));
        Assert.Equal(10, Assert.Single(Find([.. Table(10, 10, 590, 790), .. Frame(100, 100, 200, 200)])).Top);
    }

    [Fact]
    public void Tables_come_from_the_top_then_from_the_left()
    {
        Ruling[] openSided =
        [
            Pieces.Across(100, 100, 200), Pieces.Across(150, 100, 200), Pieces.Down(150, 100, 150),
        ];
        Word[] text = [At("a", 120, 120), At("b", 180, 120)];

        Assert.Equal([100.0, 300], Tops(Find(text, [.. openSided, .. Table(100, 300, 200, 400)])));
        Assert.Equal([100.0, 300], Find(text, [.. openSided, .. Table(300, 100, 400, 200)]).Select(fragment => fragment.Left));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 2, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 2, 0)]
    [InlineData(4, 3, 1)]
    public void A_table_without_a_side_has_text_in_a_third_of_its_cells(int rows, int filled, int tables)
    {
        var rulings = new List<Ruling> { Pieces.Down(150, 100, 100 + (50 * rows)) };
        for (var i = 0; i <= rows; i++)
        {
            rulings.Add(Pieces.Across(100 + (50 * i), 100, 200));
        }

        Word[] words = [.. Enumerable.Range(0, filled).Select(i => At("a", i % 2 == 0 ? 120 : 180, 120 + (50 * (i / 2))))];

        Assert.Equal(tables, Find(words, [.. rulings]).Count);
        Assert.Single(Find(words, [.. rulings, Pieces.Down(100, 100, 100 + (50 * rows)), Pieces.Down(200, 100, 100 + (50 * rows))]));
    }

    [Fact]
    public void A_word_belongs_to_the_cell_its_middle_lies_in()
    {
        // Two by two cells of 50 points from (100, 100); where lines meet, the cell right of and below them has the word.
        Assert.Equal("x...", Cells(100, 100));
        Assert.Equal("x...", Cells(149.9, 149.9));
        Assert.Equal(".x..", Cells(150, 149.9));
        Assert.Equal("..x.", Cells(149.9, 150));
        Assert.Equal("...x", Cells(150, 150));
        Assert.Equal("...x", Cells(200, 200));
        Assert.Equal("....", Cells(99.9, 150));
        Assert.Equal("....", Cells(200.1, 150));
        Assert.Equal("....", Cells(150, 99.9));
        Assert.Equal("....", Cells(150, 200.1));

        static string Cells(double x, double y)
        {
            var fragment = Assert.Single(Find(
                [At("x", x, y)], [.. Table(100, 100, 200, 200), Pieces.Across(150, 100, 200)]));
            return string.Concat(fragment.Cells.Select(cell => cell.Text.Length == 0 ? "." : cell.Text));
        }
    }

    [Fact]
    public void A_cell_lies_between_the_inner_edges_of_its_lines()
    {
        var fragment = Assert.Single(Find(
            [
                Pieces.Across(100, 100, 200, 4), Pieces.Across(200, 100, 200, 2),
                Pieces.Down(100, 100, 200, 2), Pieces.Down(150, 100, 200, 6), Pieces.Down(200, 100, 200, 4),
            ]));

        Assert.Equal(
            [new Box(101, 102, 147, 199), new Box(153, 102, 198, 199)],
            fragment.Cells.Select(cell => cell.Box));
        Assert.Equal((1, 100.0, 200.0), (fragment.Rows, fragment.Top, fragment.Bottom));
        Assert.Equal([46.0, 45], fragment.Cells.Select(cell => cell.Room));
    }

    [Fact]
    public void A_cell_is_open_where_no_line_is_drawn_at_the_edge_of_the_table()
    {
        // Three columns of two rows: the top is drawn over the first column, the bottom under the last; the middle cells span columns.
        var fragment = Assert.Single(Find(
            [
                Pieces.Across(100, 100, 150), Pieces.Across(150, 100, 250), Pieces.Across(200, 200, 250),
                Pieces.Down(100, 100, 200), Pieces.Down(150, 150, 200), Pieces.Down(200, 100, 200), Pieces.Down(250, 100, 200),
            ]));

        Assert.Equal(
            [(0, 0, 2, false, false), (0, 2, 1, true, false), (1, 0, 1, false, true), (1, 1, 1, false, true), (1, 2, 1, false, false)],
            fragment.Cells.Select(cell => (cell.Region.Row, cell.Region.Column, cell.Region.ColumnSpan, cell.OpenTop, cell.OpenBottom)));
    }

    [Fact]
    public void The_room_of_vertical_writing_is_the_height_of_its_cell()
    {
        Word[] words =
        [
            Pieces.Word("甲乙", new Box(160, 110, 172, 134), direction: TextDirection.Down), At("abcdef", 120, 120),
        ];

        Assert.Equal([50.0, 100], Assert.Single(Find(words, Table(100, 100, 200, 200))).Cells.Select(cell => cell.Room));
    }

    [Fact]
    public void The_words_of_a_cell_run_as_most_of_their_characters_do()
    {
        Word[] words =
        [
            At("abcdefgh", 120, 120), Pieces.Word("甲乙丙", new Box(180, 110, 192, 146), direction: TextDirection.Down),
            Pieces.Word("丁戊己", new Box(160, 110, 172, 146), direction: TextDirection.Down), At("9", 166, 180),
        ];

        Assert.Equal("甲乙丙丁戊己9", Assert.Single(Find(words, Table(100, 100, 200, 200))).Cells[1].Text);
    }

    [Fact]
    public void Cancellation_ends_the_work() => Assert.Throws<OperationCanceledException>(() => FragmentFinder.Find(
        Pieces.Page([], Table(100, 100, 200, 200)), Watermark.Of(new Document([])), ReadLimits.Default,
        new CancellationToken(canceled: true)));

    private static Word At(string text, double x, double y) => Pieces.Word(text, new Box(x - 4, y - 4, x + 4, y + 4));

    private static Ruling[] Frame(double left, double top, double right, double bottom) =>
    [
        Pieces.Across(top, left, right), Pieces.Across(bottom, left, right),
        Pieces.Down(left, top, bottom), Pieces.Down(right, top, bottom),
    ];

    /// <summary>A frame parted into two columns.</summary>
    private static Ruling[] Table(double left, double top, double right, double bottom) =>
        [.. Frame(left, top, right, bottom), Pieces.Down((left + right) / 2, top, bottom)];

    private static IEnumerable<double> Tops(List<TableFragment> fragments) => fragments.Select(fragment => fragment.Top);

    private static List<TableFragment> Find(params Ruling[] rulings) => Find([], rulings);

    private static List<TableFragment> Find(Word[] words, Ruling[] rulings)
    {
        var page = Pieces.Page(words, rulings);
        return FragmentFinder.Find(page, Watermark.Of(new Document([page])), ReadLimits.Default, TestContext.Current.CancellationToken);
    }
}
