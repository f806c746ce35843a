using System.Diagnostics;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Figures;

public sealed class FigureReaderTests
{
    private const double Sure = 0.95;

    private const double PixelsPerPoint = 200 / 72.0;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    public static TheoryData<int, string> Cells
    {
        get
        {
            var cells = new TheoryData<int, string>();
            for (var i = 0; i < PrintedCells.All.Count; i++)
            {
                cells.Add(i, $"{PrintedCells.All[i].Kind} {PrintedCells.All[i].Quality} {PrintedCells.All[i].Text}");
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_figure_read_surely_is_read_rightly_and_what_is_no_figure_is_never_sure(int index, string description)
    {
        var cell = PrintedCells.All[index];

        var reading = FigureReader.Read(cell.Picture, cell.Picture.Bounds, cell.PixelsPerPoint);

        Assert.InRange(reading.Confidence, 0, 1);
        Assert.True(
            reading.Confidence < Sure || reading.Text == cell.Text || (!cell.HoldsFigure && reading.Text.Length == 0),
            $"{description}: {reading.Text} {reading.Confidence}");
    }

    [Theory]
    [InlineData("Clean", 0.93)]
    [InlineData("Typical", 0.96)]
    [InlineData("Bilevel", 0.85)]
    public void Nearly_all_figures_are_read_surely_and_rightly(string quality, double least)
    {
        var figures = PrintedCells.All.Where(cell => cell.Kind == "Figure" && cell.Quality == quality).ToArray();

        var read = figures.Count(static cell =>
        {
            var reading = FigureReader.Read(cell.Picture, cell.Picture.Bounds, cell.PixelsPerPoint);
            return reading.Text == cell.Text && reading.Confidence >= Sure;
        });

        Assert.True(read >= least * figures.Length, $"{read} of {figures.Length}");
    }

    [Fact]
    public void Glyphs_spell_the_text_from_left_to_right_where_the_ink_is()
    {
        foreach (var cell in PrintedCells.All.Where(static cell => cell.Kind == "Figure" && cell.Quality == "Clean"))
        {
            var reading = FigureReader.Read(cell.Picture, cell.Picture.Bounds, cell.PixelsPerPoint);

            Assert.Equal(reading.Text, string.Concat(reading.Glyphs.Select(static glyph => glyph.Text)));
            Assert.All(reading.Glyphs, glyph =>
            {
                Assert.Equal(glyph.Box, glyph.Box.Intersect(cell.Picture.Bounds));
                Assert.InRange(glyph.Confidence, glyph.RunnerUpConfidence, 1);
                Assert.NotEqual(glyph.Text, glyph.RunnerUp);
            });
        }
    }

    [Fact]
    public void A_cell_reads_the_same_wherever_it_stands_in_a_page()
    {
        foreach (var cell in PrintedCells.All.Where(static cell => cell.Kind == "Figure"))
        {
            var alone = FigureReader.Read(cell.Picture, cell.Picture.Bounds, cell.PixelsPerPoint);
            var page = Page(cell.Picture.Width + 50, cell.Picture.Height + 40, 0);
            for (var y = 0; y < cell.Picture.Height; y++)
            {
                cell.Picture.Row(y).CopyTo(page.Row(y + 30)[20..]);
            }

            var placed = FigureReader.Read(
                page, new PixelBox(20, 30, 20 + cell.Picture.Width, 30 + cell.Picture.Height), cell.PixelsPerPoint);

            Assert.Equal((alone.Text, alone.Confidence), (placed.Text, placed.Confidence));
            Assert.Equal(alone.Glyphs.Select(static glyph => glyph.Box.Left + 20), placed.Glyphs.Select(static glyph => glyph.Box.Left));
        }
    }

    [Fact]
    public void A_single_dark_pixel_where_a_point_would_stand_makes_a_figure_unsure()
    {
        var tried = 0;
        foreach (var cell in PrintedCells.All.Where(static cell => cell.Kind == "Figure" && cell.Quality is "Clean" or "Typical"))
        {
            var before = FigureReader.Read(cell.Picture, cell.Picture.Bounds, cell.PixelsPerPoint);
            var gap = before.Glyphs.Zip(before.Glyphs.Skip(1)).FirstOrDefault(static pair => IsDigit(pair.First) && IsDigit(pair.Second)
                && pair.Second.Box.Left - pair.First.Box.Right >= 7 && pair.First.Box.Bottom == pair.Second.Box.Bottom);
            if (gap.First.Box.IsEmpty || before.Confidence < Sure)
            {
                continue;
            }

            tried++;
            var spotted = new GrayPicture(cell.Picture.Width, cell.Picture.Height, [.. cell.Picture.Pixels]);
            spotted.Row(gap.First.Box.Bottom - 1)[(gap.First.Box.Right + gap.Second.Box.Left) / 2] = 0;

            var after = FigureReader.Read(spotted, spotted.Bounds, cell.PixelsPerPoint);

            Assert.True(after.Confidence < Sure, $"{cell.Text}: {after.Text} {after.Confidence}");
        }

        Assert.True(tried >= 2);

        static bool IsDigit(FigureGlyph glyph) => char.IsAsciiDigit(glyph.Text);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(240)]
    public void An_even_shade_is_surely_an_empty_cell(byte shade)
    {
        var reading = FigureReader.Read(Page(120, 60, shade), new PixelBox(3, 2, 115, 57), PixelsPerPoint);

        Assert.Equal("", reading.Text);
        Assert.Empty(reading.Glyphs);
        Assert.InRange(reading.Confidence, Sure, 1);
    }

    [Fact]
    public void A_cell_blotted_out_is_not_taken_for_an_empty_one() =>
        Assert.Equal(0, FigureReader.Read(Page(120, 60, 20), new PixelBox(3, 2, 115, 57), PixelsPerPoint).Confidence);

    [Fact]
    public void A_shadow_too_faint_to_read_leaves_it_unsure_whether_the_cell_is_empty()
    {
        var picture = Page(80, 60, 255);
        for (var y = 20; y < 40; y++)
        {
            picture.Row(y)[36..40].Fill(228);
        }

        var reading = FigureReader.Read(picture, picture.Bounds, PixelsPerPoint);

        Assert.Equal("", reading.Text);
        Assert.InRange(reading.Confidence, 0.4, 0.9);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(22)]
    [InlineData(34)]
    public void The_stem_of_a_4_whose_hairlines_are_faint_is_not_surely_a_1(byte darkness)
    {
        var light = (byte)(255 - darkness);
        var sheet = new Sheet(60, 50).Fill(30, 14, 33, 34, 20).Fill(20, 28, 36, 29, light);
        for (var y = 14; y < 28; y++)
        {
            var x = 20 + ((28 - y) * 10 / 14);
            sheet.Fill(x, y, x + 1, y + 1, Math.Min(light, sheet.Picture.Row(y)[x]));
        }

        var reading = FigureReader.Read(sheet.Picture, sheet.Picture.Bounds, PixelsPerPoint);

        Assert.False(reading.Text == "1" && reading.Confidence >= 0.8);
    }

    [Fact]
    public void Noise_is_never_surely_a_figure() => Check.One(Many, Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var picture = Page(random.Next(10, 200), random.Next(10, 120), 255);
            var share = random.NextDouble();
            var spread = random.Next(1, 256);
            foreach (ref var pixel in picture.Pixels.AsSpan())
            {
                if (random.NextDouble() < share)
                {
                    pixel = (byte)(255 - random.Next(spread));
                }
            }

            var reading = FigureReader.Read(picture, picture.Bounds, 1.4 + (3 * random.NextDouble()));

            Assert.True(reading.Text.Length == 0 || reading.Confidence < Sure, $"{reading.Text} {reading.Confidence}");
        }));

    [Fact]
    public void Scattered_bars_are_never_surely_a_figure_of_digits() => Check.One(Many, Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var picture = Page(random.Next(40, 200), random.Next(30, 120), 255);
            for (var rest = random.Next(3, 40); rest > 0; rest--)
            {
                var (x, y) = (random.Next(picture.Width), random.Next(picture.Height));
                for (var row = y; row < Math.Min(picture.Height, y + random.Next(1, 25)); row++)
                {
                    picture.Row(row)[x..Math.Min(picture.Width, x + random.Next(1, 12))].Fill((byte)random.Next(150));
                }
            }

            var reading = FigureReader.Read(picture, picture.Bounds, PixelsPerPoint);

            Assert.True(
                reading.Confidence < Sure || !reading.Text.Any(static c => c is >= '2' and <= '9' or '0'),
                $"{reading.Text} {reading.Confidence}");
        }));

    [Theory]
    [InlineData(-1, 0, 10, 10)]
    [InlineData(0, 0, 41, 10)]
    [InlineData(0, 0, 10, 31)]
    [InlineData(5, 5, 5, 10)]
    [InlineData(12, 5, 10, 10)]
    public void An_area_that_is_no_part_of_the_picture_is_refused(int left, int top, int right, int bottom)
    {
        var picture = Page(40, 30, 255);

        Assert.Throws<ArgumentOutOfRangeException>(
            () => FigureReader.Read(picture, new PixelBox(left, top, right, bottom), PixelsPerPoint));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e-6)]
    [InlineData(1e6)]
    public void A_resolution_that_is_none_is_refused(double pixelsPerPoint)
    {
        var picture = Page(40, 30, 255);

        Assert.Throws<ArgumentOutOfRangeException>(() => FigureReader.Read(picture, picture.Bounds, pixelsPerPoint));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4000)]
    [InlineData(4000, 1)]
    [InlineData(2, 2)]
    [InlineData(1400, 1400)]
    [InlineData(6000, 6000)]
    public void Hostile_pictures_of_any_size_take_little_time(int width, int height)
    {
        var random = new Random(width ^ height);
        foreach (var period in new[] { 1, 2, 7, 23 })
        {
            var picture = Page(width, height, 255);
            for (var y = 0; y < height; y++)
            {
                var row = picture.Row(y);
                for (var x = 0; x < width; x++)
                {
                    row[x] = (x / period) % 2 == 0 && (y / period) % 3 != 0 && random.Next(9) != 0 ? (byte)0 : (byte)255;
                }
            }

            foreach (var resolution in new[] { 0.1, 1.5, 4.4, 100 })
            {
                var start = Stopwatch.GetTimestamp();

                var reading = FigureReader.Read(picture, picture.Bounds, resolution);

                Assert.InRange(reading.Confidence, 0, 1);
                Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2);
            }
        }
    }

    private static GrayPicture Page(int width, int height, byte shade)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, shade);
        return new GrayPicture(width, height, pixels);
    }
}
