using System.Text;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Html;

public sealed class HtmlBlocksTests
{
    [Fact]
    public void Spans_make_the_grid_as_the_standard_says()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            "<table><tr><td rowspan=2>甲<td colspan=2>乙</tr><tr><td>丙</td><td>丁</td></tr><tr><td>1<td>2<td>3</table>")));

        Assert.Equal((3, 3, false), (table.Rows, table.Columns, table.IsLoose));
        Assert.Equal(
            ["甲 0,0 2x1", "乙 0,1 1x2", "丙 1,1 1x1", "丁 1,2 1x1", "1 2,0 1x1", "2 2,1 1x1", "3 2,2 1x1"],
            table.Cells.Select(static cell => $"{cell.Text} {cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan}"));
        Assert.Equal(new CellPlace(1, 2, 2), table.Cells[2].Place);
    }

    [Theory]
    [InlineData("<tr><td>1<td>2<td>3</tr>", false)]
    [InlineData("<tr><td>1<td>2</tr>", true)]
    [InlineData("<tr><td>1</tr>", false)]
    [InlineData("<tr><td>1<td>2<td>3<td>4</tr>", true)]
    public void A_row_of_other_length_makes_the_columns_say_nothing(string row, bool isLoose) => Assert.Equal(
        isLoose, Assert.IsType<ContentTable>(Assert.Single(Read($"<table><tr><td>甲<td>乙<td>丙</tr>{row}</table>"))).IsLoose);

    [Fact]
    public void A_table_that_lays_out_the_page_is_read_through()
    {
        var blocks = Read("<table><tr><td>左</td><td><p>正文</p><table><tr><td>甲<td>1</table><p>尾</p></td></tr></table>");
        Assert.Equal(["左", "正文", "table", "尾"], blocks.Select(static one => one is ContentParagraph { Text: var text } ? text : "table"));
    }

    [Theory]
    [InlineData("<p>正文</p><script>var a = '<p>脚本</p>';</script>")]
    [InlineData("<nav><a href=/>首页</a> 栏目</nav><p>正文</p>")]
    [InlineData("<p>正文</p><footer>主办单位</footer>")]
    [InlineData("<ul><li><a href=1.html>2021年政府信息公开工作年度报告</a> 2022-01</li></ul><p>正文</p>")]
    [InlineData("<p>正文<span style='display: none'>暗<span>藏</span>的</span></p>")]
    [InlineData("<p>正文<b hidden>暗</b></p>")]
    [InlineData("<p>正<del>误</del>文</p>")]
    [InlineData("<p>正文</p><template><p>模板</p></template>")]
    [InlineData("<p>正文<!-- 注释 --></p>")]
    [InlineData("<title>标题</title><p>正&#25991;</p>")]
    public void Only_what_a_browser_shows_of_the_article_is_read(string body) =>
        Assert.Equal("正文", Assert.IsType<ContentParagraph>(Assert.Single(Read(body))).Text);

    [Fact]
    public void A_stray_end_in_a_cell_does_not_end_its_table()
    {
        var blocks = Read("<div><table><tr><td>甲</div></td><td>1</td></tr><tr><td>乙<td>2</table></div>");
        Assert.Equal((2, 2), Assert.IsType<ContentTable>(Assert.Single(blocks)) is var table ? (table.Rows, table.Columns) : default);
    }

    [Fact]
    public void A_picture_is_told()
    {
        Assert.True(Assert.IsType<ContentParagraph>(Assert.Single(Read("<p><img src=a.png></p>"))).HasPicture);
        var table = Assert.IsType<ContentTable>(Assert.Single(Read("<table><tr><td>甲<td><img src=a.png></table>")));
        Assert.Equal([false, true], table.Cells.Select(static cell => cell.HasPicture));
    }

    [Fact]
    public void What_the_page_says_of_itself_is_kept()
    {
        var content = Content("<meta name=ArticleTitle content=题><meta name=PubDate content='2024-01-15'><meta name=SiteName content=站>"
            + "<title>网页</title><p>文</p>");
        Assert.Equal(("题", "2024-01-15", "站"), (content.Title, content.Published, content.Site));
        var again = DocumentFormat.Read(DocumentFormat.Write(new Document([]) { Content = content })).Content!;
        Assert.Equal((content.Kind, content.Title, content.Site), (again.Kind, again.Title, again.Site));
        Assert.Equal("网页", Content("<title>网页</title><p>文</p>").Title);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb2312")]
    [InlineData("gbk")]
    public void The_encoding_is_that_which_the_page_says(string charset)
    {
        var encoding = charset == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var page = $"<html><head><meta charset={charset}></head><body><p>政府信息公开</p></body></html>";
        var content = ContentFile.Read(encoding.GetBytes(page), ReadLimits.Default, TestContext.Current.CancellationToken).Content!;
        Assert.Equal("政府信息公开", Assert.IsType<ContentParagraph>(Assert.Single(content.Blocks)).Text);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void The_depth_of_elements_is_limited(int most, bool isBeyond) => AssertLimit(
        "<div><div><div>文</div></div></div>", ReadLimits.Default with { ContentNesting = most }, isBeyond, ReadLimit.ContentNesting);

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void Cells_are_limited(int most, bool isBeyond) => AssertLimit(
        "<table><tr><td>1<td>2<tr><td>3</table>", ReadLimits.Default with { ContentCells = most }, isBeyond, ReadLimit.ContentCells);

    [Theory]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void Columns_are_limited(int most, bool isBeyond) => AssertLimit(
        "<table><tr><td colspan=4>1<td>2</table>", ReadLimits.Default with { RowCells = most }, isBeyond, ReadLimit.RowCells);

    [Fact]
    public void A_million_open_elements_are_refused_at_once()
    {
        var page = "<html>" + string.Concat(Enumerable.Repeat("<div><b><a>", 300_000));
        var error = Assert.Throws<DocumentException>(() => Content(page));
        Assert.Equal(new ReadLimitReached(ReadLimit.ContentNesting), error.Fault);
    }

    private static void AssertLimit(string body, ReadLimits limits, bool isBeyond, ReadLimit limit)
    {
        var failure = Record.Exception(() =>
            ContentFile.Read(
                Encoding.UTF8.GetBytes("<html title=页>" + body), limits with { ContentNesting = limits.ContentNesting + 1 }, default));
        Assert.Equal(isBeyond ? new ReadLimitReached(limit) : null, (failure as DocumentException)?.Fault);
    }

    private static IReadOnlyList<ContentBlock> Read(string body) => Content(body).Blocks;

    private static Content Content(string body) => ContentFile.Read(
        Encoding.UTF8.GetBytes("<html title=页>" + body), ReadLimits.Default, TestContext.Current.CancellationToken).Content!;
}
