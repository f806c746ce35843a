using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Tests.Pdf.Content;

/// <summary>The mask of a picture that fills the page from 0 to 100 in both directions, y upwards in the picture.</summary>
public sealed class PictureMaskTests
{
    private static readonly Matrix ToPage = new(100, 0, 0, -100, 0, 100);

    [Theory]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 8", new byte[] { 0, 255, 51, 0 }, 0, 1, 0.2, 0)]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 8 /Decode [1 0]", new byte[] { 0, 255, 51, 0 }, 1, 0, 0.8, 1)]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 4", new byte[] { 0x0F, 0x30 }, 0, 1, 0.2, 0)]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 2", new byte[] { 0x30, 0x40 }, 0, 1, 1 / 3.0, 0)]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 1", new byte[] { 0x40, 0x00 }, 0, 1, 0, 0)]
    public void A_soft_mask_says_how_opaque_each_quarter_is(
        string entries, byte[] samples, double upperLeft, double upperRight, double lowerLeft, double lowerRight)
    {
        var mask = Mask(entries, samples, isStencil: false);
        Assert.Equal(upperLeft, mask.At(10, 10)!.Value, 3);
        Assert.Equal(upperRight, mask.At(90, 10)!.Value, 3);
        Assert.Equal(lowerLeft, mask.At(10, 90)!.Value, 3);
        Assert.Equal(lowerRight, mask.At(90, 90)!.Value, 3);
    }

    [Theory]
    [InlineData("/Width 2 /Height 1", 1, 0)]
    [InlineData("/Width 2 /Height 1 /Decode [1 0]", 0, 1)]
    public void A_stencil_paints_where_its_bit_is_0(string entries, double left, double right)
    {
        var mask = Mask(entries, [0x40], isStencil: true);
        Assert.Equal((left, right), (mask.At(10, 50)!.Value, mask.At(90, 50)!.Value));
    }

    [Theory]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 8 /Filter /DCTDecode")]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 8 /Filter [/FlateDecode /JPXDecode]")]
    [InlineData("/Width 2 /Height 2 /BitsPerComponent 3")]
    [InlineData("/Width 0 /Height 2 /BitsPerComponent 8")]
    [InlineData("/Width 2 /Height 9 /BitsPerComponent 8")]
    [InlineData("/Width 90000 /Height 90000 /BitsPerComponent 8")]
    public void A_mask_that_cannot_be_read_says_nothing(string entries) =>
        Assert.Null(Mask(entries, [0, 255, 51, 0], isStencil: false).At(10, 10));

    private static PictureMask Mask(string entries, byte[] samples, bool isStencil)
    {
        var builder = PdfBuilder.WithPage("", resources: "/XObject << /M 20 0 R >>");
        builder.SetStream(20, entries, samples);
        var page = Assert.Single(PdfBuilder.Open(builder.Build()).Pages);
        return new PictureMask(page.Resources!.Dictionary("XObject")!.Stream("M")!, ToPage, isStencil);
    }
}
