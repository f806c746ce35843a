using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class DeadlineRuleTests
{
    private static FindingFact? Check(int? year, DateOnly? received, int? expected = null) =>
        ReportRules.Check(Reports.Clean() with { Year = year, Title = null }, new CheckContext(expected, received))
            .SingleOrDefault(static finding => finding.Rule == "deadline")?.Fact;

    [Fact]
    public void A_report_is_due_on_the_last_of_January_of_the_following_year()
    {
        Assert.Null(Check(2022, new DateOnly(2023, 1, 31)));
        Assert.Equal(
            new SubmittedLate("2021", new DateOnly(2023, 2, 1), new DateOnly(2023, 1, 31)), Check(2022, new DateOnly(2023, 2, 1)));
    }

    [Fact]
    public void The_year_read_counts_before_the_year_expected()
    {
        Assert.NotNull(Check(2021, new DateOnly(2022, 3, 1), expected: 2022));
        Assert.Null(Check(2022, new DateOnly(2022, 3, 1), expected: 2021));
        Assert.NotNull(Check(null, new DateOnly(2023, 3, 1), expected: 2022));
    }

    [Fact]
    public void Without_a_day_or_a_year_nothing_is_late()
    {
        Assert.Null(Check(2022, null));
        Assert.Null(Check(null, new DateOnly(2023, 3, 1)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9998, false)]
    [InlineData(9999, false)]
    [InlineData(int.MaxValue, false)]
    public void A_year_beyond_the_calendar_has_no_deadline(int year, bool isLate) =>
        Assert.Equal(isLate, Check(year, new DateOnly(9999, 1, 31)) is not null);

    [Fact]
    public void The_last_year_of_the_calendar_with_a_deadline_has_one() => Assert.NotNull(Check(9998, new DateOnly(9999, 2, 1)));
}
