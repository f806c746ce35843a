using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class ColumnUnionTests
{
    [Theory]
    [InlineData(72, 372, true)]
    [InlineData(-72, 228, true)]
    [InlineData(72.1, 372, false)]
    [InlineData(72, 372.1, false)]
    [InlineData(0, 304.5, true)]
    [InlineData(0, 304.6, false)]
    [InlineData(0, 295.5, true)]
    [InlineData(0, 295.4, false)]
    public void Sides_are_the_same_where_place_and_width_nearly_are(double left, double right, bool same) =>
        Assert.Equal(same, Of(0, 100, 300).HasSameSides(Pieces.Fragment([left, 100, right])));

    [Theory]
    [InlineData(204, true)]
    [InlineData(204.1, false)]
    public void A_narrow_table_may_be_as_much_off_as_a_border(double right, bool same) =>
        Assert.Equal(same, Of(0, 100, 200).HasSameSides(Pieces.Fragment([0, 100, right])));

    [Theory]
    [InlineData(2, 302, true)]
    [InlineData(-2, 298, true)]
    [InlineData(2.1, 302, false)]
    [InlineData(2, 302.1, false)]
    public void A_frame_alone_is_the_same_only_where_it_is_in_the_same_place(double left, double right, bool same)
    {
        Assert.Equal(same, Of(0, 300).HasSameSides(Pieces.Fragment([left, 100, right])));
        Assert.Equal(same, Of(0, 100, 300).HasSameSides(Pieces.Fragment([left, right])));
    }

    [Fact]
    public void Columns_are_shared_where_three_quarters_of_the_fewer_borders_are()
    {
        Assert.True(Of(0, 50, 100, 150, 200, 300).SharesColumns(Pieces.Fragment([0, 50, 100, 150, 250, 300])));
        Assert.False(Of(0, 50, 100, 150, 300).SharesColumns(Pieces.Fragment([0, 50, 100, 250, 300])));
        Assert.True(Of(0, 50, 100, 150, 200, 300).SharesColumns(Pieces.Fragment([0, 150, 300])));
        Assert.True(Of(0, 150, 300).SharesColumns(Pieces.Fragment([0, 50, 100, 150, 200, 300])));
        Assert.False(Of(0, 150, 300).SharesColumns(Pieces.Fragment([0, 50, 300])));
        Assert.True(Of(0, 50, 300).SharesColumns(Pieces.Fragment([0, 300])));
    }

    [Theory]
    [InlineData(104, true)]
    [InlineData(104.1, false)]
    [InlineData(96, true)]
    [InlineData(95.9, false)]
    public void A_border_is_shared_where_it_lies_near(double position, bool shared) =>
        Assert.Equal(shared, Of(0, 100, 300).SharesColumns(Pieces.Fragment([0, position, 300])));

    [Fact]
    public void A_part_is_moved_and_stretched_onto_the_table()
    {
        var columns = Of(0, 100, 300);
        var part = Pieces.Fragment([50, 200, 500]);

        Assert.True(columns.SharesColumns(part));
        columns.Add(part);
        Assert.Equal(2, columns.Columns);

        columns.Add(Pieces.Fragment([10, 120, 230, 340]));
        Assert.Equal(3, columns.Columns);
        Assert.Equal([0, 1, 3], columns.Map(part));
    }

    [Fact]
    public void Borders_that_are_new_are_put_between_the_others()
    {
        var columns = Of(0, 150, 300);
        columns.Add(Pieces.Fragment([0, 100, 200, 300]));

        Assert.Equal(4, columns.Columns);
        Assert.True(columns.SharesColumns(Pieces.Fragment([0, 100, 200, 300])));
        Assert.True(columns.SharesColumns(Pieces.Fragment([0, 100, 150, 200, 300])));
        Assert.Equal([0, 2, 4], columns.Map(Pieces.Fragment([0, 150, 300])));
        Assert.Equal([0, 1, 3, 4], columns.Map(Pieces.Fragment([0, 100, 200, 300])));
        Assert.Equal([0, 4], columns.Map(Pieces.Fragment([0, 300])));
    }

    [Theory]
    [InlineData(104, 2)]
    [InlineData(104.1, 3)]
    [InlineData(96, 2)]
    [InlineData(95.9, 3)]
    public void A_border_near_one_that_is_known_is_not_new(double position, int expected)
    {
        var columns = Of(0, 100, 300);
        columns.Add(Pieces.Fragment([0, position, 300]));

        Assert.Equal(expected, columns.Columns);
    }

    [Fact]
    public void Two_borders_near_the_same_one_are_two()
    {
        var columns = Of(0, 100, 300);
        var part = Pieces.Fragment([0, 98, 102, 300]);
        columns.Add(part);

        Assert.Equal([0, 1, 2, 3], columns.Map(part));
        Assert.Equal([0, 1, 3], columns.Map(Pieces.Fragment([0, 100, 300])));
    }

    [Fact]
    public void A_border_near_a_side_is_not_the_side()
    {
        foreach (var position in (double[])[2, 298])
        {
            var columns = Of(0, 100, 300);
            var part = Pieces.Fragment([0, position, 300]);
            columns.Add(part);

            Assert.Equal(3, columns.Columns);
            Assert.Equal(position < 100 ? [0, 1, 3] : [0, 2, 3], columns.Map(part));
        }
    }

    [Fact]
    public void Borders_crowded_about_one_keep_their_order()
    {
        var columns = Of(0, 100, 300);
        var part = Pieces.Fragment([0, 98, 99, 101, 300]);
        columns.Add(part);

        Assert.Equal([0, 1, 2, 3, 4], columns.Map(part));
    }

    [Fact]
    public void A_border_nearer_to_the_next_than_to_its_own_stays_before_it()
    {
        var columns = Of(0, 100, 300);
        var part = Pieces.Fragment([0, 103, 104.5, 300]);
        columns.Add(part);

        Assert.Equal(3, columns.Columns);
        Assert.Equal([0, 1, 2, 3], columns.Map(part));
    }

    [Fact]
    public void Of_two_borders_as_near_the_left_one_is_meant()
    {
        var columns = Of(0, 100, 108, 300);

        Assert.Equal([0, 1, 3], columns.Map(Pieces.Fragment([0, 104, 300])));
        Assert.Equal([0, 2, 3], columns.Map(Pieces.Fragment([0, 104.1, 300])));
    }

    private static ColumnUnion Of(params double[] lines) => new(Pieces.Fragment(lines));
}
