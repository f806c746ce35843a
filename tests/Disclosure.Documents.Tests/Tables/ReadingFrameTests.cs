using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class ReadingFrameTests
{
    private static readonly Box Displayed = new(10, 20, 110, 50);

    [Theory]
    [InlineData(TextDirection.Right, 600, 800)]
    [InlineData(TextDirection.Left, 600, 800)]
    [InlineData(TextDirection.Down, 800, 600)]
    [InlineData(TextDirection.Up, 800, 600)]
    public void A_page_turned_by_a_quarter_is_as_wide_as_it_was_high(TextDirection direction, double width, double height)
    {
        var frame = new ReadingFrame(direction, 600, 800);

        Assert.Equal((width, height), (frame.Width, frame.Height));
    }

    [Theory]
    [InlineData(TextDirection.Right, 10, 20, 110, 50)]
    [InlineData(TextDirection.Down, 20, 490, 50, 590)]
    [InlineData(TextDirection.Left, 490, 750, 590, 780)]
    [InlineData(TextDirection.Up, 750, 10, 780, 110)]
    public void A_box_is_turned_and_turned_back(TextDirection direction, double left, double top, double right, double bottom)
    {
        var frame = new ReadingFrame(direction, 600, 800);

        Assert.Equal(new Box(left, top, right, bottom), frame.ToReading(Displayed));
        Assert.Equal(Displayed, frame.ToDisplayed(frame.ToReading(Displayed)));
    }

    [Theory]
    [InlineData(TextDirection.Right, Orientation.Horizontal, 20, 10, 110)]
    [InlineData(TextDirection.Down, Orientation.Vertical, 20, 490, 590)]
    [InlineData(TextDirection.Left, Orientation.Horizontal, 780, 490, 590)]
    [InlineData(TextDirection.Up, Orientation.Vertical, 780, 10, 110)]
    public void A_horizontal_line_is_turned(TextDirection direction, Orientation orientation, double position, double start, double end) =>
        Assert.Equal(
            new Ruling(orientation, position, start, end, 1),
            new ReadingFrame(direction, 600, 800).ToReading(new Ruling(Orientation.Horizontal, 20, 10, 110, 1)));

    [Theory]
    [InlineData(TextDirection.Right, Orientation.Vertical, 20, 10, 110)]
    [InlineData(TextDirection.Down, Orientation.Horizontal, 580, 10, 110)]
    [InlineData(TextDirection.Left, Orientation.Vertical, 580, 690, 790)]
    [InlineData(TextDirection.Up, Orientation.Horizontal, 20, 690, 790)]
    public void A_vertical_line_is_turned(TextDirection direction, Orientation orientation, double position, double start, double end) =>
        Assert.Equal(
            new Ruling(orientation, position, start, end, 1),
            new ReadingFrame(direction, 600, 800).ToReading(new Ruling(Orientation.Vertical, 20, 10, 110, 1)));

    [Fact]
    public void Directions_are_counted_from_the_direction_of_the_page()
    {
        foreach (var page in Enum.GetValues<TextDirection>())
        {
            var frame = new ReadingFrame(page, 600, 800);
            Assert.Equal(TextDirection.Right, frame.ToReading(page));
            Assert.Equal(TextDirection.Down, frame.ToReading((TextDirection)(((int)page + 1) % 4)));
            Assert.Equal(TextDirection.Up, frame.ToReading((TextDirection)(((int)page + 3) % 4)));
        }
    }

    [Fact]
    public void A_page_runs_as_most_of_its_characters_do()
    {
        foreach (var direction in Enum.GetValues<TextDirection>())
        {
            var page = Pieces.Page([Running("甲乙", TextDirection.Right), Running("一二三", direction), Running("丙", TextDirection.Left)]);
            Assert.Equal(new ReadingFrame(direction, 600, 800), ReadingFrame.Of(page));
        }

        Assert.Equal(TextDirection.Right, ReadingFrame.DominantDirection([]));
        Word[] right = [Running("甲", TextDirection.Down), Running("乙", TextDirection.Right)];
        Assert.Equal(TextDirection.Right, ReadingFrame.DominantDirection(right));
        Word[] down = [Running("甲", TextDirection.Up), Running("乙", TextDirection.Down)];
        Assert.Equal(TextDirection.Down, ReadingFrame.DominantDirection(down));
    }

    private static Word Running(string text, TextDirection direction) => Pieces.Word(text, default, direction: direction);
}
