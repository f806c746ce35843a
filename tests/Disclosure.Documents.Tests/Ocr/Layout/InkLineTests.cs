using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Layout;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class InkLineTests
{
    [Fact]
    public void Lines_of_characters_are_parted()
    {
        var lines = Of(new Sheet(800, 300).Characters(40, 50, 20, 24).Characters(40, 84, 12, 24).Characters(40, 118, 20, 24));
        Assert.Equal([20, 12, 20], lines.Select(static line => line.Pieces.Count));
        Assert.Equal([50, 84, 118], lines.Select(static line => line.Box.Top));
    }

    [Fact]
    public void A_line_that_sinks_by_more_than_its_height_over_the_page_is_one_line()
    {
        var sheet = new Sheet(1100, 300);
        for (var i = 0; i < 34; i++)
        {
            sheet.Characters(40 + (i * 30), 60 + i, 1, 24).Characters(40 + (i * 30), 110 + i, 1, 24);
        }

        Assert.Equal([34, 34], Of(sheet).Select(static line => line.Pieces.Count));
    }

    [Fact]
    public void A_point_goes_with_its_line()
    {
        var lines = Of(
            new Sheet(400, 200).Characters(40, 50, 4, 24).Fill(160, 68, 164, 72).Characters(170, 50, 3, 24).Characters(40, 110, 5, 24));
        Assert.Equal(8, lines[0].Pieces.Count);
        Assert.Equal(5, lines[1].Pieces.Count);
    }

    [Fact]
    public void The_roof_of_the_first_character_belongs_to_its_line()
    {
        var sheet = new Sheet(400, 200).Fill(36, 51, 66, 60).Fill(40, 64, 62, 84).Characters(70, 49, 5, 36);
        Assert.Equal(7, Assert.Single(Of(sheet)).Pieces.Count);
    }

    [Fact]
    public void A_dash_alone_is_a_line() => Assert.Single(Of(new Sheet(100, 60).Fill(40, 30, 54, 32)));

    private static List<InkLine> Of(Sheet sheet) => InkLine.Of(Component.Find(InkMask.Of(sheet.Picture, 128)), 2);
}
