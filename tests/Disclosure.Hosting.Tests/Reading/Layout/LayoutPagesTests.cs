using Disclosure.Documents;
using Disclosure.Hosting.Reading.Layout;

namespace Disclosure.Hosting.Tests.Reading.Layout;

/// <summary>
/// A page of one inch a side with a table of two cells side by side, in inches. What a whole report becomes, the tests of the reader over
/// the service's interface show.
/// </summary>
public sealed class LayoutPagesTests
{
    private static readonly Box Displayed = new(0, 0, 72, 72);

    [Fact]
    public void Words_stand_where_they_are_displayed_and_cells_have_borders()
    {
        var page = Of([Word("12", 0, 0.1, 0.4)], [Cell(0, 0, 2), Cell(1, 2, 0)]);

        var word = Assert.Single(page.Words);
        Assert.Equal(("12", 0.9), (word.Text, word.Confidence));
        Assert.Equal(0.1 * 72, word.Box.Left, 0.001);
        Assert.Equal(0.4 * 72, word.Box.Top, 0.001);
        Assert.Equal(7, page.Rulings.Count);
        Assert.Equal(3, page.Rulings.Where(static ruling => ruling.Orientation == Orientation.Vertical)
            .Select(static ruling => ruling.Position).Distinct().Count());
    }

    [Fact]
    public void A_cell_in_which_nothing_was_read_is_doubted_and_one_with_a_word_is_not()
    {
        var page = Of([Word("12", 0, 0.1, 0.4)], [Cell(0, 0, 2), Cell(1, 2, 0)]);

        var doubt = Assert.Single(page.Doubts);
        Assert.Equal(0.5 * 72, doubt.Box.Left, 0.001);
        Assert.InRange(doubt.Confidence, 0.01, 0.69);
    }

    [Theory]
    [InlineData(0.1, 0.9)]
    [InlineData(0.45, 0.9)]
    [InlineData(0.6, 0.6)]
    public void A_word_that_stands_in_another_cell_than_its_text_says_is_doubted(double left, double confidence) =>
        Assert.Equal(confidence, Of([Word("12", 0, left, 0.4)], [Cell(0, 0, 2), Cell(1, 2, 0)]).Words[0].Confidence);

    [Fact]
    public void A_word_whose_cell_stands_nowhere_on_the_page_is_doubted()
    {
        var elsewhere = Cell(0, 0, 2) with { Regions = [new LayoutRegion(2, Square(0, 0.3, 0.5, 0.4))] };

        Assert.Equal(0.6, Of([Word("12", 0, 0.1, 0.4)], [elsewhere, Cell(1, 2, 0)]).Words[0].Confidence);
    }

    [Fact]
    public void A_box_to_tick_in_the_cell_of_a_figure_may_be_one_more_figure()
    {
        var answer = Answer([Word("1", 0, 0.1, 0.4)], [Cell(0, 0, 13), Cell(1, 13, 0)], [new LayoutMark(
            Square(0.25, 0.4, 0.1, 0.1), new LayoutSpan(1, 12))]);

        Assert.Equal(0.6, Of(answer).Words[0].Confidence);
    }

    [Fact]
    public void A_box_to_tick_outside_the_tables_is_a_doubt_where_it_stands()
    {
        var answer = Answer([Word("12", 0, 0.1, 0.4)], [Cell(0, 0, 2)], [new LayoutMark(
            Square(0.25, 0.8, 0.1, 0.1), new LayoutSpan(40, 12))]);

        var doubt = Assert.Single(Of(answer).Doubts);
        Assert.Equal(0.8 * 72, doubt.Box.Top, 0.001);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(-90)]
    public void A_sheet_the_service_saw_on_its_side_is_given_as_displayed(double angle)
    {
        // Displayed it is 2 inches wide and 1 high, with a word 0.4 from the left and 0.2 from the top.
        var polygon = angle > 0 ? Square(0.7, 0.4, 0.1, 0.3) : Square(0.2, 1.3, 0.1, 0.3);
        var seen = new LayoutPage(
            1, angle, 1, 2, IsInInches: true, [new LayoutWord("12", polygon, new LayoutSpan(0, 2), 0.9)], [[new LayoutSpan(0, 2)]], []);

        var page = LayoutPages.Of(new LayoutAnswer([seen], []), seen, 1, new Box(0, 0, 144, 72));

        Assert.Null(page.Straight);
        Assert.Equal((144, 72), (page.Width, page.Height));
        Assert.Equal(0.4 * 72, page.Words[0].Box.Left, 0.001);
        Assert.Equal(0.2 * 72, page.Words[0].Box.Top, 0.001);
    }

    [Theory]
    [InlineData("字", 0.28, 1)]
    [InlineData("字", 0.45, 2)]
    [InlineData("5", 0.28, 2)]
    public void Chinese_that_follows_without_a_gap_is_one_word(string next, double left, int words)
    {
        var first = new LayoutWord("汉", Square(0.1, 0.4, 0.1, 0.1), new LayoutSpan(0, 1), 0.9);
        var second = new LayoutWord(next, Square(left, 0.4, 0.1, 0.1), new LayoutSpan(3, 1), 0.8);
        if (next == "5")
        {
            first = first with { Text = "4" };
        }

        Assert.Equal(words, Of([first, second], []).Words.Count);
    }

    private static Page Of(IReadOnlyList<LayoutWord> words, IReadOnlyList<LayoutCell> cells) => Of(Answer(words, cells, []));

    private static Page Of(LayoutAnswer answer) => LayoutPages.Of(answer, answer.Pages[0], 1, Displayed);

    private static LayoutAnswer Answer(
        IReadOnlyList<LayoutWord> words, IReadOnlyList<LayoutCell> cells, IReadOnlyList<LayoutMark> marks) => new(
        [new LayoutPage(1, 0, 1, 1, IsInInches: true, words, [[new LayoutSpan(0, 100)]], marks)],
        cells.Count == 0 ? [] : [new LayoutTable(cells)]);

    private static LayoutWord Word(string text, int start, double left, double top) =>
        new(text, Square(left, top, 0.1, 0.1), new LayoutSpan(start, text.Length), 0.9);

    /// <summary>The left cell, or the right one, half an inch wide.</summary>
    private static LayoutCell Cell(int column, int start, int length) => new(
        0, column, 1, 1,
        [new LayoutRegion(1, Square(column / 2.0, 0.3, 0.5, 0.4))],
        length == 0 ? [] : [new LayoutSpan(start, length)]);

    private static IReadOnlyList<LayoutPoint> Square(double left, double top, double width, double height) =>
        [new(left, top), new(left + width, top), new(left + width, top + height), new(left, top + height)];
}
