using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

/// <summary>
/// Two pieces of a table without sides, from 0 to 200 across: rows of 20 and 40 points above the gap, one row of 20 below it.
/// </summary>
public sealed class OpenSidedTableTests
{
    private const double UpperEnd = 60;

    [Theory]
    [InlineData(30, true)]
    [InlineData(30.1, false)]
    public void A_gap_of_half_a_row_more_than_the_lowest_is_a_row(double gap, bool isRow) => Assert.Equal(isRow, AreOne(gap));

    [Theory]
    [InlineData(52, true)]
    [InlineData(52.1, false)]
    public void A_gap_of_a_third_more_than_the_highest_row_parts_tables(double gap, bool isRow) =>
        Assert.Equal(isRow, AreOne(gap, At("a", 5, 70), At("b", 5, 85), At("c", 5, 100), At("d", 5, 110)));

    [Theory]
    [InlineData(48, true)]
    [InlineData(48.1, false)]
    public void Lines_of_text_after_the_first_make_a_row_higher(double gap, bool isRow) =>
        Assert.Equal(isRow, AreOne(gap, At("a", 5, 70), At("b", 15, 75), At("c", 5, 80)));

    [Theory]
    [InlineData("一、甲", 22.9, true)]
    [InlineData("一、甲", 23.1, false)]
    [InlineData("十二、", 23.1, false)]
    [InlineData("二十一、", 23.1, false)]
    [InlineData("二十一二、", 23.1, true)]
    [InlineData("一", 23.1, true)]
    [InlineData("一甲", 23.1, true)]
    [InlineData("甲、", 23.1, true)]
    [InlineData("、一", 23.1, true)]
    public void A_chapter_heading_has_less_room(string text, double gap, bool isRow) => Assert.Equal(isRow, AreOne(gap, At(text, 5, 70)));

    [Fact]
    public void Every_numeral_heads_a_chapter()
    {
        foreach (var numeral in "一二三四五六七八九十")
        {
            Assert.False(AreOne(25, At($"{numeral}、", 5, 70)), $"{numeral}");
        }
    }

    [Fact]
    public void The_heading_is_the_leftmost_word_of_the_first_line()
    {
        Assert.False(AreOne(25, At("甲", 50, 69), At("一、", 5, 70)));
        Assert.True(AreOne(25, At("甲", 5, 69), At("一、", 50, 70)));
        Assert.True(AreOne(25, At("甲", 5, 65), At("一、", 5, 75)));
        Assert.True(AreOne(25, At("甲", 50, 65), At("一、", 5, 75)));
        Assert.True(AreOne(25, At("甲", 5, 69), At("一、", 5, 70)));
    }

    [Fact]
    public void Text_beside_the_table_is_no_heading_in_it()
    {
        Assert.True(AreOne(25, At("一、", -20, 70)));
        Assert.True(AreOne(25, At("一、", 200, 70)));
        Assert.False(AreOne(25, At("一、", -5, 70)));
        Assert.False(AreOne(25, At("一、", 195, 70)));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(11.1, false)]
    public void A_heading_in_larger_type_parts_tables(double size, bool isRow) => Assert.Equal(
        isRow,
        AreOne(
            20, At("甲", 5, 70, size), At("a", 100, 10), At("b", 5, 40, 9), At("c", 5, 45, 9), At("d", 5, 90, 9),
            At("e", 250, 90, 40), At("f", -60, 90, 40)));

    [Theory]
    [InlineData(-5)]
    [InlineData(195)]
    public void Text_on_the_edge_of_the_table_is_text_of_it(double left) =>
        Assert.True(AreOne(20, At("甲", 50, 70, 11), At("a", 50, 10, 9), At("b", 50, 40, 9), At("c", left, 90)));

    [Fact]
    public void Where_the_table_has_no_text_any_type_is_like_it() => Assert.True(AreOne(20, At("甲", 5, 70, 40)));

    [Fact]
    public void A_large_word_counts_wherever_it_stands_between() => Assert.False(
        AreOne(20, At("甲", 5, 70), At("乙", 30, 70, 20), At("丙", 60, 70), At("a", 5, 10), At("b", 5, 90)));

