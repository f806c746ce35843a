using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class RedPrintTests
{
    private static readonly (byte Gray, byte Redness) Red = SealColour.Of(200, 30, 30);

    [Fact]
    public void Red_figures_and_rulings_become_dark()
    {
        var picture = Paper();
        Draw(picture, 100, 100, 112, 118);
        Draw(picture, 116, 100, 128, 118);
        Draw(picture, 50, 300, 550, 303);
        RedPrint.Darken(picture, 2);
        Assert.True(picture.Row(110)[105] < 110, $"{picture.Row(110)[105]}");
        Assert.True(picture.Row(301)[300] < 110, $"{picture.Row(301)[300]}");
        Assert.False(picture.Redness!.AsSpan().ContainsAnyExcept((byte)0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_seal_stays_red_whole_or_broken(int broken)
    {
        var picture = Paper();
        for (var angle = 0; angle < 720; angle++)
        {
            // A broken ring lacks a piece of five degrees in every thirty.
            if (broken == 1 || angle / 10 % 6 != 0)
            {
                var (sine, cosine) = Math.SinCos(angle * Math.PI / 360);
                Draw(picture, 300 + (int)(110 * cosine), 300 + (int)(110 * sine), 305 + (int)(110 * cosine), 305 + (int)(110 * sine));
            }
        }

        Draw(picture, 280, 280, 320, 320);
        var before = (byte[])picture.Redness!.Clone();
        RedPrint.Darken(picture, 2);
        Assert.Equal(before, picture.Redness);
    }

    [Fact]
    public void A_line_of_large_red_type_is_no_seal()
    {
        var picture = Paper();
        for (var x = 50; x < 500; x += 46)
        {
            Draw(picture, x, 100, x + 44, 160);
        }

        RedPrint.Darken(picture, 2);
        Assert.False(picture.Redness!.AsSpan().ContainsAnyExcept((byte)0));
    }

    private static GrayPicture Paper()
    {
        var picture = new GrayPicture(600, 600, new byte[600 * 600]) { Redness = new byte[600 * 600] };
        picture.Pixels.AsSpan().Fill(255);
        return picture;
    }

    private static void Draw(GrayPicture picture, int left, int top, int right, int bottom)
    {
        for (var y = top; y < bottom; y++)
        {
            picture.Row(y)[left..right].Fill(Red.Gray);
            picture.Redness.AsSpan((y * picture.Width) + left, right - left).Fill(Red.Redness);
        }
    }
}
