namespace Disclosure.Documents.Tests.Pdf.Text;

/// <summary>A number struck through is told from one between lines. Digits of ten points are 5.56 wide.</summary>
public sealed class StruckTextTests
{
    private const string Both = "BT /F1 10 Tf 100 500 Td (3) Tj ET BT /F1 10 Tf 107 500 Td (28) Tj ET ";

    [Theory]
    [InlineData("0.5 w 99.5 503.5 m 106 503.5 l S")]
    [InlineData("99.5 503.2 6.5 0.6 re f")]
    [InlineData("0.5 w 99.5 502.6 m 106 502.6 l S 99.5 504.4 m 106 504.4 l S")]
    [InlineData("1 0 0 RG 1 w 95.2 505 m 106 505 l S")]
    [InlineData("q 10 0 0 1 0 0 cm 0.5 w 9.95 503 m 10.6 503 l S Q")]
    [InlineData("0.5 w 99.5 501.3 m 106 501.3 l S")]
    [InlineData("0.5 w 99.5 505.4 m 106 505.4 l S")]
    public void The_line_through_a_number_strikes_it_and_is_no_ruling(string line)
    {
        var page = SmallPage.Read(Both + line);
        Assert.Equal(["28"], SmallPage.Texts(page));
        var struck = page.Words.Single(static word => word.Role != WordRole.Text);
        Assert.Equal((WordRole.Struck, "3"), (struck.Role, struck.Text));
        Assert.Empty(page.Rulings);
        var doubt = Assert.Single(page.Doubts);
        Assert.Equal("3", doubt.Struck);
        Assert.True(doubt.Confidence < 0.5);
    }

