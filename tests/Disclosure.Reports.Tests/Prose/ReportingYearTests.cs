using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class ReportingYearTests
{
    private static StatedPeriod Whole(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static ReportingYear Of(
        int? title = null, int? preface = null, string overview = "", int? period = null, int? signature = null) =>
        ReportingYear.Of(title, preface, overview, period is { } year ? [Whole(year)] : [], signature);

    [Fact]
    public void The_year_that_most_name_is_the_report_s_whoever_names_another()
    {
        Assert.Equal(new ReportingYear(2022, null), Of(2021, 2022, "2022年照常", 2022, 2022));
        Assert.Equal(new ReportingYear(2022, null), Of(2022, 2021, "2022年照常"));
        Assert.Equal(new ReportingYear(2022, null), Of(2022, null, "2022年照常", 2021));
        Assert.Equal(new ReportingYear(2022, null), Of(2021, null, "2022年照常", 2022));
        Assert.Equal(new ReportingYear(2022, null), Of(2021, null, "", 2022, 2022));
        Assert.Equal(new ReportingYear(2022, null), Of(2022, null, "2022年照常", null, 2021));
    }

    [Fact]
    public void Of_two_with_as_many_voices_the_title_s_goes_first_then_preface_overview_period_and_date()
    {
        Assert.Equal(new ReportingYear(2021, 2022), Of(2021, null, "", 2022));
        Assert.Equal(new ReportingYear(2021, 2022), Of(2021, null, "2022年照常"));
        Assert.Equal(new ReportingYear(2021, 2022), Of(null, 2021, "2022年照常"));
        Assert.Equal(new ReportingYear(2021, 2022), Of(null, null, "2021年照常", 2022));
        Assert.Equal(new ReportingYear(2021, 2022), Of(null, null, "", 2021, 2022));
        Assert.Equal(new ReportingYear(2021, 2022), Of(2021, null, "2022年照常", 2021, 2022));
    }

    [Fact]
    public void One_voice_alone_is_enough_and_none_gives_none()
    {
        Assert.Equal(new ReportingYear(2021, null), Of(2021));
        Assert.Equal(new ReportingYear(2021, null), Of(preface: 2021));
        Assert.Equal(new ReportingYear(2021, null), Of(overview: "2021年照常"));
        Assert.Equal(new ReportingYear(2021, null), Of(period: 2021));
        Assert.Equal(new ReportingYear(2021, null), Of(signature: 2021));
        Assert.Equal(new ReportingYear(null, null), Of(overview: "照常公开2021条"));
    }

    [Fact]
    public void Section_one_is_on_the_year_it_names_most_the_period_s_apart()
    {
        Assert.Equal(2023, Of(overview: "2022年以来，2023年照常；2023年有进步。").Year);
        Assert.Equal(2022, Of(overview: "2022年照常，2023年再说。").Year);
        Assert.Equal(2023, Of(overview: "统计期限自2022年1月1日起至2022年12月31日止。2023年照常。").Year);
    }

    [Fact]
    public void Of_several_periods_that_are_whole_years_only_the_title_s_counts()
    {
        Assert.Equal(new ReportingYear(2021, null), ReportingYear.Of(2021, null, "", [Whole(2022), Whole(2021)], null));
        Assert.Equal(new ReportingYear(2021, null), ReportingYear.Of(2021, null, "", [Whole(2022), Whole(2023)], null));
        Assert.Equal(new ReportingYear(2021, 2022), ReportingYear.Of(2021, null, "", [Whole(2022), Whole(2022)], null));
        Assert.Equal(
            new ReportingYear(2021, null),
            ReportingYear.Of(2021, null, "", [new StatedPeriod(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 30))], null));
    }
}
