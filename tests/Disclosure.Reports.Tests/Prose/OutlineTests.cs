using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;
using static Disclosure.Reports.Tests.Prose.Lines;

namespace Disclosure.Reports.Tests.Prose;

public sealed class OutlineTests
{
    /// <summary>The headings as section, first line and number of lines: 1@0+2.</summary>
    private static string Headings(List<TextLine> lines) =>
        string.Join(' ', Outline.HeadingsOf(lines).Select(static one => $"{(int)one.Kind + 1}@{one.First}+{one.Count}"));

    [Fact]
    public void Headings_are_found_in_the_order_of_the_document() =>
        Assert.Equal(
            "2@1+1 1@2+1 6@4+1",
            Headings(Of("题目", "二、主动公开政府信息情况", "一、总体情况", "正文。", "六、其他需要报告的事项")));

    [Fact]
    public void Of_a_heading_that_comes_twice_the_first_counts() =>
        Assert.Equal("1@0+1", Headings(Of("一、总体情况", "正文。", "一、总体情况")));

    [Fact]
    public void Of_a_table_of_contents_the_headings_that_come_again_count()
    {
        string[] three = ["一、总体情况", "二、主动公开政府信息情况", "六、其他需要报告的事项"];

        Assert.Equal("1@4+1 2@5+1 6@6+1", Headings(Of([.. three, "正文。", .. three])));
        Assert.Equal("1@0+1 2@1+1 6@2+1", Headings(Of([.. three, "正文。", .. three[..2]])));
    }

    [Fact]
    public void A_long_heading_runs_on_into_the_next_line() =>
        Assert.Equal("4@0+2", Headings(Of("四、因政府信息公开工作被申请行政复议、", "提起行政诉讼情况", "正文。")));

    [Fact]
    public void A_heading_runs_on_only_in_the_same_type_and_on_the_same_page()
    {
        const string First = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情";

        Assert.Equal("4@0+2", Headings([Line(First, 0), Line("况", 20, size: 10.9)]));
        Assert.Equal("4@0+1", Headings([Line(First, 0), Line("况", 20, size: 11)]));
        Assert.Equal("4@0+1", Headings([Line(First, 0), Line("况", 20, page: 2)]));
        Assert.Equal("4@0+1", Headings([Line(First, 0)]));
    }

    [Fact]
    public void A_line_that_makes_the_heading_worse_is_not_its_end() =>
        Assert.Equal("4@0+1", Headings(Of("四、政府信息公开行政复议、行政诉讼情况", "本年没有")));

    [Fact]
    public void A_short_line_or_one_without_a_number_does_not_run_on()
    {
        Assert.Equal("", Headings(Of("六、其他需要", "报告的事项")));
        Assert.Equal("6@0+2", Headings(Of("六、其他需要报告", "的事项")));
        Assert.Equal("", Headings(Of("存在的主要问题及改", "进情囗及措施")));
        Assert.Equal("4@0+1", Headings(Of("四、政府信息公开行政复议、行政诉讼情", "况" + new string('。', 24))));
        Assert.Equal("4@0+2", Headings(Of("四、政府信息公开行政复议、行政诉讼情", "况" + new string('。', 23))));
    }

    [Fact]
    public void A_heading_with_dirt_counts_in_its_place_where_its_section_has_no_other()
    {
        Assert.Equal(
            "1@0+1 2@1+1 3@2+1",
            Headings(Of("一、总体情况", "囗囗囗主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")));
        Assert.Equal(
            "1@1+1 3@2+1",
            Headings(Of("囗囗囗主动公开政府信息情况", "一、总体情况", "三、收到和处理政府信息公开申请情况", "囗囗囗主动公开政府信息情况")));
        Assert.Equal("1@0+1 6@2+1", Headings(Of("一、总体情况", "正文。", "囗囗囗其他需要报告的事项")));
        Assert.Equal("1@0+1 2@1+1", Headings(Of("囗囗总体情况", "二、主动公开政府信息情况")));
        Assert.Equal("1@0+1", Headings(Of("一、总体情况", "囗囗总体情况")));
    }

    [Fact]
    public void The_prose_of_a_section_ends_where_the_next_begins()
    {
        var lines = Of("题目", "一、总体情况", "正文在此。", "二、主动公开政府信息情况", "六、其他需要报告的事项", "无。");

        var sections = Outline.SectionsOf(lines, Outline.HeadingsOf(lines));

        Assert.Equal(
            [
                new Section(SectionKind.Overview, "一、总体情况", 1, "正文在此。"),
                new Section(SectionKind.Proactive, "二、主动公开政府信息情况", 1, ""),
                new Section(SectionKind.Others, "六、其他需要报告的事项", 1, "无。"),
            ],
            sections);
    }
}
