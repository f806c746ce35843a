using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Tests.Ocr.Straightening;

public sealed class QuarterTurnTests
{
    /// <summary>Larger than the squares turned at once, and no multiple of them; neighbouring pixels differ.</summary>
    private static readonly GrayPicture Picture = Numbered(45, 70);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(-1)]
    public void Every_pixel_comes_from_where_it_is_said_to_have_been(int quarters)
    {
        var turned = QuarterTurn.Turn(Picture, quarters);
        Assert.Equal((quarters & 1) == 0 ? (45, 70) : (70, 45), (turned.Width, turned.Height));
        for (var y = 0; y < turned.Height; y++)
        {
            for (var x = 0; x < turned.Width; x++)
            {
                var (beforeX, beforeY) = QuarterTurn.Before(x + 0.5, y + 0.5, quarters, Picture.Width, Picture.Height);
                Assert.Equal(Picture.Row((int)beforeY)[(int)beforeX], turned.Row(y)[x]);
            }
        }
    }

    [Fact]
    public void One_quarter_brings_the_lower_left_corner_to_the_upper_left() =>
        Assert.Equal(Picture.Row(69)[0], QuarterTurn.Turn(Picture, 1).Row(0)[0]);

    [Fact]
    public void Four_quarters_are_none() => Assert.Same(Picture, QuarterTurn.Turn(Picture, 4));

    private static GrayPicture Numbered(int width, int height) =>
        new(width, height, [.. Enumerable.Range(0, width * height).Select(static i => (byte)(i * 37 % 251))]);
}
