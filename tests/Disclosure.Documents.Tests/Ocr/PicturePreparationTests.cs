using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr;

public sealed class PicturePreparationTests
{
    private static readonly SheetResolution Plain = new(200, 200);

    [Theory]
    [InlineData(PictureOrientation.Upright, "123456", 3)]
    [InlineData(PictureOrientation.Mirrored, "321654", 3)]
    [InlineData(PictureOrientation.UpsideDown, "654321", 3)]
    [InlineData(PictureOrientation.MirroredUpsideDown, "456123", 3)]
    [InlineData(PictureOrientation.Transposed, "142536", 2)]
    [InlineData(PictureOrientation.TurnedLeft, "415263", 2)]
    [InlineData(PictureOrientation.Transversed, "635241", 2)]
    [InlineData(PictureOrientation.TurnedRight, "362514", 2)]
    public void A_picture_is_turned_as_its_orientation_says(PictureOrientation orientation, string rows, int width)
    {
        var (picture, dpi) = PicturePreparation.Apply(Picture(3, "123456"), orientation, Plain);
        Assert.Equal((rows, width, 200), (Text(picture), picture.Width, dpi));
    }

    [Fact]
    public void A_coarse_fax_gets_its_rows_twice()
    {
        var (picture, dpi) = PicturePreparation.Apply(Picture(3, "123456"), PictureOrientation.Upright, new SheetResolution(204, 98));
        Assert.Equal(("123123456456", 204), (Text(picture), dpi));
    }

    [Fact]
    public void A_fax_on_its_side_gets_its_columns_twice()
    {
        var (picture, dpi) = PicturePreparation.Apply(Picture(3, "123456"), PictureOrientation.Upright, new SheetResolution(98, 204));
        Assert.Equal(("112233445566", 196), (Text(picture), dpi));
    }

    [Theory]
    [InlineData(600, 2, 300)]
    [InlineData(1200, 4, 300)]
    [InlineData(400, 2, 200)]
    public void A_picture_finer_than_reading_needs_is_reduced_by_a_whole_factor(double dpi, int factor, double reduced)
    {
        var fine = new GrayPicture((2 * factor) + 1, 2 * factor, new byte[((2 * factor) + 1) * 2 * factor]);
        for (var y = 0; y < fine.Height; y++)
        {
            fine.Row(y)[factor..(2 * factor)].Fill(y < factor ? (byte)200 : (byte)100);
        }

        var (picture, result) = PicturePreparation.Apply(fine, PictureOrientation.Upright, new SheetResolution(dpi, dpi));
        Assert.Equal([0, 200, 0, 100], picture.Pixels);
        Assert.Equal((2, reduced), (picture.Width, result));
    }

    [Fact]
    public void A_strip_narrower_than_a_pixel_of_the_reduced_picture_is_one() =>
        Assert.Equal(
            7,
            PicturePreparation.Apply(Picture(1, "\u0007"), PictureOrientation.Upright, new SheetResolution(1200, 1200)).Picture.Pixels[0]);

    private static GrayPicture Picture(int width, string pixels) =>
        new(width, pixels.Length / width, [.. pixels.Select(static pixel => (byte)pixel)]);

    private static string Text(GrayPicture picture) => string.Concat(picture.Pixels.Select(static pixel => (char)pixel));
}
