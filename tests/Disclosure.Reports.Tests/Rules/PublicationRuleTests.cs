using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class PublicationRuleTests
{
    private static FindingFact? Check(string? published, string agency = "甲县民政局", int? year = 2022) =>
        ReportRules.Check(Reports.Clean() with { Published = published, Agency = agency, Year = year, Title = null }, new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "publication")?.Fact;

    [Fact]
    public void A_page_is_published_by_the_law_s_last_day()
    {
        var due = new DateOnly(2023, 1, 31);

        Assert.Null(Check("2023-01-31 17:20"));
        Assert.Equal(new PublishedLate("2021", due.AddDays(1), due), Check("2023-02-01 09:00:00"));
        Assert.Null(Check("2023-03-31", "甲县人民政府"));
        Assert.Equal(
            new PublishedLate("2021", new DateOnly(2023, 4, 1), new DateOnly(2023, 3, 31)), Check("2023-04-01", "甲县人民政府"));
    }

    [Fact]
    public void A_page_is_published_after_the_year()
    {
        Assert.Equal(new PublishedEarly("2021", new DateOnly(2022, 12, 31), 2022), Check("2022-12-31"));
        Assert.Null(Check("2023-01-01"));
    }

    [Theory]
    [InlineData("2023年2月1日")]
    [InlineData("2023/2/1")]
    [InlineData("发布时间：2023.02.01")]
    public void Dates_are_printed_in_several_ways(string published) => Assert.NotNull(Check(published));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("昨天")]
    [InlineData("2023-13-01")]
    [InlineData("2023-00-01")]
    [InlineData("2023-02-30")]
    [InlineData("2023-02-00")]
    [InlineData("0000-02-01")]
    [InlineData("12023-02-01")]
    public void Anything_else_is_no_date(string? published) => Assert.Null(Check(published));

    [Fact]
    public void Without_a_year_nothing_is_late() => Assert.Null(Check("2023-02-01", year: null));
}
