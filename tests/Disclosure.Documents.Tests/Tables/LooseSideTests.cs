using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class LooseSideTests
{
    [Theory]
    [InlineData(99, 10, 90, true)]
    [InlineData(100, 10, 90, false)]
    [InlineData(301, 10, 90, true)]
    [InlineData(300, 10, 90, false)]
    [InlineData(200, 10, 90, false)]
    [InlineData(0, 10, 90, true)]
    [InlineData(-0.5, 10, 90, false)]
    [InlineData(400, 10, 90, true)]
    [InlineData(400.5, 10, 90, false)]
    [InlineData(50, 6, 90, true)]
    [InlineData(50, 5.9, 90, false)]
    [InlineData(50, 14, 90, true)]
    [InlineData(50, 14.1, 90, false)]
    [InlineData(50, 10, 86, true)]
    [InlineData(50, 10, 85.9, false)]
    [InlineData(50, 10, 94, true)]
    [InlineData(50, 10, 94.1, false)]
    public void A_line_beside_a_table_is_its_side_where_it_is_near_and_as_high(double x, double top, double bottom, bool isSide)
    {
        // The table's own vertical lines run from 10 to 90 together, none of them all the way.
        var table = Table(100, 300);
        var side = Pieces.Network([], Pieces.Segment(x, top, bottom));

        LooseSide.Attach([side, table]);

        Assert.Equal(isSide ? 4 : 3, table.Vertical.Count);
        Assert.Equal(isSide ? 0 : 1, side.Vertical.Count);
    }

    [Fact]
    public void The_nearest_table_gets_the_side()
    {
        var (left, right) = (Table(0, 100), Table(121, 300));
        var side = Pieces.Network([], Pieces.Segment(110, 10, 90));

        LooseSide.Attach([right, side, left]);

        Assert.Equal((4, 3), (left.Vertical.Count, right.Vertical.Count));
    }

    [Fact]
    public void Of_two_tables_as_near_the_first_gets_it()
    {
        var (left, right) = (Table(0, 100), Table(120, 300));

        LooseSide.Attach([left, Pieces.Network([], Pieces.Segment(110, 10, 90)), right]);

        Assert.Equal((4, 3), (left.Vertical.Count, right.Vertical.Count));
    }

    [Fact]
    public void Only_a_line_by_itself_is_a_side()
    {
        var table = Table(100, 300);
        var two = Pieces.Network([], Pieces.Segment(50, 10, 90), Pieces.Segment(60, 10, 90));
        var cross = Pieces.Network([Pieces.Segment(50, 40, 60)], Pieces.Segment(50, 10, 90));

        LooseSide.Attach([two, cross, table]);

        Assert.Equal(3, table.Vertical.Count);
    }

    [Fact]
    public void Only_a_table_of_two_lines_each_way_has_sides()
    {
        var side = Pieces.Network([], Pieces.Segment(50, 10, 90));
        BorderNetwork[] others =
        [
            Pieces.Network([Pieces.Segment(50, 100, 300)], Pieces.Segment(100, 10, 90), Pieces.Segment(300, 10, 90)),
            Pieces.Network([Pieces.Segment(10, 100, 300), Pieces.Segment(90, 100, 300)], Pieces.Segment(100, 10, 90)),
        ];

        LooseSide.Attach([side, .. others]);
        Assert.Single(side.Vertical);

        var least = Pieces.Network(
            [Pieces.Segment(10, 100, 300), Pieces.Segment(90, 100, 300)], Pieces.Segment(100, 10, 90), Pieces.Segment(300, 10, 90));
        LooseSide.Attach([side, least]);
        Assert.Empty(side.Vertical);
    }

    private static BorderNetwork Table(double left, double right) => Pieces.Network(
        [Pieces.Segment(30, left, right), Pieces.Segment(70, left, right)],
        Pieces.Segment((left + right) / 2, 20, 90), Pieces.Segment(left, 20, 80), Pieces.Segment(right, 10, 80));
}
