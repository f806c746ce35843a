using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class PenRingTests
{
    private const double Smallest = 10;
    private const double Thin = 0.35;

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void A_ring_has_a_least_height(int height, bool isRing) => Assert.Equal(isRing, Is(Ring(60, height)));

    [Theory]
    [InlineData(440, true)]
    [InlineData(442, false)]
    public void A_ring_has_a_greatest_width(int width, bool isRing) => Assert.Equal(isRing, Is(Ring(width, 60)));

    [Theory]
    [InlineData(80, true)]
    [InlineData(100, false)]
    public void A_ring_whose_ends_do_not_meet_is_one_up_to_a_quarter(int gap, bool isRing) => Assert.Equal(isRing, Is(Ring(80, 60, gap)));

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_ring_has_ink_in_one_corner_at_most(int corners, bool isRing)
    {
        var ring = Ring(80, 60);
        for (var i = 0; i < corners; i++)
        {
            ring.Fill(new PixelBox(78 * i, 0, (78 * i) + 2, 2));
        }

        Assert.Equal(isRing, Is(ring));
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void Nothing_of_a_ring_stands_in_its_middle(int reach, bool isRing)
    {
        var ring = Ring(80, 60);
        // The middle two fifths of 80 columns are 24 to 56.
        ring.Fill(new PixelBox(0, 29, reach, 31));
        Assert.Equal(isRing, Is(ring));
    }

    [Fact]
    public void A_thick_ring_is_none() => Assert.False(Is(Ring(80, 60, thickness: 12)));

    [Fact]
    public void A_piece_alone_is_without_what_stands_in_its_box()
    {
        var ring = Ring(80, 60);
        var page = InkMask.Blank(200, 200);
        for (var y = 0; y < ring.Height; y++)
        {
            ring.Row(y).CopyTo(page.Row(50 + y)[40..]);
        }

        page.Fill(new PixelBox(70, 70, 80, 90));
        var pieces = Component.Find(page);
        var piece = Assert.Single(pieces, static piece => piece.Box.Width == 80);
        Assert.Equal(ring.Cells, page.Alone(piece)!.Cells);
        Assert.Null(page.Alone(piece with { Area = piece.Area + 1 }));
    }

    private static bool Is(InkMask ring) => PenRing.Is(ring, ring.Count(new PixelBox(0, 0, ring.Width, ring.Height)), 2, Smallest, Thin);

    /// <summary>An ellipse that fills its box, open at the right by an angle.</summary>
    private static InkMask Ring(int width, int height, int gap = 0, int thickness = 3)
    {
        var mask = InkMask.Blank(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (across, down) = ((x + 0.5 - (width / 2.0)) / (width / 2.0), (y + 0.5 - (height / 2.0)) / (height / 2.0));
                var (innerX, innerY) = (across * width / (width - (2.0 * thickness)), down * height / (height - (2.0 * thickness)));
                // The angle of the circle that the ellipse is stretched from.
                var angle = Math.Abs(Math.Atan2(down, across)) * 180 / Math.PI;
                if ((across * across) + (down * down) <= 1 && (innerX * innerX) + (innerY * innerY) >= 1 && angle >= gap / 2.0)
                {
                    mask.Row(y)[x] = 1;
                }
            }
        }

        return mask;
    }
}
