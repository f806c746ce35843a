using Disclosure.Documents.Tables;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Tables;

public sealed class TableLimitTests
{
    [Fact]
    public void A_grid_of_more_cells_than_allowed_is_refused()
    {
        var document = Drawing.Document(Grid(lines: 40, spacing: 5));

        var error = Assert.Throws<DocumentException>(
            () => TableExtractor.Extract(document, new ReadLimits { Cells = 1000 }, TestContext.Current.CancellationToken));

        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void A_table_joined_from_pages_counts_as_one()
    {
        var page = Grid(lines: 20, spacing: 10).With("text", 62, 62);
        var document = Drawing.Document(page, page, page);

        var error = Assert.Throws<DocumentException>(
            () => TableExtractor.Extract(document, new ReadLimits { Cells = 1000 }, TestContext.Current.CancellationToken));

        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void Lines_that_cross_too_often_on_a_page_beyond_all_measure_are_refused()
    {
        var document = Drawing.Document(Grid(lines: 20_000, spacing: 5));

        var error = Assert.Throws<DocumentException>(
            () => TableExtractor.Extract(document, ReadLimits.Default, TestContext.Current.CancellationToken));

        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void A_page_full_of_strokes_costs_no_more_than_its_bands()
    {
        var random = new Random(1);
        var rulings = new Ruling[200_000];
        for (var i = 0; i < rulings.Length; i++)
        {
            var start = random.NextDouble() * 500;
            rulings[i] = new Ruling((Orientation)(i % 2), random.NextDouble() * 590, start, start + 20, 0.1);
        }

        Assert.Empty(Drawing.Extract(new Page(1, 595, 842, [], rulings, [], TextVerdict.Trusted)));
    }

    [Fact]
    public void Five_hundred_pages_make_one_table()
    {
        var pages = new Page[500];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = Drawing.Page($"""
                +-------+-------+
                |Label  |Value  |
                +-------+-------+
                |row{i,-4}|{i,-7}|
                +-------+-------+
                """);
        }

        var table = Assert.Single(Drawing.Extract(pages));

        Assert.Equal((501, 500), (table.Rows, table.Parts.Count));
        Assert.Equal("row499", table.Cells[^2].Text);
    }

    [Fact]
    public void Cancellation_ends_the_work()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            TableExtractor.Extract(Drawing.Document(Grid(lines: 4, spacing: 20)), ReadLimits.Default, cancelled.Token));
    }

    [Theory]
    [InlineData(double.NaN, 0, 100)]
    [InlineData(10, double.NegativeInfinity, 100)]
    [InlineData(10, 0, double.PositiveInfinity)]
    [InlineData(10, 100, 0)]
    [InlineData(double.MaxValue, -1e300, 1e300)]
    public void Coordinates_beyond_reason_are_borne(double position, double start, double end)
    {
        var page = Grid(lines: 3, spacing: 20).With("text", 62, 62)
            .With(new Ruling(Orientation.Horizontal, position, start, end, 1), new Ruling(Orientation.Vertical, position, start, end, 1))
            .With("far", double.NaN, double.MaxValue);

        Assert.Equal("text", Assert.Single(Drawing.Extract(page)).Cells[0].Text);
    }

    private static Page Grid(int lines, double spacing)
    {
        var rulings = new List<Ruling>();
        var end = 60 + ((lines - 1) * spacing);
        for (var i = 0; i < lines; i++)
        {
            rulings.Add(new Ruling(Orientation.Horizontal, 60 + (i * spacing), 60, end, 0.5));
            rulings.Add(new Ruling(Orientation.Vertical, 60 + (i * spacing), 60, end, 0.5));
        }

        return new Page(1, 595, 842, [], rulings, [], TextVerdict.Trusted);
    }
}
