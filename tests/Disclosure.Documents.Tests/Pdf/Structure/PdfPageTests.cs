using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Pdf.Structure;

public sealed class PdfPageTests
{
    [Theory]
    [InlineData("/MediaBox [0 0 600 800]", 600, 800)]
    [InlineData("/MediaBox [600 800 0 0]", 600, 800)]
    [InlineData("/MediaBox [-100 -100 500 700]", 600, 800)]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [50 50 350 450]", 300, 400)]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [-50 -50 350 450]", 350, 450)]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [900 900 950 950]", 600, 800)]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 90", 800, 600)]
    [InlineData("/MediaBox [0 0 600 800] /Rotate -90", 800, 600)]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 180", 600, 800)]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 450", 800, 600)]
    [InlineData("/MediaBox [0 0 600 800] /UserUnit 2", 1200, 1600)]
    [InlineData("/MediaBox [0 0 0 0]", 612, 792)]
    [InlineData("", 612, 792)]
    public void A_page_is_as_large_as_displayed(string entries, double width, double height)
    {
        var page = Assert.Single(Open(PdfBuilder.WithPage("", entries)).Pages);
        Assert.Equal((width, height), (page.Width, page.Height));
    }

    [Theory]
    [InlineData(0, 10, 780)]
    [InlineData(90, 20, 10)]
    [InlineData(180, 590, 20)]
    [InlineData(270, 780, 590)]
    public void A_point_goes_where_the_turned_page_shows_it(int rotation, double x, double y)
    {
        var page = Assert.Single(Open(PdfBuilder.WithPage("", $"/MediaBox [0 0 600 800] /Rotate {rotation}")).Pages);
        var point = page.ToDisplay.Apply(10, 20);
        Assert.Equal((x, y), (point.X, point.Y));
    }

    [Fact]
    public void Attributes_come_down_from_the_nodes_above()
    {
        var builder = PdfBuilder.WithPage("", "");
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100 200] /Rotate 90 >>");
        var page = Assert.Single(Open(builder).Pages);
        Assert.Equal((200d, 100d), (page.Width, page.Height));
    }

    [Theory]
    [InlineData("<< /Kids [3 0 R] >>")]
    [InlineData("<< /Type /Pages /Kids [3 0 R 2 0 R 77 0 R null 5] /Count -3 >>")]
    [InlineData("<< /Type /Pages /Kids 77 0 R >>")]
    [InlineData("<< /Type /Pages /Kids [2 0 R] >>")]
    [InlineData("<< /Type /Pages >>")]
    [InlineData("(no dictionary)")]
    public void A_broken_tree_still_gives_its_page(string tree)
    {
        var builder = PdfBuilder.WithPage("");
        builder.Set(2, tree);
        Assert.Single(Open(builder).Pages);
    }

    [Fact]
    public void More_pages_than_allowed_are_refused()
    {
        var builder = PdfBuilder.WithPage("");
        builder.Set(2, $"<< /Type /Pages /Kids [{string.Concat(Enumerable.Repeat("3 0 R ", 50))}] >>");
        var file = PdfBuilder.Open(builder.Build(), ReadLimits.Default with { Pages = 49 });
        Assert.Equal(DocumentError.LimitExceeded, Assert.Throws<DocumentException>(() => file.Pages).Code);
    }

    [Fact]
    public void A_tree_deeper_than_allowed_is_refused()
    {
        var builder = PdfBuilder.WithPage("");
        builder.Set(2, "<< /Type /Pages /Kids [10 0 R] >>");
        for (var i = 10; i < 200; i++)
        {
            builder.Set(i, $"<< /Type /Pages /Kids [{i + 1} 0 R] >>");
        }

        var file = Open(builder);
        Assert.Equal(DocumentError.LimitExceeded, Assert.Throws<DocumentException>(() => file.Pages).Code);
    }

    private static PdfFile Open(PdfBuilder builder) => PdfBuilder.Open(builder.Build());
}
