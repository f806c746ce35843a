using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Pdf.Text;

namespace Disclosure.Documents.Tests.Pdf.Text;

/// <summary>Marks of notes are no part of the number they stand at; the digits here are half as wide as high.</summary>
public sealed class NoteMarksTests
{
    private static readonly ReadBudget Budget = new(ReadLimits.Default, CancellationToken.None);

    [Theory]
    [InlineData("8①", "①")]
    [InlineData("12*", "*")]
    [InlineData("1,234**", "**")]
    [InlineData("8¹²", "¹²")]
    [InlineData("45.1300※", "※")]
    [InlineData("８＊", "＊")]
    [InlineData("*8", "*")]
    [InlineData("8❷", "❷")]
    [InlineData("3件*", "*")]
    [InlineData("零①", "①")]
    [InlineData("（０）※", "※")]
    [InlineData("12.50万元*", "*")]
    public void A_mark_at_a_number_is_none_of_its_digits(string text, string mark)
    {
        var words = Words(WordBuilderTests.Line(text, 100, 50, 10));
        Assert.Equal(mark, words.Single(static word => word.Role == WordRole.Note).Text);
        Assert.Equal(text.Replace(mark, "", StringComparison.Ordinal), words.Single(static word => word.Role == WordRole.Text).Text);
        Assert.All(words, static word => Assert.Equal(1, word.Confidence));
    }

    [Theory]
    [InlineData("①本机关")]
    [InlineData("依申请①")]
    [InlineData("*")]
    [InlineData("件*")]
    [InlineData("（）①")]
    [InlineData("3份*")]
    [InlineData("m²")]
    [InlineData("①②")]
    public void A_mark_without_a_number_is_text(string text) =>
        Assert.Equal(
            (text, WordRole.Text), Words(WordBuilderTests.Line(text, 100, 50, 10)).Select(static word => (word.Text, word.Role)).Single());

    [Theory]
    [InlineData(6, 3.3, 0.5, WordRole.Note, 1)]
    [InlineData(8.3, 3.5, 0.5, WordRole.Note, 1)]
    [InlineData(6, 1, 0, WordRole.Note, 1)]
    [InlineData(6, 0.7, 0, WordRole.Text, 0.45)]
    [InlineData(6, 0, 0, WordRole.Text, 0.45)]
    [InlineData(6, -2, 0, WordRole.Text, 0.45)]
    [InlineData(10, 3, 0.5, WordRole.Text, 0.45)]
    [InlineData(6, 3.3, 5, WordRole.Text, 1)]
    [InlineData(10, 0, 5, WordRole.Text, 1)]
    public void A_small_raised_digit_beside_a_number_is_a_mark_and_what_may_be_one_is_in_doubt(
        double size, double rise, double gap, WordRole role, double confidence)
    {
        var words = Words(
        [
            .. WordBuilderTests.Line("76", 100, 50, 10),
            .. WordBuilderTests.Line("1", 110 + gap, 50 - rise, size),
        ]);
        Assert.Equal(2, words.Count);
        Assert.Equal(("76", WordRole.Text, 1), (words[0].Text, words[0].Role, words[0].Confidence));
        Assert.Equal(("1", role), (words[1].Text, words[1].Role));
        Assert.Equal(confidence, words[1].Confidence, 2);
    }

    [Theory]
    [InlineData("零")]
    [InlineData("〇")]
    [InlineData("（0）")]
    [InlineData("76件")]
    [InlineData("0.5元")]
    public void A_raised_mark_behind_any_figure_is_none_of_it(string figure)
    {
        var first = WordBuilderTests.Line(figure, 100, 50, 10);
        List<ShownGlyph> glyphs = [.. first, .. WordBuilderTests.Line("12", first[^1].Box.Right, 49, 6)];
        var words = Words(glyphs);
        Assert.Equal((figure, WordRole.Text, 1), (words[0].Text, words[0].Role, words[0].Confidence));
        Assert.Equal(("12", WordRole.Note), (words[1].Text, words[1].Role));
    }

