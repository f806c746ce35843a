using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class PdfSourceTests
{
    private const double Side = 576;

    private static readonly Page Sheet = new(1, Side, 720, [], [], [], TextVerdict.Trusted);

    [Fact]
    public void A_page_without_pictures_has_the_resolution_for_drawings() => Assert.Equal(250, Dpi());

    [Fact]
    public void Print_laid_over_a_coarse_ground_counts()
    {
        Assert.Equal(300, Dpi(Picture(Side, 100), Picture(Side, 300)), 0.5);
        Assert.Equal(300, Dpi(Picture(Side, 300), Picture(Side, 100)), 0.5);
    }

    [Theory]
    [InlineData(72, 300)]
    [InlineData(71, 200)]
    public void A_fine_picture_counts_from_an_eighth_of_the_largest(double height, double dpi) =>
        Assert.Equal(dpi, Dpi(Picture(Side, 200), Picture(height, 300)), 0.5);

    [Fact]
    public void Fine_blocks_of_print_count_together() =>
        Assert.Equal(300, Dpi([Picture(Side, 100), .. Enumerable.Repeat(Picture(20, 300), 4)]), 0.5);

    [Theory]
    [InlineData(100, 150)]
    [InlineData(240, 240)]
    [InlineData(600, 300)]
    public void No_page_is_rendered_coarser_than_150_or_finer_than_300_dpi(double picture, double dpi) =>
        Assert.Equal(dpi, Dpi(Picture(Side, picture)), 0.5);

    [Fact]
    public void A_picture_without_area_counts_for_nothing()
    {
        var line = new PageImage(new Box(0, 0, 0, 100), 3000, 1);
        Assert.Equal(250, Dpi(line));
        Assert.Equal(200, Dpi(Picture(Side, 200), line), 0.5);
    }

    /// <summary>A picture as wide as the page.</summary>
    private static PageImage Picture(double height, double dpi) =>
        new(new Box(0, 0, Side, height), (int)(Side / 72 * dpi), (int)(height / 72 * dpi));

    private static double Dpi(params PageImage[] images) => PdfSource.Dpi(Sheet with { Images = images });
}
