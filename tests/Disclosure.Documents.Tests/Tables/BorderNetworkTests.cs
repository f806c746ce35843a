using Disclosure.Documents.Tables;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Tables;

public sealed class BorderNetworkTests
{
    private const double Snap = RulingTolerance.Snap;

    [Fact]
    public void Lines_of_one_direction_make_no_network()
    {
        Assert.Empty(Find([Pieces.Across(10, 0, 100), Pieces.Across(30, 0, 100), Pieces.Across(50, 0, 100)]));
        Assert.Empty(Find([Pieces.Down(10, 0, 100), Pieces.Down(30, 0, 100), Pieces.Down(50, 0, 100)]));
    }

    [Fact]
    public void Three_lines_that_hang_together_are_the_least()
    {
        Assert.Empty(Find([Pieces.Across(10, 0, 100), Pieces.Down(50, 0, 100)]));
        Assert.Equal((2, 1), Counts(Assert.Single(Find([Pieces.Across(10, 0, 100), Pieces.Across(90, 0, 100), Pieces.Down(50, 0, 100)]))));
        Assert.Equal((1, 2), Counts(Assert.Single(Find([Pieces.Across(10, 0, 100), Pieces.Down(90, 0, 100), Pieces.Down(50, 0, 100)]))));
    }

    [Fact]
    public void Lines_that_touch_nothing_of_each_other_are_networks_of_their_own()
    {
        var networks = Find([.. Grid(0, 0, 20, 3), .. Grid(100, 0, 20, 3), .. Grid(0, 100, 20, 3), .. Grid(100, 100, 20, 4)]);

        Assert.Equal([(3, 3), (3, 3), (3, 3), (4, 4)], networks.Select(Counts).Order());
        Assert.All(networks, network => Assert.Equal(
            network.Horizontal.Select(line => (line.Start, line.End)).Distinct().Single(),
            (network.Vertical.Min(line => line.Position), network.Vertical.Max(line => line.Position))));
    }

    [Theory]
    [InlineData(99 - Snap, 50, 100, 2)]
    [InlineData(98.9 - Snap, 50, 100, 1)]
    [InlineData(201 + Snap, 50, 100, 2)]
    [InlineData(201.1 + Snap, 50, 100, 1)]
    [InlineData(150, 50, 99 - Snap, 2)]
    [InlineData(150, 50, 98.9 - Snap, 1)]
    [InlineData(150, 101 + Snap, 150, 2)]
    [InlineData(150, 101.1 + Snap, 150, 1)]
    public void A_line_touches_another_that_it_nearly_reaches(double x, double top, double bottom, int lines)
    {
        // A horizontal line from (100, 100) to (200, 100), two points thick, and beside it two verticals that a horizontal holds together.
        var middle = (top + bottom) / 2;
        var networks = Find(
            [
                Pieces.Across(100, 100, 200, 2), Pieces.Down(x, top, bottom, 2),
                Pieces.Across(middle, x, 500), Pieces.Down(500, middle - 5, middle + 5),
            ]);

        Assert.Equal((lines, 2), Counts(Assert.Single(networks)));
    }

    [Fact]
    public void A_band_reaches_as_far_left_as_its_leftmost_line()
    {
        // The two verticals near 100 are one band; the upper one, further left, is touched by a line that ends just before it.
        var networks = Find(
            [
                Pieces.Down(103, 0, 20), Pieces.Down(100, 50, 100), Pieces.Across(60, 20, 100 - Snap), Pieces.Down(20, 50, 100),
                Pieces.Across(10, 103, 160), Pieces.Down(160, 0, 20), Pieces.Across(18, 103, 160),
            ]);

        Assert.Equal([(1, 2), (2, 2)], networks.Select(Counts).Order());
    }

    [Fact]
    public void Lines_of_a_band_are_found_one_below_the_other_whatever_the_order_of_the_lines_that_cross_them()
    {
        // Five tables one below the other share their vertical bands; each hangs together by itself alone.
        var rulings = new List<Ruling>();
        for (var table = 4; table >= 0; table--)
        {
            rulings.AddRange(Grid(0, 100 * table, 20, 4));
        }

        Assert.Equal(Enumerable.Repeat((4, 4), 5), Find([.. rulings]).Select(Counts));
    }

    [Fact]
    public void A_thick_line_is_met_in_the_order_of_its_upper_edge()
    {
        // The thick line begins above the thin one and lies lower by its middle; only its edge reaches the thick vertical line at 50.
        var networks = Find(
            [
                Pieces.Across(110, 60, 200, 20), Pieces.Down(50, 60, 98, 20), Pieces.Down(150, 60, 98),
                Pieces.Across(108, 0, 50), Pieces.Down(10, 105, 160), Pieces.Down(30, 105, 160),
            ]);

        Assert.Equal([(1, 2), (1, 2)], networks.Select(Counts));
    }

    [Fact]
    public void A_line_that_begins_amid_a_band_meets_the_lines_right_of_its_beginning()
    {
        // The verticals at 100 and 103.5 are one band, which lies left of the horizontal line's beginning in part.
        var networks = Find(
            [
                Pieces.Down(50, 50, 100), Pieces.Down(100, 0, 20), Pieces.Down(103.5, 50, 100), Pieces.Down(108, 50, 100),
                Pieces.Down(150, 50, 100), Pieces.Across(75, 106.25, 160),
            ]);

        Assert.Equal((1, 3), Counts(Assert.Single(networks)));
    }

