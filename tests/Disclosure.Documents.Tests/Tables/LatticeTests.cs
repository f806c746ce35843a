using Disclosure.Documents.Tables;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Tables;

public sealed class LatticeTests
{
    [Theory]
    [InlineData(100, 20, true)]
    [InlineData(100, 20.1, false)]
    [InlineData(80, 16, true)]
    [InlineData(80, 16.1, false)]
    [InlineData(40, 12, true)]
    [InlineData(40, 12.1, false)]
    [InlineData(20, 8, true)]
    [InlineData(20, 8.1, false)]
    public void A_line_along_most_of_a_cell_is_drawn(double size, double missing, bool drawn)
    {
        var across = Of([.. Frame(size), Pieces.Segment(size, missing, 2 * size)], [.. Frame(size), Pieces.Segment(size, 0, 2 * size)]);
        Assert.Equal([drawn, true], Enumerable.Range(0, 2).Select(column => across.HasLineAbove(1, column)));
        Assert.Equal([true, true], Enumerable.Range(0, 2).Select(row => across.HasLineLeft(row, 1)));

        var down = Of([.. Frame(size), Pieces.Segment(size, 0, 2 * size)], [.. Frame(size), Pieces.Segment(size, 0, (2 * size) - missing)]);
        Assert.Equal([true, drawn], Enumerable.Range(0, 2).Select(row => down.HasLineLeft(row, 1)));
        Assert.Equal([true, true], Enumerable.Range(0, 2).Select(column => down.HasLineAbove(1, column)));
    }

