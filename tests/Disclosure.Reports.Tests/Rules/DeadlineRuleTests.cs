using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class DeadlineRuleTests
{
    private static FindingFact? Check(int? year, DateOnly? received, int? expected = null, string? agency = "青河县民政局") =>
        ReportRules.Check(Reports.Clean() with { Agency = agency, Year = year, Title = null }, new CheckContext(expected, received))
            .SingleOrDefault(static finding => finding.Rule == "deadline")?.Fact;

    [Fact]
    public void A_report_is_due_on_the_last_of_January_of_the_following_year()
    {
        Assert.Null(Check(2022, new DateOnly(2023, 1, 31)));
        Assert.Equal(
            new SubmittedLate("2021", new DateOnly(2023, 2, 1), new DateOnly(2023, 1, 31)), Check(2022, new DateOnly(2023, 2, 1)));
    }

    [Theory]
    [InlineData("青河县人民政府", 3)]
    [InlineData("江苏省人民政府", 3)]
    [InlineData("海西蒙古族藏族自治州人民政府", 3)]
    [InlineData("青河县人民政府办公室", 1)]
    [InlineData("人民政府", 1)]
    [InlineData("某人民政府", 3)]
    [InlineData("青河县城关镇人民政府", 1)]
    [InlineData("青河县沙坪乡人民政府", 1)]
    [InlineData("乌拉特中旗川井苏木人民政府", 1)]
    [InlineData("青河县城南街道人民政府", 1)]
    [InlineData(null, 1)]
    public void The_report_of_a_government_is_due_two_months_after_those_of_its_agencies(string? agency, int month)
    {
        Assert.Null(Check(2022, new DateOnly(2023, month, 31), agency: agency));
        var due = new SubmittedLate("2021", new DateOnly(2023, month + 1, 1), new DateOnly(2023, month, 31));
        Assert.Equal(due, Check(2022, new DateOnly(2023, month + 1, 1), agency: agency));
    }

    [Fact]
    public void An_earlier_day_that_the_office_sets_goes_before_the_law_s_and_a_later_one_does_not()
    {
        static FindingFact? Late(DateOnly received, DateOnly due) => ReportRules
            .Check(Reports.Clean() with { Agency = "青河县民政局" }, new CheckContext(Received: received) { Due = due })
            .SingleOrDefault(static finding => finding.Rule == "deadline")?.Fact;
        var local = new DateOnly(2023, 1, 20);

        Assert.Null(Late(local, local));
        Assert.Equal(new SubmittedLate("2021", local.AddDays(1), local), Late(local.AddDays(1), local));
        Assert.Null(Late(new DateOnly(2023, 1, 31), new DateOnly(2023, 2, 28)));
        Assert.NotNull(Late(new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28)));
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
