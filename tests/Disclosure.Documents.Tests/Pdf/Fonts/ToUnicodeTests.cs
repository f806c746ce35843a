using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Fonts.CMaps;
using FsCheck;
using FsCheck.Fluent;
using static Disclosure.Documents.Tests.Pdf.Fonts.FontObjects;

namespace Disclosure.Documents.Tests.Pdf.Fonts;

public sealed class ToUnicodeTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var texts = Gen.Elements("中", "A", "ffi", "\U00020000", "é", "龍", "e\u0301");
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Arb.From(Gen.ListOf(from code in Gen.Choose(0, 0xFFFF) from text in texts select (Code: code, Text: text))),
            entries =>
            {
                var distinct = entries.DistinctBy(e => e.Code).ToList();
                var map = ToUnicodeMap.Parse(System.Text.Encoding.Latin1.GetBytes(ToUnicode(distinct, 2)));
                return distinct.TrueForAll(e => map.Unicode(e.Code) == e.Text);
            }));
    }

    [Fact]
    public void Ranges_count_up_and_take_arrays()
    {
        var map = ToUnicodeMap.Parse(
            "2 beginbfrange <0010> <0012> <4E00> <0020><0022>[<0041><00420043>/C] <0030> <0031> <D840DC00> endbfrange"u8);
        Assert.Equal(["一", "丁", "丂", "A", "BC"], new[] { 0x10, 0x11, 0x12, 0x20, 0x21 }.Select(map.Unicode));
        Assert.Null(map.Unicode(0x13));
    }

    [Fact]
    public void A_range_over_all_codes_costs_nothing()
    {
        var map = ToUnicodeMap.Parse("beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"u8);
        Assert.Equal("B", map.Unicode(1));
        Assert.Equal("\uFFFD", map.Unicode(-1));
    }

    [Theory]
    [InlineData("beginbfchar <01")]
    [InlineData("beginbfchar <01> <0041> junk <02> <0042> endbfchar")]
    [InlineData("beginbfchar <> <> <01> <0041> endbfchar beginbfrange <05> [")]
    [InlineData("% comment\n(string \\) with ( nesting) beginbfchar <1> <41> >> endbfchar")]
    public void Broken_maps_give_what_they_have(string text) =>
        Assert.True(ToUnicodeMap.Parse(System.Text.Encoding.Latin1.GetBytes(text)).Unicode(1) is "A" or null);

    [Fact]
    public void A_map_to_private_use_gives_way_to_the_glyph_names()
    {
        var names = Enumerable.Range(0, 26).Select(i => (Disclosure.Documents.Pdf.Objects.PdfObject)Name(((char)('A' + i)).ToString()));
        var font = Mapped(Enumerable.Range(0, 26).Select(i => (65 + i, ((char)(0xE000 + i)).ToString())), [Number(65), .. names]);
        Assert.Equal("ABZ", TextOf(font, 65, 66, 90));
    }

    [Fact]
    public void A_map_of_all_codes_to_one_character_is_dropped()
    {
        var font = Mapped(Enumerable.Range(65, 26).Select(i => (i, "x")), [Number(65), Name("g1"), Name("g2")]);
        Assert.Equal("\uFFFD\uFFFD", TextOf(font, 65, 66));
    }

    [Fact]
    public void A_map_that_shifts_every_letter_is_dropped_for_the_names()
    {
        var names = Enumerable.Range(0, 25).Select(i => (Disclosure.Documents.Pdf.Objects.PdfObject)Name(((char)('A' + i)).ToString()));
        var font = Mapped(Enumerable.Range(0, 25).Select(i => (65 + i, ((char)('B' + i)).ToString())), [Number(65), .. names]);
        Assert.Equal("ABC", TextOf(font, 65, 66, 67));
    }

    [Fact]
    public void A_map_to_Chinese_is_believed_against_Latin_names()
    {
        var names = Enumerable.Range(0, 25).Select(i => (Disclosure.Documents.Pdf.Objects.PdfObject)Name(((char)('A' + i)).ToString()));
        var font = Mapped(Enumerable.Range(0, 25).Select(i => (65 + i, ((char)('政' + i)).ToString())), [Number(65), .. names]);
        Assert.Equal("政", TextOf(font, 65));
    }

    [Fact]
    public void A_scrambled_map_gives_way_to_the_cmap_of_the_embedded_font()
    {
        const string text = "政府信息公开工作年度报告";
        var program = TrueType([.. text.Distinct().Select((c, i) => (c, i + 1))]);
        var scrambled = Stream(ToUnicode(text.Distinct().Select((c, i) => (i + 1, ((char)('a' + i)).ToString())), 2));
        var font = FontLoader.Load(Composite(
            Name("Identity-H"), [("FontDescriptor", Dictionary(("FontFile2", Stream(program))))], ("ToUnicode", scrambled)));
        Assert.Equal("政府信", TextOf(font, 0, 1, 0, 2, 0, 3));
    }

    [Theory]
    [InlineData("GBK-EUC-H", 2, "01")]
    [InlineData("GBK-EUC-H", 1, "O1")]
    [InlineData("GB-EUC-H", 10, "01")]
    public void A_map_that_contradicts_a_predefined_CMap_is_dropped(string encoding, int codes, string text)
    {
        // As Ghostscript writes it over a font that was not embedded: every digit as the letter 31 places on.
        var map = Stream(ToUnicode(Enumerable.Range(0, codes).Select(static i => (0x30 + i, ((char)('O' + i)).ToString())), 2));
        Assert.Equal(text, TextOf(FontLoader.Load(Composite(Name(encoding), [], ("ToUnicode", map))), 0x30, 0x31));
    }

    [Theory]
    [InlineData(2, "01")]
    [InlineData(1, "O1")]
    public void A_map_that_contradicts_codes_that_are_Unicode_is_dropped(int codes, string text)
    {
        var map = Stream(ToUnicode(Enumerable.Range(0, codes).Select(static i => (0x30 + i, ((char)('O' + i)).ToString())), 2));
        var font = FontLoader.Load(Composite(Name("UniGB-UCS2-H"), [], ("ToUnicode", map)));
        Assert.Equal(text, TextOf(font, 0, 0x30, 0, 0x31));
    }

    [Fact]
    public void A_map_that_agrees_with_the_CMap_in_most_codes_is_believed_in_the_others()
    {
        var map = Stream(ToUnicode([(0x30, "0"), (0x31, "1"), (0x32, "2"), (0x33, "c")], 2));
        var font = FontLoader.Load(Composite(Name("GBK-EUC-H"), [], ("ToUnicode", map)));
        Assert.Equal("012c", TextOf(font, 0x30, 0x31, 0x32, 0x33));
    }

    private static PdfFont Mapped(
        IEnumerable<(int Code, string Text)> map,
        Disclosure.Documents.Pdf.Objects.PdfObject[] differences) => FontLoader.Load(Dictionary(
        ("Subtype", Name("Type1")),
        ("Encoding", Dictionary(("Differences", Array(differences)))),
        ("ToUnicode", Stream(ToUnicode(map, 1)))));
}
