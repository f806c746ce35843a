using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class FormOutdatedRuleTests
{
    private static Finding? Check(Report report, int? expected = null) =>
        ReportRules.Check(report, new CheckContext(Year: expected)).SingleOrDefault(static finding => finding.Rule == "form-outdated");

    [Fact]
    public void The_form_of_2019_is_out_of_date_from_2021_on()
    {
        Assert.Null(Check(Reports.Clean("2019", 2020)));
        var finding = Check(Reports.Clean("2019", 2021));
        Assert.Equal(new FormOutdated("2019", 2021, 2019, 2020, "2021"), finding?.Fact);
        Assert.Equal([2021m], finding!.Compared);
        Assert.StartsWith("国办公开办函〔2021〕30号", finding.Clause, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_in_force_is_never_out_of_date() => Assert.Null(Check(Reports.Clean("2021", 2099)));

    [Fact]
    public void The_year_read_counts_before_the_year_expected()
    {
        Assert.Null(Check(Reports.Clean("2019", 2020), expected: 2022));
        Assert.NotNull(Check(Reports.Clean("2019", 2020) with { Year = null }, expected: 2022));
        Assert.Null(Check(Reports.Clean("2019", 2020) with { Year = null }));
    }

    [Fact]
    public void A_report_without_tables_has_no_form_that_could_be_out_of_date() =>
        Assert.Null(Check(Reports.Clean("2019", 2021) with { Figures = new Dictionary<string, Figure>() }));
}
