using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

/// <summary>Pages of 600 by 800 points: the margins are the outer 96 points.</summary>
public sealed class RunningMatterTests
{
    private const double Body = 300;

    [Fact]
    public void An_empty_page_holds_nothing_else() => Assert.True(IsAllAbove(400));

    [Fact]
    public void Only_what_stands_beyond_the_height_counts()
    {
        Assert.False(IsAllAbove(Body + 0.1, At("甲", Body)));
        Assert.True(IsAllAbove(Body, At("甲", Body)));
        Assert.False(IsAllBelow(Body - 0.1, At("甲", Body)));
        Assert.True(IsAllBelow(Body, At("甲", Body)));
    }

    [Theory]
    [InlineData(95, true)]
    [InlineData(96, false)]
    [InlineData(704, false)]
    [InlineData(705, true)]
    public void A_number_is_a_page_number_in_the_margin(double middle, bool isPageNumber)
    {
        Assert.Equal(isPageNumber, IsAllAbove(800, At("12", middle)));
        Assert.Equal(isPageNumber, IsAllBelow(0, At("12", middle)));
    }

    [Theory]
    [InlineData(TextDirection.Down, 555, 400, true)]
    [InlineData(TextDirection.Down, 300, 30, true)]
    [InlineData(TextDirection.Down, 300, 770, true)]
    [InlineData(TextDirection.Down, 45, 400, true)]
    [InlineData(TextDirection.Down, 300, 400, false)]
    public void On_a_page_printed_sideways_both_its_margins_and_those_as_displayed_count(
        TextDirection direction, double x, double y, bool isPageNumber)
    {
        var word = Pieces.Word("12", new Box(x - 5, y - 5, x + 5, y + 5), direction: direction);
        var page = Pieces.Page([word]);

        Assert.Equal(isPageNumber, RunningMatter.IsAllAbove(new Document([page]), page, ReadingFrame.Of(page), 1000));
    }

    [Fact]
    public void Page_numbers_are_written_in_many_ways()
    {
        string[] numbers =
        [
            "12", "０９", "-12-", "—12—", "–１–", "－1－", "―1―", "~1~", "·1·", "1.", "•1•", "1/2", "1／2", "|1|", "第1页", "第1頁共9頁",
            "1，2", "1,2", "page", "Page", "OF",
        ];
        foreach (var text in numbers)
        {
            Assert.True(IsAllAbove(400, At(text, 20)), text);
        }

        foreach (var text in (string[])["甲", "1甲", "a", "pages", "1:2"])
        {
            Assert.False(IsAllAbove(400, At(text, 20)), text);
        }
    }

    [Fact]
    public void Longer_numbers_are_no_page_numbers()
    {
        Assert.True(IsAllAbove(400, At(new string('1', 20), 20)));
        Assert.False(IsAllAbove(400, At(new string('1', 21), 20)));
    }

    [Fact]
    public void No_more_than_sixty_words_are_running_matter()
    {
        Assert.True(IsAllAbove(400, [.. Enumerable.Repeat(At("1", 20), 60)]));
        Assert.False(IsAllAbove(400, [.. Enumerable.Repeat(At("1", 20), 61)]));
        Assert.True(IsAllAbove(400, [.. Enumerable.Repeat(At("1", 20), 60), .. Enumerable.Repeat(At("甲", 500), 60)]));
    }

    [Theory]
    [InlineData(-2, true)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(-3, false)]
    [InlineData(3, false)]
    [InlineData(0, false)]
    public void What_stands_on_a_page_nearby_too_is_a_header(int distance, bool repeated)
    {
        const int number = 4;
        var pages = new Page[7];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = Pieces.Page(i + 1 == number || i + 1 == number + distance ? [At("年报", Body)] : [], number: i + 1);
        }

        Assert.Equal(repeated, IsAllAbove(400, pages[number - 1], pages));
    }

    [Fact]
    public void The_first_and_the_last_page_have_neighbours_on_one_side()
    {
        Page[] pages = [Pieces.Page([At("年报", Body)], number: 1), Pieces.Page([At("年报", Body)], number: 2)];

        Assert.True(IsAllAbove(400, pages[0], pages));
        Assert.True(IsAllAbove(400, pages[1], pages));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(-4, true)]
    [InlineData(4.1, false)]
    [InlineData(-4.1, false)]
    public void A_header_stands_at_the_same_height(double distance, bool repeated) =>
        Assert.Equal(repeated, IsRepeated(At("年报", Body), At("年报", Body + distance)));

    [Theory]
    [InlineData("第3号甲", "第12号甲", true)]
    [InlineData("3", "12", true)]
    [InlineData("甲3", "甲45", true)]
    [InlineData("甲3", "甲", false)]
    [InlineData("甲", "甲3", false)]
    [InlineData("甲3", "甲乙", false)]
    [InlineData("甲乙", "甲3", false)]
    [InlineData("甲乙", "甲丙", false)]
    [InlineData("甲乙", "甲3乙", false)]
    [InlineData("甲3乙", "甲乙", false)]
    [InlineData("甲乙", "甲", false)]
    [InlineData("甲", "甲乙", false)]
    [InlineData("3甲", "4乙", false)]
    public void A_header_is_the_same_but_for_its_digits(string here, string there, bool repeated) =>
        Assert.Equal(repeated, IsRepeated(At(here, Body), At("乙", Body), At(there, Body)));

    [Theory]
    [InlineData("续表", true)]
    [InlineData("續表", true)]
    [InlineData("接下页", true)]
    [InlineData("转下页", true)]
    [InlineData("(Continued)", true)]
    [InlineData("下页", false)]
    public void A_line_may_say_that_the_table_goes_on(string text, bool goesOn) => Assert.Equal(goesOn, IsAllAbove(400, At(text, Body)));

    [Fact]
    public void What_says_that_a_table_goes_on_is_short_and_may_be_of_several_words()
    {
        Assert.True(IsAllAbove(400, At("接", Body), At("下页", Body)));
        Assert.True(IsAllAbove(400, At("续" + new string('甲', 19), Body), At(new string('乙', 20), Body)));
        Assert.False(IsAllAbove(400, At("续" + new string('甲', 20), Body), At(new string('乙', 20), Body)));
        Assert.False(IsAllAbove(400, At("continued" + new string('a', 32), Body)));
    }

    private static Word At(string text, double middle) => Pieces.Word(text, new Box(0, middle - 6, 10, middle + 6));

    private static bool IsRepeated(Word here, params Word[] there)
    {
        var page = Pieces.Page([here]);
        return IsAllAbove(400, page, page, Pieces.Page(there, number: 2));
    }

    private static bool IsAllAbove(double height, params Word[] words)
    {
        var page = Pieces.Page(words);
        return IsAllAbove(height, page, page);
    }

    private static bool IsAllAbove(double height, Page page, params Page[] pages) =>
        RunningMatter.IsAllAbove(new Document(pages), page, ReadingFrame.Of(page), height);

    private static bool IsAllBelow(double height, params Word[] words)
    {
        var page = Pieces.Page(words);
        return RunningMatter.IsAllBelow(new Document([page]), page, ReadingFrame.Of(page), height);
    }
}
