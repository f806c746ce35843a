using Disclosure.Documents;
using Disclosure.Reports.Flow;

namespace Disclosure.Reports.Tests.Flow;

public sealed class ContentTitleTests
{
    private const string Title = "甲县教育局2022年政府信息公开工作年度报告";

    [Theory]
    [InlineData(Title, Title)]
    [InlineData(" 甲县教育局 2022年政府信息公开工作年度报告 ", Title)]
    public void What_a_page_says_of_itself_stands_above_a_text_without_a_title(string own, string above)
    {
        var whole = ContentTitle.Complete(Of(own, "一、总体情况", "2022年工作平稳。"));
        Assert.Equal([above, "一、总体情况", "2022年工作平稳。"], Texts(whole));
        Assert.Equal(new ParagraphPlace(0), Assert.IsType<ContentParagraph>(whole.Blocks[0]).Place);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("甲县教育局")]
    [InlineData("2022年政府信息公开工作年度报告")]
    [InlineData("甲县教育局政府信息公开工作年度报告")]
    public void A_title_without_agency_or_year_is_none(string? own)
    {
        var content = Of(own, "一、总体情况", "2022年工作平稳。");
        Assert.Same(content, ContentTitle.Complete(content));
    }

    [Fact]
    public void A_text_with_a_title_keeps_its_own()
    {
        var content = Of(Title, "乙县教育局2022年政府信息公开工作年度报告", "一、总体情况");
        Assert.Same(content, ContentTitle.Complete(content));
        var later = Of(
            Title, "一、总体情况", "2022年工作平稳。", "二、主动公开政府信息情况", "如下。", "三、收到和处理政府信息公开申请情况", "无。",
            "乙县教育局2022年政府信息公开工作年度报告");
        Assert.Equal(8, ContentTitle.Complete(later).Blocks.Count);
        var without = Of(Title, "工作平稳。", "乙县教育局2022年政府信息公开工作年度报告");
        Assert.Same(without, ContentTitle.Complete(without));
    }

    private static Content Of(string? title, params string[] lines) =>
        new(ContentKind.Web, [.. lines.Select(static (line, i) => new ContentParagraph(line, new ParagraphPlace(i + 1)))])
        {
            Title = title,
        };

    private static IEnumerable<string> Texts(Content content) =>
        content.Blocks.OfType<ContentParagraph>().Select(static paragraph => paragraph.Text);
}
