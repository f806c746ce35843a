using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class PnmCutTests
{
    [Fact]
    public void A_part_is_cut_out_with_white_around_it()
    {
        byte[] picture = [.. "P5\n4 3\n255\n"u8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        Assert.Equal(
            [.. "P5\n4 4\n255\n"u8, 255, 255, 255, 255, 255, 6, 7, 255, 255, 10, 11, 255, 255, 255, 255, 255],
            PnmCut.Of(picture, 1, 1, 2, 2, 1));
    }

    [Fact]
    public void Pixels_in_colour_stay_together()
    {
        byte[] picture = [.. "P6\n2 1\n255\n"u8, 1, 2, 3, 4, 5, 6];
        Assert.Equal([.. "P6\n1 1\n255\n"u8, 4, 5, 6], PnmCut.Of(picture, 1, 0, 1, 1, 0));
    }
}
