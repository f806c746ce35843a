using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class ProseLinesTests
{
    private const double Height = 1000;

    private static Page Page(int number, params (string Text, double Top)[] lines) => new(
        number, 600, Height,
        [.. lines.Select(static line => new Word(
            line.Text, new Box(100, line.Top, 100 + (line.Text.Length * 10), line.Top + 10), [new Glyph(line.Text, default, 10)], 1,
            TextDirection.Right))],
        [], [], TextVerdict.Trusted);

    private static string[] Read(params Page[] pages) => Read([], pages);

    private static string[] Read(Table[] tables, params Page[] pages) =>
        [.. ProseLines.Of(new Document(pages), tables, TestContext.Current.CancellationToken).Select(static line => line.Text)];

    [Theory]
    [InlineData("3")]
    [InlineData("-3-")]
    [InlineData("—12—")]
    [InlineData("3/7")]
    [InlineData("第3页")]
    [InlineData("第3页，共17页")]
    [InlineData("第三页")]
    [InlineData("123456")]
    [InlineData("•3•")]
    public void A_line_of_a_number_and_its_marks_is_a_page_number(string text) => Assert.True(ProseLines.IsPageNumber(text));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("第页")]
    [InlineData("1234567")]
    [InlineData("3件")]
    [InlineData("第三章")]
    public void Any_other_line_is_none(string text) => Assert.False(ProseLines.IsPageNumber(text));

    [Theory]
    [InlineData(94, false)]
    [InlineData(95, true)]
    [InlineData(895, true)]
    [InlineData(896, false)]
    public void Page_numbers_stand_in_the_tenth_of_the_page_at_its_edges(double top, bool isKept) =>
        Assert.Equal(isKept ? ["3"] : [], Read(Page(1, ("3", top))));

    [Fact]
    public void Other_lines_at_the_edges_stay() => Assert.Equal(["页眉", "正文"], Read(Page(1, ("页眉", 20), ("正文", 500))));

    [Fact]
    public void A_line_at_the_edge_of_three_pages_is_a_running_head()
    {
        Assert.Equal(
            ["一", "二", "三"],
            Read(Page(1, ("页眉", 20), ("一", 500)), Page(2, ("页眉", 20), ("二", 500)), Page(3, ("页眉", 970), ("三", 500))));
        Assert.Equal(["页眉", "一", "页眉", "二"], Read(Page(1, ("页眉", 20), ("一", 500)), Page(2, ("页眉", 20), ("二", 500))));
        Assert.Equal(
            ["页眉", "一", "页眉", "二", "三"],
            Read(Page(1, ("页眉", 20), ("一", 500)), Page(2, ("页眉", 20), ("二", 500)), Page(3, ("三", 500))));
        Assert.Equal(
            ["页眉", "页眉", "页眉"], Read(Page(1, ("页眉", 500)), Page(2, ("页眉", 500)), Page(3, ("页眉", 20))));
    }

    [Fact]
    public void A_running_head_may_count_in_its_digits() =>
        Assert.Equal(
            ["一", "二", "三"],
            Read(Page(1, ("年报1版", 20), ("一", 500)), Page(2, ("年报2版", 20), ("二", 500)), Page(3, ("年报3版", 20), ("三", 500))));

    [Fact]
    public void Three_heads_on_two_pages_are_none() =>
        Assert.Equal(
            ["页眉", "页眉", "页眉"], Read(Page(1, ("页眉", 20), ("页眉", 970)), Page(2, ("页眉", 20))));

    [Fact]
    public void Words_inside_the_tables_of_their_page_are_no_prose()
    {
        var table = new Table([new TablePart(2, new Box(0, 400, 600, 600), 0)], 1, 1, []);

        Assert.Equal(["内", "外"], Read([table], Page(1, ("内", 500)), Page(2, ("内", 500), ("外", 700))));
    }

    [Fact]
    public void Reading_can_be_given_up()
    {
        using var given = new CancellationTokenSource();
        given.Cancel();

        Assert.Throws<OperationCanceledException>(() => ProseLines.Of(new Document([Page(1)]), [], given.Token));
    }
}
