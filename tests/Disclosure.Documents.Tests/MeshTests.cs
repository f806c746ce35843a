namespace Disclosure.Documents.Tests;

public sealed class MeshTests
{
    private static readonly Mesh Doubling = Mesh.Over(10, 40, 20, static (x, y) => (2 * x, (2 * y) + 1));

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(5, 5, 10, 11)]
    [InlineData(10, 20, 20, 41)]
    [InlineData(33, 17, 66, 35)]
    [InlineData(-10, -4, -20, -7)]
    [InlineData(100, 90, 200, 181)]
    public void A_point_comes_from_between_its_neighbours_and_beyond_the_edges_from_the_line_prolonged(
        double x, double y, double fromX, double fromY)
    {
        var from = Doubling.At(x, y);
        Assert.Equal(fromX, from.X, 9);
        Assert.Equal(fromY, from.Y, 9);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.MaxValue)]
    [InlineData(double.NegativeInfinity)]
    public void A_coordinate_no_page_has_is_no_crash(double far) => Assert.True(Doubling.At(far, 5).Y is 11 or double.NaN);

    [Fact]
    public void A_box_becomes_the_upright_box_around_its_corners()
    {
        var leaning = Mesh.Over(10, 100, 100, static (x, y) => (x - (y / 10), y + (x / 10)));
        var box = leaning.ToDisplayed(new Box(10, 20, 60, 40));
        Assert.Equal(
            (6, 21, 58, 46), (Math.Round(box.Left, 9), Math.Round(box.Top, 9), Math.Round(box.Right, 9), Math.Round(box.Bottom, 9)));
    }

    [Fact]
    public void In_another_unit_it_leads_to_the_same_places()
    {
        var place = Doubling.Scaled(0.5).At(5, 5);
        Assert.Equal((10, 10.5), place);
    }
}
