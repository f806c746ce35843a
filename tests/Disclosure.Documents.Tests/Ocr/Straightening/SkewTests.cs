using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Tests.Ocr.Straightening;

public sealed class SkewTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(-0.05)]
    [InlineData(0.087)]
    [InlineData(-0.176)]
    public void The_slope_of_a_page_s_lines_is_found(double slope) => Assert.Equal(slope, Skew.Of(Lines(slope)).Slope, 0.002);

    [Fact]
    public void Lines_that_lean_as_one_are_sharper_than_ink_strewn_about()
    {
        var random = new Random(3);
        var strewn = new Sheet(600, 800);
        for (var i = 0; i < 3_000; i++)
        {
            var (x, y) = (random.Next(600), random.Next(800));
            strewn.Fill(x, y, x + 2, y + 2);
        }

        Assert.True(Skew.Of(Lines(0.02)).Sharpness > 5 * Skew.Of(InkMask.Of(strewn.Picture, 128)).Sharpness);
    }

    [Fact]
    public void A_blank_page_is_level() => Assert.Equal(new Skew(0, 0), Skew.Of(InkMask.Of(new Sheet(600, 800).Picture, 128)));

    /// <summary>Lines of text, as bars four pixels high.</summary>
    private static InkMask Lines(double slope)
    {
        var sheet = new Sheet(600, 800);
        for (var line = 100; line < 700; line += 25)
        {
            for (var x = 60; x < 540; x++)
            {
                var y = line + (int)Math.Round(slope * (x - 300));
                sheet.Fill(x, y, x + 1, y + 4);
            }
        }

        return InkMask.Of(sheet.Picture, 128);
    }
}
