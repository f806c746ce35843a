using Disclosure.Documents;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class TextLineTests
{
    private static Word Word(string text, double left, double top, double height = 10, double size = 10) => new(
        text, new Box(left, top, left + (text.Length * 10), top + height), size > 0 ? [new Glyph(text, default, size)] : [], 1,
        TextDirection.Right);

    private static List<TextLine> Read(params Word[] words) => Read([], words);

    private static List<TextLine> Read(List<Box> tables, params Word[] words)
    {
        var page = new Page(7, 600, 800, words, [], [], TextVerdict.Trusted);
        return TextLine.Of(page, tables, Watermark.Of(new Document([page])));
    }

    [Fact]
    public void Words_side_by_side_are_one_line_from_the_left()
    {
        var line = Assert.Single(Read(Word("丙丁", 200, 100), Word("甲乙", 100, 100, size: 12)));

        Assert.Equal(("甲乙丙丁", 12.0, 7), (line.Text, line.FontSize, line.Page));
        Assert.Equal(new Box(100, 100, 220, 110), line.Box);
    }

    [Theory]
    [InlineData(105, 1)]
    [InlineData(105.5, 2)]
    public void Words_that_overlap_by_half_their_height_are_on_one_line(double top, int lines) =>
        Assert.Equal(lines, Read(Word("甲", 100, 100), Word("乙", 200, top)).Count);

    [Fact]
    public void The_lower_of_two_words_is_measured() =>
        Assert.Single(Read(Word("甲", 100, 100, height: 40), Word("乙", 200, 135, height: 10)));

    [Fact]
    public void Latin_words_keep_their_space() =>
        Assert.Equal("OK ok", Assert.Single(Read(Word("OK", 100, 100), Word("ok", 200, 100))).Text);

    [Fact]
    public void Words_in_tables_and_lines_of_nothing_are_left_out()
    {
        Assert.Equal(["外"], Read([new Box(90, 90, 130, 130)], Word("内", 100, 100), Word("外", 100, 200)).Select(static line => line.Text));
        Assert.Empty(Read(Word("|", 100, 100)));
        Assert.Empty(Read());
    }

    [Fact]
    public void A_line_without_glyphs_is_as_large_as_it_is_high() =>
        Assert.Equal(14, Assert.Single(Read(Word("甲", 100, 100, 14, size: 0))).FontSize);

    [Fact]
    public void Lines_that_run_another_way_are_left_out()
    {
        var across = Word("横", 300, 300) with { Direction = TextDirection.Down };

        Assert.Equal(["甲乙"], Read(Word("甲乙", 100, 100), across).Select(static line => line.Text));
    }
}
