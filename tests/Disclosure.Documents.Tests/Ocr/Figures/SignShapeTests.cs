using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Figures;

/// <summary>At 200 dpi: between two stems 20 pixels high, a sign drawn by lines.</summary>
public sealed class SignShapeTests
{
    private const int Top = 20;
    private const int Bottom = 40;

    [Theory]
    [InlineData('≥', 16, 0, "0,0 16,6 0,12", "0,19 16,19")]
    [InlineData('≤', 16, 0, "16,0 0,6 16,12", "0,19 16,19")]
    [InlineData('×', 16, 2, "0,0 16,16", "16,0 0,16")]
    [InlineData('±', 16, 1, "8,0 8,13", "0,7 16,7", "0,18 16,18")]
    [InlineData('√', 14, 0, "0,11 2,10 6,19 14,0")]
    [InlineData('(', 6, -2, "5,0 2,6 1,12 2,18 5,24")]
    [InlineData(')', 6, -2, "1,0 4,6 5,12 4,18 1,24")]
    [InlineData('/', 9, 0, "9,0 0,20")]
    [InlineData('￥', 15, 0, "0,0 7,9 15,0", "7,9 7,19", "2,11 13,11", "2,15 13,15")]
    public void A_sign_is_told_by_its_strokes(char sign, int width, int lower, params string[] strokes) =>
        Assert.Equal(sign, Told(width, lower, strokes));

    [Theory]
    [InlineData(8, 10, '-')]
    [InlineData(16, 10, '-')]
    [InlineData(22, 10, '—')]
    [InlineData(8, 18, null)]
    [InlineData(8, 1, null)]
    public void A_dash_lies_half_way_up_and_has_one_of_two_lengths(int width, int lower, char? sign) =>
        Assert.Equal(sign, Told(width, lower, $"0,0 {width},0"));

    [Theory]
    [InlineData(4, 16, ':')]
    [InlineData(13, 16, null)]
    public void Two_dots_over_each_other_are_a_colon(int upper, int under, char? sign)
    {
        var sheet = Stems(20).Fill(56, Top + upper, 59, Top + upper + 3).Fill(56, Top + under + 1, 59, Top + under + 4);

        Assert.Equal(sign, Told(sheet, static box => box.Left >= 50 && box.Right <= 66));
    }

    [Fact]
    public void A_box_is_no_sign() => Assert.Null(Told(16, 2, "0,0 16,0 16,16 0,16 0,0"));

    [Fact]
    public void Every_sign_has_a_class_of_its_own_and_leads_back()
    {
        Assert.All(SignShape.Signs + "-/", static sign => Assert.Equal(sign, GlyphClass.CharacterOf(SignShape.ClassOf(sign))));
        Assert.Null(GlyphClass.CharacterOf(GlyphClass.Nothing));
        Assert.Null(GlyphClass.CharacterOf(GlyphClass.Other));
    }

    private static char? Told(int width, int lower, params string[] strokes)
    {
        var sheet = Stems(width);
        foreach (var stroke in strokes)
        {
            var points = stroke.Split(' ').Select(static point => point.Split(',').Select(int.Parse).ToArray()).ToArray();
            for (var i = 1; i < points.Length; i++)
            {
                for (var step = 0; step <= 60; step++)
                {
                    var x = 50 + (int)Math.Round(points[i - 1][0] + ((points[i][0] - points[i - 1][0]) * step / 60.0));
                    var y = Top + lower + (int)Math.Round(points[i - 1][1] + ((points[i][1] - points[i - 1][1]) * step / 60.0));
                    sheet.Fill(x, y, x + 2, y + 2);
                }
            }
        }

        return Told(sheet, box => box.Left >= 48 && box.Right <= 54 + width);
    }

    /// <summary>The sign that the widest run between the stems is.</summary>
    private static char? Told(Sheet sheet, Predicate<PixelBox> isMeant)
    {
        var ink = CellInk.Find(sheet.Picture, sheet.Picture.Bounds, 200.0 / 72)!;
        var layout = CellLayout.Of(ink, 200.0 / 72, hasSigns: true);
        var line = Assert.Single(layout.Lines);
        var (first, count, box) = layout.Runs(line).Where(run => isMeant(run.Box)).MaxBy(static run => (run.Box.Width, run.Count));
        return SignShape.Of(layout, line, first, count, box)?.Sign;
    }

    private static Sheet Stems(int width) => new Sheet(130 + width, 64).Fill(30, Top, 33, Bottom).Fill(70 + width, Top, 73 + width, Bottom);
}
