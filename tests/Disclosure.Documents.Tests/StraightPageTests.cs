namespace Disclosure.Documents.Tests;

public sealed class StraightPageTests
{
    private static readonly Word Title = new(
        "年度",
        new Box(20, 10, 44, 22),
        [new Glyph("年", new Box(20, 10, 32, 22), 12), new Glyph("度", new Box(32, 10, 44, 22), 12)],
        0.9,
        TextDirection.Right);

    private static readonly Ruling Top = new(Orientation.Horizontal, 30, 20, 80, 0.5);
    private static readonly Ruling Left = new(Orientation.Vertical, 20, 30, 60, 0.5);

    [Fact]
    public void What_is_displayed_is_where_the_mesh_leads_and_the_level_page_what_was_read()
    {
        // The sheet lay 100 points high and 200 wide; the page stands 5 points further right and 3 lower in its picture.
        var straight = Page(static (x, y) => (x + 5, y + 3));
        var page = straight.OnDisplay(4, 210, 110);

        Assert.Equal((4, 210, 110, TextVerdict.Trusted), (page.Number, page.Width, page.Height, page.Verdict));
        Assert.Equal(new Box(25, 13, 49, 25), page.Words[0].Box);
        Assert.Equal([new Box(25, 13, 37, 25), new Box(37, 13, 49, 25)], page.Words[0].Glyphs.Select(static glyph => glyph.Box));
        Assert.Equal([Top with { Position = 33, Start = 25, End = 85 }, Left with { Position = 25, Start = 33, End = 63 }], page.Rulings);
        Assert.Equal(new Doubt(new Box(45, 43, 55, 53), 0.5), Assert.Single(page.Doubts));

        Assert.Equal((4, 200, 100), (page.Level.Number, page.Level.Width, page.Level.Height));
        Assert.Same(straight.Words, page.Level.Words);
        Assert.Same(straight.Rulings, page.Level.Rulings);
        Assert.Same(straight.Doubts, page.Level.Doubts);
        Assert.Null(page.Level.Straight);
    }

    [Fact]
    public void A_page_read_as_displayed_is_level_itself()
    {
        var page = new Page(1, 100, 200, [], [], [], TextVerdict.Empty);
        Assert.Same(page, page.Level);
    }

    [Theory]
    [InlineData(0, TextDirection.Right, Orientation.Horizontal)]
    [InlineData(44, TextDirection.Right, Orientation.Horizontal)]
    [InlineData(46, TextDirection.Down, Orientation.Vertical)]
    [InlineData(90, TextDirection.Down, Orientation.Vertical)]
    [InlineData(-46, TextDirection.Up, Orientation.Vertical)]
    [InlineData(-90, TextDirection.Up, Orientation.Vertical)]
    [InlineData(136, TextDirection.Left, Orientation.Horizontal)]
    [InlineData(180, TextDirection.Left, Orientation.Horizontal)]
    public void Words_and_rulings_of_a_turned_page_run_along_the_nearest_axis(int degrees, TextDirection direction, Orientation orientation)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var page = Page((x, y) => ((x * cos) - (y * sin), (x * sin) + (y * cos))).OnDisplay(1, 100, 100);
        Assert.Equal(direction, page.Words[0].Direction);
        Assert.Equal(orientation, page.Rulings[0].Orientation);
        Assert.NotEqual(orientation, page.Rulings[1].Orientation);
        Assert.True(page.Rulings[0].Length > 0);
    }

    [Theory]
    [InlineData(TextDirection.Down, TextDirection.Left)]
    [InlineData(TextDirection.Left, TextDirection.Up)]
    [InlineData(TextDirection.Up, TextDirection.Right)]
    public void Other_directions_turn_with_the_page(TextDirection read, TextDirection displayed)
    {
        var straight = Page(static (x, y) => (-y, x)) with { Words = [Title with { Direction = read }] };
        Assert.Equal(displayed, straight.OnDisplay(1, 100, 200).Words[0].Direction);
    }

    private static StraightPage Page(Func<double, double, (double X, double Y)> displayed) =>
        new(200, 100, [Title], [Top, Left], [new Doubt(new Box(40, 40, 50, 50), 0.5)], Mesh.Over(50, 200, 100, displayed));
}
