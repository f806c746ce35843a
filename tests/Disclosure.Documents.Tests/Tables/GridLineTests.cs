using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class GridLineTests
{
    private const double Reach = RulingTolerance.DoubleLine;

    [Fact]
    public void Segments_near_each_other_are_one_line_with_the_longer_deciding_its_middle()
    {
        List<BorderSegment> segments = [Pieces.Segment(50, 0, 10), Pieces.Segment(13, 0, 100, thickness: 2), Pieces.Segment(10, 0, 300)];

        var (lines, lineOfSegment, openFirst, openLast) = GridLine.Find(segments, []);

        Assert.Equal([new GridLine(10.75, 10, 14), new GridLine(50, 50, 50)], lines);
        Assert.Equal([10, 13, 50], segments.Select(segment => segment.Position));
        Assert.Equal([0, 0, 1], lineOfSegment);
        Assert.False(openFirst);
        Assert.False(openLast);
    }

    [Fact]
    public void The_outer_edges_are_those_of_the_widest_segment()
    {
        var (lines, _, _, _) = GridLine.Find([Pieces.Segment(10, 0, 1, thickness: 6), Pieces.Segment(10, 0, 1)], []);

        Assert.Equal([new GridLine(10, 7, 13)], lines);
    }

    [Fact]
    public void Lines_further_apart_than_a_double_line_are_two()
    {
        Assert.Single(GridLine.Find([Pieces.Segment(10, 0, 1, 2), Pieces.Segment(11 + Reach, 0, 1)], []).Lines);
        Assert.Equal(2, GridLine.Find([Pieces.Segment(10, 0, 1, 2), Pieces.Segment(Pieces.Above(11 + Reach), 0, 1)], []).Lines.Count);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(3.9, true)]
    public void Crossing_lines_that_run_out_before_the_first_line_to_a_common_end_close_the_grid_there(double start, bool open)
    {
        var (lines, lineOfSegment, openFirst, openLast) = GridLine.Find(
            [Pieces.Segment(11, 0, 10, thickness: 2), Pieces.Segment(50, 0, 10)],
            [Pieces.Segment(0, start, 50), Pieces.Segment(5, start, 50)]);

        Assert.Equal((open, false), (openFirst, openLast));
        Assert.Equal(open ? [1, 2] : [0, 1], lineOfSegment);
        Assert.Equal(open ? [start, 11, 50] : [11, 50], lines.Select(line => line.Position));
        Assert.Equal(open ? new GridLine(start, start, start) : new GridLine(11, 10, 12), lines[0]);
    }

    [Theory]
    [InlineData(56, false)]
    [InlineData(56.1, true)]
    public void Crossing_lines_that_run_out_behind_the_last_line_to_a_common_end_close_the_grid_there(double end, bool open)
    {
        var (lines, lineOfSegment, openFirst, openLast) = GridLine.Find(
            [Pieces.Segment(10, 0, 10), Pieces.Segment(49, 0, 10, thickness: 2)],
            [Pieces.Segment(0, 10, end), Pieces.Segment(5, 10, end)]);

        Assert.Equal((false, open), (openFirst, openLast));
        Assert.Equal([0, 1], lineOfSegment);
        Assert.Equal(open ? [10, 49, end] : [10, 49], lines.Select(line => line.Position));
        Assert.Equal(open ? new GridLine(end, end, end) : new GridLine(49, 48, 50), lines[^1]);
    }

    [Fact]
    public void A_line_that_reaches_out_by_itself_is_decoration()
    {
        var shared = RulingTolerance.SharedEnd;

        Assert.Equal([0, 30, 60], Lines(Pieces.Segment(0, 0, 60), Pieces.Segment(5, shared, 60 - shared)));
        Assert.Equal([30], Lines(Pieces.Segment(0, 0, 60), Pieces.Segment(5, Pieces.Above(shared), 60 - shared - 0.1)));
        Assert.Equal([10, 30, 50], Lines(Pieces.Segment(0, 0, 60), Pieces.Segment(5, 10, 50), Pieces.Segment(9, 12, 48)));

        static IEnumerable<double> Lines(params BorderSegment[] crossing) =>
            GridLine.Find([Pieces.Segment(30, 0, 10)], [.. crossing]).Lines.Select(line => line.Position);
    }

    [Fact]
    public void A_crossing_line_alone_counts_where_two_lines_hold_it()
    {
        BorderSegment[] crossing = [Pieces.Segment(5, 0, 100)];

        Assert.Equal([30.0], GridLine.Find([Pieces.Segment(30, 0, 10)], [.. crossing]).Lines.Select(line => line.Position));
        Assert.Equal(
            [0.0, 30, 60, 100],
            GridLine.Find([Pieces.Segment(30, 0, 10), Pieces.Segment(60, 0, 10)], [.. crossing]).Lines.Select(line => line.Position));
    }
}
