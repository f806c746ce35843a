using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class SectionHeadingTests
{
    [Theory]
    [InlineData("一、概述", SectionKind.Overview)]
    [InlineData("一、总体概况", SectionKind.Overview)]
    [InlineData("一、基本情况", SectionKind.Overview)]
    [InlineData("二、主动公开政府信息的情况", SectionKind.Proactive)]
    [InlineData("二、政府信息主动公开情况", SectionKind.Proactive)]
    [InlineData("三、收到和处理政府信息公开申请的情况", SectionKind.Applications)]
    [InlineData("四、政府信息公开行政复议和行政诉讼情况", SectionKind.Remedies)]
    [InlineData("四、政府信息公开行政复议、行政诉讼的情况", SectionKind.Remedies)]
    [InlineData("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", SectionKind.Remedies)]
    [InlineData("四、因政府信息公开工作被申请行政复议及提起行政诉讼情况", SectionKind.Remedies)]
    [InlineData("四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况", SectionKind.Remedies)]
    [InlineData("五、政府信息公开工作存在的主要问题及改进情况", SectionKind.Problems)]
    [InlineData("五、存在的主要问题和改进情况", SectionKind.Problems)]
    [InlineData("五、政府信息公开工作存在的主要问题和改进情况", SectionKind.Problems)]
    [InlineData("五、存在的主要问题及改进措施", SectionKind.Problems)]
    [InlineData("六、其他需要报告事项", SectionKind.Others)]
    [InlineData("六、需要报告的其他事项", SectionKind.Others)]
    [InlineData("第一部分总体情况", SectionKind.Overview)]
    [InlineData("第一部分概述", SectionKind.Overview)]
    [InlineData("第二部分、主动公开政府信息情况", SectionKind.Proactive)]
    [InlineData("第六部分：其他需要报告的事项", SectionKind.Others)]
    public void Wordings_in_use_are_the_section_s_with_all_their_words(string line, SectionKind kind)
    {
        Assert.Equal(kind, SectionHeading.Of(line));
        Assert.Equal(1, SectionHeading.LikenessTo(kind, line));
    }

    [Theory]
    [InlineData("二、主动公开政府囗囗囗囗", true)]
    [InlineData("二、主动公开政囗囗囗囗囗", false)]
    [InlineData("六、其他需要报囗囗囗", true)]
    [InlineData("六、其他需要囗囗囗囗", false)]
    [InlineData("一、总体情囗", true)]
    [InlineData("一、总体囗囗", false)]
    [InlineData("其他需要报告的囗囗", true)]
    [InlineData("其他需要报告囗囗囗", false)]
    [InlineData("6.其他需要报告的事囗", false)]
    [InlineData("6.其他需要报告的事项", true)]
    public void A_number_forgives_more_misread_characters_than_a_long_wording_and_a_short_one_fewest(string line, bool isHeading) =>
        Assert.Equal(isHeading, SectionHeading.Of(line) is not null);

    [Theory]
    [InlineData("政府信息公开行政复议1件、行政诉讼4件", false)]
    [InlineData("政府信息公开行政复议一件、行政诉讼四起", false)]
    [InlineData("政府信息公开行政复议、行政诉讼情况", true)]
    [InlineData("四、政府信息公开行政复议、行政诉讼4件", true)]
    [InlineData("政府信息公开行政复议、行政诉讼件", true)]
    public void A_line_without_a_number_that_states_a_count_is_prose(string line, bool isHeading) =>
        Assert.Equal(isHeading, SectionHeading.Of(line) is not null);

    [Theory]
    [InlineData("总体情况", true)]
    [InlineData("概述", false)]
    [InlineData("总体概况", false)]
    [InlineData("（一）总体情况", false)]
    [InlineData("1.总体情况", false)]
    [InlineData("二、总体情况", false)]
    [InlineData("一、总体情况。照常", false)]
    [InlineData("（三）收到和处理政府信息公开申请情况", true)]
    [InlineData("（一）收到和处理政府信息公开申请情况", false)]
    [InlineData("3.收到和处理政府信息公开申请情况", true)]
    [InlineData("1.收到和处理政府信息公开申请情况", true)]
    public void Headings_of_parts_are_no_section_s(string line, bool isHeading) =>
        Assert.Equal(isHeading, SectionHeading.Of(line) is not null);

    [Theory]
    [InlineData("总体情况；")]
    [InlineData("总体情况，")]
    [InlineData("总体情况,")]
    [InlineData("总体情况;")]
    [InlineData("一")]
    [InlineData("")]
    public void A_line_in_the_middle_of_a_sentence_is_no_heading(string line) => Assert.Null(SectionHeading.Of(line));

    [Fact]
    public void A_line_of_more_than_48_characters_is_no_heading()
    {
        Assert.Equal(SectionKind.Others, SectionHeading.Of("六、其他需要报告的事项" + new string('。', 37)));
        Assert.Null(SectionHeading.Of("六、其他需要报告的事项" + new string('。', 38)));
    }

    [Theory]
    [InlineData('“')]
    [InlineData('”')]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('‘')]
    [InlineData('’')]
    [InlineData('`')]
    public void A_small_mark_after_the_number_is_read_as_a_pause(char mark)
    {
        foreach (var (kind, number) in SectionKinds.All.ToArray().Zip("一二三四五六"))
        {
            Assert.Equal(kind, SectionHeading.Of(number + mark.ToString() + kind.Heading()[2..]));
        }
    }

    [Theory]
    [InlineData("囗总体情况", true)]
    [InlineData("囗囗囗总体情况", true)]
    [InlineData("囗囗囗囗总体情况", false)]
    [InlineData("总体情况", false)]
    [InlineData("1 总体情况", true)]
    [InlineData("2 总体情况", false)]
    [InlineData("囗总体囗况", false)]
    [InlineData("囗", false)]
    public void Up_to_three_characters_of_dirt_may_stand_before_a_heading(string line, bool ends) =>
        Assert.Equal(ends, SectionHeading.EndsIn(SectionKind.Overview, line));
}