    [Fact]
    public void Without_type_sizes_the_shorter_side_of_a_word_stands_for_one()
    {
        static Word Plain(double left, double middle, double width, double height) =>
            new("a", new Box(left, middle - (height / 2), left + width, middle + (height / 2)), [], 1, TextDirection.Right);

        Assert.True(AreOne(20, Plain(5, 70, 40, 10), Plain(5, 10, 10, 40)));
        Assert.False(AreOne(20, Plain(5, 70, 40, 12), Plain(5, 10, 10, 40)));
        Assert.False(AreOne(20, Plain(5, 70, 12, 40), Plain(5, 10, 40, 10)));
    }

    [Fact]
    public void The_type_of_a_table_is_that_of_three_quarters_of_its_words()
    {
        // Of four words in order of size the last decides, of three too: the large one, unless there are five.
        Assert.True(AreOne(20, At("甲", 5, 70, 20), At("a", 5, 10), At("b", 5, 40), At("c", 5, 90), At("d", 50, 90, 20)));
        Assert.True(AreOne(20, At("甲", 5, 70, 20), At("a", 5, 10), At("b", 5, 40), At("c", 5, 90, 20)));
        Assert.False(AreOne(20, At("甲", 5, 70, 20), At("a", 5, 10), At("b", 5, 40), At("c", 5, 90), At("e", 80, 90), At("d", 50, 90, 20)));
    }

    [Fact]
    public void Lone_lines_are_no_table_but_may_stand_in_one()
    {
        var lone = Pieces.Network([Pieces.Segment(80, 0, 200)]);

        Assert.Equal([6], Counts(Put(Upper(), Lower(100), lone)));
        Assert.Equal([1, 1], Counts(Put(Pieces.Network([Pieces.Segment(10, 0, 200)]), Pieces.Network([Pieces.Segment(12, 0, 200)]))));
    }

    [Fact]
    public void The_rows_of_all_pieces_so_far_say_how_high_a_row_may_be()
    {
        // The second piece has the lowest row, 15 points high, so that 22.5 are the most; the first has one of 40, so that 22.5 may be.
        BorderNetwork Third(double top) =>
            Pieces.Network([Pieces.Segment(top, 0, 200), Pieces.Segment(top + 17, 0, 200)], Pieces.Segment(100, top, top + 17));
        BorderNetwork Second() =>
            Pieces.Network([Pieces.Segment(80, 0, 200), Pieces.Segment(95, 0, 200)], Pieces.Segment(100, 80, 95));

        Assert.Equal([7], Counts(Put(Upper(), Second(), Third(95 + 22.5))));
        Assert.Equal([2, 5], Counts(Put(Upper(), Second(), Third(95 + 22.6))).Order());
    }

    [Fact]
    public void A_piece_beside_another_does_not_shorten_it()
    {
        // The middle piece ends above the first one's lower end; the last is measured from there.
        var inner = Pieces.Network([Pieces.Segment(22, 0, 200), Pieces.Segment(42, 0, 200)], Pieces.Segment(50, 22, 42));

        Assert.Equal([7], Counts(Put(Upper(), inner, Lower(UpperEnd + 30))));
        Assert.Equal([2, 5], Counts(Put(Upper(), inner, Lower(UpperEnd + 30.1))).Order());
    }

    [Theory]
    [InlineData(4, 200, true)]
    [InlineData(4.1, 200, false)]
    [InlineData(0, 204, true)]
    [InlineData(0, 204.1, false)]
    [InlineData(-4, 196, true)]
    public void Pieces_of_one_table_reach_as_far_on_both_sides(double start, double end, bool isOne)
    {
        var lower = Pieces.Network([Pieces.Segment(80, start, end), Pieces.Segment(100, start, end)], Pieces.Segment(100, 80, 100));

        Assert.Equal(isOne ? 1 : 2, Put(Upper(), lower).Count);
    }

    [Fact]
    public void Ends_that_differ_little_from_one_to_the_next_are_one_end()
    {
        var networks = Put(
            Pieces.Network([Pieces.Segment(80, 7, 207), Pieces.Segment(100, 7, 207)], Pieces.Segment(100, 80, 100)),
            Pieces.Network([Pieces.Segment(40, 3.5, 203.5), Pieces.Segment(60, 3.5, 203.5)], Pieces.Segment(100, 40, 60)),
            Pieces.Network([Pieces.Segment(0, 0, 200), Pieces.Segment(20, 0, 200)], Pieces.Segment(100, 0, 20)));

        Assert.Equal([6], Counts(networks));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(6.1, true)]
    [InlineData(194, false)]
    [InlineData(193.9, true)]
    public void A_table_with_a_line_along_a_side_is_none_of_these(double x, bool isPiece)
    {
        var closed = Pieces.Network([Pieces.Segment(80, 0, 200), Pieces.Segment(100, 0, 200)], Pieces.Segment(x, 80, 100));

        Assert.Equal(isPiece ? 1 : 2, Put(Upper(), closed).Count);
    }

