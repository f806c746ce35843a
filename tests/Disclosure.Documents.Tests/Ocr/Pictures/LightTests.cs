using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

public sealed class LightTests
{
    [Fact]
    public void Paper_in_shadow_becomes_white_and_print_on_it_stays_dark()
    {
        var sheet = new Sheet(600, 400).Characters(40, 100, 18, 22).Characters(40, 200, 18, 22);
        var before = (byte[])sheet.Picture.Pixels.Clone();
        for (var y = 0; y < 400; y++)
        {
            for (var x = 0; x < 600; x++)
            {
                sheet.Picture.Row(y)[x] = (byte)(sheet.Picture.Row(y)[x] * (0.5 + (0.45 * x / 600)));
            }
        }

        EvenLight.Apply(sheet.Picture);
        var ink = LocalThreshold.Ink(sheet.Picture);
        for (var i = 0; i < before.Length; i++)
        {
            Assert.True(
                (before[i] < 128) == (ink.Cells[i] != 0),
                $"{i}: {before[i]} → {sheet.Picture.Pixels[i]}, {ink.Cells[i]}");
        }
    }

    [Theory]
    [InlineData(205, 45, 50, true)]
    [InlineData(225, 120, 125, true)]
    [InlineData(170, 25, 30, true)]
    [InlineData(75, 20, 22, false)]
    [InlineData(25, 25, 28, false)]
    [InlineData(30, 40, 110, false)]
    public void Red_ink_goes_with_the_paper_and_print_under_it_does_not(byte red, byte green, byte blue, bool fades)
    {
        var (gray, redness) = SealColour.Of(red, green, blue);
        var level = SealColour.Faded(gray, redness);
        Assert.True(fades ? level > 200 : level < 110, $"{level}");
    }

    [Fact]
    public void A_red_seal_leaves_the_figures_under_it()
    {
        var print = new Sheet(300, 300).Characters(40, 140, 8, 20);
        var ring = new Sheet(300, 300).Ring(150, 150, 100, 12, 0);
        var pixels = new byte[300 * 300];
        var redness = new byte[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (isPrint, isSeal) = (print.Picture.Pixels[i] < 128, ring.Picture.Pixels[i] < 128);
            (pixels[i], redness[i]) = (isPrint, isSeal) switch
            {
                (true, true) => SealColour.Of(70, 20, 20),
                (true, false) => SealColour.Of(30, 30, 30),
                (false, true) => SealColour.Of(205, 50, 50),
                _ => SealColour.Of(240, 238, 235),
            };
        }

        var picture = new GrayPicture(300, 300, pixels) { Redness = redness };
        EvenLight.Apply(picture);
        Assert.All(Enumerable.Range(0, pixels.Length), i => Assert.Equal(print.Picture.Pixels[i] < 128, picture.Pixels[i] < 150));
    }

    [Fact]
    public void A_netpbm_file_cut_anywhere_is_damaged_and_a_flood_is_refused()
    {
        var file = "P5\n12 9\n255\n"u8.ToArray().Concat(Enumerable.Repeat((byte)7, 108)).ToArray();
        Assert.Equal(12, Netpbm.Decode(file, 1000).Width);
        for (var length = 2; length < file.Length; length++)
        {
            Assert.Equal(DocumentError.Damaged, Assert.Throws<DocumentException>(() => Netpbm.Decode(file.AsSpan(0, length), 1000)).Code);
        }

        Assert.Equal(DocumentError.LimitExceeded, Assert.Throws<DocumentException>(() => Netpbm.Decode(file, 100)).Code);
        Assert.Throws<DocumentException>(() => Netpbm.Decode("P6\n999999 999999\n255\n"u8, 80_000_000));
    }
}
