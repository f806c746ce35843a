using Disclosure.Reports.Prose;
using static Disclosure.Reports.Tests.Prose.Lines;

namespace Disclosure.Reports.Tests.Prose;

public sealed class ParagraphsTests
{
    /// <summary>A whole line: it begins at the left edge and reaches the right one.</summary>
    private const string Full = "甲乙丙丁戊己庚辛壬癸";

    private static string Join(params TextLine[] lines) => Paragraphs.Of([.. lines], 0, lines.Length);

    [Fact]
    public void Lines_that_reach_the_right_edge_are_one_paragraph() =>
        Assert.Equal(Full + Full + "终", Join(Line(Full, 0), Line(Full, 20), Line("终", 40)));

    [Theory]
    [InlineData(12, false)]
    [InlineData(12.5, true)]
    public void An_indent_of_more_than_a_character_and_a_fifth_begins_a_paragraph(double indent, bool begins) =>
        Assert.Equal(
            begins ? $"{Full}\n{Full}" : Full + Full,
            Join(Line(Full, 0), Line(Full, 20, Left + indent, right: Left + 100)));

    [Theory]
    [InlineData(25, false)]
    [InlineData(25.5, true)]
    public void A_line_that_ends_more_than_two_and_a_half_characters_early_ends_a_paragraph(double shortfall, bool ends) =>
        Assert.Equal(
            ends ? $"{Full}短\n{Full}" : $"{Full}短{Full}",
            Join(Line(Full, 0), Line("短", 20, right: Left + 100 - shortfall), Line(Full, 40)));

    [Theory]
    [InlineData(28, false)]
    [InlineData(28.5, true)]
    public void A_gap_of_seven_fifths_of_the_usual_one_begins_a_paragraph(double gap, bool begins) =>
        Assert.Equal(
            begins ? $"{Full}{Full}{Full}\n{Full}" : Full + Full + Full + Full,
            Join(Line(Full, 0), Line(Full, 20), Line(Full, 40), Line(Full, 40 + gap)));

    [Fact]
    public void A_page_break_is_no_gap() =>
        Assert.Equal(Full + Full + Full, Join(Line(Full, 700), Line(Full, 720), Line(Full, 10, page: 2)));

    [Fact]
    public void The_usual_gap_is_that_of_the_lower_quarter()
    {
        // Four gaps: 20, 30, 30, 30. The usual one is 30, with which none is wide; were it 20, three would be.
        Assert.Equal(
            string.Concat(Enumerable.Repeat(Full, 5)),
            Join(Line(Full, 0), Line(Full, 20), Line(Full, 50), Line(Full, 80), Line(Full, 110)));
        // Three gaps: 20, 30, 30: the usual one is 20.
        Assert.Equal(
            $"{Full}{Full}\n{Full}\n{Full}", Join(Line(Full, 0), Line(Full, 20), Line(Full, 50), Line(Full, 80)));
    }

    [Fact]
    public void Words_in_Latin_letters_keep_a_space_between_lines()
    {
        Assert.Equal("甲乙丙丁戊己庚辛OK ok", Join(Line("甲乙丙丁戊己庚辛OK", 0), Line("ok", 20)));
        Assert.Equal("甲乙丙丁戊己庚辛20 ok", Join(Line("甲乙丙丁戊己庚辛20", 0), Line("ok", 20)));
        Assert.Equal("甲乙丙丁戊己庚辛2022", Join(Line("甲乙丙丁戊己庚辛20", 0), Line("22", 20)));
        Assert.Equal("甲乙丙丁戊己庚辛OK甲", Join(Line("甲乙丙丁戊己庚辛OK", 0), Line("甲", 20)));
    }

    [Fact]
    public void Only_the_lines_asked_for_are_joined()
    {
        var lines = new List<TextLine> { Line("前", 0), Line(Full, 20), Line(Full, 40), Line("后", 60) };

        Assert.Equal(Full + Full, Paragraphs.Of(lines, 1, 3));
        Assert.Equal("后", Paragraphs.Of(lines, 3, 4));
        Assert.Equal("", Paragraphs.Of(lines, 2, 2));
        Assert.Equal("", Paragraphs.Of(lines, 3, 2));
    }
}
