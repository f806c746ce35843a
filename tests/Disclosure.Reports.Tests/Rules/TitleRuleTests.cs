using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class TitleRuleTests
{
    private static FindingFact? Check(string? title, int? expected = null, int? year = 2022, string form = "2021") =>
        ReportRules.Check(Reports.Clean(form, year ?? 2022) with { Title = title, Year = year }, new CheckContext(Year: expected))
            .SingleOrDefault(static finding => finding.Rule == "title")?.Fact;

    [Theory]
    [InlineData("甲县2022年政府信息公开工作年度报告")]
    [InlineData("甲县人民政府２０２２年政府信息公开工作年度报告")]
    [InlineData("甲县人民政府二〇二二年政府信息公开工作年度报告")]
    public void A_title_of_agency_year_and_subject_is_as_prescribed(string title) => Assert.Null(Check(title));

    [Theory]
    [InlineData("甲2022年政府信息公开工作年度报告")]
    [InlineData("2022年政府信息公开工作年度报告")]
    [InlineData("甲县2022年度政府信息公开工作年度报告")]
    [InlineData("甲县2022政府信息公开工作年度报告")]
    [InlineData("甲县2022年政府信息公开工作年度报告（公示）")]
    [InlineData("甲县2022年政府信息公开年度报告")]
    [InlineData("甲县关于2022年政府信息公开工作年度报告")]
    [InlineData("关于2022年政府信息公开工作年度报告")]
    [InlineData("甲县政府信息公开工作年度报告")]
    public void Any_other_title_departs(string title) => Assert.Equal(new TitleDeparts("2021", title), Check(title));

    [Fact]
    public void A_missing_title_is_told_by_the_report_s_own_edition()
    {
        Assert.Equal(new TitleMissing("2021"), Check(null));
        Assert.Equal(new TitleMissing("2019"), Check(null, form: "2019"));
    }

    [Fact]
    public void The_year_expected_counts_before_the_year_read()
    {
        const string Title = "甲县2022年政府信息公开工作年度报告";

        Assert.Null(Check(Title, expected: 2022, year: 2021));
        Assert.Equal(new TitleYearDiffers("2021", 2022, 2023), Check(Title, expected: 2023));
        Assert.Equal(new TitleYearDiffers("2021", 2022, 2021), Check(Title, year: 2021));
        Assert.Null(Check(Title, year: null));
    }

    [Fact]
    public void A_wrong_year_is_compared_with_the_right_one() =>
        Assert.Equal(
            [2022m, 2023m],
            ReportRules.Check(Reports.Clean(), new CheckContext(Year: 2023)).Single(static finding => finding.Rule == "title").Compared);
}
