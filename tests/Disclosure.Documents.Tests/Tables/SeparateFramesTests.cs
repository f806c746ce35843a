namespace Disclosure.Documents.Tests.Tables;

/// <summary>Grids of frames 60 points wide and 20 high, their lines without thickness, a word in each.</summary>
public sealed class SeparateFramesTests
{
    [Theory]
    [InlineData(3.7)]
    [InlineData(4.5)]
    [InlineData(6)]
    public void Frames_that_stand_apart_are_the_cells_of_one_table(double gap)
    {
        var table = Assert.Single(Drawing.Extract(Frames(3, 3, gap)));

        Assert.Equal(["0,0 A", "0,1 B", "0,2 C", "1,0 D", "1,1 E", "1,2 F", "2,0 G", "2,1 H", "2,2 I"], Drawing.Describe(table));
        var box = Assert.Single(table.Parts).Box;
        Assert.Equal((100, 100), (Math.Round(box.Left, 6), Math.Round(box.Top, 6)));
        Assert.Equal((180 + (2 * gap), 60 + (2 * gap)), (Math.Round(box.Width, 6), Math.Round(box.Height, 6)));
    }

    [Fact]
    public void Frames_farther_apart_are_boxes_of_their_own() => Assert.Empty(Drawing.Extract(Frames(3, 3, 6.1)));

    [Fact]
    public void A_frame_as_high_as_two_others_is_a_cell_over_two_rows()
    {
        var page = Page([(0, 0, 60, 45, "A"), (65, 0, 60, 20, "B"), (65, 25, 60, 20, "C"), (0, 50, 125, 20, "D")]);

        Assert.Equal(["0,0 2x1 A", "0,1 B", "1,1 C", "2,0 1x2 D"], Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    public void A_row_or_a_column_of_boxes_is_no_table(int rows, int columns) => Assert.Empty(Drawing.Extract(Frames(rows, columns, 5)));

    [Fact]
    public void Four_frames_are_the_least()
    {
        Assert.Single(Drawing.Extract(Frames(2, 2, 5)));
        Assert.Empty(Drawing.Extract(Page([(0, 0, 60, 20, "A"), (65, 0, 60, 20, "B"), (0, 25, 125, 20, "C")])));
    }

    [Theory]
    [InlineData(35, 1)]
    [InlineData(40, 0)]
    public void Frames_that_leave_much_of_their_rectangle_empty_are_a_diagram(double width, int tables)
    {
        // Two rows of two with nothing to their right, and below them a frame that is wider: with the gaps 5,338 of 7,000 square points.
        var page = Page(
            [(0, 0, 30, 20, "A"), (35, 0, 30, 20, "B"), (0, 25, 30, 20, "C"), (35, 25, 30, 20, "D"), (0, 50, 65 + width, 20, "E")]);
        Assert.Equal(tables, Drawing.Extract(page).Count);
    }

    [Fact]
    public void Frames_without_text_are_no_table()
    {
        var page = Frames(3, 3, 5);
        Assert.Empty(Drawing.Extract(page with { Words = page.Words.Take(1).ToList() }));
    }

    [Fact]
    public void Frames_in_a_frame_of_the_table_are_read_once()
    {
        var page = Frames(2, 2, 5);
        var frame = Page([(-5, -5, 135, 55, "")]);

        var table = Assert.Single(Drawing.Extract(page with { Rulings = [.. page.Rulings, .. frame.Rulings] }));

        Assert.Equal(["0,0 A", "0,1 B", "1,0 C", "1,1 D"], Drawing.Describe(table));
    }

    private static Page Frames(int rows, int columns, double gap) => Page(
    [
        .. Enumerable.Range(0, rows * columns).Select(i =>
            (i % columns * (60 + gap), i / columns * (20 + gap), 60.0, 20.0, ((char)('A' + i)).ToString())),
    ]);

    private static Page Page(IEnumerable<(double Left, double Top, double Width, double Height, string Text)> frames)
    {
        var page = new Page(1, 595, 842, [], [], [], TextVerdict.Trusted);
        foreach (var (left, top, width, height, text) in frames)
        {
            var (x, y) = (100 + left, 100 + top);
            page = page.With(
                new Ruling(Orientation.Horizontal, y, x, x + width, 0), new Ruling(Orientation.Horizontal, y + height, x, x + width, 0),
                new Ruling(Orientation.Vertical, x, y, y + height, 0), new Ruling(Orientation.Vertical, x + width, y, y + height, 0));
            page = text.Length > 0 ? page.With(text, x + 5, y + 4) : page;
        }

        return page;
    }
}
