using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class DarkFieldsTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(150)]
    public void Light_text_on_a_dark_ground_becomes_dark_text_with_a_line_around(byte ground)
    {
        var sheet = new Sheet(800, 400).Fill(100, 100, 500, 140, ground).Fill(200, 110, 203, 130, 255).Fill(203, 118, 220, 121, 255);
        DarkFields.Lighten(sheet.Picture, 2);
        Assert.Equal(255, sheet.Picture.Row(120)[150]);
        Assert.True(sheet.Picture.Row(115)[201] < 20, $"{sheet.Picture.Row(115)[201]}");
        Assert.True(sheet.Picture.Row(100)[300] < 20 && sheet.Picture.Row(120)[100] < 20);
        Assert.Equal(255, sheet.Picture.Row(98)[300]);
    }

    [Fact]
    public void Print_rulings_and_pictures_without_light_text_stay_as_they_are()
    {
        var sheet = new Sheet(800, 400).Characters(60, 60, 25, 22).Fill(100, 200, 700, 208, 0).Fill(100, 250, 300, 350, 40);
        var before = (byte[])sheet.Picture.Pixels.Clone();
        DarkFields.Lighten(sheet.Picture, 2);
        Assert.Equal(before, sheet.Picture.Pixels);
    }

    [Fact]
    public void A_light_cell_between_dark_ones_keeps_its_text()
    {
        var sheet = new Sheet(800, 400).Fill(100, 100, 700, 300, 60).Fill(200, 140, 600, 260, 255).Characters(220, 180, 6, 22);
        var before = sheet.Picture.Cut(new PixelBox(206, 146, 594, 254)).Pixels;
        DarkFields.Lighten(sheet.Picture, 2);
        Assert.Equal(before, sheet.Picture.Cut(new PixelBox(206, 146, 594, 254)).Pixels);
    }

    [Fact]
    public void The_dark_beside_a_sheet_stays_dark()
    {
        var sheet = new Sheet(800, 400).Fill(0, 0, 60, 400, 20).Fill(20, 100, 24, 200, 255);
        var before = (byte[])sheet.Picture.Pixels.Clone();
        DarkFields.Lighten(sheet.Picture, 2);
        Assert.Equal(before, sheet.Picture.Pixels);
    }
}
