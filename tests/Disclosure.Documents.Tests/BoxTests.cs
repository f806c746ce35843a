namespace Disclosure.Documents.Tests;

public sealed class BoxTests
{
    private static readonly Box One = new(10, 20, 30, 60);

    [Fact]
    public void Sides_give_size_and_middle() =>
        Assert.Equal((20, 40, 20, 40), (One.Width, One.Height, One.CenterX, One.CenterY));

    [Fact]
    public void A_union_holds_both_and_an_intersection_what_is_common()
    {
        var other = new Box(25, 5, 40, 50);
        Assert.Equal(new Box(10, 5, 40, 60), One.Union(other));
        Assert.Equal(One.Union(other), other.Union(One));
        Assert.Equal(new Box(25, 20, 30, 50), One.Intersect(other));
        Assert.Equal(One.Intersect(other), other.Intersect(One));
    }

    [Fact]
    public void Boxes_apart_have_nothing_in_common() => Assert.True(One.Intersect(new Box(31, 20, 40, 60)).Width < 0);

    [Theory]
    [InlineData(10, 20, true)]
    [InlineData(30, 60, true)]
    [InlineData(9.99, 30, false)]
    [InlineData(30.01, 30, false)]
    [InlineData(20, 19.99, false)]
    [InlineData(20, 60.01, false)]
    public void Edges_belong_to_the_box(double x, double y, bool isInside) => Assert.Equal(isInside, One.Contains(x, y));
}