    [Fact]
    public void A_thick_line_of_a_band_reaches_over_the_beginning_of_the_next()
    {
        // From 104.3 on the line could touch; the next band begins at 103.75, and the thick line of the band before ends at 105.5.
        var networks = Find(
            [
                Pieces.Down(100, 0, 20), Pieces.Down(103.5, 50, 100, 4), Pieces.Down(103.75, 0, 20), Pieces.Down(160, 50, 100),
                Pieces.Across(75, 107.3, 160),
            ]);

        Assert.Equal((1, 2), Counts(Assert.Single(networks)));
    }

    [Fact]
    public void Bands_left_of_a_line_cost_nothing()
    {
        // Twenty lines from 990 to 1000 meet two verticals each and look at no more than a few bands of the hundred.
        Ruling[] rulings =
        [
            .. Enumerable.Range(1, 100).Select(i => Pieces.Down(10 * i, 0, 400)),
            .. Enumerable.Range(0, 20).Select(i => Pieces.Across(10 * i, 990, 1000)),
        ];

        Assert.NotEmpty(Find(rulings, cells: 3));
    }

    [Fact]
    public void Lines_that_cross_too_often_are_refused()
    {
        // Four lines across eight: 32 bands looked at and 32 lines met, 64 to the cell allowed. The fifth is one too many.
        Assert.Single(Find(Cross(4, 8), cells: 1));
        var error = Assert.Throws<DocumentException>(() => Find(Cross(5, 8), cells: 1));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
        Assert.Single(Find(Cross(5, 8), cells: 2));
    }

    [Fact]
    public void Bands_that_are_passed_without_a_line_met_are_work_too()
    {
        // Every vertical ends above all horizontals but the last, so that the bands alone count: 8 a line.
        var rulings = new List<Ruling> { Pieces.Across(0, 0, 100), Pieces.Across(5, 0, 100) };
        for (var i = 0; i < 8; i++)
        {
            rulings.Add(Pieces.Down(10 + (i * 10), 0, 5));
        }

        for (var i = 0; i < 4; i++)
        {
            rulings.Add(Pieces.Across(100 + (i * 10), 0, 100));
        }

        Assert.NotEmpty(Find([.. rulings], cells: 1));
        Assert.Throws<DocumentException>(() => Find([.. rulings, Pieces.Across(200, 0, 100)], cells: 1));
    }

    [Fact]
    public void The_side_of_a_table_that_touches_nothing_is_put_to_it()
    {
        var networks = Find(
            [
                Pieces.Down(0, 0, 40), Pieces.Down(30, 0, 40), Pieces.Down(100, 0, 40),
                Pieces.Across(0, 30, 100), Pieces.Across(20, 30, 100), Pieces.Across(40, 30, 100),
            ]);

        Assert.Contains(Assert.Single(networks).Vertical, line => line.Position == 0);
    }

    [Fact]
    public void Pieces_of_a_table_without_sides_are_put_together()
    {
        var rulings = new List<Ruling>();
        foreach (var top in (double[])[0, 40])
        {
            rulings.AddRange([Pieces.Across(top, 0, 100), Pieces.Across(top + 20, 0, 100), Pieces.Down(50, top, top + 20)]);
        }

        Assert.Equal((4, 2), Counts(Assert.Single(Find([.. rulings]))));
    }

    [Fact]
    public void Cancellation_ends_the_work()
    {
        Assert.Throws<OperationCanceledException>(() => BorderNetwork.Find(
            [Pieces.Segment(10, 0, 100)], [Pieces.Segment(0, 0, 20)], Pieces.ByHeight(), ReadLimits.Default,
            new CancellationToken(canceled: true)));
    }

    private static Ruling[] Grid(double left, double top, double spacing, int lines)
    {
        var size = (lines - 1) * spacing;
        return
        [
            .. Enumerable.Range(0, lines).Select(i => Pieces.Across(top + (i * spacing), left, left + size)),
            .. Enumerable.Range(0, lines).Select(i => Pieces.Down(left + (i * spacing), top, top + size)),
        ];
    }

    private static Ruling[] Cross(int across, int down) =>
    [
        .. Enumerable.Range(0, across).Select(i => Pieces.Across(10 + (i * 10), 0, 100)),
        .. Enumerable.Range(0, down).Select(i => Pieces.Down(10 + (i * 10), 0, 100)),
    ];

    private static (int Horizontal, int Vertical) Counts(BorderNetwork network) => (network.Horizontal.Count, network.Vertical.Count);

    private static List<BorderNetwork> Find(Ruling[] rulings, int cells = 1_000_000)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return BorderNetwork.Find(
            BorderSegment.Merge([.. rulings.Where(ruling => ruling.Orientation == Orientation.Horizontal)], cancellation),
            BorderSegment.Merge([.. rulings.Where(ruling => ruling.Orientation == Orientation.Vertical)], cancellation),
            Pieces.ByHeight(), new ReadLimits { Cells = cells }, cancellation);
    }
}
