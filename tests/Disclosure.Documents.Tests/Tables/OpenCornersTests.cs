using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

/// <summary>Two rows and two columns, 60 by 20 points a cell, each side of a cell a line that may end before the corners.</summary>
public sealed class OpenCornersTests
{
    private static readonly string[] Cells = ["0,0 A", "0,1 B", "1,0 C", "1,1 D"];

    [Theory]
    [InlineData(2)]
    [InlineData(3.5)]
    [InlineData(5)]
    public void Corners_open_by_a_few_points_are_closed(double gap) =>
        Assert.Equal(Cells, Drawing.Describe(Assert.Single(Drawing.Extract(Table(gap)))));

    [Fact]
    public void Corners_open_by_more_are_none() => Assert.Empty(Drawing.Extract(Table(5.1)));

    [Fact]
    public void A_blank_to_be_filled_in_is_no_border()
    {
        // A line that ends four points before the borders of its cell, which run on.
        var page = Table(0).With(new Ruling(Orientation.Horizontal, 115, 104, 156, 0));
        Assert.Equal(Cells, Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }

    [Fact]
    public void A_blank_beside_open_corners_stays_what_it_is()
    {
        var page = Table(3.5).With(new Ruling(Orientation.Horizontal, 110, 104, 156, 0));
        Assert.Equal(Cells, Drawing.Describe(Assert.Single(Drawing.Extract(page))));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void The_four_corners_of_a_cell_are_the_least(int corners, bool areClosed)
    {
        var (horizontal, vertical) = (new List<BorderSegment>(), new List<BorderSegment>());
        for (var i = 0; i < corners; i++)
        {
            // Corners far from each other: a line to the right and a line down from each, both beginning four points off.
            var at = 100.0 * i;
            horizontal.Add(new BorderSegment(at, at, at, at + 4, at + 50, i));
            vertical.Add(new BorderSegment(at, at, at, at + 4, at + 50, i));
        }

        OpenCorners.Close(horizontal, vertical, TestContext.Current.CancellationToken);

        Assert.All(horizontal, line => Assert.Equal(areClosed ? line.Position : line.Position + 4, line.Start));
        Assert.All(vertical, line => Assert.Equal(areClosed ? line.Position : line.Position + 4, line.Start));
    }

    private static Page Table(double gap)
    {
        var page = new Page(1, 595, 842, [], [], [], TextVerdict.Trusted);
        foreach (var (column, row, text) in new[] { (0, 0, "A"), (1, 0, "B"), (0, 1, "C"), (1, 1, "D") })
        {
            var (x, y) = (100 + (column * 60), 100 + (row * 20));
            page = page.With(
                new Ruling(Orientation.Horizontal, y, x + gap, x + 60 - gap, 0),
                new Ruling(Orientation.Horizontal, y + 20, x + gap, x + 60 - gap, 0),
                new Ruling(Orientation.Vertical, x, y + gap, y + 20 - gap, 0),
                new Ruling(Orientation.Vertical, x + 60, y + gap, y + 20 - gap, 0)).With(text, x + 10, y + 4);
        }

        return page;
    }
}
