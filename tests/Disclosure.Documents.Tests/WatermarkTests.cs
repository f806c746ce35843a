namespace Disclosure.Documents.Tests;

public sealed class WatermarkTests
{
    private static readonly Word Text = Word("公开", 100, 100, 10);
    private static readonly Word MoreText = Word("报告", 140, 100, 10);

    [Fact]
    public void Text_set_aslant_is_a_watermark() =>
        Assert.True(Watermark.Of(Document(Text)).Holds(Word("草稿", 100, 100, 10) with { IsTilted = true }));

    [Theory]
    [InlineData(WordRole.Text, false)]
    [InlineData(WordRole.Struck, true)]
    [InlineData(WordRole.Note, true)]
    [InlineData(WordRole.Stamp, true)]
    public void What_is_beside_the_text_is_no_part_of_it(WordRole role, bool isHeld) =>
        Assert.Equal(isHeld, Watermark.Of(Document(Text)).Holds(Text with { Role = role }));

    [Theory]
    [InlineData(20, true)]
    [InlineData(19.9, false)]
    public void Text_over_text_of_half_its_size_is_a_watermark_and_over_larger_text_is_not(double size, bool isStamp)
    {
        var stamp = Word("内部资料", 100, 100, size);
        var watermark = Watermark.Of(Document(Text, MoreText, stamp));
        Assert.Equal(isStamp, watermark.Holds(stamp));
        Assert.False(watermark.Holds(Text));
    }

    [Fact]
    public void Large_text_beside_other_text_is_none() =>
        Assert.False(Watermark.Of(Document(Text, MoreText, Word("年度报告", 100, 300, 40))).Holds(Word("年度报告", 100, 300, 40)));

    [Fact]
    public void A_title_on_the_tiles_of_a_watermark_is_none()
    {
        var title = Word("年度报告", 100, 100, 20);
        var tile = Word("内部资料", 110, 108, 9) with { Contrast = 0.15f, IsOverprint = true };
        var body = Enumerable.Range(0, 20).Select(static i => Word("公开", 100, 200 + (20 * i), 9));
        var watermark = Watermark.Of(Document([.. body, tile, title]));
        Assert.False(watermark.Holds(title));
        Assert.True(watermark.Holds(tile));
    }

    [Fact]
    public void A_stamp_found_on_one_page_counts_on_every_page()
    {
        var stamp = Word("内部资料", 100, 100, 40);
        var alone = stamp with { Box = new Box(0, 700, 200, 740) };
        var watermark = Watermark.Of(new Document([Page(1, Text, MoreText, stamp), Page(2, Text, MoreText, alone)]));
        Assert.True(watermark.Holds(alone));
        Assert.False(watermark.Holds(Word("内部资料", 100, 100, 10)));
    }

    [Fact]
    public void A_straightened_page_is_looked_at_as_it_was_read()
    {
        var stamp = Word("内部资料", 100, 100, 40);
        var straight = new StraightPage(600, 800, [Text, MoreText, stamp], [], [], Mesh.Over(100, 600, 800, static (x, y) => (800 - y, x)));
        Assert.True(Watermark.Of(new Document([straight.OnDisplay(1, 800, 600)])).Holds(stamp));
    }

    private static Document Document(params Word[] words) => new([Page(1, words)]);

    private static Page Page(int number, params Word[] words) => new(number, 600, 800, words, [], [], TextVerdict.Trusted);

    /// <summary>A word of one glyph per character, from the left and the top of the first.</summary>
    private static Word Word(string text, double left, double top, double size)
    {
        var glyphs = text.Select((character, i) => new Glyph(
            $"{character}", new Box(left + (i * size), top, left + ((i + 1) * size), top + size), size)).ToList();
        return new Word(text, new Box(left, top, left + (text.Length * size), top + size), glyphs, 1, TextDirection.Right);
    }
}
