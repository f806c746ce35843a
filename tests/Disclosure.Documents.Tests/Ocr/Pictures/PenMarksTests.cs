using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class PenMarksTests
{
    private const byte Black = 40;
    private static readonly (int Red, int Green, int Blue) BlueInk = (50, 80, 190);
    private static readonly (int Red, int Green, int Blue) GreenInk = (40, 140, 70);
    private static readonly (int Red, int Green, int Blue) RedInk = (210, 50, 60);
    private static readonly (int Red, int Green, int Blue) GreyInk = (90, 90, 90);

    public static TheoryData<string> Pens => ["blue", "green", "red"];

    [Theory]
    [MemberData(nameof(Pens))]
    public void A_ring_around_a_figure_becomes_paper_and_the_figure_stays(string pen)
    {
        var picture = Paper();
        Figure(picture, 292, 290);
        Ring(picture, 300, 300, 26, 18, Ink(pen));
        Assert.True(PenMarks.Fade(picture, 2));
        Assert.Equal(Expected(static expected => Figure(expected, 292, 290)), picture.Pixels);
    }

    [Fact]
    public void A_ring_over_a_ruling_leaves_the_ruling()
    {
        var picture = Paper();
        Figure(picture, 292, 290);
        Fill(picture, 100, 312, 500, 315, Black);
        Ring(picture, 300, 300, 30, 22, BlueInk);
        Assert.True(PenMarks.Fade(picture, 2));
        Assert.Equal(
            Expected(static expected =>
            {
                Figure(expected, 292, 290);
                Fill(expected, 100, 312, 500, 315, Black);
            }),
            picture.Pixels);
    }

    [Theory]
    [MemberData(nameof(Pens))]
    public void A_tick_that_stands_apart_becomes_paper(string pen)
    {
        var picture = Paper();
        Tick(picture, 300, 300, Ink(pen));
        Assert.True(PenMarks.Fade(picture, 2));
        Assert.DoesNotContain(picture.Pixels, static pixel => pixel < 250);
    }

    [Fact]
    public void A_mark_beside_others_of_its_colour_is_print()
    {
        var picture = Paper();
        Tick(picture, 300, 300, BlueInk);
        Tick(picture, 350, 300, BlueInk);
        Assert.False(PenMarks.Fade(picture, 2));
    }

    [Fact]
    public void A_ring_around_nothing_a_frame_and_a_grid_in_colour_stay()
    {
        var picture = Paper();
        Ring(picture, 100, 100, 26, 18, BlueInk);
        Figure(picture, 292, 290);
        Frame(picture, 270, 275, 330, 325, BlueInk);
        Figure(picture, 92, 390);
        Frame(picture, 50, 350, 560, 560, BlueInk);
        Fill(picture, 50, 450, 560, 453, BlueInk);
        Assert.False(PenMarks.Fade(picture, 2));
    }

    [Fact]
    public void A_ring_without_colour_is_left_to_its_shape_and_a_picture_without_colour_alone()
    {
        var picture = Paper();
        Figure(picture, 292, 290);
        Ring(picture, 300, 300, 26, 18, GreyInk);
        Assert.False(PenMarks.Fade(picture, 2));
        Assert.False(PenMarks.Fade(new GrayPicture(10, 10, new byte[100]), 2));
    }

    /// <summary>The ring of a red seal is told by what knows seals.</summary>
    [Theory]
    [InlineData(23, true)]
    [InlineData(26, false)]
    public void A_red_ring_as_large_as_a_seal_stays(int points, bool fades)
    {
        var picture = Paper();
        Figure(picture, 292, 290);
        // Squares of a point that a stroke touches, grown by one to each side, make a ring larger.
        Ring(picture, 300, 300, points - 4, points - 4, RedInk);
        Assert.Equal(fades, PenMarks.Fade(picture, 2));
    }

    [Theory]
    [InlineData(19, 0)]
    [InlineData(20, 20)]
    public void Coolness_is_the_excess_of_blue_or_green(int excess, int counted)
    {
        Assert.Equal(excess, PenColour.Coolness(100, 100, 100 + excess));
        Assert.Equal(excess, PenColour.Coolness(100, 100 + excess, 100));
        Assert.Equal(0, PenColour.Coolness(100 + excess, 100, 100));
        Assert.Equal(counted, PenColour.Coolness(100, 100, 100 + excess) >= PenColour.Sure ? excess : 0);
    }

    [Theory]
    [InlineData(39, false)]
    [InlineData(40, true)]
    public void A_picture_with_specks_of_colour_has_no_plane_for_pens(int pixels, bool isKept)
    {
        byte[] file = [.. "P6\n100 1\n255\n"u8, .. Enumerable.Repeat<byte[]>([40, 60, 190], pixels).SelectMany(static one => one),
            .. Enumerable.Repeat((byte)255, 3 * (100 - pixels))];
        var picture = Netpbm.Decode(file, 1000);
        Assert.Equal(isKept, picture.Coolness is not null);
        Assert.Equal(isKept ? 130 : 0, picture.Coolness?[0] ?? 0);
    }

    private static (int Red, int Green, int Blue) Ink(string pen) =>
        pen switch { "blue" => BlueInk, "green" => GreenInk, _ => RedInk };

    private static byte[] Expected(Action<GrayPicture> draw)
    {
        var picture = Paper();
        draw(picture);
        return picture.Pixels;
    }

    private static GrayPicture Paper()
    {
        var picture = new GrayPicture(600, 600, new byte[600 * 600]) { Redness = new byte[600 * 600], Coolness = new byte[600 * 600] };
        picture.Pixels.AsSpan().Fill(255);
        return picture;
    }

    /// <summary>A 1 and a 0 of ten points.</summary>
    private static void Figure(GrayPicture picture, int left, int top)
    {
        Fill(picture, left, top, left + 3, top + 20, Black);
        Fill(picture, left + 8, top, left + 18, top + 3, Black);
        Fill(picture, left + 8, top + 17, left + 18, top + 20, Black);
        Fill(picture, left + 8, top, left + 11, top + 20, Black);
        Fill(picture, left + 15, top, left + 18, top + 20, Black);
    }

    private static void Tick(GrayPicture picture, int left, int top, (int Red, int Green, int Blue) ink)
    {
        for (var i = 0; i < 12; i++)
        {
            Fill(picture, left + i, top + 20 + i, left + i + 3, top + 23 + i, ink);
        }

        for (var i = 0; i < 30; i++)
        {
            Fill(picture, left + 12 + (i / 2), top + 32 - i, left + 15 + (i / 2), top + 35 - i, ink);
        }
    }

    private static void Frame(GrayPicture picture, int left, int top, int right, int bottom, (int Red, int Green, int Blue) ink)
    {
        Fill(picture, left, top, right, top + 3, ink);
        Fill(picture, left, bottom - 3, right, bottom, ink);
        Fill(picture, left, top, left + 3, bottom, ink);
        Fill(picture, right - 3, top, right, bottom, ink);
    }

    private static void Ring(GrayPicture picture, int x, int y, int width, int height, (int Red, int Green, int Blue) ink)
    {
        for (var i = 0; i < 720; i++)
        {
            var (sine, cosine) = Math.SinCos(i * Math.PI / 360);
            var (left, top) = (x + (int)(width * cosine) - 1, y + (int)(height * sine) - 1);
            for (var row = top; row < top + 3; row++)
            {
                for (var column = left; column < left + 3; column++)
                {
                    // Ink over print is as dark as the darker of both, and has no colour where that is print.
                    if (picture.Row(row)[column] > Black)
                    {
                        Fill(picture, column, row, column + 1, row + 1, ink);
                    }
                }
            }
        }
    }

    private static void Fill(GrayPicture picture, int left, int top, int right, int bottom, byte level) =>
        Fill(picture, left, top, right, bottom, (level, level, level));

    private static void Fill(GrayPicture picture, int left, int top, int right, int bottom, (int Red, int Green, int Blue) ink)
    {
        var (grey, redness) = SealColour.Of(ink.Red, ink.Green, ink.Blue);
        for (var y = top; y < bottom; y++)
        {
            picture.Row(y)[left..right].Fill(grey);
            picture.Redness.AsSpan((y * picture.Width) + left, right - left).Fill(redness);
            picture.Coolness.AsSpan((y * picture.Width) + left, right - left)
                .Fill(PenColour.Coolness(ink.Red, ink.Green, ink.Blue));
        }
    }
}