    [Fact]
    public void The_sides_are_where_the_longest_lines_end()
    {
        var lower = Pieces.Network(
            [Pieces.Segment(80, 5, 195), Pieces.Segment(100, 0, 200)], Pieces.Segment(8, 80, 100), Pieces.Segment(192, 80, 100));

        Assert.Single(Put(Upper(), lower));
    }

    [Fact]
    public void Verticals_alone_are_left_as_they_are()
    {
        var loose = Pieces.Network([], Pieces.Segment(100, 0, 50));

        Assert.Equal([loose], Put(loose));
        Assert.Empty(Put());
    }

    [Fact]
    public void A_double_line_is_no_row()
    {
        // Two lines 3.6 apart are one border: the lowest row stays 20, and the gap may be 30.
        var doubled = Pieces.Network(
            [Pieces.Segment(0, 0, 200), Pieces.Segment(RulingTolerance.DoubleLine, 0, 200), Pieces.Segment(24, 0, 200)],
            Pieces.Segment(100, 0, 24));

        Assert.Single(Put(doubled, Lower(24 + 26)));

        var narrow = Pieces.Network(
            [Pieces.Segment(0, 0, 200), Pieces.Segment(3.7, 0, 200), Pieces.Segment(24, 0, 200)], Pieces.Segment(100, 0, 24));
        Assert.Equal(2, Put(narrow, Lower(24 + 26)).Count);
    }

    [Theory]
    [InlineData(100, 400, 1, 201)]
    [InlineData(0, 400, 0, 201)]
    public void Pieces_are_compared_in_the_order_of_their_ends(double otherStart, double otherEnd, double start, double end)
    {
        // The wide piece stands between the two of one table in the list, not on the page.
        var other = Pieces.Network(
            [Pieces.Segment(500, otherStart, otherEnd), Pieces.Segment(520, otherStart, otherEnd)], Pieces.Segment(300, 500, 520));
        var lower = Pieces.Network([Pieces.Segment(80, start, end), Pieces.Segment(100, start, end)], Pieces.Segment(100, 80, 100));

        Assert.Equal([2, 5], Counts(Put(Upper(), other, lower)).Order());
    }

    [Fact]
    public void Cancellation_ends_the_work() => Assert.Throws<OperationCanceledException>(
        () => OpenSidedTable.PutTogether([Upper()], Pieces.ByHeight(), new CancellationToken(canceled: true)));

    private static bool AreOne(double gap, params Word[] words)
    {
        var networks = OpenSidedTable.PutTogether(
            [Upper(), Lower(UpperEnd + gap)], Pieces.ByHeight(words), TestContext.Current.CancellationToken);
        Assert.Equal(5, networks.Sum(network => network.Horizontal.Count));
        Assert.Equal(2, networks.Sum(network => network.Vertical.Count));
        return networks.Count == 1;
    }

    private static BorderNetwork Upper() => Pieces.Network(
        [Pieces.Segment(0, 0, 200), Pieces.Segment(20, 0, 200), Pieces.Segment(UpperEnd, 0, 200)], Pieces.Segment(100, 0, UpperEnd));

    private static BorderNetwork Lower(double top) =>
        Pieces.Network([Pieces.Segment(top, 0, 200), Pieces.Segment(top + 20, 0, 200)], Pieces.Segment(100, top, top + 20));

    private static Word At(string text, double left, double middle, double size = 10) =>
        Pieces.Word(text, new Box(left, middle - 5, left + 10, middle + 5), size);

    private static List<BorderNetwork> Put(params BorderNetwork[] networks) =>
        OpenSidedTable.PutTogether([.. networks], Pieces.ByHeight(), TestContext.Current.CancellationToken);

    private static IEnumerable<int> Counts(List<BorderNetwork> networks) => networks.Select(network => network.Horizontal.Count);
}
