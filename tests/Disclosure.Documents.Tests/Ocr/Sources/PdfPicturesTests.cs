using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Tests.Pdf;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class PdfPicturesTests
{
    private const string Whole = "q 600 0 0 800 0 0 cm /Im Do Q";
    private const string A4Like = "/MediaBox [0 0 600 800]";

    private static readonly byte[] Jpeg = PictureFiles.Jpeg(1650, 2200);

    [Fact]
    public void A_page_that_is_one_JPEG_gives_it_as_it_stands_in_the_file()
    {
        var picture = Find(Whole)!;
        Assert.Equal(Jpeg, picture.File.ToArray());
        Assert.Equal((1650, 2200, PictureOrientation.Upright), (picture.Width, picture.Height, picture.Orientation));
        Assert.Equal(new Box(0, 0, 600, 800), picture.Box);
    }

    [Theory]
    [InlineData("/Rotate 90", "q 600 0 0 800 0 0 cm /Im Do Q", PictureOrientation.TurnedLeft)]
    [InlineData("/Rotate 180", "q 600 0 0 800 0 0 cm /Im Do Q", PictureOrientation.UpsideDown)]
    [InlineData("/Rotate 270", "q 600 0 0 800 0 0 cm /Im Do Q", PictureOrientation.TurnedRight)]
    [InlineData("", "q 0 800 -600 0 600 0 cm /Im Do Q", PictureOrientation.TurnedRight)]
    [InlineData("", "q 0 -800 600 0 0 800 cm /Im Do Q", PictureOrientation.TurnedLeft)]
    [InlineData("", "q -600 0 0 -800 600 800 cm /Im Do Q", PictureOrientation.UpsideDown)]
    [InlineData("/Rotate 90", "q 0 800 -600 0 600 0 cm /Im Do Q", PictureOrientation.Upright)]
    public void A_turned_page_tells_how_to_turn_its_picture(string rotate, string content, PictureOrientation orientation) =>
        Assert.Equal(orientation, Find(content, $"{A4Like} {rotate}")!.Orientation);

    [Theory]
    [InlineData("q 0.24 0 0 0.24 0 0 cm q 2500 0 0 3333 0 0 cm /Im Do Q Q", "matrices are multiplied")]
    [InlineData("q 0 0 600 800 re W n 600 0 0 800 0 0 cm /Im Do Q", "a clip around the page")]
    [InlineData("/Artifact BMC q 598 0 0 795 1 2 cm /Im Do Q EMC", "a margin of next to nothing")]
    [InlineData("q 600 0 0 800 0 0 cm /Im Do Q BT 3 Tr /F1 9 Tf 10 10 Td (recognised) Tj ET", "invisible text")]
    [InlineData("/Opaque gs 1 g q 600 0 0 800 0 0 cm /Im Do Q", "a harmless graphics state")]
    public void Such_a_page_is_one_picture(string content, string why) => Assert.True(Find(content) is not null, why);

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("q 600 0 0 800 0 0 cm /Im Do /Im Do Q", "two pictures")]
    [InlineData("q 300 0 0 800 0 0 cm /Im Do Q", "half the page")]
    [InlineData("q 1200 0 0 1600 0 0 cm /Im Do Q", "cropped by the page")]
    [InlineData("q 600 10 -10 800 0 0 cm /Im Do Q", "askew")]
    [InlineData("q -600 0 0 800 600 0 cm /Im Do Q", "mirrored")]
    [InlineData("q 600 0 0 800 0 0 cm /Im Do Q BT /F1 9 Tf 10 10 Td (stamp) Tj ET", "visible text")]
    [InlineData("q BT 3 Tr ET Q q 600 0 0 800 0 0 cm /Im Do Q BT /F1 9 Tf (stamp) Tj ET", "text visible again")]
    [InlineData("q 600 0 0 800 0 0 cm /Im Do Q 10 10 m 90 10 l S", "a line")]
    [InlineData("q 600 0 0 800 0 0 cm /Im Do Q 1 0 0 rg 10 10 90 10 re f", "a filled box")]
    [InlineData("q 0 0 300 800 re W n 600 0 0 800 0 0 cm /Im Do Q", "clipped to half the page")]
    [InlineData("q W n 600 0 0 800 0 0 cm /Im Do Q", "clipped to nothing")]
    [InlineData("/Faint gs q 600 0 0 800 0 0 cm /Im Do Q", "half transparent")]
    [InlineData("/OC /Layer BDC q 600 0 0 800 0 0 cm /Im Do Q EMC", "on a layer")]
    [InlineData("q 600 0 0 800 0 0 cm /Im Do Q /Form Do", "a form beside it")]
    [InlineData("q 600 0 0 800 0 0 cm /Im Do Q /Sh sh", "a shading")]
    [InlineData("q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q", "an inline image")]
    [InlineData("Q q 600 0 0 800 0 0 cm /Im Do Q", "states restored that were never saved")]
    public void Such_a_page_is_left_to_the_renderer(string content, string why) => Assert.True(Find(content) is null, why);

    [Theory]
    [InlineData("/Filter [/DCTDecode] /ColorSpace [/ICCBased 8 0 R]")]
    [InlineData("/Filter /DCTDecode /ColorSpace /DeviceRGB /BitsPerComponent 8")]
    public void Such_an_image_is_taken(string entries) => Assert.NotNull(Find(Whole, image: entries));

    [Theory]
    [InlineData("/Filter [/ASCIIHexDecode /DCTDecode] /ColorSpace /DeviceRGB")]
    [InlineData("/Filter /JPXDecode /ColorSpace /DeviceRGB")]
    [InlineData("/Filter /FlateDecode /ColorSpace /DeviceRGB")]
    [InlineData("/ColorSpace /DeviceRGB")]
    [InlineData("/Filter /DCTDecode /ColorSpace /DeviceGray")]
    [InlineData("/Filter /DCTDecode /ColorSpace /DeviceCMYK")]
    [InlineData("/Filter /DCTDecode /ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>]")]
    [InlineData("/Filter /DCTDecode")]
    [InlineData("/Filter /DCTDecode /ColorSpace /DeviceRGB /Decode [1 0 1 0 1 0]")]
    [InlineData("/Filter /DCTDecode /ColorSpace /DeviceRGB /DecodeParms << /ColorTransform 0 >>")]
    [InlineData("/Filter /DCTDecode /ColorSpace /DeviceRGB /SMask 8 0 R")]
    [InlineData("/Filter /DCTDecode /ColorSpace /DeviceRGB /Mask [0 10 0 10 0 10]")]
    public void Such_an_image_is_left_to_the_renderer(string entries) => Assert.Null(Find(Whole, image: entries));

    [Theory]
    [InlineData("/DecodeParms << /K -1 /Columns 1650 >>", 0)]
    [InlineData("/DecodeParms [<< /K -1 /Columns 1650 /Rows 2200 /BlackIs1 false >>] /Decode [0 1]", 0)]
    [InlineData("/DecodeParms << /K -1 /Columns 1650 /BlackIs1 true >>", 1)]
    [InlineData("/DecodeParms << /K -1 /Columns 1650 >> /Decode [1 0]", 1)]
    [InlineData("/DecodeParms << /K -1 /Columns 1650 /BlackIs1 true >> /Decode [1 0]", 0)]
    public void Fax_data_are_given_as_a_TIFF(string parameters, byte photometric)
    {
        byte[] data = [0x12, 0x34, 0x56];
        var file = Find(Whole, image: $"/Filter /CCITTFaxDecode /ColorSpace /DeviceGray /BitsPerComponent 1 {parameters}", data: data)!.File
            .ToArray();
        var page = Assert.Single(PictureHeader.Read(file, ReadLimits.Default).Pages);
        Assert.Equal((1650, 2200, 1, PictureCompression.Group4), (page.Width, page.Height, page.BitsPerPixel, page.Compression));
        Assert.Equal(data, file[^3..]);
        Assert.Equal([6, 1, 3, 0, 1, 0, 0, 0, photometric], file[(10 + (4 * 12))..][..9]);
    }

    [Theory]
    [InlineData("/DeviceGray /BitsPerComponent 1 /DecodeParms << /K 0 /Columns 1650 >>")]
    [InlineData("/DeviceGray /BitsPerComponent 1 /DecodeParms << /K -1 >>")]
    [InlineData("/DeviceGray /BitsPerComponent 1 /DecodeParms << /K -1 /Columns 1650 /EncodedByteAlign true >>")]
    [InlineData("/DeviceGray /BitsPerComponent 1 /DecodeParms << /K -1 /Columns 1650 >> /Decode [0 0.5]")]
    [InlineData("/DeviceGray /BitsPerComponent 1")]
    [InlineData("/DeviceGray /ImageMask true /BitsPerComponent 1 /DecodeParms << /K -1 /Columns 1650 >>")]
    [InlineData("[/Indexed /DeviceRGB 1 <000000FFFFFF>] /BitsPerComponent 1 /DecodeParms << /K -1 /Columns 1650 >>")]
    public void Such_fax_data_are_left_to_the_renderer(string entries) =>
        Assert.Null(Find(Whole, image: $"/Filter /CCITTFaxDecode /ColorSpace {entries}", data: [0x12, 0x34, 0x56]));

    [Fact]
    public void A_JPEG_that_is_cut_short_or_of_another_size_is_left_to_the_renderer()
    {
        Assert.Null(Find(Whole, data: Jpeg[..^2]));
        Assert.Null(Find(Whole, data: PictureFiles.Jpeg(1650, 2201)));
        Assert.Null(Find(Whole, data: PictureFiles.Jpeg(1650, 2200, components: 1)));
        Assert.Null(Find(Whole, data: [1, 2, 3]));
    }

    [Fact]
    public void A_page_with_remarks_or_stamps_set_on_it_is_left_to_the_renderer() =>
        Assert.Null(Find(Whole, $"{A4Like} /Annots [<< /Subtype /Stamp /Rect [1 1 9 9] >>]"));

    [Fact]
    public void A_picture_of_too_many_pixels_is_a_typed_error()
    {
        var error = Assert.Throws<DocumentException>(
            () => Find(Whole, data: PictureFiles.Jpeg(60_000, 60_000), size: "/Width 60000 /Height 60000"));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void Damaged_files_give_a_picture_or_nothing_or_a_typed_error()
    {
        var original = File("/Opaque gs q 0 0 600 800 re W n 600 0 0 800 0 0 cm /Im Do Q BT 3 Tr /F1 9 Tf (x) Tj ET");
        var changes = Gen.ListOf(from at in Gen.Choose(0, original.Length - 1) from value in Gen.Choose(0, 255) select (at, value), 5);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(changes.ToArbitrary(), Gen.Choose(0, 300)
            .ToArbitrary(), (list, cut) =>
        {
            byte[] file = [.. original];
            foreach (var (at, value) in list)
            {
                file[at] = (byte)value;
            }

            try
            {
                return Find(file[..^cut]) is null or { Width: > 0, Height: > 0 };
            }
            catch (DocumentException)
            {
                return true;
            }
        }));
    }

    private static PdfPicture? Find(
        string content,
        string page = A4Like,
        string image = "/Filter /DCTDecode /ColorSpace /DeviceRGB /BitsPerComponent 8",
        byte[]? data = null,
        string size = "/Width 1650 /Height 2200") => Find(File(content, page, image, data, size));

    private static PdfPicture? Find(byte[] file) =>
        PdfPictures.Open(file, ReadLimits.Default, TestContext.Current.CancellationToken).Find(1);

    private static byte[] File(
        string content,
        string page = A4Like,
        string image = "/Filter /DCTDecode /ColorSpace /DeviceRGB /BitsPerComponent 8",
        byte[]? data = null,
        string size = "/Width 1650 /Height 2200")
    {
        const string Resources
            = "/XObject << /Im 6 0 R /Form 7 0 R >> /ExtGState << /Opaque << /ca 1 /SMask /None >> /Faint << /ca 0.5 >> >>";
        var builder = PdfBuilder.WithPage(content, page, Resources);
        builder.SetStream(6, $"/Subtype /Image {size} {image}", data ?? Jpeg);
        builder.SetStream(7, "/Subtype /Form /BBox [0 0 9 9]", []);
        builder.SetStream(8, "/N 3", []);
        return builder.Build();
    }
}
