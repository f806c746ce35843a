using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class ReportingYearTests
{
    private static readonly ReportTitle Of2021 = new("甲县2021年政府信息公开工作年度报告", "甲县", 2021);

    private static int? Read(ReportTitle? title, string preface, string? overview) =>
        ReportingYear.Of(
            title, preface,
            overview is null ? [new Section(SectionKind.Others, "六", 1, "自2019年1月1日起至12月31日止")]
                : [new Section(SectionKind.Overview, "一", 1, overview), new Section(SectionKind.Overview, "一", 1, "自2018年1月1日起至12月31日止")]);

    [Fact]
    public void The_period_of_section_one_counts_first_then_the_preface_s_then_the_title_then_any_year()
    {
        const string Of2022 = "自2022年1月1日起至12月31日止";
        const string Of2023 = "自2023年1月1日起至12月31日止";

        Assert.Equal(2022, Read(Of2021, Of2023, Of2022));
        Assert.Equal(2023, Read(Of2021, Of2023, "2020年照常"));
        Assert.Equal(2021, Read(Of2021, "", "2020年照常"));
        Assert.Equal(2020, Read(null, "", "2020年照常"));
        Assert.Equal(2020, Read(new ReportTitle("年度报告", null, null), "", "2020年照常"));
        Assert.Null(Read(null, "2020年照常", null));
    }

    [Theory]
    [InlineData("2022年1月1日至12月31日", 2022)]
    [InlineData("2022年度1月1日至12月31日", 2022)]
    [InlineData("2022年01月01日至2022年12月31日", 2022)]
    [InlineData("二〇二二年一月一日至十二月三十一日", 2022)]
    [InlineData("２０２２年１月１日至１２月３１日", 2022)]
    [InlineData("2022年1月1日起，统计的数据截止时间是12月31日", 2022)]
    [InlineData("2022年1月1日起，统计的各数据截止时间是12月31日", 2021)]
    [InlineData("2022年1月1日。12月31日", 2021)]
    [InlineData("2022年1月1日;12月31日", 2021)]
    [InlineData("2022年1月2日至12月31日", 2021)]
    [InlineData("2022年1月1日至12月30日", 2021)]
    [InlineData("2022年1月1日至11月31日", 2021)]
    [InlineData("2022年1月1日至2023年12月31日", 2021)]
    [InlineData("2022年1月1日\n至12月31日", 2022)]
    public void A_period_is_the_whole_of_one_year(string text, int year) => Assert.Equal(year, Read(Of2021, "", text));

    [Fact]
    public void Of_several_periods_only_the_title_s_counts()
    {
        Assert.Equal(2021, Read(Of2021, "", "2022年1月1日至12月31日；2021年1月1日至12月31日"));
        Assert.Equal(2021, Read(Of2021, "", "2022年1月1日至12月31日；2023年1月1日至12月31日"));
        Assert.Equal(2022, Read(Of2021, "", "2022年1月1日至12月31日；2022年1月1日至12月31日"));
        Assert.Equal(2022, Read(Of2021, "2022年1月1日至12月31日", "2023年1月1日至12月31日；2024年1月1日至12月31日"));
        Assert.Equal(2024, Read(null, "", "2024年1月1日至12月31日；2023年1月1日至2024年12月31日"));
    }
}
