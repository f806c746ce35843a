using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Tests.Ocr.Layout;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class PageLayoutTests
{
    private const byte Faint = 205;

    [Fact]
    public void A_grid_too_faint_to_be_ink_makes_cells()
    {
        var sheet = new Sheet(800, 600);
        for (var i = 0; i <= 5; i++)
        {
            sheet.Fill(100, 100 + (60 * i), 601, 101 + (60 * i), Faint).Fill(100 + (100 * i), 100, 101 + (100 * i), 401, Faint);
        }

        Assert.Equal(25, Of(sheet).Cells.Count);
    }

    [Theory]
    [InlineData(5, 30)]
    [InlineData(12, 144)]
    public void A_faint_line_in_a_grid_of_ink_counts_where_it_makes_clearly_more_cells(int rows, int expected)
    {
        var sheet = new Sheet(1000, 900);
        for (var i = 0; i <= rows; i++)
        {
            sheet.Horizontal(100, 102 + (60 * rows), 100 + (60 * i)).Vertical(100 + (60 * i), 100, 102 + (60 * rows));
        }

        Assert.Equal(expected, Of(sheet.Fill(100, 130, 102 + (60 * rows), 131, Faint)).Cells.Count);
    }

    private static PageLayout Of(Sheet sheet) => PageLayout.Of(
        new StraightPicture(sheet.Picture, Mesh.Over(32, 1, 1, static (x, y) => (x, y))) { Threshold = 140 },
        hasColours: false, 2, TestContext.Current.CancellationToken);
}
