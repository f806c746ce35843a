using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class CellTextTests
{
    [Fact]
    public void No_words_and_one_word_are_in_order()
    {
        Assert.Empty(CellText.InReadingOrder([], TextDirection.Right));
        Assert.Equal(["a"], Order(TextDirection.Right, At("a", 50, 50)));
    }

    [Fact]
    public void Words_are_read_line_by_line_from_the_left() =>
        Assert.Equal(["a", "b", "c"], Order(TextDirection.Right, At("c", 0, 20), At("b", 30, 0), At("a", 0, 1)));

    [Theory]
    [InlineData(12, 12, 6, 0)]
    [InlineData(12, 12, 6.5, 1)]
    [InlineData(20, 12, 10, 0)]
    [InlineData(20, 12, 10.5, 1)]
    [InlineData(12, 20, 10, 0)]
    [InlineData(12, 20, 10.5, 1)]
    public void A_line_ends_half_the_height_of_its_words_below_its_first(double firstHeight, double secondHeight, double distance, int line)
    {
        var first = Pieces.Word("a", new Box(0, 100 - (firstHeight / 2), 10, 100 + (firstHeight / 2)));
        var second = Pieces.Word("b", new Box(20, 100 + distance - (secondHeight / 2), 30, 100 + distance + (secondHeight / 2)));

        Assert.Equal(
            [0, line],
            CellText.InReadingOrder([(first, first.Box), (second, second.Box)], TextDirection.Right).Select(word => word.Line));
    }

    [Fact]
    public void Words_that_sink_step_by_step_do_not_stay_on_one_line() =>
        Assert.Equal(["b", "a", "c"], Order(TextDirection.Right, At("a", 40, 5), At("b", 20, 0), At("c", 0, 10)));

    [Fact]
    public void Vertical_writing_is_read_column_by_column_from_the_right()
    {
        var right = Pieces.Word("甲", new Box(40, 0, 52, 24));
        var left = Pieces.Word("乙", new Box(20, 0, 32, 24));

        Assert.Equal("甲乙", CellText.Join(CellText.InReadingOrder([(left, left.Box), (right, right.Box)], TextDirection.Down), 100));
    }

    [Theory]
    [InlineData("a", "b", "a b")]
    [InlineData("甲", "乙", "甲乙")]
    [InlineData("a", "乙", "a乙")]
    [InlineData("甲", "b", "甲b")]
    [InlineData("co-", "operative", "co- operative")]
    public void Words_of_a_line_are_joined_as_their_script_asks(string first, string second, string joined) =>
        Assert.Equal(joined, Join(100, (first, 0, 10), (second, 0, 10)));

    [Theory]
    [InlineData("co-", "operative", "co-operative")]
    [InlineData("co\u2010", "operative", "co\u2010operative")]
    [InlineData("a-", "b", "a-b")]
    [InlineData("co-", "Operative", "co- Operative")]
    [InlineData("co-", "1", "co- 1")]
    [InlineData("1-", "operative", "1- operative")]
    [InlineData("-", "operative", "- operative")]
    [InlineData("co", "operative", "co operative")]
    public void A_hyphen_at_the_end_of_a_line_holds_the_word_together(string first, string second, string joined)
    {
        Assert.Equal(joined, Join(1000, (first, 0, 10), (second, 1, 10)));
        Assert.Equal(joined, CellText.Join(first, second));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "b", "b")]
    [InlineData("a", "", "a")]
    [InlineData("a", "b", "a b")]
    [InlineData("甲", "乙", "甲乙")]
    public void Texts_of_two_pages_are_joined_like_lines(string before, string after, string joined) =>
        Assert.Equal(joined, CellText.Join(before, after));

    [Fact]
    public void Nothing_and_one_word_are_their_own_text()
    {
        Assert.Equal("", CellText.Join([], 100));
        Assert.Equal("a", Join(100, ("a", 0, 10)));
    }

    [Theory]
    [InlineData(45.5, "195828")]
    [InlineData(46, "1958 28")]
    public void A_number_is_broken_where_its_line_had_no_room_for_one_digit_more(double width, string joined) =>
        Assert.Equal(joined, Join(width, ("1958", 0, 32), ("28", 1, 16)));

    [Theory]
    [InlineData("19.", "28")]
    [InlineData("a9", "28")]
    [InlineData("1958", "2a")]
    [InlineData("1958", "2.8")]
    public void Only_digits_after_a_figure_that_ends_in_one_are_the_rest_of_a_number(string first, string second) =>
        Assert.Equal($"{first} {second}", Join(10, (first, 0, 32), (second, 1, 16)));

    [Fact]
    public void A_number_is_broken_only_where_both_pieces_are_alone_on_their_lines()
    {
        Assert.Equal("a 1958 28", Join(10, ("a", 0, 8), ("1958", 0, 32), ("28", 1, 16)));
        Assert.Equal("1958 28 b", Join(10, ("1958", 0, 32), ("28", 1, 16), ("b", 1, 8)));
        Assert.Equal("12 34", Join(10, ("12", 0, 16), ("34", 0, 16)));
        Assert.Equal("19582830", Join(10, ("1958", 0, 32), ("28", 1, 16), ("30", 2, 16)));
        Assert.Equal("a 1958", Join(10, ("a", 0, 8), ("19", 1, 16), ("58", 2, 16)));
    }

    [Theory]
    [InlineData("ab", 24, 60, 96.5, true)]
    [InlineData("ab", 24, 60, 96, false)]
    [InlineData("甲乙", 24, 60, 84.5, true)]
    [InlineData("甲乙", 24, 60, 84, false)]
    public void A_piece_fits_where_it_and_the_padding_leave_room(string next, double nextWidth, double line, double width, bool fits) =>
        Assert.Equal(fits, CellText.WouldFit(line, width, next, nextWidth));

    [Fact]
    public void Scripts_written_without_spaces_are_joined_without_any()
    {
        (int First, int Last)[] wide =
        [
            (0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF01, 0xFF60), (0x2014, 0x2014), (0x2018, 0x2019), (0x201C, 0x201D),
            (0x2026, 0x2026), (0x2460, 0x24FF), (0x20000, 0x20000),
        ];
        foreach (var (first, last) in wide)
        {
            foreach (var character in (int[])[first, last])
            {
                Assert.True(IsWide(character), $"U+{character:X}");
            }

            foreach (var character in (int[])[first - 1, last + 1])
            {
                var isSurrogate = character is >= 0xD800 and <= 0xDFFF;
                var isWide = character == 0x20001;
                Assert.True(isSurrogate || IsWide(character) == isWide, $"U+{character:X}");
            }
        }

        Assert.False(IsWide(0x1F600));
    }

    private static bool IsWide(int character)
    {
        var text = char.ConvertFromUtf32(character);
        var after = CellText.Join("a", $"{text}a") == $"a{text}a";
        var before = CellText.Join($"a{text}", "a") == $"a{text}a";
        Assert.Equal(after, before);
        return after;
    }

    private static Word At(string text, double left, double top) => Pieces.Word(text, new Box(left, top, left + 10, top + 12));

    private static string[] Order(TextDirection direction, params Word[] words) =>
        [.. CellText.InReadingOrder([.. words.Select(word => (word, word.Box))], direction).Select(word => word.Word.Text)];

    private static string Join(double width, params (string Text, int Line, double Width)[] words)
    {
        var placed = new List<(Word Word, Box Box, int Line)>();
        foreach (var (text, line, length) in words)
        {
            var box = new Box(0, 0, length, 12);
            placed.Add((Pieces.Word(text, box), box, line));
        }

        return CellText.Join(placed, width);
    }
}
