using Disclosure.Documents.Tests.Tables;

namespace Disclosure.Documents.Tests;

/// <summary>Sheets 1,000 points wide with lines of text 12 points high, 300 long, from 100 on and from 600 on.</summary>
public sealed class SpreadTests
{
    [Fact]
    public void Two_pages_on_a_sheet_are_read_one_after_the_other()
    {
        var pages = Spread.PagesOf(Sheet(700));

        Assert.Equal(
            ["left0 left1 left2", "right0 right1 right2"],
            pages.Select(page => string.Join(' ', page.Words.Select(word => word.Text))));
        Assert.Equal([new Box(0, 0, 500, 700), new Box(500, 0, 1000, 700)], pages.Select(page => page.SheetPart));
        Assert.All(pages, page => Assert.Equal((1, 1000, 700), (page.Number, page.Width, page.Height)));
    }

    [Theory]
    [InlineData(833.3, 2)]
    [InlineData(833.4, 1)]
    public void Such_a_sheet_is_wider_than_high(double height, int pages) => Assert.Equal(pages, Spread.PagesOf(Sheet(height)).Count);

    [Theory]
    [InlineData(480, 2)]
    [InlineData(480.1, 1)]
    [InlineData(500.1, 1)]
    public void Its_middle_is_empty(double end, int pages)
    {
        var sheet = Sheet(700, left: 520);
        Assert.Equal(pages, Spread.PagesOf(sheet with { Words = [.. sheet.Words, Line("x", 400, end, 400)] }).Count);
    }

    [Fact]
    public void A_line_across_the_middle_joins_the_halves()
    {
        var ruled = Sheet(700).With(new Ruling(Orientation.Horizontal, 300, 300, 700, 1));
        Assert.Single(Spread.PagesOf(ruled));
        Assert.Equal(2, Spread.PagesOf(Sheet(700).With(new Ruling(Orientation.Vertical, 500, 0, 700, 1))).Count);
    }

    [Fact]
    public void Text_set_aslant_across_the_middle_does_not()
    {
        var sheet = Sheet(700);
        Assert.Equal(2, Spread.PagesOf(sheet with { Words = [.. sheet.Words, Line("x", 300, 700, 300) with { IsTilted = true }] }).Count);
    }

    [Theory]
    [InlineData(250, 3, 2)]
    [InlineData(249, 3, 1)]
    [InlineData(250, 2, 1)]
    public void Columns_of_a_wide_table_are_no_pages(double length, int lines, int pages) =>
        Assert.Equal(pages, Spread.PagesOf(Sheet(700, length: length, lines: lines)).Count);

    [Fact]
    public void Words_close_to_each_other_are_one_line_and_rulings_count_as_lines()
    {
        var words = new List<Word>();
        for (var i = 0; i < 3; i++)
        {
            words.AddRange([Line("a", 100, 220, 100 + (20 * i)), Line("b", 230, 360, 100 + (20 * i))]);
        }

        var sheet = new Page(1, 1000, 700, words, [], [], TextVerdict.Trusted).With(
            new Ruling(Orientation.Horizontal, 100, 600, 900, 1), new Ruling(Orientation.Horizontal, 120, 600, 900, 1),
            new Ruling(Orientation.Horizontal, 140, 600, 900, 1));

        Assert.Equal(2, Spread.PagesOf(sheet).Count);
        var apart = words.Select(word => word.Text == "b" ? Line("b", 240, 360, word.Box.Top) : word);
        Assert.Single(Spread.PagesOf(sheet with { Words = [.. apart] }));
    }

    [Fact]
    public void A_table_goes_on_from_the_left_page_to_the_right_one()
    {
        var left = Drawing.Page("""
            +-------+-------+
            |A      |B      |
            +-------+-------+
            |C      |D      |
            +-------+-------+
            """, top: 500);
        var right = Drawing.Page("""
            +-------+-------+
            |E      |F      |
            +-------+-------+
            """, top: 60);
        var sheet = Sheet(700, lines: 3);
        sheet = sheet with
        {
            Words =
            [
                .. sheet.Words.Select(word => word.Text.StartsWith('r') ? Moved(word, 0, 300) : word), .. left.Words,
                .. right.Words.Select(word => Moved(word, 500, 0)),
            ],
            Rulings =
            [
                .. left.Rulings,
                .. right.Rulings.Select(line => line.Orientation == Orientation.Vertical
                    ? line with { Position = line.Position + 500 }
                    : line with { Start = line.Start + 500, End = line.End + 500 }),
            ],
        };

        var table = Assert.Single(Drawing.Extract(sheet));

        Assert.Equal(["0,0 A", "0,1 B", "1,0 C", "1,1 D", "2,0 E", "2,1 F"], Drawing.Describe(table));
        Assert.Equal([72, 572], table.Parts.Select(part => part.Box.Left));
    }

    private static Page Sheet(double height, double left = 600, double length = 300, int lines = 3)
    {
        var words = new List<Word>();
        for (var i = 0; i < lines; i++)
        {
            words.Add(Line($"left{i}", 100, 100 + length, 100 + (20 * i)));
            words.Add(Line($"right{i}", left, left + length, 100 + (20 * i)));
        }

        return new Page(1, 1000, height, words, [], [], TextVerdict.Trusted);
    }

    private static Word Line(string text, double left, double right, double top)
    {
        var box = new Box(left, top, right, top + 12);
        return new Word(text, box, [new Glyph(text, box, 12)], 1, TextDirection.Right);
    }

    private static Word Moved(Word word, double x, double y)
    {
        var box = new Box(word.Box.Left + x, word.Box.Top + y, word.Box.Right + x, word.Box.Bottom + y);
        return word with { Box = box, Glyphs = [new Glyph(word.Text, box, 12)] };
    }
}
