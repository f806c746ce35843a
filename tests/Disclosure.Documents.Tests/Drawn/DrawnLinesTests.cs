using Disclosure.Documents.Drawn;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;
using Disclosure.TestKit;

namespace Disclosure.Documents.Tests.Drawn;

/// <summary>
/// The lines of a digital sample's pages, drawn by poppler as those of a scan are, against tables as a service may tell them.
/// </summary>
public sealed class DrawnLinesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("five-pages")]
    [InlineData("gb2312-double-lines")]
    public async Task Tables_as_they_are_drawn_are_in_no_doubt(string sample)
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "poppler is not installed");
        var file = Samples.Read(sample + ".pdf");
        var pages = PdfReader.Read(file, ReadLimits.Default, Stop).Pages;

        var compared = await CompareAsync(file, [.. pages]);

        Assert.Equal(pages.Select(static page => page.Doubts.Count), compared.Select(static page => page.Doubts.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public async Task A_cell_that_was_made_of_two_is_in_doubt_where_it_is_displayed(double moved)
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "poppler is not installed");
        var file = Samples.Read("five-pages.pdf");
        var pages = PdfReader.Read(file, ReadLimits.Default, Stop).Pages;
        var page = pages.First(static page => page.Rulings.Count > 20);
        var table = TableExtractor.Extract(new Document([page]), ReadLimits.Default, Stop).MaxBy(static table => table.Cells.Count)!;

        // A border in the middle of the table is gone, all along.
        var below = table.Cells.Where(static cell => cell.RowSpan == 1).GroupBy(static cell => cell.Row)
            .ElementAt(table.Rows / 2).First().Box;
        var without = page with
        {
            Rulings = [.. page.Rulings.Where(ruling =>
                ruling.Orientation == Orientation.Vertical || Math.Abs(ruling.Position - below.Top) > 3)],
        };
        Assert.True(without.Rulings.Count < page.Rulings.Count);
        var read = moved == 0 ? without : Moved(without, moved);

        var compared = Assert.Single(await CompareAsync(file, [read]));

        Assert.NotEmpty(compared.Doubts);
        Assert.All(compared.Doubts.Skip(read.Doubts.Count), doubt =>
        {
            Assert.InRange(below.Top, doubt.Box.Top, doubt.Box.Bottom);
            Assert.InRange(doubt.Confidence, 0.01, 0.69);
        });
        if (moved != 0)
        {
            Assert.Equal(compared.Doubts.Count, compared.Straight!.Doubts.Count);
            Assert.Equal(compared.Doubts[^1].Box.Left - moved, compared.Straight.Doubts[^1].Box.Left, 0.01);
        }
    }

    [Fact]
    public async Task Pages_without_tables_are_not_drawn()
    {
        var bare = new Page(1, 595, 842, [], [], [], TextVerdict.Trusted);

        Assert.Same(bare, Assert.Single(await CompareAsync("no PDF at all"u8.ToArray(), [bare])));
    }

    /// <summary>The same page as one that was read straight and stands so much further right and down on the page as displayed.</summary>
    private static Page Moved(Page page, double by) => new StraightPage(
        page.Width - by,
        page.Height - by,
        [.. page.Words.Select(word => word with { Box = Back(word.Box, by) })],
        [.. page.Rulings.Select(ruling => ruling with
        {
            Position = ruling.Position - by, Start = ruling.Start - by, End = ruling.End - by,
        })],
        [],
        Mesh.Over(50, page.Width, page.Height, (x, y) => (x + by, y + by))).OnDisplay(page.Number, page.Width, page.Height);

    private static Box Back(Box box, double by) => new(box.Left - by, box.Top - by, box.Right - by, box.Bottom - by);

    private static Task<IReadOnlyList<Page>> CompareAsync(ReadOnlyMemory<byte> file, IReadOnlyList<Page> pages) =>
        DrawnLines.CompareAsync(file, [.. pages.Select(static page => (page.Number, page))], ReadLimits.Default, TimeProvider.System, Stop);
}
