using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class SheetResolutionTests
{
    [Theory]
    [InlineData(1654, 2339, 200.0, 200.0, 200, 200, "an A4 sheet at 200 dpi")]
    [InlineData(1728, 1146, 204.0, 98.0, 204, 98, "a fax")]
    [InlineData(3507, 4960, 300.0, 300.0, 300, 300, "an A3 sheet")]
    [InlineData(3024, 4032, 72.0, 72.0, 345, 345, "a phone that says 72")]
    [InlineData(1240, 1754, 96.0, 96.0, 150, 150, "a program that says 96")]
    [InlineData(2480, 3508, null, null, 300, 300, "a file that says nothing")]
    [InlineData(1080, 4581, null, null, 131, 131, "a screenshot of a page that was scrolled")]
    [InlineData(4581, 1080, 144.0, 144.0, 131, 131, "sheets in a row")]
    [InlineData(1000, 1790, null, null, 153, 153, "as long as a sheet may be")]
    [InlineData(2480, 3508, 1200.0, 1200.0, 300, 300, "a sheet the size of a stamp")]
    [InlineData(9920, 14032, 150.0, 150.0, 1200, 1200, "a sheet as large as a door")]
    public void A_resolution_counts_that_makes_a_sheet(
        int width, int height, double? horizontal, double? vertical, double across, double down, string what)
    {
        var resolution = SheetResolution.OfPicture(width, height, horizontal, vertical);
        Assert.True(Math.Abs(resolution.Horizontal - across) < 1 && Math.Abs(resolution.Vertical - down) < 1, $"{what}: {resolution}");
    }

    [Theory]
    [InlineData(595, 842, 200, "A4")]
    [InlineData(1191, 1684, 100, "A2")]
    [InlineData(1654, 2339, 200, "a pixel became a point: taken for A4")]
    public void A_page_of_a_PDF_is_a_sheet_or_taken_for_A4(double width, double height, double dpi, string what)
    {
        var resolution = SheetResolution.OnPage(1654, 2339, new Box(0, 0, width, height));
        Assert.True(Math.Abs(resolution.Horizontal - dpi) < 1 && Math.Abs(resolution.Vertical - dpi) < 1, $"{what}: {resolution}");
    }
}
