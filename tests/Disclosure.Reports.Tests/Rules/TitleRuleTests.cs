using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class TitleRuleTests
{
    [Fact]
    public void A_title_that_is_not_printed_but_named_in_the_preface_is_told()
    {
        var report = Reports.Clean() with { IsTitlePrinted = false };

        Assert.Equal(
            new TitleUnprinted("2021", "甲县人民政府2022年政府信息公开工作年度报告"),
            ReportRules.Check(report, new CheckContext()).Single(static finding => finding.Rule == "title").Fact);
    }

    [Theory]
    [InlineData(2023, true)]
    [InlineData(2022, false)]
    [InlineData(null, false)]
    public void Another_year_with_as_many_voices_is_told(int? other, bool isTold)
    {
        var finding = ReportRules.Check(Reports.Clean() with { OtherYear = other }, new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "title");

        Assert.Equal(isTold ? new YearDisputed("2021", 2022, 2023) : null, finding?.Fact);
    }

    [Fact]
    public void Where_the_title_itself_departs_the_other_year_is_not_told_again()
    {
        var report = Reports.Clean() with { OtherYear = 2023 };

        Assert.Equal(
            new TitleYearDiffers("2021", 2022, 2023),
            ReportRules.Check(report, new CheckContext(Year: 2023)).Single(static finding => finding.Rule == "title").Fact);
    }

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
        Assert.Equal(new TitleYearDiffers("2021", 2022, 2023), Check(Title, expected: 2023, year: 2023));
        Assert.Equal(new TitleYearDiffers("2021", 2022, 2021), Check(Title, year: 2021));
        Assert.Null(Check(Title, year: null));
    }

    [Fact]
    public void A_wrong_year_is_compared_with_the_right_one() =>
        Assert.Equal(
            [2022m, 2023m],
            ReportRules.Check(Reports.Clean() with { Year = 2023 }, new CheckContext()).Single(static finding => finding.Rule == "title")
                .Compared);

    [Fact]
    public void A_title_of_the_report_s_own_year_is_right_where_the_whole_report_is_on_another_year_than_it_was_filed_for()
    {
        const string Title = "甲县2022年政府信息公开工作年度报告";

        Assert.Null(Check(Title, expected: 2023, year: 2022));
        Assert.Equal(new TitleYearDiffers("2021", 2022, 2023), Check(Title, expected: 2023, year: null));
        Assert.Equal(new TitleYearDiffers("2021", 2022, 2023), Check(Title, expected: 2023, year: 2021));
    }

    [Theory]
    [InlineData("乙县体育局")]
    [InlineData("甲县教育局")]
    public void A_former_name_in_the_title_is_no_fault_of_it(string former) =>
        Assert.DoesNotContain(
            ReportRules.Check(
                Reports.Clean() with { Agency = former, Title = $"{former}2022年政府信息公开工作年度报告" },
                new CheckContext { OwnNames = ["甲县教育体育局", former] }),
            static finding => finding.Rule is "title" or "agency-mismatch");
}
