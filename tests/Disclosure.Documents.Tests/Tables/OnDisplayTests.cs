using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class OnDisplayTests
{
    private static readonly Word Figure =
        new("76", new Box(12, 12, 20, 18), [new Glyph("76", new Box(12, 12, 20, 18), 6)], 0.9, TextDirection.Right);
    private static readonly Word Other = Figure with { Text = "8", Box = new Box(32, 12, 36, 18) };

    [Fact]
    public void Boxes_and_words_of_a_straightened_page_are_those_displayed()
    {
        var page = new StraightPage(100, 100, [Figure, Other], Grid(), [], Mesh.Over(50, 100, 100, static (x, y) => (x + 7, y + 3)))
            .OnDisplay(1, 120, 120);
        var table = Assert.Single(TableExtractor.Extract(new Document([page]), ReadLimits.Default, TestContext.Current.CancellationToken));

        Assert.Equal((new Box(17, 13, 57, 23), new Box(10, 10, 50, 20)), (table.Parts[0].Box, table.Parts[0].LevelBox));
        Assert.Equal(["76", "8"], table.Cells.Select(static cell => cell.Text));
        Assert.Same(page.Words[0], Assert.Single(table.Cells[0].Words));
        Assert.Same(page.Words[1], Assert.Single(table.Cells[1].Words));
        Assert.Equal(new Box(17, 13, 37, 23), table.Cells[0].Box);
    }

    [Fact]
    public void A_table_of_a_page_read_as_displayed_stays_as_it_was_found()
    {
        var page = new Page(1, 100, 100, [Figure, Other], Grid(), [], TextVerdict.Trusted);
        var table = Assert.Single(TableExtractor.Extract(new Document([page]), ReadLimits.Default, TestContext.Current.CancellationToken));
        Assert.Equal((new Box(10, 10, 50, 20), new Box(10, 10, 50, 20)), (table.Parts[0].Box, table.Parts[0].LevelBox));
        Assert.Same(Figure, Assert.Single(table.Cells[0].Words));
    }

    /// <summary>One row of two cells, drawn with hairlines.</summary>
    private static List<Ruling> Grid() =>
    [
        new(Orientation.Horizontal, 10, 10, 50, 0), new(Orientation.Horizontal, 20, 10, 50, 0),
        new(Orientation.Vertical, 10, 10, 20, 0), new(Orientation.Vertical, 30, 10, 20, 0), new(Orientation.Vertical, 50, 10, 20, 0),
    ];
}
