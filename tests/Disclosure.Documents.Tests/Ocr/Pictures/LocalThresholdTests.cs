using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

public sealed class LocalThresholdTests
{
    [Fact]
    public void Grey_print_is_ink_beside_a_large_black_picture()
    {
        var sheet = new Sheet(600, 400).Fill(0, 0, 600, 200, 0).Fill(100, 300, 140, 303, 150);
        var ink = LocalThreshold.Ink(sheet.Picture);
        Assert.Equal(120, ink.Count(new PixelBox(0, 280, 600, 400)));
        Assert.Equal(600 * 100, ink.Count(new PixelBox(0, 0, 600, 100)));
    }

    [Theory]
    [InlineData(109, true)]
    [InlineData(110, false)]
    public void An_even_dark_ground_is_ink_where_it_is_as_dark_as_print(byte level, bool isInk)
    {
        var picture = new Sheet(64, 64).Fill(0, 0, 64, 64, level).Picture;
        Assert.Equal(isInk ? 64 * 64 : 0, LocalThreshold.Ink(picture).Count(picture.Bounds));
    }

    [Fact]
    public void A_picture_smaller_than_a_neighbourhood_is_parted_too()
    {
        var picture = new Sheet(5, 3).Fill(1, 1, 2, 2, 0).Picture;
        var ink = LocalThreshold.Ink(picture);
        Assert.Equal(1, ink.Count(picture.Bounds));
        Assert.Equal(1, ink.Row(1)[1]);
    }
}
