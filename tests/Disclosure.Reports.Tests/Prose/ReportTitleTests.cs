using Disclosure.Reports.Prose;
using static Disclosure.Reports.Tests.Prose.Lines;

namespace Disclosure.Reports.Tests.Prose;

public sealed class ReportTitleTests
{
    private const string Title = "甲县教育局2022年政府信息公开工作年度报告";

    private static string? Find(params TextLine[] lines) => ReportTitle.Find([.. lines], lines.Length)?.Text;

    [Theory]
    [InlineData("甲县教育局关于2022年政府信息公开工作的报告", "甲县教育局", 2022)]
    [InlineData("甲县教育局（2022年）政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("甲县教育局：2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("甲县教育局《2022年政府信息公开工作年度报告》", "甲县教育局", 2022)]
    [InlineData("甲县教育局(2022年)政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("甲县教育局: 2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("甲县教育局的2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("甲县教育局政府信息公开2022年度报告", "甲县教育局", 2022)]
    [InlineData("甲县教育局政府信息公开工作年度报告", "甲县教育局", null)]
    [InlineData("甲县教育局信息公开年报", "甲县教育局", null)]
    [InlineData("首页甲县教育局2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("首页 甲县教育局2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("网站首页甲县教育局2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("当前位置：首页 甲县教育局2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("您当前的位置:首页甲县教育局2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("您现在的位置：网站首页甲县教育局2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("您所在的位置：甲县教育局2022年政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("首页2022年政府信息公开工作年度报告", null, 2022)]
    [InlineData("甲县首页局2022年政府信息公开工作年度报告", "甲县首页局", 2022)]
    [InlineData("甲2022年政府信息公开工作年度报告", null, 2022)]
    [InlineData("甲县2022年政府信息公开工作年度报告", "甲县", 2022)]
    [InlineData("2022年政府信息公开工作年度报告", null, 2022)]
    [InlineData("2022年报告", null, 2022)]
    [InlineData("报告", null, null)]
    public void Agency_and_year_are_taken_from_the_title(string title, string? agency, int? year)
    {
        var read = ReportTitle.Read(title);

        Assert.Equal((agency, year), (read.Agency, read.Year));
    }

    [Fact]
    public void A_title_over_up_to_four_lines_is_joined()
    {
        Assert.Equal(Title, Find(Line("甲县教育局", 0), Line("2022年政府信息公开工作年度报告", 20)));
        Assert.Equal(
            Title, Find(Line("甲县教育局", 0), Line("2022年", 20), Line("政府信息公开", 40), Line("工作年度报告", 60)));
        Assert.Equal(
            "县教育局2022年政府信息公开工作年度报告",
            Find(Line("甲", 0), Line("县教育局", 20), Line("2022年", 40), Line("政府信息公开", 60), Line("工作年度报告", 80)));
    }

    [Theory]
    [InlineData(13.5, true)]
    [InlineData(13.6, false)]
    [InlineData(8, true)]
    [InlineData(7.9, false)]
    public void Lines_of_one_title_are_set_in_type_of_nearly_one_size(double size, bool isJoined) =>
        Assert.Equal(
            isJoined ? Title : "2022年政府信息公开工作年度报告",
            Find(Line("甲县教育局", 20 - size, size: size), Line("2022年政府信息公开工作年度报告", 30)));

    [Theory]
    [InlineData(34.9, true)]
    [InlineData(35, false)]
    public void Lines_of_one_title_stand_less_than_two_and_a_half_lines_apart(double top, bool isJoined) =>
        Assert.Equal(
            isJoined ? Title : "2022年政府信息公开工作年度报告", Find(Line("甲县教育局", 0), Line("2022年政府信息公开工作年度报告", top)));

    [Fact]
    public void Lines_of_two_pages_are_no_one_title() =>
        Assert.Equal("2022年政府信息公开工作年度报告", Find(Line("甲县教育局", 0), Line("2022年政府信息公开工作年度报告", 20, page: 2)));

    [Theory]
    [InlineData("通知。甲县")]
    [InlineData("甲县：教育局")]
    [InlineData("首页>公开")]
    [InlineData("首页/公开")]
    [InlineData("甲；乙")]
    [InlineData("甲，乙")]
    [InlineData("甲:乙")]
    [InlineData("甲｜乙")]
    public void A_line_with_marks_that_no_title_has_is_none_of_it(string before) =>
        Assert.Equal("2022年政府信息公开工作年度报告", Find(Line(before, 0), Line("2022年政府信息公开工作年度报告", 20)));

    [Fact]
    public void The_larger_title_with_agency_and_year_is_the_report_s()
    {
        Assert.Equal(Title, Find(Line("甲县政府信息公开报告", 0), Line("以上。", 50), Line(Title, 100, size: 22)));
        Assert.Equal(Title, Find(Line("政府信息公开工作年度报告", 0, size: 12), Line("以上。", 50), Line(Title, 100)));
        Assert.Equal(Title, Find(Line(Title, 0), Line("以上。", 50), Line("乙县教育局2021年政府信息公开工作年度报告", 100)));
        Assert.Equal(
            Title, Find(Line("甲县教育局2022年信息公开工作年度报告", 0), Line("以上。", 50), Line(Title, 100)));
    }

    [Theory]
    [InlineData("甲县教育局2022年工作年度报告")]
    [InlineData("甲县教育局2022年政府信息公开工作")]
    [InlineData("一、甲县教育局2022年政府信息公开报告。附件")]
    public void Other_lines_are_no_title(string line) => Assert.Null(Find(Line(line, 0)));

    [Theory]
    [InlineData("甲县教育局2022年政府信息公开年报")]
    [InlineData("甲县教育局政府信息公开工作年度报告（2022年）")]
    [InlineData("甲县教育局政府信息公开工作年度报告(2022年度)")]
    [InlineData("《甲县教育局2022年政府信息公开工作年度报告》")]
    public void A_title_ends_in_report_with_or_without_its_year_in_brackets(string line) => Assert.Equal(line, Find(Line(line, 0)));

    [Fact]
    public void A_last_line_of_few_characters_is_the_end_of_a_title()
    {
        foreach (var end in (string[])["告", "度报告", "年度报告", "工作报告"])
        {
            Assert.Equal($"甲县教育局2022年政府信息公开{end}", Find(Line("甲县教育局2022年政府信息公开", 0), Line(end, 20)));
        }
    }

    [Fact]
    public void Only_lines_before_the_first_section_and_the_first_eighty_are_looked_at()
    {
        Assert.Null(ReportTitle.Find([Line("一", 0), Line(Title, 100)], 1));
        Assert.Equal(Title, Find([.. Enumerable.Range(0, 79).Select(static i => Line("甲。乙", 100 * i)), Line(Title, 8000)]));
        Assert.Null(Find([.. Enumerable.Range(0, 80).Select(static i => Line("甲。乙", 100 * i)), Line(Title, 8100)]));
    }

    [Fact]
    public void A_title_has_at_most_ninety_characters()
    {
        var longest = new string('甲', 90 - "2022年政府信息公开工作年度报告".Length) + "2022年政府信息公开工作年度报告";

        Assert.Equal(longest, Find(Line(longest, 0)));
        Assert.Null(Find(Line("甲" + longest, 0)));
    }
}