    [Theory]
    [InlineData("0.5 w 99.5 499 m 106 499 l S", "under the text")]
    [InlineData("0.5 w 99.5 501 m 106 501 l S", "near the baseline")]
    [InlineData("0.5 w 99.5 505.8 m 106 505.8 l S", "above the middle")]
    [InlineData("0.5 w 99.5 508 m 106 508 l S", "over the text")]
    [InlineData("0.5 w 92 503.5 m 99 503.5 l S", "a minus sign before the number")]
    [InlineData("0.5 w 120 503.5 m 130 503.5 l S", "a dash behind it")]
    [InlineData("0.5 w 101 490 m 101 520 l S", "a line across")]
    [InlineData("0.5 w 95 503.5 m 120 503.5 l S 95 490 m 95 520 l S 120 490 m 120 520 l S", "a border of a cell")]
    [InlineData("0.5 w 95 495 m 120 495 l S 95 515 m 120 515 l S 95 495 m 95 515 l S 120 495 m 120 515 l S", "a frame")]
    public void A_line_elsewhere_strikes_nothing(string line, string what)
    {
        var page = SmallPage.Read(Both + line);
        Assert.True(page.Words.All(static word => word is { Role: WordRole.Text, Confidence: 1 }), what);
        Assert.NotEmpty(page.Rulings);
        Assert.Empty(page.Doubts);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void More_lines_through_a_character_than_strike_one_are_its_own_strokes(int lines, bool isStruck)
    {
        var strokes = Enumerable.Range(0, lines).Select(static i => FormattableString.Invariant(
            $"99.8 {501.5 + (1.5 * i)} m 105.4 {501.5 + (1.5 * i)} l S "));
        var page = SmallPage.Read($"{Both} 0.3 w {string.Concat(strokes)}");
        Assert.Equal([isStruck ? "28" : "328"], SmallPage.Texts(page));
    }

    [Theory]
    [InlineData(105.35, true)]
    [InlineData(105.32, false)]
    public void A_line_through_one_digit_alone_strikes_it_from_end_to_end_and_else_leaves_it_in_doubt(double end, bool isStruck)
    {
        var page = SmallPage.Read(FormattableString.Invariant($"{Both} 0.5 w 100 503.5 m {end} 503.5 l S"));
        Assert.Equal([isStruck ? "28" : "328"], SmallPage.Texts(page));
        Assert.True(isStruck ? page.Doubts[0].Confidence < 0.5 : page.Words[0].Confidence < 1);
    }

    [Theory]
    [InlineData(19.9, false)]
    [InlineData(20.1, true)]
    public void The_outline_of_a_character_drawn_again_to_look_bold_neither_strikes_it_nor_is_a_line(double height, bool isStruck)
    {
        // A stroke through the number, and the round part of an outline, so high.
        var page = SmallPage.Read(FormattableString.Invariant(
            $"{Both} 0.5 w 99.5 503.5 m 106 503.5 l 98 498 m 96 499 94 504 97 {498 + height} c S"));
        Assert.Equal([isStruck ? "28" : "328"], SmallPage.Texts(page));
    }

    [Theory]
    [InlineData(95.1, 106, true)]
    [InlineData(94.9, 106, false)]
    [InlineData(99.5, 110.5, true)]
    [InlineData(99.5, 110.7, false)]
    public void A_strike_ends_half_a_character_beyond_the_word_at_most(double from, double to, bool isStruck)
    {
        var page = SmallPage.Read(FormattableString.Invariant(
            $"{SmallPage.Show("3", 100, 500)} 0.5 w {from} 503.5 m {to} 503.5 l S"));
        Assert.Equal(isStruck, page.Words[0].Role == WordRole.Struck);
        Assert.Equal(!isStruck, page.Rulings.Count == 1);
    }

    [Fact]
    public void A_line_through_numbers_that_goes_on_leaves_them_in_doubt()
    {
        var page = SmallPage.Read($"{SmallPage.Show("31", 100, 500)}{SmallPage.Show("42", 200, 500)} 0.5 w 50 503.5 m 400 503.5 l S");
        Assert.Equal(["31", "42"], SmallPage.Texts(page));
        Assert.All(page.Words, static word => Assert.True(word.Confidence < 0.5));
        Assert.Single(page.Rulings);
    }

    [Fact]
    public void Some_digits_of_a_word_may_be_struck()
    {
        // 12345: the line ends in the middle between the second and the third digit.
        var page = SmallPage.Read($"{SmallPage.Show("12345", 100, 500)} 0.5 w 99.5 503.5 m 111.5 503.5 l S");
        Assert.Equal([("12", WordRole.Struck), ("345", WordRole.Text)], page.Words.Select(static word => (word.Text, word.Role)));
    }

    [Theory]
    [InlineData("0 1 -1 0 100 500", "96.5 499 m 96.5 506 l S")]
    [InlineData("0 -1 1 0 100 500", "103.5 494 m 103.5 500.5 l S")]
    [InlineData("-1 0 0 -1 100 500", "94 496.5 m 100.5 496.5 l S")]
    public void Turned_text_is_struck_along_its_line(string matrix, string line)
    {
        var page = SmallPage.Read($"BT /F1 10 Tf {matrix} Tm (3) Tj ET 0.5 w {line}");
        Assert.Equal(WordRole.Struck, Assert.Single(page.Words).Role);
        Assert.Empty(page.Rulings);
    }

    [Fact]
    public void A_thick_bar_hides_part_of_a_number_and_strikes_nothing()
    {
        var page = SmallPage.Read($"{SmallPage.Show("3", 100, 500)} 99.5 502.3 6.5 2.4 re f");
        var word = Assert.Single(page.Words);
        Assert.Equal(WordRole.Text, word.Role);
        Assert.True(word.Confidence < 0.8);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/F 2", false)]
    [InlineData("/AP << /N 21 0 R >>", false)]
    public void A_strike_out_annotation_without_an_appearance_strikes_as_viewers_draw_it(string entries, bool isStruck)
    {
        var page = SmallPage.Read(SmallPage.Show("3", 100, 500), "/MediaBox [0 0 600 800] /Annots [20 0 R]", objects: builder =>
        {
            builder.Set(20, $"<< /Subtype /StrikeOut {entries} /Rect [100 498 106 509] /QuadPoints [99 509 107 509 99 498 107 498] >>");
            builder.SetStream(21, "/Subtype /Form /BBox [0 0 10 10]", []);
        });
        Assert.Equal(isStruck, Assert.Single(page.Words).Role == WordRole.Struck);
    }

    [Fact]
    public void The_appearance_of_a_strike_out_annotation_strikes_too()
    {
        var page = SmallPage.Read(SmallPage.Show("3", 100, 500), "/MediaBox [0 0 600 800] /Annots [20 0 R]", objects: static builder =>
        {
            builder.Set(20, "<< /Subtype /StrikeOut /Rect [99 498 107 509] /AP << /N 21 0 R >> >>");
            builder.SetStream(21, "/Subtype /Form /BBox [0 0 8 11]", PdfBuilder.Latin("1 0 0 RG 0.6 w 0 5.5 m 8 5.5 l S"));
        });
        Assert.Equal(WordRole.Struck, Assert.Single(page.Words).Role);
    }

    [Theory]
    [InlineData("99 499 m 106.5 508 l S", WordRole.Struck, true)]
    [InlineData("106.5 499 m 99 508 l S", WordRole.Struck, true)]
    [InlineData("99 499 m 106.5 508 l 99 508 m 106.5 499 l S", WordRole.Struck, true)]
    [InlineData("60 470 m 140 535 l S", WordRole.Text, false)]
    [InlineData("99 490 m 106.5 515 l S", WordRole.Text, false)]
    [InlineData("60 480 m 140 490 l S", WordRole.Text, true)]
    [InlineData("1 G 99 499 m 106.5 508 l S", WordRole.Text, true)]
    [InlineData("99 508 m 106.5 512 l S", WordRole.Text, true)]
    [InlineData("104 499 m 120 508 l S", WordRole.Text, true)]
    [InlineData("0 0 9 9 re 99 499 m 106.5 508 l 20 20 m 30 30 l S", WordRole.Text, true)]
    public void A_stroke_aslant_through_a_number_and_not_far_beyond_crosses_it_out(string stroke, WordRole role, bool isSure)
    {
        var page = SmallPage.Read($"{SmallPage.Show("3", 100, 500)} 0.6 w {stroke}");
        var word = Assert.Single(page.Words);
        Assert.Equal((role, isSure), (word.Role, word.Confidence >= 1));
    }

    [Fact]
    public void A_stroke_aslant_through_words_crosses_nothing_out() =>
        Assert.Equal(WordRole.Text, Assert.Single(SmallPage.Read(SmallPage.Show("A", 100, 500) + "99 499 m 106.5 508 l S").Words).Role);

    [Fact]
    public void A_line_of_prose_may_be_struck_as_a_whole()
    {
        // 28 characters and their spaces, struck word by word as browsers do, and the next line as one.
        var page = SmallPage.Read(
            $"{SmallPage.Show("one two", 100, 500)}{SmallPage.Show("three four", 100, 480)}"
            + "0.5 w 100 503.2 m 138 503.2 l S 100 483.2 m 145 483.2 l S");
        Assert.All(page.Words, static word => Assert.Equal(WordRole.Struck, word.Role));
        Assert.Equal(4, page.Doubts.Count);
    }
}
