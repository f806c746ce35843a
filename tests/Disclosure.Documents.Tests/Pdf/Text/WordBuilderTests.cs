using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Pdf.Text;

namespace Disclosure.Documents.Tests.Pdf.Text;

public sealed class WordBuilderTests
{
    private static readonly ReadBudget Budget = new(ReadLimits.Default, CancellationToken.None);

    [Fact]
    public void Order_of_drawing_does_not_matter()
    {
        var glyphs = Line("信息公开", 100, 200, 10).Concat(Line("第一行", 100, 100, 10)).Reverse().ToList();
        Assert.Equal(["第一行", "信息公开"], Words(glyphs));
    }

    [Fact]
    public void A_space_and_a_wide_gap_end_a_Latin_word() =>
        Assert.Equal(
            ["ab", "cd", "ef"],
            Words([.. Line("ab", 0, 50, 10), .. Line(" ", 10, 50, 10), .. Line("cd", 15, 50, 10), .. Line("ef", 28, 50, 10)]));

    [Fact]
    public void Chinese_spread_out_stays_one_word_up_to_nearly_a_character() =>
        Assert.Equal(["合计", "总"], Words([Glyph("合", 0, 50, 10), Glyph("计", 18, 50, 10), Glyph("总", 40, 50, 10)]));

    [Fact]
    public void A_vertical_ruling_parts_figures_that_touch()
    {
        var glyphs = Line("1234", 100, 50, 10);
        Assert.Equal(["1234"], Words(glyphs));
        Assert.Equal(["12", "34"], Words(glyphs, new Ruling(Orientation.Vertical, 110, 30, 60, 0.5)));
        Assert.Equal(["1234"], Words(glyphs, new Ruling(Orientation.Vertical, 110, 60, 90, 0.5)));
    }

    [Fact]
    public void Text_printed_twice_to_look_bold_is_read_once()
    {
        var bold = Line("代码11", 100, 50, 10).SelectMany(g => new[] { g, Shifted(g, 0.4) }).ToList();
        Assert.Equal(["代码11"], Words(bold));
        Assert.Equal(["代码11"], Words([.. Line("代码11", 100, 50, 10), .. Line("代码11", 100.4, 50.3, 10)]));
        Assert.Equal(["llil11"], Words(Line("llil11", 100, 50, 10)));
    }

    [Fact]
    public void Texts_on_top_of_each_other_are_not_mixed() =>
        Assert.Equal(["abcdef", "uvwxyz"], Words([.. Line("abcdef", 0, 50, 10), .. Line("uvwxyz", 2.2, 50.2, 10)]).Order());

    [Fact]
    public void Trailing_spaces_laid_over_a_word_do_not_cut_it() =>
        Assert.Equal(["12", "3456"], Words([.. Line("12", 0, 50, 10), .. Line("        ", 10, 50, 10), .. Line("3456", 31, 50, 10)]));

    [Fact]
    public void A_superscript_stays_in_its_line() =>
        Assert.Equal(["面积", "2", "平方"], Words([.. Line("面积", 0, 50, 10), Glyph("2", 26, 46, 5), .. Line("平方", 40, 50, 10)]));

    [Fact]
    public void Text_set_aslant_does_not_mix_with_the_line_it_crosses()
    {
        var aslant = "内部".Select((c, i) => Glyph(c.ToString(), 110 + (12 * i), 50 - (7 * i), 14))
            .Select(g => g with { Next = new Point(g.Origin.X + 12, g.Origin.Y - 7) });
        var words = WordBuilder.Build(new PageContent([.. Line("509", 98, 50, 10), .. aslant], [], []), null, Budget);

        Assert.Equal("509", words[0].Text);
        Assert.Equal([false, true, true], words.Select(word => word.IsTilted));
    }

    [Fact]
    public void Much_larger_text_laid_over_a_line_does_not_mix_with_it() =>
        Assert.Equal(["12", "34", "阅"], Words([.. Line("12", 100, 50, 10), Glyph("阅", 105, 50, 60), .. Line("34", 140, 50, 10)]).Order());

    [Fact]
    public void Presentation_forms_become_ordinary_characters() =>
        Assert.Equal(["文fié金—"], Words([Glyph("\u2F42", 0, 50, 10), Glyph("ﬁ", 10, 50, 10), Glyph("e", 15, 50, 10), Glyph(
            "\u0301",
            19,
            50,
            10), Glyph("\uF90A", 20, 50, 10), Glyph("\u200B", 30, 50, 10), Glyph("\uFE31", 30, 50, 10)]));

