using Disclosure.Documents;
using Disclosure.Reports.Flow;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Flow;

public sealed class SectionPicturesTests
{
    private static readonly ContentParagraph Picture = new("", new ParagraphPlace(9)) { HasPicture = true };

    private static readonly ContentTable Table = new(
        1, 1, false, [new ContentCell(0, 0, 1, 1, "", new CellPlace(1, 1, 1)) { HasPicture = true }]);

    [Fact]
    public void A_picture_belongs_to_the_section_whose_heading_stands_above_it() => Assert.Equal(
        [SectionKind.Proactive, SectionKind.Remedies, SectionKind.Others],
        SectionPictures.Of(Of(
            Picture, Line("一、总体情况"), Line("平稳。"), Line("二、主动公开政府信息情况"), Picture, Line("三、收到和处理政府信息公开申请情况"), Line("无。"),
            Line("四、政府信息公开行政复议、行政诉讼情况"), Line("如下。"), Table, Line("五、存在的主要问题及改进情况"), Line("无。"),
            Line("六、其他需要报告的事项"), Line("无。"), Picture)));

    [Fact]
    public void Without_a_picture_there_is_none() => Assert.Empty(SectionPictures.Of(Of(
        Line("一、总体情况"), Line("平稳。"), new ContentTable(1, 1, false, [new ContentCell(0, 0, 1, 1, "", new CellPlace(1, 1, 1))]))));

    private static ContentParagraph Line(string text) => new(text, new ParagraphPlace(1));

    private static Content Of(params ContentBlock[] blocks) => new(ContentKind.Web, blocks);
}
