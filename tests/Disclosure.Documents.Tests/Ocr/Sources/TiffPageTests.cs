using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class TiffPageTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_page_of_many_is_the_same_in_a_file_of_its_own(bool isLittleEndian)
    {
        TiffPageFields[] pages =
        [
            PictureFiles.Page(100, 200), PictureFiles.Page(300, 400) with { Dpi = 150, Orientation = 6, Subfile = 2 },
            PictureFiles.Page(500, 600) with { Compression = 5, Bits = 8, Samples = 1 },
        ];
        var file = PictureFiles.Tiff(isLittleEndian, pages);
        var before = PictureHeader.Read(file, ReadLimits.Default).Pages;
        for (var i = 0; i < pages.Length; i++)
        {
            var after = Assert.Single(PictureHeader.Read(TiffPage.Extract(file, i), ReadLimits.Default).Pages);
            Assert.Equal(before[i] with { Index = 0 }, after);
        }
    }

    [Fact]
    public void The_pixels_come_along_and_those_of_other_pages_do_not()
    {
        var file = PictureFiles.Tiff(isLittleEndian: true, [PictureFiles.Page(), PictureFiles.Page()]);
        var strip = file.AsSpan()[^20..];
        "the pixels of page 2"u8.CopyTo(strip);
        Assert.Equal("the pixels of page 2"u8, TiffPage.Extract(file, 1).AsSpan()[^20..]);
        Assert.Equal(-1, TiffPage.Extract(file, 0).AsSpan().IndexOf("page 2"u8));
    }

    [Fact]
    public void Strips_that_are_together_larger_than_the_file_are_damage()
    {
        var file = PictureFiles.Tiff(isLittleEndian: true, [PictureFiles.Page() with { StripOffset = 0 }, PictureFiles.Page()]);
        var whole = PictureFiles.Tiff(
            isLittleEndian: true,
            [PictureFiles.Page() with { StripOffset = 8, StripLength = (uint)file.Length }, PictureFiles.Page()]);
        Assert.Equal(DocumentError.Damaged, Assert.Throws<DocumentException>(() => TiffPage.Extract(whole, 0)).Code);
    }

    [Fact]
    public void Any_changed_byte_gives_a_page_or_a_typed_error()
    {
        var file = PictureFiles.Tiff(isLittleEndian: false, [PictureFiles.Page(), PictureFiles.Page()]);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            (from at in Gen.Choose(0, file.Length - 1) from value in Gen.Choose(0, 255) select (at, (byte)value)).ToArbitrary(),
            change =>
            {
                var changed = (byte[])file.Clone();
                changed[change.at] = change.Item2;
                try
                {
                    foreach (var page in PictureHeader.Read(changed, ReadLimits.Default).Pages)
                    {
                        Assert.True(TiffPage.Extract(changed, page.Index).Length < 2 * file.Length);
                    }
                }
                catch (DocumentException)
                {
                    // The typed error.
                }
            }));
    }
}
