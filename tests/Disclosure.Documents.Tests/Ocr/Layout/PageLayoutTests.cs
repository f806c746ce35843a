using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
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

    [Fact]
    public void A_ring_of_a_pen_around_figures_leaves_the_page_and_the_figures_stay()
    {
        var sheet = GridOf(2).Characters(126, 120, 2, 16);
        var figures = new Sheet(800, 600).Characters(126, 120, 2, 16).Picture;
        var layout = Of(Ellipse(sheet, 143, 128, 32, 22), seesFaint: false);
        var line = Assert.Single(layout.Lines(new PixelBox(106, 106, 206, 160)));
        Assert.InRange(line.Box.Left, 124, 128);
        Assert.InRange(line.Box.Right, 159, 163);
        for (var y = 110; y < 155; y++)
        {
            Assert.Equal(figures.Row(y)[110..190].ToArray(), layout.Picture.Row(y)[110..190].ToArray());
        }
    }

    [Fact]
    public void A_ring_printed_around_a_digit_and_a_ring_around_nothing_stay()
    {
        var sheet = GridOf(2).Fill(149, 122, 151, 136);
        var layout = Of(Ellipse(Ellipse(sheet, 150, 129, 12, 12), 350, 128, 32, 22), seesFaint: false);
        Assert.InRange(Assert.Single(layout.Lines(new PixelBox(106, 106, 206, 160))).Box.Width, 26, 28);
        Assert.InRange(Assert.Single(layout.Lines(new PixelBox(306, 106, 406, 160))).Box.Width, 66, 68);
    }

    /// <summary>A grid of cells of a hundred by sixty pixels, two rows of them, and more to the right.</summary>
    private static Sheet GridOf(int rows) =>
        new Sheet(800, 600).Grid([100, 210, 300, 410, 500, 610], [.. Enumerable.Range(0, rows + 1).Select(static row => 100 + (62 * row))]);

    private static Sheet Ellipse(Sheet sheet, int x, int y, int width, int height)
    {
        for (var i = 0; i < 720; i++)
        {
            var (sine, cosine) = Math.SinCos(i * Math.PI / 360);
            var (left, top) = (x + (int)(width * cosine) - 1, y + (int)(height * sine) - 1);
            sheet.Fill(left, top, left + 3, top + 3, 90);
        }

        return sheet;
    }

    private static PageLayout Of(Sheet sheet, bool seesFaint) => PageLayout.Of(
        new StraightPicture(sheet.Picture, Mesh.Over(32, 1, 1, static (x, y) => (x, y))) { Threshold = 140 },
        seesFaint, seesFaint, 2, TestContext.Current.CancellationToken);
}
