using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Tests.Pdf;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class PictureHeaderTests
{
    /// <summary>20 dots in a millimetre are 508 in an inch.</summary>
    private static readonly byte[] TwentyPerMillimetre = [0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20, 1];

    private static readonly byte[][] Originals =
    [
        PictureFiles.Png(100, 50, TwentyPerMillimetre),
        PictureFiles.Jpeg(
            300,
            200,
            before: [.. PictureFiles.Jfif(1, 200, 200), .. PictureFiles.Exif(PictureFiles.Tiff(true, [PictureFiles.Page()]))]),
        PictureFiles.Tiff(true, [PictureFiles.Page(), PictureFiles.Page(), PictureFiles.Page()]),
        PictureFiles.Tiff(false, [PictureFiles.Page(), PictureFiles.Page()]),
    ];

    [Fact]
    public void A_PNG_tells_its_size_and_resolution()
    {
        var header = Read(PictureFiles.Png(1653, 2339, TwentyPerMillimetre, depth: 8, colour: 2));
        var page = Assert.Single(header.Pages);
        Assert.Equal(PictureKind.Png, header.Kind);
        Assert.Equal((1653, 2339, 24, PictureCompression.Deflate), (page.Width, page.Height, page.BitsPerPixel, page.Compression));
        Assert.Equal(508, page.HorizontalDpi!.Value, 6);
        Assert.Equal(508, page.VerticalDpi!.Value, 6);
    }

    [Theory]
    [InlineData(1, 200, 100, 200.0, 100.0)]
    [InlineData(2, 100, 100, 254.0, 254.0)]
    [InlineData(0, 4, 3, null, null)]
    [InlineData(1, 0, 0, null, null)]
    public void A_JPEG_tells_its_size_and_resolution(byte unit, int x, int y, double? horizontal, double? vertical)
    {
        var header = Read(PictureFiles.Jpeg(1653, 2339, components: 1, before: PictureFiles.Jfif(unit, x, y)));
        var page = Assert.Single(header.Pages);
        Assert.Equal(PictureKind.Jpeg, header.Kind);
        Assert.Equal((1653, 2339, 8, PictureOrientation.Upright), (page.Width, page.Height, page.BitsPerPixel, page.Orientation));
        Assert.Equal((horizontal, vertical), (page.HorizontalDpi, page.VerticalDpi));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_photograph_tells_how_the_camera_was_held(bool isLittleEndian)
    {
        var exif = PictureFiles.Tiff(isLittleEndian, [PictureFiles.Page() with { Orientation = 6, Dpi = 72 }]);
        var page = Assert.Single(Read(PictureFiles.Jpeg(4000, 3000, before: PictureFiles.Exif(exif))).Pages);
        Assert.Equal(PictureOrientation.TurnedLeft, page.Orientation);
        Assert.Equal(72, page.HorizontalDpi);
    }

    [Fact]
    public void Damaged_EXIF_data_do_no_harm_to_a_photograph()
    {
        var exif = PictureFiles.Tiff(true, [PictureFiles.Page() with { Orientation = 6 }]);
        var page = Assert.Single(Read(PictureFiles.Jpeg(4000, 3000, before: PictureFiles.Exif(exif[..40]))).Pages);
        Assert.Equal(PictureOrientation.Upright, page.Orientation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_TIFF_tells_of_each_page(bool isLittleEndian)
    {
        var header = Read(PictureFiles.Tiff(isLittleEndian,
        [
            PictureFiles.Page(2481, 3508),
            PictureFiles.Page(100, 100) with { Subfile = 1 },
            PictureFiles.Page(1653, 2339) with { Compression = 7, Bits = 8, Samples = 3, Orientation = 3, Dpi = 100, Unit = 3 },
        ]));
        Assert.Equal(PictureKind.Tiff, header.Kind);
        Assert.Equal(
            [
                new PicturePage(0, 2481, 3508, 1, 300, 150, PictureOrientation.Upright, PictureCompression.Group4),
                new PicturePage(2, 1653, 2339, 24, 254, 127, PictureOrientation.UpsideDown, PictureCompression.Jpeg),
            ],
            header.Pages);
    }

    [Theory]
    [InlineData(1, PictureCompression.None)]
    [InlineData(2, PictureCompression.Group3)]
    [InlineData(3, PictureCompression.Group3)]
    [InlineData(4, PictureCompression.Group4)]
    [InlineData(5, PictureCompression.Lzw)]
    [InlineData(7, PictureCompression.Jpeg)]
    [InlineData(8, PictureCompression.Deflate)]
    [InlineData(32946, PictureCompression.Deflate)]
    [InlineData(32773, PictureCompression.PackBits)]
    public void A_TIFF_tells_its_compression(ushort code, PictureCompression compression) =>
        Assert.Equal(compression, Read(PictureFiles.Tiff(true, [PictureFiles.Page() with { Compression = code }])).Pages[0].Compression);

    [Fact]
    public void Flavours_that_are_not_read_are_named()
    {
        var big = PictureFiles.Tiff(true, [PictureFiles.Page()]);
        big[2] = 43;
        AssertError(DocumentError.UnknownType, "BigTIFF", big);
        AssertError(DocumentError.UnknownType, "特殊压缩方式", PictureFiles.Tiff(true, [PictureFiles.Page() with { Compression = 6 }]));
        AssertError(DocumentError.UnknownType, "12 位", PictureFiles.Jpeg(10, 10, precision: 12));
        AssertError(DocumentError.UnknownType, "算术编码", PictureFiles.Jpeg(10, 10, process: 0xC9));
    }

    [Theory]
    [InlineData("GIF89a, by its content")]
    [InlineData("%PDF-1.7 by its content")]
    [InlineData("II")]
    [InlineData("")]
    public void What_is_no_picture_is_told_by_its_content(string content)
    {
        Assert.False(PictureHeader.IsPicture(PdfBuilder.Latin(content)));
        AssertError(DocumentError.UnknownType, "这不是", PdfBuilder.Latin(content));
    }

    [Fact]
    public void A_picture_of_too_many_pixels_is_refused_before_it_is_decoded()
    {
        AssertError(DocumentError.LimitExceeded, "100000×100000", PictureFiles.Png(100_000, 100_000));
        AssertError(DocumentError.LimitExceeded, "65535×65535", PictureFiles.Jpeg(65_535, 65_535));
        AssertError(
            DocumentError.LimitExceeded,
            "2147483647×2147483647",
            PictureFiles.Tiff(true, [PictureFiles.Page(int.MaxValue, int.MaxValue)]));
        AssertError(
            DocumentError.LimitExceeded,
            "10001×8000",
            PictureFiles.Tiff(true, [PictureFiles.Page(), PictureFiles.Page(10_001, 8_000)]));
        Assert.Single(Read(PictureFiles.Png(10_000, 8_000)).Pages);
    }

    [Fact]
    public void A_picture_of_no_pixels_is_damaged()
    {
        AssertError(DocumentError.Damaged, "", PictureFiles.Png(0, 10));
        AssertError(DocumentError.Damaged, "", PictureFiles.Jpeg(10, 0));
        AssertError(DocumentError.Damaged, "", PictureFiles.Tiff(true, [PictureFiles.Page(0, 0)]));
    }

    [Fact]
    public void Directories_that_go_in_circles_are_damage()
    {
        AssertError(DocumentError.Damaged, "", PictureFiles.Tiff(true, [PictureFiles.Page(), PictureFiles.Page()], next: 8));
        AssertError(DocumentError.Damaged, "", PictureFiles.Tiff(false, [PictureFiles.Page()], next: 8));
    }

    [Fact]
    public void A_TIFF_of_too_many_pages_is_refused()
    {
        var file = PictureFiles.Tiff(true, Enumerable.Repeat(PictureFiles.Page(), 11).ToList());
        var error = Assert.Throws<DocumentException>(() => PictureHeader.Read(file, ReadLimits.Default with { Pages = 10 }));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
        Assert.Equal(11, PictureHeader.Read(file, ReadLimits.Default with { Pages = 11 }).Pages.Count);
    }

    [Theory]
    [InlineData(1_000_000u, 20u)]
    [InlineData(8u, uint.MaxValue)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void A_strip_outside_the_file_is_damage(uint offset, uint length) =>
        AssertError(
            DocumentError.Damaged,
            "",
            PictureFiles.Tiff(true, [PictureFiles.Page() with { StripOffset = offset, StripLength = length }]));

    [Fact]
    public void A_file_cut_short_anywhere_is_a_typed_error()
    {
        foreach (var file in Originals)
        {
            Assert.NotEmpty(Read(file).Pages);
            for (var length = 0; length < file.Length; length++)
            {
                if (ScanOf(file) is > 0 and var scan && length > scan)
                {
                    // Of a JPEG the sheet is known before its first scan; what is missing of it is missing on that page.
                    Assert.True(Assert.Single(Read(file[..length]).Pages).IsCutShort);
                    continue;
                }

                var error = Assert.Throws<DocumentException>(() => Read(file[..length]));
                Assert.True(error.Code is DocumentError.Damaged or DocumentError.UnknownType, $"{error.Code} at {length} of {file.Length}");
            }
        }
    }

    /// <summary>Returns where the marker of a JPEG's first scan ends; 0 for other files.</summary>
    private static int ScanOf(byte[] file) =>
        file[0] == 0xFF ? file.AsSpan().IndexOf<byte>([0xFF, 0xDA]) + 1 : 0;

    [Fact]
    public void A_JPEG_with_its_end_is_not_cut_short() => Assert.False(Read(PictureFiles.Jpeg(10, 10)).Pages[0].IsCutShort);

    [Fact]
    public void Damaged_files_give_a_header_within_the_limits_or_a_typed_error()
    {
        var changes = Gen.ListOf(
            from at in Gen.Choose(0, 10_000) from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements(0, 255)) select (at, value),
            6);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(
            (from original in Gen.Elements(Originals) from list in changes select (original, list)).ToArbitrary(),
            damage =>
            {
                byte[] file = [.. damage.original];
                foreach (var (at, value) in damage.list)
                {
                    file[at % file.Length] = (byte)value;
                }

                try
                {
                    return Read(file).Pages
                        .All(p => p.Width > 0 && p.Height > 0 && (long)p.Width * p.Height <= ReadLimits.Default.PicturePixels);
                }
                catch (DocumentException)
                {
                    return true;
                }
            }));
    }

    private static PictureHeader Read(byte[] file) => PictureHeader.Read(file, ReadLimits.Default);

    private static void AssertError(DocumentError code, string words, byte[] file)
    {
        var error = Assert.Throws<DocumentException>(() => Read(file));
        Assert.Equal(code, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}
