using Disclosure.Documents;
using Disclosure.Reports.Flow;

namespace Disclosure.Reports.Tests.Flow;

public sealed class FurnitureTests
{
    [Theory]
    [InlineData("扫一扫在手机打开当前页")]
    [InlineData("【打印本页】")]
    [InlineData("打印页面")]
    [InlineData("关闭窗口")]
    [InlineData("关闭页面")]
    [InlineData("分享到：")]
    [InlineData("上一篇：无")]
    [InlineData("下一篇：无")]
    [InlineData("主办单位：甲县人民政府")]
    [InlineData("主办：甲县人民政府")]
    [InlineData("承办单位：甲县人民政府办公室")]
    [InlineData("承办：甲县人民政府办公室")]
    [InlineData("版权所有 甲县人民政府")]
    [InlineData("甲ICP备12345678号")]
    [InlineData("甲公网安备 41018102000001号")]
    [InlineData("网站地图")]
    [InlineData("网站标识码：4101810001")]
    [InlineData("联系我们")]
    [InlineData("返回顶部")]
    [InlineData("【打印】")]
    [InlineData("【关闭】")]
    [InlineData("相关链接")]
    public void What_a_page_has_below_its_article_is_left_out(string line) =>
        Assert.Equal(["正文。"], Texts(Furniture.Without(Of("正文。", line, line))));

    [Fact]
    public void Such_a_line_counts_at_the_end_alone_and_in_one_of_few_characters_without_a_sentence()
    {
        var last = Of("联系我们", "正文。");
        Assert.Same(last, Furniture.Without(last));
        Assert.Equal(2, Furniture.Without(Of("正文。", "请联系我们。")).Blocks.Count);
        Assert.Equal(2, Furniture.Without(Of("正文。", "特此报告")).Blocks.Count);
        Assert.Single(Furniture.Without(Of("正文。", new string('甲', 116) + "联系我们")).Blocks);
        Assert.Equal(2, Furniture.Without(Of("正文。", new string('甲', 117) + "联系我们")).Blocks.Count);
        Assert.Empty(Furniture.Without(Of("联系我们")).Blocks);
    }

    [Fact]
    public void A_picture_is_not_left_out()
    {
        var content = new Content(
            ContentKind.Web, [new ContentParagraph("联系我们", new ParagraphPlace(1)) { HasPicture = true }]);
        Assert.Same(content, Furniture.Without(content));
    }

    private static Content Of(params string[] lines) =>
        new(ContentKind.Web, [.. lines.Select(static (line, i) => new ContentParagraph(line, new ParagraphPlace(i + 1)))]);

    private static IEnumerable<string> Texts(Content content) =>
        content.Blocks.OfType<ContentParagraph>().Select(static paragraph => paragraph.Text);
}
