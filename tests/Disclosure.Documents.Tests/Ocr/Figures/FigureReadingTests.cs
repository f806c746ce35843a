using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Figures;

public sealed class FigureReadingTests
{
    [Fact]
    public void Stems_beside_which_a_bar_was_seen_become_4s_and_no_other_1_does()
    {
        var reading = new FigureReading("1171", 0.1, [.. "1171".Select(Glyph)]).WithFours([0, 3], 0.3);

        Assert.Equal(("4174", 0.3, true), (reading.Text, reading.Confidence, reading.MayHideFour));
        Assert.Equal("4174", string.Concat(reading.Glyphs.Select(static glyph => glyph.Text)));
        Assert.Equal(Glyph('1', 3).Box, reading.Glyphs[3].Box);
    }

    private static FigureGlyph Glyph(char text, int place) => new(text, new PixelBox(10 * place, 0, (10 * place) + 8, 14), 0.9, ' ', 0);
}