    [Fact]
    public void Pieces_of_a_line_count_together()
    {
        var lattice = Of(
            [.. Frame(100), Pieces.Segment(100, 0, 40), Pieces.Segment(101, 60, 140), Pieces.Segment(100, 165, 200)],
            [.. Frame(100), Pieces.Segment(100, 0, 200)]);

        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(column => lattice.HasLineAbove(1, column)));
    }

    [Fact]
    public void What_lies_beyond_the_last_line_takes_nothing_off()
    {
        var lattice = Of(
            [.. Frame(100), Pieces.Segment(100, 0, 180), Pieces.Segment(100, 202, 240)], [.. Frame(100), Pieces.Segment(100, 0, 200)]);

        Assert.True(lattice.HasLineAbove(1, 1));
    }

    [Fact]
    public void A_line_that_ends_where_a_cell_begins_is_not_along_it()
    {
        var lattice = Of([.. Frame(100), Pieces.Segment(100, 100, 200)], [.. Frame(100), Pieces.Segment(100, 0, 200)]);

        Assert.Equal([false, true], Enumerable.Range(0, 2).Select(column => lattice.HasLineAbove(1, column)));
    }

    [Fact]
    public void The_outermost_lines_close_the_grid_drawn_or_not()
    {
        var lattice = Of(
            [Pieces.Segment(0, 100, 200), Pieces.Segment(100, 0, 200), Pieces.Segment(200, 0, 100)],
            [Pieces.Segment(0, 100, 200), Pieces.Segment(100, 0, 200), Pieces.Segment(200, 0, 100)]);

        Assert.Equal((2, 2), (lattice.Rows, lattice.Columns));
        Assert.Equal([false, true], lattice.TopDrawn);
        Assert.Equal([true, false], lattice.BottomDrawn);
        for (var i = 0; i < 2; i++)
        {
            Assert.True(lattice.HasLineAbove(0, i));
            Assert.True(lattice.HasLineAbove(2, i));
            Assert.True(lattice.HasLineLeft(i, 0));
            Assert.True(lattice.HasLineLeft(i, 2));
        }
    }

    [Theory]
    [InlineData(0, 100, false)]
    [InlineData(-50, 100, true)]
    [InlineData(0, 150, true)]
    public void A_side_that_is_concluded_is_open(double start, double end, bool open)
    {
        var lattice = Of(
            [Pieces.Segment(0, start, end), Pieces.Segment(50, start, end)], [Pieces.Segment(0, 0, 50), Pieces.Segment(100, 0, 50)]);

        Assert.Equal(open, lattice.HasOpenSide);
        Assert.Equal(open ? 2 : 1, lattice.Columns);
    }

    [Fact]
    public void Lines_that_enclose_nothing_make_no_grid()
    {
        BorderSegment[] across = [Pieces.Segment(0, 92, 150), Pieces.Segment(50, 50, 200)];
        BorderSegment[] down = [Pieces.Segment(100, 0, 50)];

        Assert.Null(Lattice.Of(Pieces.Network(across, down), ReadLimits.Default, Cancellation));
        Assert.Null(Lattice.Of(Pieces.Network(down, across), ReadLimits.Default, Cancellation));
    }

    [Fact]
    public void A_grid_of_more_positions_than_allowed_is_refused()
    {
        var network = Pieces.Network(
            [Pieces.Segment(0, 0, 200), Pieces.Segment(50, 0, 200), Pieces.Segment(100, 0, 200), Pieces.Segment(150, 0, 200)],
            Pieces.Segment(0, 0, 150), Pieces.Segment(100, 0, 150), Pieces.Segment(200, 0, 150));

        Assert.NotNull(Lattice.Of(network, new ReadLimits { Cells = 6 }, Cancellation));
        var error = Assert.Throws<DocumentException>(() => Lattice.Of(network, new ReadLimits { Cells = 5 }, Cancellation));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void Cancellation_ends_the_work() => Assert.Throws<OperationCanceledException>(() => Lattice.Of(
        Pieces.Network(Frame(100), Frame(100)), ReadLimits.Default, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("""
        +-----+-----+-----+
        |                 |
        +-----+-----      |
        |                 |
        +-----+-----+-----+
        |     |     |     |
        +-----+-----+-----+
        """)]
    [InlineData("""
        +-----+-----+-----+
        |                 |
        |      -----+-----+
        |                 |
        +-----+-----+-----+
        |     |     |     |
        +-----+-----+-----+
        """)]
    [InlineData("""
        +-----+-----+-----+
        |                 |
        |     +-----+     |
        |                 |
        +-----+-----+-----+
        |     |     |     |
        +-----+-----+-----+
        """)]
    public void Horizontal_stretches_that_lead_nowhere_are_dropped_and_their_line_with_them(string drawing)
    {
        var page = Drawing.Page(drawing);
        var lattice = Of(
            [.. page.Rulings.Where(line => line.Orientation == Orientation.Horizontal).Select(Along)],
            [.. page.Rulings.Where(line => line.Orientation == Orientation.Vertical).Select(Along)]);

        Assert.Equal((2, 3), (lattice.Rows, lattice.Columns));
        Assert.Equal([72.0, 120, 144], lattice.RowLines.Select(line => line.Position));
        Assert.Equal([false, false], Enumerable.Range(1, 2).Select(column => lattice.HasLineLeft(0, column)));
        Assert.Equal([true, true], Enumerable.Range(1, 2).Select(column => lattice.HasLineLeft(1, column)));
        Assert.Equal([true, true, true], Enumerable.Range(0, 3).Select(column => lattice.HasLineAbove(1, column)));
    }

    [Theory]
    [InlineData("""
        +---+---+-+
        |   |   | |
        |   |   +-+
        |   |   | |
        |   +   +-+
        |       | |
        +-------+-+
        """)]
    [InlineData("""
        +-------+-+
        |       | |
        |   |   +-+
        |   |   | |
        |   |   +-+
        |   |   | |
        +---+---+-+
        """)]
    [InlineData("""
        +-------+-+
        |       | |
        |   |   +-+
        |   |   | |
        |   |   +-+
        |       | |
        +-------+-+
        """)]
    public void Vertical_stretches_that_lead_nowhere_are_dropped_and_their_line_with_them(string drawing)
    {
        var page = Drawing.Page(drawing);
        var lattice = Of(
            [.. page.Rulings.Where(line => line.Orientation == Orientation.Horizontal).Select(Along)],
            [.. page.Rulings.Where(line => line.Orientation == Orientation.Vertical).Select(Along)]);

        Assert.Equal((3, 2), (lattice.Rows, lattice.Columns));
        Assert.Equal([72.0, 136, 152], lattice.ColumnLines.Select(line => line.Position));
        Assert.Equal([false, true], Enumerable.Range(0, 2).Select(column => lattice.HasLineAbove(1, column)));
        Assert.Equal([false, true], Enumerable.Range(0, 2).Select(column => lattice.HasLineAbove(2, column)));
        Assert.Equal([true, true, true], Enumerable.Range(0, 3).Select(row => lattice.HasLineLeft(row, 1)));
    }

    [Fact]
    public void A_stretch_that_meets_another_stays()
    {
        var lattice = Pieces.Lattice("""
            +-----+-----+-----+
            |     |           |
            +-----+     +-----+
            |           |     |
            +-----+-----+-----+
            """);

        Assert.Equal((2, 3), (lattice.Rows, lattice.Columns));
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(column => lattice.HasLineAbove(1, column)));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(row => lattice.HasLineLeft(row, 1)));
        Assert.Equal([false, true], Enumerable.Range(0, 2).Select(row => lattice.HasLineLeft(row, 2)));
    }

    [Fact]
    public void Which_columns_are_open_at_top_and_bottom_is_kept_when_a_line_is_dropped()
    {
        // The vertical at 50 is an underline's like: dropped, and the column it would have parted is one.
        var lattice = Of(
            [Pieces.Segment(0, 200, 300), Pieces.Segment(100, 0, 300), Pieces.Segment(150, 100, 200), Pieces.Segment(200, 0, 200)],
            [
                Pieces.Segment(0, 0, 200), Pieces.Segment(50, 105, 160), Pieces.Segment(100, 100, 200), Pieces.Segment(200, 0, 200),
                Pieces.Segment(300, 0, 200),
            ]);

        Assert.Equal([0.0, 100, 200, 300], lattice.ColumnLines.Select(line => line.Position));
        Assert.Equal([false, false, true], lattice.TopDrawn);
        Assert.Equal([true, true, false], lattice.BottomDrawn);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static BorderSegment[] Frame(double size) => [Pieces.Segment(0, 0, 2 * size), Pieces.Segment(2 * size, 0, 2 * size)];

    private static BorderSegment Along(Ruling line) => Pieces.Segment(line.Position, line.Start, line.End);

    private static Lattice Of(BorderSegment[] horizontal, BorderSegment[] vertical) =>
        Assert.IsType<Lattice>(Lattice.Of(Pieces.Network(horizontal, vertical), ReadLimits.Default, Cancellation));
}
