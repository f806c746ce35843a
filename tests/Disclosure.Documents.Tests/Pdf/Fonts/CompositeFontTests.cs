using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Fonts.CMaps;
using Disclosure.Documents.Pdf.Objects;
using static Disclosure.Documents.Tests.Pdf.Fonts.FontObjects;

namespace Disclosure.Documents.Tests.Pdf.Fonts;

public sealed class CompositeFontTests
{
    [Fact]
    public void Every_code_of_GBK_is_read_as_its_encoding_has_it()
    {
        var encoding = Charsets.Of(936);
        var font = FontLoader.Load(Composite(Name("GBK-EUC-H"), []));
        for (int high = 0x81; high <= 0xFE; high++)
        {
            for (int low = 0x40; low <= 0xFE; low++)
            {
                byte[] code = [(byte)high, (byte)low];
                string expected = encoding.GetString(code);
                if (low != 0x7F && expected.Length == 1 && expected[0] is < '\uE000' or > '\uF8FF')
                {
                    Assert.Equal(expected, TextOf(font, code));
                }
            }
        }
    }

    [Theory]
    [InlineData("UniGB-UCS2-H", new byte[] { 0x4E, 0x2D, 0, 0x41 }, "中A")]
    [InlineData("UniGB-UTF16-H", new byte[] { 0x4E, 0x2D, 0xD8, 0x40, 0xDC, 0 }, "中\U00020000")]
    [InlineData("UniGB-UTF8-H", new byte[] { 0xE4, 0xB8, 0xAD, 0x41 }, "中A")]
    [InlineData("UniGB-UTF32-H", new byte[] { 0, 0, 0x4E, 0x2D }, "中")]
    [InlineData("GB-EUC-H", new byte[] { 0xD6, 0xD0, 0x41 }, "中A")]
    [InlineData("GBpc-EUC-H", new byte[] { 0xD6, 0xD0, 0x41 }, "中A")]
    [InlineData("GBKp-EUC-H", new byte[] { 0xE9, 0x46, 0x41 }, "镕A")]
    [InlineData("GBK2K-H", new byte[] { 0xD6, 0xD0, 0x81, 0x39, 0xEE, 0x39 }, "中㐀")]
    [InlineData("ETen-B5-H", new byte[] { 0xA4, 0xA4, 0x41 }, "中A")]
    [InlineData("90ms-RKSJ-H", new byte[] { 0x92, 0x86, 0xB1 }, "中ｱ")]
    [InlineData("EUC-H", new byte[] { 0xC3, 0xE6 }, "中")]
    [InlineData("H", new byte[] { 0x43, 0x66 }, "中")]
    [InlineData("KSCms-UHC-H", new byte[] { 0xC7, 0xD1, 0x41 }, "한A")]
    [InlineData("UniJIS-UTF16-H", new byte[] { 0x4E, 0x2D }, "中")]
    public void Predefined_CMaps_tell_the_text(string name, byte[] bytes, string text) =>
        Assert.Equal(text, TextOf(FontLoader.Load(Composite(Name(name), [])), bytes));

    [Theory]
    [InlineData("UniGB-UCS2-H", new byte[] { 0, 0x41 }, 34)]
    [InlineData("GBK-EUC-H", new byte[] { 0x41 }, 847 - 1)]
    [InlineData("GBK-EUC-H", new byte[] { 0x20 }, 7716)]
    [InlineData("GBKp-EUC-H", new byte[] { 0x41 }, 34)]
    [InlineData("GBK-EUC-H", new byte[] { 0xB0, 0xA1 }, 940)]
    [InlineData("GBK-EUC-H", new byte[] { 0x81, 0x40 }, 10072)]
    [InlineData("GBK-EUC-H", new byte[] { 0x81, 0x79 }, 8281)]
    [InlineData("UniGB-UCS2-H", new byte[] { 0x55, 0x4A }, 940)]
    public void Widths_go_by_CID(string name, byte[] bytes, int cid)
    {
        var font = FontLoader.Load(Composite(Name(name), [("W", Array(Number(cid), Array(Number(321))))]));
        Assert.Equal(0.321, Assert.Single(Decode(font, bytes)).Advance, 9);
    }

    [Fact]
    public void CIDs_of_Adobe_GB1_are_read_without_any_map()
    {
        var info = Dictionary(("Ordering", new PdfString("GB1"u8.ToArray())));
        var font = FontLoader.Load(Composite(Name("Identity-H"), [("CIDSystemInfo", info)]));
        Assert.Equal("A A啊丂皚", TextOf(font, [.. U16(34), .. U16(7716), .. U16(846), .. U16(940), .. U16(10072), .. U16(7717)]));
    }

    [Fact]
    public void An_embedded_CMap_cuts_codes_of_mixed_length()
    {
        var cmap = Stream(
            "1 begincodespacerange <00> <7F> <8100> <FFFF> endcodespacerange "
            + "1 begincidrange <41> <42> 7 <8140> <8142> 100 endcidrange 1 begincidchar <43> 9 endcidchar");
        var font = FontLoader.Load(Composite(cmap, [("W", Array(
            Number(7),
            Array(Number(1), Number(2)),
            Number(9),
            Number(9),
            Number(3),
            Number(102),
            Array(Number(4)))), ("DW", Number(500))]));
        Assert.Equal([0.001, 0.002, 0.003, 0.004, 0.5], Decode(font, 0x41, 0x42, 0x43, 0x81, 0x42, 0x44).Select(g => g.Advance));
    }

    [Fact]
    public void Vertical_fonts_advance_downwards_from_the_middle_of_the_top()
    {
        var font = FontLoader.Load(Composite(Name("UniGB-UCS2-V"), []));
        var glyph = Assert.Single(Decode(font, 0x4E, 0x2D));
        Assert.True(font.IsVertical);
        Assert.Equal((-1.0, 0.5, 0.88), (glyph.Advance, glyph.OriginX, glyph.OriginY));
    }

    [Fact]
    public void An_embedded_font_tells_the_text_of_glyph_numbers()
    {
        var descriptor = Dictionary(("FontFile2", Stream(TrueType(('政', 3), ('府', 5)))));
        Assert.Equal(
            "政府\uFFFD",
            TextOf(FontLoader.Load(Composite(Name("Identity-H"), [("FontDescriptor", descriptor)])), 0, 3, 0, 5, 0, 4));
        var mapped = Composite(Name("Identity-H"), [("FontDescriptor", descriptor), ("CIDToGIDMap", Stream([0, 0, 0, 5, 0, 3]))]);
        Assert.Equal("府政", TextOf(FontLoader.Load(mapped), 0, 1, 0, 2));
    }

    [Fact]
    public void A_CMap_that_uses_itself_ends()
    {
        PdfObject cmap = Name("Identity-V");
        for (int i = 0; i < 50; i++)
        {
            cmap = Stream("", ("UseCMap", cmap));
        }

        Assert.Equal(2, Decode(FontLoader.Load(Composite(cmap, [])), 1, 2, 3).Count);
    }
}
