using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Figures;

/// <summary>At 200 dpi: a stem 20 pixels high.</summary>
public sealed class HairlineFourTests
{
    private static readonly PixelBox Stem = new(30, 14, 33, 34);

    [Theory]
    [InlineData(0, false)]
    [InlineData(5, false)]
    [InlineData(20, true)]
    [InlineData(60, true)]
    public void A_faint_bar_left_of_the_stem_is_that_of_a_4(byte darkness, bool expected) =>
        Assert.Equal(expected, Is(Bar(28, darkness)));

    [Theory]
    [InlineData(22, false)]
    [InlineData(28, true)]
    [InlineData(33, false)]
    public void The_bar_stands_in_the_lower_part(int top, bool expected) => Assert.Equal(expected, Is(Bar(top, 40)));

    [Fact]
    public void The_flag_of_a_1_tells_that_the_stem_is_its_own() => Assert.False(Is(Bar(28, 40).Fill(26, 15, 30, 18, 20)));

    [Fact]
    public void A_stem_at_the_edge_of_its_cell_has_no_room_for_a_bar() =>
        Assert.False(HairlineFour.Is(Ink(new Sheet(60, 50).Fill(2, 14, 5, 34, 20)), new PixelBox(2, 14, 5, 34)));

    private static Sheet Bar(int top, byte darkness) =>
        new Sheet(60, 50).Fill(Stem.Left, Stem.Top, Stem.Right, Stem.Bottom, 20).Fill(20, top, 30, top + 1, (byte)(255 - darkness));

    private static bool Is(Sheet sheet) => HairlineFour.Is(Ink(sheet), Stem);

    private static CellInk Ink(Sheet sheet) => CellInk.Find(sheet.Picture, sheet.Picture.Bounds, 200.0 / 72)!;
}
