using Disclosure.Documents.Pdf.Fonts;
using static Disclosure.Documents.Tests.Pdf.Fonts.FontObjects;

namespace Disclosure.Documents.Tests.Pdf.Fonts;

public sealed class SimpleFontTests
{
    [Fact]
    public void A_font_without_any_entry_is_read_as_standard_Latin() =>
        Assert.Equal("A1’", TextOf(FontLoader.Load(Dictionary()), 65, 49, 39));

    [Fact]
    public void Differences_replace_codes_of_the_base_encoding()
    {
        var font = FontLoader.Load(Dictionary(
            ("Subtype", Name("Type1")),
            ("Encoding", Dictionary(
                ("BaseEncoding", Name("WinAnsiEncoding")),
                ("Differences", Array(
                    Number(66),
                    Name("uni4E2D"),
                    Name("f_i"),
                    Name("g123"),
                    Name("one.oldstyle"),
                    Number(200),
                    Name("u20000")))))));
        Assert.Equal("A中fi\uFFFD1F\U00020000", TextOf(font, 65, 66, 67, 68, 69, 70, 200));
    }

    [Fact]
    public void Widths_are_of_the_dictionary_and_of_the_standard_fonts_without_it()
    {
        var given = FontLoader.Load(Dictionary(
            ("FirstChar", Number(65)), ("Widths", Array(Number(700), Number(50))), ("FontDescriptor", Dictionary(
                ("MissingWidth", Number(300))))));
        Assert.Equal([0.7, 0.05, 0.3], Decode(given, 65, 66, 67).Select(g => Math.Round(g.Advance, 6)));
        Assert.Equal(
            [0.667, 0.278],
            Decode(FontLoader.Load(Dictionary(("BaseFont", Name("Helvetica")))), 65, 32).Select(g => Math.Round(g.Advance, 6)));
        Assert.Equal(
            [0.6, 0.6],
            Decode(FontLoader.Load(Dictionary(("BaseFont", Name("Courier-Bold")))), 65, 32).Select(g => Math.Round(g.Advance, 6)));
    }

    [Fact]
    public void Symbol_and_ZapfDingbats_have_encodings_of_their_own()
    {
        Assert.Equal("α", TextOf(FontLoader.Load(Dictionary(("BaseFont", Name("Symbol")))), 97));
        Assert.Equal("✓", TextOf(FontLoader.Load(Dictionary(("BaseFont", Name("ZapfDingbats")))), 51));
    }

    [Fact]
    public void The_built_in_encoding_of_a_Type_1_program_stands_in_its_clear_text()
    {
        const string program =
            "%!PS-AdobeFont-1.0\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\n"
            + "dup 1 /uni653F put\ndup 2 /A put\nreadonly def\ncurrentfile eexec";
        var font = FontLoader.Load(
            Dictionary(("Subtype", Name("Type1")), ("FontDescriptor", Dictionary(("Flags", Number(4)), ("FontFile", Stream(program))))));
        Assert.Equal("政A", TextOf(font, 1, 2));
    }

    [Fact]
    public void Names_that_repeat_the_code_are_read_but_codes_given_out_in_turn_are_not()
    {
        var bitmap = FontLoader.Load(Dictionary(
            ("Subtype", Name("Type3")),
            ("Encoding", Dictionary(("Differences", Array(Number(72), Name("a72"), Number(101), Name("a101")))))));
        Assert.Equal("He", TextOf(bitmap, 72, 101));
        var subset = FontLoader.Load(Dictionary(
            ("Subtype", Name("Type3")),
            ("Encoding", Dictionary(("Differences", Array(Number(33), Name("a33"), Name("a34"), Name("a35")))))));
        Assert.Equal("\uFFFD\uFFFD\uFFFD", TextOf(subset, 33, 34, 35));
    }

    [Fact]
    public void A_Type_3_font_measures_in_its_own_matrix()
    {
        var font = FontLoader.Load(Dictionary(
            ("Subtype", Name("Type3")),
            ("FontMatrix", Array(Number(0.01), Number(0), Number(0), Number(0.01), Number(0), Number(0))),
            ("FirstChar", Number(1)), ("Widths", Array(Number(60))),
            ("CharProcs", Dictionary(("a", Stream("q Q")))),
            ("Encoding", Dictionary(("Differences", Array(Number(1), Name("a")))))));
        var type3 = Assert.IsType<Type3Font>(font);
        Assert.Equal(0.6, Assert.Single(Decode(font, 1)).Advance, 9);
        Assert.NotNull(type3.Procedure(1));
        Assert.Null(type3.Procedure(2));
    }
}
