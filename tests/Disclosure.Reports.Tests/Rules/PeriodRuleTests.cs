using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class PeriodRuleTests
{
    private static Finding? Check(StatedPeriod? period, int? year = 2022, int? expected = null) =>
        ReportRules.Check(Reports.Clean() with { Period = period, Year = year, Title = null }, new CheckContext(Year: expected))
            .SingleOrDefault(static finding => finding.Rule == "period");

    private static StatedPeriod Of(int year, int month, int day, int toYear, int toMonth, int toDay) =>
        new(new DateOnly(year, month, day), new DateOnly(toYear, toMonth, toDay));

    [Fact]
    public void A_period_of_another_year_is_told()
    {
        var finding = Check(Of(2021, 1, 1, 2021, 12, 31));

        Assert.Equal((Severity.Warning, ""), (finding!.Severity, finding.Where));
        Assert.Equal(new PeriodDiffers("2021", new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), 2022), finding.Fact);
    }

    [Fact]
    public void The_whole_year_and_no_day_less_is_its_period()
    {
        Assert.Null(Check(Of(2022, 1, 1, 2022, 12, 31)));
        Assert.NotNull(Check(Of(2022, 1, 2, 2022, 12, 31)));
        Assert.NotNull(Check(Of(2022, 1, 1, 2022, 12, 30)));
        Assert.NotNull(Check(Of(2021, 1, 1, 2022, 12, 31)));
        Assert.NotNull(Check(Of(2022, 1, 1, 2023, 12, 31)));
    }

    [Fact]
    public void The_year_expected_goes_before_the_year_read()
    {
        Assert.Null(Check(Of(2021, 1, 1, 2021, 12, 31), 2022, 2021));
        Assert.NotNull(Check(Of(2023, 1, 1, 2023, 12, 31), 2022, 2021));
        Assert.NotNull(Check(Of(2022, 1, 1, 2022, 12, 31), null, 2021));
    }

    [Fact]
    public void A_report_wholly_on_another_year_than_it_was_filed_for_has_a_right_period() =>
        Assert.Null(Check(Of(2022, 1, 1, 2022, 12, 31), 2022, 2021));

    [Fact]
    public void Without_a_period_or_a_year_nothing_is_said()
    {
        Assert.Null(Check(null));
        Assert.Null(Check(Of(2021, 1, 1, 2021, 12, 31), null));
    }
}
