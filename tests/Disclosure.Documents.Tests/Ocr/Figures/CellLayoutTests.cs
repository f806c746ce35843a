using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Figures;

public sealed class CellLayoutTests
{
    private const double PixelsPerPoint = 2;

    [Fact]
    public void Stacked_parts_are_one_piece_and_neighbours_two()
    {
        var layout = LayOut(60, 40, new(10, 10, 16, 16), new(10, 17, 16, 26), new(20, 10, 26, 26));

        var line = Assert.Single(layout.Lines);
        Assert.Equal([new(10, 10, 16, 26), new(20, 10, 26, 26)], line.Pieces.Select(layout.Box));
        Assert.Equal((10, 26, true), (line.Top, line.Bottom, line.HeightKnown));
        Assert.Empty(layout.Apart);
    }

    [Fact]
    public void A_glyph_a_scan_broke_across_is_one_piece_at_any_resolution()
    {
        // 200 dpi: 0.9 points are 2.5 pixels, and pixels are whole.
        var layout = LayOut(200 / 72.0, 60, 40, new(10, 8, 20, 14), new(10, 17, 20, 26));

        Assert.Equal([new(10, 8, 20, 26)], Assert.Single(layout.Lines).Pieces.Select(layout.Box));
    }

    [Fact]
    public void What_is_wide_as_two_digits_is_cut_where_it_is_thin_and_also_offered_whole()
    {
        var layout = LayOut(60, 40, new(10, 10, 18, 26), new(18, 20, 22, 22), new(22, 10, 30, 26));

        var line = Assert.Single(layout.Lines);
        var runs = layout.Runs(line).Select(static run => run.Box).ToArray();
        Assert.Contains(new PixelBox(10, 10, 30, 26), runs);
        Assert.Contains(runs, static box => box.Left == 10 && box.Right is >= 18 and <= 22 && box.Height == 16);
        Assert.Contains(runs, static box => box.Left is >= 18 and <= 22 && box.Right == 30 && box.Height == 16);
    }

    [Fact]
    public void The_rest_of_a_ruling_along_a_side_stands_apart()
    {
        var layout = LayOut(60, 40, new(0, 0, 2, 40), new(10, 39, 50, 40), new(20, 10, 28, 26));

        Assert.Equal([new(20, 10, 28, 26)], Assert.Single(layout.Lines).Pieces.Select(layout.Box));
        Assert.Equal([new(0, 0, 2, 40), new(10, 39, 50, 40)], layout.Apart.Select(layout.Box));
    }

    [Fact]
    public void Two_lines_are_read_from_the_top_and_a_comma_hangs_on_its_line()
    {
        var layout = LayOut(60, 70, new(20, 40, 28, 56), new(10, 10, 18, 26), new(21, 23, 24, 29), new(30, 10, 38, 26));

        Assert.Equal(2, layout.Lines.Count);
        Assert.Equal([10, 21, 30], layout.Lines[0].Pieces.Select(piece => layout.Box(piece).Left));
        Assert.Equal([20], layout.Lines[1].Pieces.Select(piece => layout.Box(piece).Left));
    }

    [Fact]
    public void A_lone_dash_makes_a_line_of_the_usual_height_about_it()
    {
        var layout = LayOut(60, 40, new PixelBox(20, 19, 32, 21));

        var line = Assert.Single(layout.Lines);
        Assert.False(line.HeightKnown);
        Assert.Equal(CellLayout.UsualHeight * PixelsPerPoint, line.Height, 1e-9);
        Assert.Equal(20, (line.Top + line.Bottom) / 2, 1e-9);
    }

    [Fact]
    public void Faint_ink_beside_a_dark_ruling_is_found()
    {
        var picture = Draw(60, 40, new PixelBox(20, 10, 28, 26));
        for (var y = 0; y < 40; y++)
        {
            picture.Row(y)[1..4].Clear();
        }

        for (var y = 10; y < 26; y++)
        {
            picture.Row(y)[20..28].Fill(160);
        }

        var ink = CellInk.Find(picture, picture.Bounds, PixelsPerPoint);

        Assert.Contains(new PixelBox(20, 10, 28, 26), ink!.Boxes);
    }

    private static CellLayout LayOut(int width, int height, params PixelBox[] boxes) => LayOut(PixelsPerPoint, width, height, boxes);

    private static CellLayout LayOut(double pixelsPerPoint, int width, int height, params PixelBox[] boxes)
    {
        var picture = Draw(width, height, boxes);
        return CellLayout.Of(CellInk.Find(picture, picture.Bounds, pixelsPerPoint)!, pixelsPerPoint);
    }

    private static GrayPicture Draw(int width, int height, params PixelBox[] boxes)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, (byte)255);
        var picture = new GrayPicture(width, height, pixels);
        foreach (var box in boxes)
        {
            for (var y = box.Top; y < box.Bottom; y++)
            {
                picture.Row(y)[box.Left..box.Right].Clear();
            }
        }

        return picture;
    }
}
