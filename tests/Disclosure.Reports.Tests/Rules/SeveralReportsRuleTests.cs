using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class SeveralReportsRuleTests
{
    [Fact]
    public void One_of_several_reports_says_so()
    {
        var finding = Assert.Single(
            ReportRules.Check(Reports.Clean() with { Part = new ReportPart(2, 3, 4, 6) }, new CheckContext()));

        Assert.Equal(("several-reports", Severity.Warning, ""), (finding.Rule, finding.Severity, finding.Where));
        Assert.Equal(new OneOfSeveral("2021", 2, 3, 4, 6), finding.Fact);
    }

    [Fact]
    public void It_is_an_error_where_the_others_were_not_filed()
    {
        var part = new ReportPart(1, 2, 1, 3) { OthersAreFiled = false };

        var finding = Assert.Single(ReportRules.Check(Reports.Clean() with { Part = part }, new CheckContext()));

        Assert.Equal(("several-reports", Severity.Error, ""), (finding.Rule, finding.Severity, finding.Where));
        Assert.Equal(new OthersUnfiled("2021", 1, 2, 1, 3), finding.Fact);
    }

    [Fact]
    public void A_blank_copy_in_the_file_is_told()
    {
        var finding = Assert.Single(ReportRules.Check(Reports.Clean() with { HasBlankCopy = true }, new CheckContext()));

        Assert.Equal(("template-text", Severity.Warning, ""), (finding.Rule, finding.Severity, finding.Where));
        Assert.Equal(new BlankCopyLeft("2021"), finding.Fact);
    }
}