    [Fact]
    public void A_mark_between_a_number_and_its_unit_is_none_of_either()
    {
        var words = Words([.. WordBuilderTests.Line("76件", 100, 50, 10), .. WordBuilderTests.Line("1", 110.5, 46, 6)]);
        Assert.Equal([("1", WordRole.Note), ("76件", WordRole.Text)], words.Select(static word => (word.Text, word.Role)).Order());
    }

    [Theory]
    [InlineData("[1]", WordRole.Note)]
    [InlineData("注1", WordRole.Note)]
    [InlineData("12345", WordRole.Text)]
    [InlineData("件", WordRole.Text)]
    public void A_raised_mark_is_short_and_of_digits(string mark, WordRole role)
    {
        var words = Words([.. WordBuilderTests.Line("76", 100, 50, 10), .. WordBuilderTests.Line(mark, 110, 46, 6)]);
        Assert.Equal(role, words.Single(word => word.Text == mark).Role);
    }

    [Fact]
    public void A_digit_behind_a_ruling_is_another_figure()
    {
        List<ShownGlyph> glyphs = [.. WordBuilderTests.Line("76", 100, 50, 10), .. WordBuilderTests.Line("1", 112, 46.7, 6)];
        var ruling = new Ruling(Orientation.Vertical, 111, 30, 60, 0.5);
        Assert.All(Words(glyphs, ruling), static word => Assert.Equal((WordRole.Text, 1), (word.Role, word.Confidence)));
    }

    [Fact]
    public void A_mark_is_told_though_a_line_of_another_cell_runs_between_it_and_the_number()
    {
        // A label of two lines beside the number: its upper line is nearer to the mark's height.
        List<ShownGlyph> glyphs =
        [
            .. WordBuilderTests.Line("部分公开", 20, 44, 10), .. WordBuilderTests.Line("不计其他", 20, 58, 10),
            .. WordBuilderTests.Line("76", 100, 51, 10), .. WordBuilderTests.Line("1", 110, 46.5, 6),
        ];
        Assert.Equal("1", Words(glyphs).Single(static word => word.Role == WordRole.Note).Text);
    }

    [Fact]
    public void A_pale_number_beside_another_is_no_mark_of_it()
    {
        List<ShownGlyph> glyphs =
        [
            .. WordBuilderTests.Line("76", 100, 50, 10),
            .. WordBuilderTests.Line("2024", 112, 53, 10).Select(static glyph => glyph with { Contrast = 0.2f }),
        ];
        Assert.All(Words(glyphs), static word => Assert.Equal((WordRole.Text, 1), (word.Role, word.Confidence)));
    }

    [Fact]
    public void A_raised_digit_at_text_is_an_exponent() =>
        Assert.All(
            Words([.. WordBuilderTests.Line("面积", 100, 50, 10), .. WordBuilderTests.Line("2", 120, 46.7, 6)]),
            static word => Assert.Equal((WordRole.Text, 1), (word.Role, word.Confidence)));

    [Fact]
    public void A_raised_digit_of_a_turned_line_is_a_mark()
    {
        var glyphs = new List<ShownGlyph>();
        foreach (var (text, x, y, size) in (ReadOnlySpan<(string, double, double, double)>)[("7", 50, 300, 10), ("1", 46.7, 294.8, 6)])
        {
            glyphs.Add(new ShownGlyph(
                text, new Point(x, y), new Point(x, y - (size / 2)), new Box(x - (0.88 * size), y - (size / 2), x + (0.12 * size), y),
                size, TextDirection.Up, false, null));
        }

        Assert.Equal([WordRole.Text, WordRole.Note], Words(glyphs).Select(static word => word.Role));
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("1,234.50", true)]
    [InlineData("１２", true)]
    [InlineData(",", false)]
    [InlineData("-1", false)]
    [InlineData("1件", false)]
    public void A_number_is_of_digits_commas_and_points(string text, bool isNumber) => Assert.Equal(isNumber, NoteMarks.IsNumber(text));

    private static IReadOnlyList<Word> Words(List<ShownGlyph> glyphs, params Ruling[] rulings) =>
        WordBuilder.Build(new PageContent(glyphs, rulings, []), null, Budget);
}
