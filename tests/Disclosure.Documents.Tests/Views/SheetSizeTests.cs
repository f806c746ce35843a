using Disclosure.Documents.Views;

namespace Disclosure.Documents.Tests.Views;

public sealed class SheetSizeTests
{
    [Theory]
    [InlineData(595, 842, 1240, 1754)]
    [InlineData(842, 595, 1240, 876)]
    [InlineData(1, 1, 1240, 1240)]
    public void An_ordinary_sheet_is_1240_pixels_wide(double width, double height, int pixelsWide, int pixelsHigh) =>
        Assert.Equal((pixelsWide, pixelsHigh), new SheetSize(width, height).Pixels);

    [Theory]
    [InlineData(1, 100)]
    [InlineData(1, 1_000_000)]
    [InlineData(1_000_000, 1)]
    [InlineData(300, 14_400)]
    public void A_sheet_of_impossible_proportions_stays_within_what_a_picture_may_have(double width, double height)
    {
        var (pixelsWide, pixelsHigh) = new SheetSize(width, height).Pixels;
        Assert.InRange(pixelsWide, 1, 1240);
        Assert.InRange(pixelsHigh, 1, 16_000);
        Assert.InRange((long)pixelsWide * pixelsHigh, 1, 6_000_000);
    }

    [Fact]
    public void Sizes_are_read_as_they_were_written()
    {
        SheetSize[] sizes = [new(595.276, 841.89), new(0.1, 14_400), new(1.0 / 3, 1e-9)];
        Assert.Equal(sizes, SheetSizes.Read(SheetSizes.Write(sizes)));
        Assert.Empty(SheetSizes.Read(SheetSizes.Write([])));
    }
}
