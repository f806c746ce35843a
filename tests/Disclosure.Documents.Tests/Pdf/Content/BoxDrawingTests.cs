using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Tables;
using Disclosure.Documents.Tests.Tables;

namespace Disclosure.Documents.Tests.Pdf.Content;

/// <summary>Pages of characters 10 points wide in lines 12 points high unless a test says otherwise.</summary>
public sealed class BoxDrawingTests
{
    private static readonly string[] Cells = ["0,0 A", "0,1 B", "1,0 1x2 C"];

    [Theory]
    [InlineData("┌──┬──┐|│A │B │|├──┴──┤|│C    │|└─────┘")]
    [InlineData("╔══╦══╗|║A ║B ║|╠══╩══╣|║C    ║|╚═════╝")]
    [InlineData("┏━━┳━━┓|┃A ┃B ┃|┣━━┻━━┫|┃C    ┃|┗━━━━━┛")]
    [InlineData("╭┄┄┬┈┈╮|┆A ┊B ╎|├╌╌┴──┤|│C    │|╰─────╯")]
    public void A_drawing_is_a_table(string drawing) => Assert.Equal(Cells, Drawing.Describe(Assert.Single(Extract(Page(drawing)))));

    [Theory]
    [InlineData(25, true)]
    [InlineData(25.1, false)]
    public void Lines_of_text_set_apart_still_draw_vertical_lines(double leading, bool isTable) =>
        Assert.Equal(isTable, Extract(Page("┌──┬──┐|│A │B │|├──┴──┤|│C    │|└─────┘", leading)).Count == 1);

    [Theory]
    [InlineData("2019─2020年|一─二")]
    [InlineData("┌─┐|└─")]
    public void Dashes_in_prose_stay_text(string text)
    {
        var content = Page(text);
        Assert.Same(content, BoxDrawing.AsRulings(content));
    }

    [Fact]
    public void Two_drawings_one_under_the_other_stay_apart()
    {
        var rulings = BoxDrawing.AsRulings(Page("┌─┐|└─┘|┌─┐|└─┘")).Rulings;
        Assert.Equal(
            [12, 12, 12, 12],
            rulings.Where(static ruling => ruling.Orientation == Orientation.Vertical).Select(static ruling => ruling.Length));
    }

    [Fact]
    public void Lines_run_through_the_middles_of_the_characters_and_the_characters_are_gone()
    {
        var content = BoxDrawing.AsRulings(Page("┌─┐|└─┘x"));
        Assert.Equal(
            [
                new Ruling(Orientation.Horizontal, 5, 5, 25, 0), new Ruling(Orientation.Horizontal, 17, 5, 25, 0),
                new Ruling(Orientation.Vertical, 5, 5, 17, 0), new Ruling(Orientation.Vertical, 25, 5, 17, 0),
            ],
            content.Rulings);
        Assert.Equal("x", Reading.Text(content));
    }

    [Fact]
    public void What_cannot_be_seen_draws_nothing()
    {
        var content = Page("┌─┐|└─┘");
        var hidden = content with { Glyphs = [.. content.Glyphs.Select(static glyph => glyph with { IsInvisible = true })] };
        Assert.Same(hidden, BoxDrawing.AsRulings(hidden));
    }

    private static PageContent Page(string drawing, double leading = 12)
    {
        var glyphs = new List<ShownGlyph>();
        var lines = drawing.Split('|');
        for (var row = 0; row < lines.Length; row++)
        {
            for (var column = 0; column < lines[row].Length; column++)
            {
                if (lines[row][column] == ' ')
                {
                    continue;
                }

                var (x, y) = (column * 10.0, row * leading);
                glyphs.Add(new ShownGlyph(
                    lines[row][column].ToString(), new Point(x, y + 8), new Point(x + 10, y + 8), new Box(x, y, x + 10, y + 10), 10,
                    TextDirection.Right, false, null));
            }
        }

        return new PageContent(glyphs, [], []);
    }

    private static IReadOnlyList<Table> Extract(PageContent content)
    {
        var drawn = BoxDrawing.AsRulings(content);
        var words = drawn.Glyphs.Select(static glyph => new Word(
            glyph.Text!, glyph.Box, [new Glyph(glyph.Text!, glyph.Box, glyph.FontSize)], 1, TextDirection.Right));
        return Drawing.Extract(new Page(1, 600, 800, [.. words], drawn.Rulings, [], TextVerdict.Trusted));
    }
}
