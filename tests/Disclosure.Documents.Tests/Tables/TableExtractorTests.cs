using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class TableExtractorTests
{
    private const string Part = """
        +-----+-----+
        |Alpha|1    |
        +-----+-----+
        """;

    [Fact]
    public void A_document_without_pages_has_no_tables() => Assert.Empty(Drawing.Extract());

    [Fact]
    public void The_lowest_table_of_a_page_goes_on_with_the_first_of_the_next()
    {
        var tables = Drawing.Extract(Two("Beta", "Gamma"), Two("Delta", "Omega"));

        Assert.Equal(["Beta", "Gamma", "Omega"], tables.Select(table => table.Cells[0].Text));
        Assert.Equal([1, 2, 1], tables.Select(table => table.Parts.Count));
        Assert.Equal("Delta", tables[1].Cells[2].Text);
    }

    [Fact]
    public void Of_two_tables_side_by_side_the_one_that_reaches_lower_goes_on()
    {
        var tables = Drawing.Extract(
            Drawing.Page("""
                +-----+-----+   +-----+
                |Alpha|1    |   |Beta |
                +-----+-----+   +-----+
                |Gamma|2    |   |Delta|
                +-----+-----+   +-----+
                |Omega|3    |
                +-----+-----+
                """, 700),
            Drawing.Page(Part));

        Assert.Equal([2, 1], tables.Select(table => table.Parts.Count));
    }

    [Fact]
    public void Of_two_tables_that_end_at_one_height_the_first_goes_on()
    {
        var tables = Drawing.Extract(
            Drawing.Page("""
                +-----+-----+   +-----+
                |Alpha|1    |   |Beta |
                +-----+-----+   +-----+
                |Gamma|2    |   |Delta|
                +-----+-----+   +-----+
                """, 700),
            Drawing.Page(Part));

        Assert.Equal([2, 1], tables.Select(table => table.Parts.Count));
    }

    [Fact]
    public void A_page_without_tables_ends_a_table() =>
        Assert.Equal(2, Drawing.Extract(Drawing.Page(Part, 700), Pieces.Page(), Drawing.Page(Part)).Count);

    [Fact]
    public void A_grid_without_text_is_no_table() => Assert.Empty(Drawing.Extract(Drawing.Page("""
        +-----+-----+
        |     |     |
        +-----+-----+
        """)));

    [Fact]
    public void Cancellation_ends_the_work_before_a_page_without_lines() => Assert.Throws<OperationCanceledException>(
        () => TableExtractor.Extract(new Document([Pieces.Page()]), ReadLimits.Default, new CancellationToken(canceled: true)));

    private static Page Two(string upper, string lower) => Drawing.Page($"""
        +-----+-----+
        |{upper,-5}|1    |
        +-----+-----+

        +-----+-----+
        |{lower,-5}|1    |
        +-----+-----+
        """);
}
