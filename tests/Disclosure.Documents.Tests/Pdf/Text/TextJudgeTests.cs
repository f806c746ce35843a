using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Text;

namespace Disclosure.Documents.Tests.Pdf.Text;

public sealed class TextJudgeTests
{
    private const string Prose = "本报告依照政府信息公开条例的规定编制，全文包括总体情况、主动公开、依申请公开、行政复议和行政诉讼、存在的问题及改进情况等部分。";

    private static readonly PageImage Scan = new(new Box(0, 0, 600, 800), 1000, 1400);

    [Theory]
    [InlineData(0, 39, TextVerdict.Empty)]
    [InlineData(0, 40, TextVerdict.Picture)]
    [InlineData(12, 40, TextVerdict.Picture)]
    [InlineData(13, 40, TextVerdict.Trusted)]
    public void A_page_of_letters_drawn_as_outlines_is_a_picture(int visible, int drawn, TextVerdict verdict)
    {
        var content = new PageContent(WordBuilderTests.Line(new string('页', visible), 0, 100, 10), [], [])
        {
            DrawnLetters = new Box[drawn],
        };
        Assert.Equal(verdict, TextJudge.Judge(content, 600, 800));
    }

    [Fact]
    public void Ordinary_text_is_trusted() => Assert.Equal(TextVerdict.Trusted, Verdict(Prose));

    [Fact]
    public void A_page_with_nothing_is_empty() => Assert.Equal(TextVerdict.Empty, Verdict(""));

    [Fact]
    public void A_scan_with_hidden_text_or_a_page_number_is_a_picture()
    {
        Assert.Equal(TextVerdict.Picture, Verdict("3", Scan));
        var hidden = WordBuilderTests.Line(Prose, 0, 100, 10).Select(g => g with { IsInvisible = true });
        Assert.Equal(TextVerdict.Picture, TextJudge.Judge(new PageContent([.. hidden], [], [Scan]), 600, 800));
    }

    [Fact]
    public void Text_over_a_background_picture_is_trusted() => Assert.Equal(TextVerdict.Trusted, Verdict(Prose, Scan));

    [Fact]
    public void Text_without_a_mapping_is_unmapped()
    {
        var glyphs = WordBuilderTests.Line(Prose, 0, 100, 10).Select((g, i) => i % 5 == 0 ? g with { Text = null } : g);
        Assert.Equal(TextVerdict.Unmapped, TextJudge.Judge(new PageContent([.. glyphs], [], []), 600, 800));
    }

    [Fact]
    public void A_bullet_of_private_use_now_and_then_does_no_harm() =>
        Assert.Equal(TextVerdict.Trusted, Verdict("\uF0B7" + Prose + "\uF0B7"));

    [Fact]
    public void Rare_characters_throughout_are_no_text() =>
        Assert.Equal(
            TextVerdict.Unmapped,
            Verdict(string.Concat(Prose.Where(c => c > '\u4E00' && c < '\u9F00').Select(c => (char)(c + 1)))));

    [Fact]
    public void A_mix_of_scripts_nobody_writes_is_no_text() =>
        Assert.Equal(TextVerdict.Unmapped, Verdict("ગઓສຖ᧙ᄯኞᘒᛔⲰ䚡㦯ᴋ㇉⨫ᡆ༬"));

    [Theory]
    [InlineData('ÿ')]
    [InlineData('þ')]
    [InlineData('|')]
    public void Letters_and_bars_in_the_place_of_Chinese_characters_are_a_ruined_mapping(char stray) =>
        Assert.Equal(TextVerdict.Unmapped, TextJudge.Judge(Strays(stray, 10), 600, 800));

    [Theory]
    [InlineData(10, 20, 10, TextVerdict.Unmapped)]
    [InlineData(9, 0, 10, TextVerdict.Trusted)]
    [InlineData(10, 21, 10, TextVerdict.Trusted)]
    [InlineData(10, 0, 8, TextVerdict.Trusted)]
    public void A_font_whose_Chinese_characters_are_letters_is_a_ruined_mapping(int letters, int han, double advance, TextVerdict verdict)
    {
        var glyphs = WordBuilderTests.Line(new string('þ', letters) + new string('页', han), 0, 100, 10)
            .Select(glyph => glyph with { Next = glyph.Origin with { X = glyph.Origin.X + advance } });
        Assert.Equal(verdict, TextJudge.Judge(new PageContent([.. glyphs], [], []), 600, 800));
    }

    [Fact]
    public void Narrow_bars_between_the_entries_of_a_menu_are_text() =>
        Assert.Equal(TextVerdict.Trusted, TextJudge.Judge(Strays('|', 5), 600, 800));

    [Fact]
    public void Pinyin_in_brackets_is_text_however_wide_its_letters_are() => Assert.Equal(
        TextVerdict.Trusted,
        TextJudge.Judge(
            new PageContent(
                [.. WordBuilderTests.Line(
                    Prose.Replace("行", "行(háng)", StringComparison.Ordinal).Replace("政", "政(é)", StringComparison.Ordinal),
                    0,
                    100,
                    10)
                    .Select(glyph => glyph with { Next = glyph.Origin with { X = glyph.Origin.X + 10 } })],
                [], []),
            600, 800));

    /// <summary>The prose with a character that comes again replaced, its glyphs of the given advance.</summary>
    private static PageContent Strays(char stray, double advance) => new(
        [.. WordBuilderTests.Line(Prose + Prose, 0, 100, 10).Select(glyph => glyph.Text == "公"
            ? glyph with { Text = stray.ToString(), Next = glyph.Origin with { X = glyph.Origin.X + advance } } : glyph)],
        [], []);

    private static TextVerdict Verdict(string text, params PageImage[] images) =>
        TextJudge.Judge(new PageContent(WordBuilderTests.Line(text, 0, 100, 10), [], images), 600, 800);
}
