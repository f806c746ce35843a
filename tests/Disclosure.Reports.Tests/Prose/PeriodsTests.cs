using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class PeriodsTests
{
    private static readonly StatedPeriod Whole = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    [Theory]
    [InlineData("2022年1月1日至12月31日")]
    [InlineData("2022年度1月1日至12月31日")]
    [InlineData("2022年01月01日至2022年12月31日")]
    [InlineData("二〇二二年一月一日至十二月三十一日")]
    [InlineData("２０２２年１月１日至１２月３１日")]
    [InlineData("2022年1月1日起，统计的数据截止时间是12月31日")]
    [InlineData("2022年1月1日\n至12月31日")]
    [InlineData("自2022年1月1日—12月31日")]
    [InlineData("从2022年01月01日到同年12月31日")]
    public void The_whole_of_a_year_is_a_period_wherever_it_is_stated(string text) => Assert.Equal([Whole], Periods.In(text));

    [Theory]
    [InlineData("2022年1月1日起，统计的各数据截止时间是12月31日")]
    [InlineData("2022年1月1日。12月31日")]
    [InlineData("2022年1月1日;12月31日")]
    [InlineData("2022年1月2日至12月31日")]
    [InlineData("2022年1月1日至12月30日")]
    [InlineData("2022年1月1日至13月31日")]
    [InlineData("2022年2月30日至12月31日")]
    [InlineData("2022年1月1日至2023年12月31日")]
    [InlineData("2022年12月31日至1月1日")]
    public void Less_or_more_or_something_apart_is_none(string text) => Assert.Empty(Periods.In(text));

    [Theory]
    [InlineData("统计期限为2022年3月1日至12月31日")]
    [InlineData("本报告所列数据自2022年3月1日起至2022年12月31日止")]
    [InlineData("以上。数据时限：2022年3月1日至12月31日")]
    public void Where_figures_are_spoken_of_any_period_is_one(string text) =>
        Assert.Equal([new StatedPeriod(new DateOnly(2022, 3, 1), new DateOnly(2022, 12, 31))], Periods.In(text));

    [Theory]
    [InlineData("2022年3月1日至12月31日开展专项行动")]
    [InlineData("统计完成。2022年3月1日至12月31日开展专项行动")]
    public void A_campaign_s_is_none(string text) => Assert.Empty(Periods.In(text));

    [Fact]
    public void Several_come_in_the_order_of_the_text() =>
        Assert.Equal(
            [Whole, new StatedPeriod(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31))],
            Periods.In("2022年1月1日至12月31日；2021年1月1日至12月31日"));

    [Fact]
    public void A_text_without_its_periods_names_their_years_no_more() =>
        Assert.Equal("自止,2023年", Periods.Without("自2022年1月1日起至2022年12月31日止，2023年"));
}