    [Fact]
    public void A_word_is_as_sure_as_its_least_sure_glyph()
    {
        List<ShownGlyph> glyphs = Line("76", 0, 50, 10);
        glyphs[1] = glyphs[1] with { Sureness = 0.6f };
        Assert.Equal(0.6, Assert.Single(WordBuilder.Build(new PageContent(glyphs, [], []), null, Budget)).Confidence, 3);
    }

    [Fact]
    public void Inks_that_lie_over_others_make_words_of_their_own()
    {
        List<ShownGlyph> glyphs = [.. Line("85620", 0, 50, 10), .. Line("2024", 3, 50, 10).Select(g => g with { Ink = 3 })];
        var overlays = new bool[256];
        overlays[3] = true;
        var words = WordBuilder.Build(new PageContent(glyphs, [], []), overlays, Budget);
        Assert.Equal(["2024", "85620"], words.Select(static word => word.Text).Order());
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(0.5, 1, true)]
    [InlineData(0.7, 2, false)]
    public void Pale_letters_that_touch_run_through_a_ruling_and_figures_of_two_cells_do_not(double gap, int words, bool isOver)
    {
        List<ShownGlyph> glyphs = [.. Line("20", 100, 50, 10), .. Line("24", 110 + gap, 50, 10)];
        List<ShownGlyph> pale = glyphs.ConvertAll(static glyph => glyph with { Ink = 3 });
        var overlays = new bool[256];
        overlays[3] = true;
        var ruling = new Ruling(Orientation.Vertical, 110, 30, 60, 0.5);
        var found = WordBuilder.Build(new PageContent(pale, [ruling], []), overlays, Budget);
        Assert.Equal(words, found.Count);
        Assert.All(found, word => Assert.Equal(isOver, word.IsOverprint));
        Assert.Equal(2, WordBuilder.Build(new PageContent(glyphs, [ruling], []), overlays, Budget).Count);
    }

    [Fact]
    public void Invisible_text_is_left_out() => Assert.Empty(Words([.. Line("ab", 0, 50, 10).Select(g => g with { IsInvisible = true })]));

    [Fact]
    public void ActualText_stands_in_for_its_glyphs()
    {
        var actual = new ActualText("甲 乙");
        Assert.Equal(["甲", "乙"], Words([.. Line("xyz", 0, 50, 10).Select(g => g with { Replacement = actual })]));
        Assert.Empty(Words([.. Line("-", 0, 50, 10).Select(g => g with { Replacement = new ActualText("") })]));
    }

    [Fact]
    public void Turned_lines_are_read_along_their_direction()
    {
        var up = "ABC".Select((c, i) => new ShownGlyph(
            c.ToString(),
            new Point(50, 300 - (5 * i)),
            new Point(50, 295 - (5 * i)),
            new Box(41, 295 - (5 * i), 51, 300 - (5 * i)),
            10,
            TextDirection.Up,
            false,
            null));
        var page = new PageContent([.. up.Reverse()], [], []);
        var word = Assert.Single(WordBuilder.Build(page, null, Budget));
        Assert.Equal(("ABC", TextDirection.Up), (word.Text, word.Direction));
    }

    internal static ShownGlyph Glyph(string text, double x, double y, double size)
    {
        double width = text[0] is ' ' or 'l' or 'i'
            ? size * 0.25
            : text[0] > '\u2E00' ? size : text[0] is >= '\u0300' and < '\u0370' ? 0 : size / 2;
        return new ShownGlyph(
            text,
            new Point(x, y),
            new Point(x + width, y),
            new Box(x, y - (0.88 * size), x + width, y + (0.12 * size)),
            size,
            TextDirection.Right,
            false,
            null);
    }

    internal static List<ShownGlyph> Line(string text, double x, double y, double size)
    {
        var glyphs = new List<ShownGlyph>();
        foreach (char c in text)
        {
            glyphs.Add(Glyph(c.ToString(), x, y, size));
            x = glyphs[^1].Next.X;
        }

        return glyphs;
    }

    private static ShownGlyph Shifted(ShownGlyph glyph, double by) => glyph with
    {
        Origin = glyph.Origin with { X = glyph.Origin.X + by },
        Box = glyph.Box with { Left = glyph.Box.Left + by, Right = glyph.Box.Right + by },
    };

    private static List<string> Words(List<ShownGlyph> glyphs, params Ruling[] rulings) =>
        [.. WordBuilder.Build(new PageContent(glyphs, rulings, []), null, Budget).Select(w => w.Text)];
}
