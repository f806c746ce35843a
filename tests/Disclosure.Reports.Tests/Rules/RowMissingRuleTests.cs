using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class RowMissingRuleTests
{
    private static readonly string[] Granted =
    [
        .. Form2021.Definition.Figures.Select(static figure => figure.Id)
            .Where(static id => id.StartsWith("applications.granted.", StringComparison.Ordinal)),
    ];

    private static Report Without(IEnumerable<string> figures) =>
        figures.Aggregate(Reports.Clean(), static (report, id) => report.Without(id));

    private static string[] Check(Report report) =>
        [.. ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Key)];

    [Fact]
    public void A_row_that_the_filing_lacks_is_one_finding_and_none_of_its_figures_is_unread()
    {
        var report = Without(Granted) with { Missing = [new MissingLine("applications.granted", false)] };

        var finding = Assert.Single(ReportRules.Check(report, new CheckContext()));

        Assert.Equal(("row-missing", Severity.Error, "applications.granted"), (finding.Rule, finding.Severity, finding.Where));
        Assert.Equal(new RowMissing("2021", "applications.granted"), finding.Fact);
    }

    [Fact]
    public void A_column_that_the_filing_lacks_is_one_finding()
    {
        var column = Form2021.Definition.Figures.Select(static figure => figure.Id)
            .Where(static id => id.StartsWith("applications.", StringComparison.Ordinal))
            .Where(static id => id.EndsWith(".total", StringComparison.Ordinal));
        var report = Without(column) with { Missing = [new MissingLine("applications.total", true)] };

        var finding = Assert.Single(ReportRules.Check(report, new CheckContext()));

        Assert.Equal(new ColumnMissing("2021", "applications.total"), finding.Fact);
    }

    [Fact]
    public void The_row_of_totals_is_not_the_column_of_totals()
    {
        var report = Without(["applications.total.natural", "applications.granted.total"]);

        Assert.Equal(
            ["row-missing@applications.total", "unread@applications.granted.total"],
            Check(report with { Missing = [new MissingLine("applications.total", false)] }));
        Assert.Equal(
            ["row-missing@applications.total", "unread@applications.total.natural"],
            Check(report with { Missing = [new MissingLine("applications.total", true)] }));
    }

    [Fact]
    public void A_row_is_missing_until_its_last_figure_was_entered()
    {
        MissingLine[] missing = [new("applications.granted", false)];

        Assert.Equal(["row-missing@applications.granted"], Check(Without(Granted[..1]) with { Missing = missing }));
        Assert.Empty(Check(Reports.Clean() with { Missing = missing }));
    }

    [Fact]
    public void What_is_not_known_to_be_missing_is_unread() =>
        Assert.Equal(Granted.Select(static id => "unread@" + id), Check(Without(Granted)));
}
