using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class WordsByHeightTests
{
    [Theory]
    [InlineData(0, 100, "abcd")]
    [InlineData(10, 40, "abcd")]
    [InlineData(10.5, 39.5, "bc")]
    [InlineData(20, 20, "b")]
    [InlineData(21, 29, "")]
    [InlineData(41, 100, "")]
    [InlineData(0, 9, "")]
    [InlineData(30, 20, "")]
    public void The_words_between_two_heights_are_found_edges_included(double top, double bottom, string expected) =>
        Assert.Equal(expected, Found(Pieces.ByHeight(At("d", 40), At("a", 10), At("c", 30), At("b", 20)), top, bottom));

    [Fact]
    public void Blank_words_and_those_of_a_watermark_are_left_out()
    {
        var words = Pieces.ByHeight(At("a", 10), At("", 20), At("x", 25) with { IsTilted = true }, At("b", 30));

        Assert.Equal("ab", Found(words, -100, 100));
    }

    [Fact]
    public void Heights_are_those_of_the_page_as_it_is_read()
    {
        var down = Pieces.Word("abc", new Box(100, 10, 112, 50), direction: TextDirection.Down);
        var page = Pieces.Page([down]);
        var words = new WordsByHeight(page, ReadingFrame.Of(page), Watermark.Of(new Document([page])));

        var (_, box) = Assert.Single(words.Between(494, 494).ToArray());
        Assert.Equal(new Box(10, 488, 50, 500), box);
    }

    private static Word At(string text, double middle) => Pieces.Word(text, new Box(0, middle - 6, 10, middle + 6));

    private static string Found(WordsByHeight words, double top, double bottom) =>
        string.Concat(words.Between(top, bottom).ToArray().Select(item => item.Word.Text));
}
