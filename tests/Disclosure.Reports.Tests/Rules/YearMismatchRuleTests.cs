using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class YearMismatchRuleTests
{
    private static Finding? Check(int? year, int? expected, int? other = null) =>
        ReportRules.Check(Reports.Clean() with { Year = year, OtherYear = other, Title = null }, new CheckContext(Year: expected))
            .SingleOrDefault(static finding => finding.Rule == "year-mismatch");

    [Theory]
    [InlineData(2021)]
    [InlineData(2023)]
    public void A_report_on_another_year_than_it_was_filed_for_is_an_error(int year)
    {
        var finding = Check(year, 2022);

        Assert.Equal((Severity.Error, "", new YearNotFiledFor("2021", year, 2022)), (finding!.Severity, finding.Where, finding.Fact));
        Assert.Equal([year, 2022m], finding.Compared);
    }

    [Fact]
    public void The_year_itself_or_none_is_no_fault()
    {
        Assert.Null(Check(2022, 2022));
        Assert.Null(Check(2022, null));
        Assert.Null(Check(null, 2022));
    }

    [Fact]
    public void Where_as_many_parts_name_the_year_it_was_filed_for_the_title_rule_asks()
    {
        Assert.Null(Check(2021, 2022, other: 2022));
        Assert.NotNull(Check(2021, 2022, other: 2020));
    }
}
