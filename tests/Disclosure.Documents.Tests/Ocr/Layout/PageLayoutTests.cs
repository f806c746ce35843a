using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Tests.Ocr.Layout;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class PageLayoutTests
{
    private const byte Faint = 205;

    [Theory]
    [InlineData(true, 25)]
    [InlineData(false, 0)]
    public void A_grid_too_faint_to_be_ink_makes_cells_where_faint_lines_count(bool seesFaint, int expected)
    {
        var sheet = new Sheet(800, 600);
        for (var i = 0; i <= 5; i++)
        {
            sheet.Fill(100, 100 + (60 * i), 601, 101 + (60 * i), Faint).Fill(100 + (100 * i), 100, 101 + (100 * i), 401, Faint);
        }

        Assert.Equal(expected, Of(sheet, seesFaint).Cells.Count);
    }

    [Theory]
    [InlineData(true, 144)]
    [InlineData(false, 132)]
    public void A_faint_line_in_a_grid_of_ink_divides_its_row_where_faint_lines_count(bool seesFaint, int expected)
    {
        const int Rows = 11;
        var sheet = new Sheet(1000, 900);
        for (var i = 0; i <= Rows; i++)
        {
            sheet.Horizontal(100, 102 + (60 * Rows), 100 + (60 * i));
        }

        for (var i = 0; i <= Rows + 1; i++)
        {
            sheet.Vertical(100 + (55 * i), 100, 102 + (60 * Rows));
        }

        Assert.Equal(expected, Of(sheet.Fill(100, 130, 102 + (60 * Rows), 131, Faint), seesFaint).Cells.Count);
    }

    private static PageLayout Of(Sheet sheet, bool seesFaint) => PageLayout.Of(
        new StraightPicture(sheet.Picture, Mesh.Over(32, 1, 1, static (x, y) => (x, y))) { Threshold = 140 },
        seesFaint, 2, TestContext.Current.CancellationToken);
}
