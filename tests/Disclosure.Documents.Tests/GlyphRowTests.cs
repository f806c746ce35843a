namespace Disclosure.Documents.Tests;

public sealed class GlyphRowTests
{
    [Fact]
    public void Glyphs_that_follow_each_other_come_out_as_they_went_in()
    {
        Glyph[] glyphs = [At("一", 0.1, 10.3), At("二", 10.3, 20.7), At("9", 20.7, 25.1)];
        AssertRow(glyphs, "一二9");
    }

    [Fact]
    public void Glyphs_with_gaps_and_overlaps_come_out_as_they_went_in()
    {
        Glyph[] glyphs = [At("1", 0, 5), At("2", 5.5, 10), At("3", 9, 14), At("4", 14, 19)];
        AssertRow(glyphs, "1234");
    }

    [Fact]
    public void One_glyph_makes_a_row() => AssertRow([At("总", -3, 8)], "总");

    [Fact]
    public void Neighbours_that_differ_in_the_sign_of_zero_alone_are_kept_apart() => AssertRow([At("1", -5, 0.0), At("2", -0.0, 5)], "12");

    [Fact]
    public void Glyphs_of_several_sizes_or_lines_or_characters_are_kept_as_they_are()
    {
        var first = At("1", 0, 5);
        AssertKept([first, At("2", 5, 10) with { FontSize = 9 }], "12");
        AssertKept([first, new Glyph("2", new Box(5, 1, 10, 10), 10)], "12");
        AssertKept([first, new Glyph("2", new Box(5, 0, 10, 11), 10)], "12");
        AssertKept([first, At("ffi", 5, 10)], "1ffi");
        AssertKept([first, At("", 5, 10), At("34", 10, 15)], "134");
        AssertKept([At("𠀀", 0, 5)], "𠀀");
        AssertKept([first, At("\uD840", 5, 10)], "1\uD840");
    }

    [Fact]
    public void A_word_tells_the_size_of_a_row()
    {
        var row = GlyphRow.Of([At("1", 0, 5), At("2", 5, 10)], "12");
        Assert.Equal(10, new Word("12", default, row, 1, TextDirection.Right).FontSize);
    }

    private static Glyph At(string text, double left, double right) => new(text, new Box(left, 0, right, 10), 10);

    private static void AssertRow(Glyph[] glyphs, string text)
    {
        var row = GlyphRow.Of(glyphs, text);
        Assert.IsType<GlyphRow>(row);
        Assert.Equal(glyphs.Length, row.Count);
        Assert.Equal(glyphs, row);
        for (var i = 0; i < glyphs.Length; i++)
        {
            Assert.Equal(glyphs[i], row[i]);
            Assert.Equal(BitConverter.DoubleToInt64Bits(glyphs[i].Box.Left), BitConverter.DoubleToInt64Bits(row[i].Box.Left));
            Assert.Equal(BitConverter.DoubleToInt64Bits(glyphs[i].Box.Right), BitConverter.DoubleToInt64Bits(row[i].Box.Right));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => row[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => row[glyphs.Length]);
    }

    private static void AssertKept(Glyph[] glyphs, string text) =>
        Assert.Equal(glyphs, Assert.IsType<Glyph[]>(GlyphRow.Of(glyphs, text)));
}
