using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.TestKit;

namespace Disclosure.Documents.Tests.Ocr.Engines;

public sealed class PictureDecoderTests
{
    private const long Plenty = 100_000_000;

    [Fact]
    public void A_whole_picture_is_told_from_one_whose_end_the_decoder_made_up()
    {
        Engine.OrSkip();
        var fax = Fax();
        Assert.True(PictureDecoder.Decode(fax, 0, Plenty).IsWhole);
        var (picture, isWhole) = PictureDecoder.Decode(WithoutEnd(fax), 0, Plenty);
        Assert.False(isWhole);
        Assert.True(picture.Height > 1_000);

        // What came before counts for that picture alone.
        Assert.True(PictureDecoder.Decode(fax, 0, Plenty).IsWhole);
    }

    [Fact]
    public void Bytes_too_many_before_the_end_of_a_JPEG_are_no_loss()
    {
        Engine.OrSkip();
        var jpeg = Samples.Read(Path.Combine("scans", "colour-200-turned-1.jpg"));
        Assert.True(PictureDecoder.Decode(jpeg, 0, Plenty).IsWhole);
        Assert.True(PictureDecoder.Decode([.. jpeg.AsSpan(0, jpeg.Length - 2), 1, 2, 3, 4, 0xFF, 0xD9], 0, Plenty).IsWhole);
    }

    private static byte[] Fax()
    {
        var pdf = Samples.Read(Path.Combine("scans", "bilevel-200-plain.pdf"));
        return PdfPictures.Open(pdf, ReadLimits.Default, TestContext.Current.CancellationToken).Find(1)!.File.ToArray();
    }

    private static byte[] WithoutEnd(byte[] fax)
    {
        byte[] cut = [.. fax];
        Array.Clear(cut, cut.Length / 2, cut.Length - (cut.Length / 2));
        return cut;
    }

    private static class Engine
    {
        public static void OrSkip()
        {
            try
            {
                using var pix = Leptonica.Read(Samples.Read(Path.Combine("scans", "colour-150-pngs-1.png")));
            }
            catch (TypeInitializationException)
            {
                Assert.Skip("Leptonica is not installed");
            }
        }
    }
}
