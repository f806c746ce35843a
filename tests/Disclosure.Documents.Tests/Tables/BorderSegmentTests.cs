using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class BorderSegmentTests
{
    private const double Reach = RulingTolerance.DoubleLine;

    [Fact]
    public void No_rulings_make_no_segments() => Assert.Empty(Merge());

    [Fact]
    public void Lines_beside_each_other_are_one_whose_middle_the_longer_decides() =>
        Assert.Equal(
            [new BorderSegment(10.75, 10, 14, 0, 300, 0)],
            Merge(Pieces.Across(13, 20, 120, thickness: 2), Pieces.Across(10, 0, 300)));

    [Fact]
    public void The_edges_are_those_of_the_thickest_line() =>
        Assert.Equal(
            [new BorderSegment(10, 7, 13, 0, 20, 0)],
            Merge(Pieces.Across(10, 0, 20, thickness: 6), Pieces.Across(10, 0, 20)));

    [Fact]
    public void Lines_further_apart_than_a_double_line_are_two()
    {
        var second = 11 + Reach + 1;

        Assert.Equal([0], Merge(Pieces.Across(10, 0, 9, 2), Pieces.Across(second, 0, 9, 2)).Select(segment => segment.Band));
        Assert.Equal([0, 1], Merge(Pieces.Across(10, 0, 9, 2), Pieces.Across(second + 0.001, 0, 9, 2)).Select(segment => segment.Band));
    }

    [Fact]
    public void Pieces_behind_each_other_are_one_unless_a_gap_parts_them()
    {
        var snap = RulingTolerance.Snap;

        Assert.Equal([new BorderSegment(10, 10, 10, 0, 50, 0)], Merge(Pieces.Across(10, 20 + snap, 50), Pieces.Across(10, 0, 20)));
        Assert.Equal(
            [new BorderSegment(10, 10, 10, 0, 20, 0), new BorderSegment(11, 11, 11, Pieces.Above(20 + snap), 50, 0)],
            Merge(Pieces.Across(11, Pieces.Above(20 + snap), 50), Pieces.Across(10, 0, 20)));
    }

    [Fact]
    public void A_piece_inside_another_does_not_shorten_it() =>
        Assert.Equal(
            [new BorderSegment(10, 10, 10, 0, 100, 0)],
            Merge(Pieces.Across(10, 0, 90), Pieces.Across(10, 20, 30), Pieces.Across(10, 80, 100)));

    [Fact]
    public void Segments_are_ordered_by_band_then_by_start() =>
        Assert.Equal(
            [(0, 0.0), (0, 50.0), (1, 0.0), (2, 10.0)],
            Merge(Pieces.Across(90, 10, 20), Pieces.Across(50, 0, 20), Pieces.Across(11, 0, 20), Pieces.Across(10, 50, 70))
                .Select(segment => (segment.Band, segment.Start)));

    [Fact]
    public void Cancellation_ends_the_work() => Assert.Throws<OperationCanceledException>(
        () => BorderSegment.Merge([Pieces.Across(10, 0, 20)], new CancellationToken(canceled: true)));

    private static List<BorderSegment> Merge(params Ruling[] rulings) =>
        BorderSegment.Merge([.. rulings], TestContext.Current.CancellationToken);
}
