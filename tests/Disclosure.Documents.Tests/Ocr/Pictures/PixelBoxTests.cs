using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

public sealed class PixelBoxTests
{
    private static readonly PixelBox One = new(2, 3, 10, 20);

    [Fact]
    public void Right_and_bottom_are_outside() => Assert.Equal((8, 17), (One.Width, One.Height));

    [Theory]
    [InlineData(5, 5, 5, 9, true)]
    [InlineData(5, 5, 9, 5, true)]
    [InlineData(5, 5, 6, 6, false)]
    [InlineData(6, 5, 5, 9, true)]
    public void A_box_without_columns_or_rows_is_empty(int left, int top, int right, int bottom, bool isEmpty) =>
        Assert.Equal(isEmpty, new PixelBox(left, top, right, bottom).IsEmpty);

    [Fact]
    public void Boxes_are_joined_cut_grown_and_moved()
    {
        Assert.Equal(new PixelBox(0, 3, 12, 20), One.Union(new PixelBox(0, 5, 12, 6)));
        Assert.Equal(new PixelBox(2, 5, 10, 6), One.Intersect(new PixelBox(0, 5, 12, 6)));
        Assert.True(One.Intersect(new PixelBox(10, 3, 12, 20)).IsEmpty);
        Assert.Equal(new PixelBox(1, 2, 11, 21), One.Grow(1));
        Assert.Equal(new PixelBox(4, 5, 8, 18), One.Grow(-2));
        Assert.Equal(new PixelBox(5, 1, 13, 18), One.Offset(3, -2));
    }
}
