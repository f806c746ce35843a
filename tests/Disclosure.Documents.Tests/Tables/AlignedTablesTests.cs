using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

/// <summary>Tables without lines, on pages drawn with characters, and what looks a little like one.</summary>
public sealed class AlignedTablesTests
{
    private const string Fruit = """
        Kind      Price   Number
        Apples    1.50        12
        Pears     2.25         7
        Plums     0.99       140
        Quinces   3.10         0
        """;

    [Fact]
    public void Text_in_columns_over_several_lines_is_a_table()
    {
        var table = Assert.Single(ExtractAll(Fruit));

        Assert.Equal((5, 3), (table.Rows, table.Columns));
        Assert.Equal(
            ["Kind", "Price", "Number", "Apples", "1.50", "12", "Pears", "2.25", "7", "Plums", "0.99", "140", "Quinces", "3.10", "0"],
            table.Cells.OrderBy(static cell => (cell.Row, cell.Column)).Select(static cell => cell.Text));
    }

    [Fact]
    public void The_ruled_tables_alone_are_given_where_no_others_are_asked_for() => Assert.Empty(Drawing.Extract(Drawing.Page(Fruit)));

    [Fact]
    public void A_ruled_table_is_found_once()
    {
        const string Ruled = """
            +------+------+
            |A     |1     |
            +------+------+
            |B     |2     |
            +------+------+
            """;

        Assert.Equal(
            Drawing.Describe(Assert.Single(Drawing.Extract(Drawing.Page(Ruled)))), Drawing.Describe(Assert.Single(ExtractAll(Ruled))));
    }

    [Theory]
    [InlineData("""
        The quick brown fox jumps over the lazy dog and
        runs through the wood until it finds a place to
        sleep in, where nobody looks for it, and stays.
        """)]
    [InlineData("""
        1.  Open the door and go in
        2.  Close it behind you and wait
        3.  Say what you came for
        """)]
    [InlineData("""
        Introduction ............................ 3
        Methods ................................. 7
        Results ................................ 12
        """)]
    [InlineData("Kind      Price   Number")]
    public void Prose_lists_contents_and_a_single_line_are_none(string text) => Assert.Empty(ExtractAll(text));

    private static IReadOnlyList<Table> ExtractAll(string drawing) => TableExtractor.ExtractAll(
        Drawing.Document(Drawing.Page(drawing)), ReadLimits.Default, TestContext.Current.CancellationToken);
}
