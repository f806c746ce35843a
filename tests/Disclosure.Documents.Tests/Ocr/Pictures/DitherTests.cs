using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

public sealed class DitherTests
{
    [Fact]
    public void Scattered_dots_become_an_even_shade_and_strokes_stay_dark()
    {
        var sheet = Dotted(4).Fill(100, 100, 104, 180, 0);
        Assert.True(Dither.Smooth(sheet.Picture));
        Assert.InRange(sheet.Picture.Row(50)[50], 200, 250);
        Assert.InRange(sheet.Picture.Row(51)[52], 200, 250);
        Assert.True(sheet.Picture.Row(140)[102] < 60, $"{sheet.Picture.Row(140)[102]}");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(441, false)]
    [InlineData(442, true)]
    public void Specks_are_a_shade_where_they_are_three_of_twenty_black_pixels(int specks, bool isScattered)
    {
        // Every fourth row is looked at, from the second on: 2,500 pixels of the strokes, and all specks.
        var sheet = new Sheet(400, 400).Fill(100, 0, 200, 100, 0);
        for (var i = 0; i < specks; i++)
        {
            sheet.Fill(210 + (2 * (i % 80)), 1 + (4 * (i / 80)), 211 + (2 * (i % 80)), 2 + (4 * (i / 80)), 0);
        }

        var before = (byte[])sheet.Picture.Pixels.Clone();
        Assert.Equal(isScattered, Dither.Smooth(sheet.Picture));
        Assert.Equal(!isScattered, before.AsSpan().SequenceEqual(sheet.Picture.Pixels));
    }

    [Fact]
    public void Grey_and_coloured_pictures_are_left_alone()
    {
        var grey = Dotted(4).Fill(10, 10, 11, 11, 128).Picture;
        Assert.False(Dither.Smooth(grey));
        var dots = Dotted(4).Picture;
        Assert.False(Dither.Smooth(new GrayPicture(dots.Width, dots.Height, dots.Pixels) { Redness = new byte[dots.Pixels.Length] }));
    }

    private static Sheet Dotted(int apart)
    {
        var sheet = new Sheet(200, 200);
        for (var y = 1; y < 200; y += 2)
        {
            for (var x = y / 2 % 2 * apart / 2; x < 200; x += apart)
            {
                sheet.Fill(x, y, x + 1, y + 1, 0);
            }
        }

        return sheet;
    }
}
