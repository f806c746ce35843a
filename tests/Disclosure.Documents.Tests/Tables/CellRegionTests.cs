using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class CellRegionTests
{
    [Fact]
    public void Positions_without_a_line_between_them_are_one_cell() => Assert.Equal(
        [new(0, 0, 2, 1), new(0, 1, 1, 2), new(1, 1, 1, 1), new(1, 2, 2, 1), new(2, 0, 1, 2)],
        Find("""
            +-----+-----+-----+
            |     |           |
            |     +-----+-----+
            |     |     |     |
            +-----+-----+     |
            |           |     |
            +-----------+-----+
            """));

    [Fact]
    public void A_region_that_is_no_rectangle_is_cut_along_its_columns_where_that_gives_fewer() => Assert.Equal(
        [new(0, 0, 3, 1), new(0, 1, 1, 1), new(1, 1, 1, 1), new(2, 1, 1, 1)],
        Find("""
            +-----+-----+
            |     |     |
            |     +-----+
            |           |
            |     +-----+
            |     |     |
            +-----+-----+
            """));

    [Fact]
    public void A_region_that_is_no_rectangle_is_cut_along_its_rows_where_that_gives_fewer() => Assert.Equal(
        [new(0, 0, 1, 3), new(1, 0, 1, 1), new(1, 1, 1, 1), new(1, 2, 1, 1)],
        Find("""
            +-----+-----+-----+
            |                 |
            +-----+     +-----+
            |     |     |     |
            +-----+-----+-----+
            """));

    [Fact]
    public void A_corner_is_cut_along_its_rows() => Assert.Equal(
        [new(0, 0, 1, 2), new(1, 0, 1, 1), new(1, 1, 1, 1)],
        Find("""
            +-----+-----+
            |           |
            |     +-----+
            |     |     |
            +-----+-----+
            """));

    [Fact]
    public void Equal_runs_below_each_other_are_one_strip() => Assert.Equal(
        [
            new(0, 0, 2, 2), new(0, 2, 1, 1), new(1, 2, 1, 1), new(2, 0, 1, 3),
            new(3, 0, 1, 1), new(3, 1, 1, 1), new(3, 2, 1, 1),
        ],
        Find("""
            +-----+-----+-----+
            |           |     |
            |           +-----+
            |           |     |
            |           +-----+
            |                 |
            +-----+-----+-----+
            |     |     |     |
            +-----+-----+-----+
            """));

    [Fact]
    public void A_run_that_comes_again_farther_down_is_a_strip_of_its_own() => Assert.Equal(
        [
            new(0, 0, 1, 1), new(0, 1, 1, 1), new(0, 2, 1, 1), new(1, 0, 1, 3),
            new(2, 0, 1, 1), new(2, 1, 2, 1), new(2, 2, 1, 1), new(3, 0, 1, 1), new(3, 2, 1, 1),
        ],
        Find("""
            +-----+-----+-----+
            |     |     |     |
            +-----+     +-----+
            |                 |
            +-----+     +-----+
            |     |     |     |
            +-----+     +-----+
            |     |     |     |
            +-----+-----+-----+
            """));

    [Fact]
    public void Two_runs_of_a_row_are_two_strips() => Assert.Equal(
        [new(0, 0, 1, 1), new(0, 1, 1, 1), new(0, 2, 1, 1), new(1, 0, 1, 3)],
        Find("""
            +-----+-----+-----+
            |     |     |     |
            |     +-----+     |
            |                 |
            +-----+-----+-----+
            """));

    [Fact]
    public void A_part_of_a_region_that_only_its_lower_end_joins_belongs_to_it() => Assert.Equal(
        [
            new(0, 0, 5, 1), new(0, 1, 1, 1), new(0, 2, 1, 1), new(1, 1, 1, 1), new(1, 2, 1, 1), new(2, 1, 1, 1), new(2, 2, 1, 1),
            new(3, 1, 1, 1), new(3, 2, 2, 1), new(4, 1, 1, 1),
        ],
        Find("""
            +-----+-----+-----+
            |     |     |     |
            |     +-----+-----+
            |     |     |     |
            |     +-----+-----+
            |           |     |
            |     +-----+-----+
            |     |     |     |
            |     +-----+     |
            |                 |
            +-----+-----+-----+
            """));

    [Fact]
    public void Cancellation_ends_the_work()
    {
        var lattice = Pieces.Lattice("""
            +-----+-----+
            |     |     |
            +-----+-----+
            """);

        Assert.Throws<OperationCanceledException>(() => CellRegion.Find(lattice, new CancellationToken(canceled: true)));
    }

    private static List<CellRegion> Find(string drawing) => CellRegion.Find(Pieces.Lattice(drawing), TestContext.Current.CancellationToken);
}
