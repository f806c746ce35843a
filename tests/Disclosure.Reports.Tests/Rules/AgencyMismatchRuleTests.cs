using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class AgencyMismatchRuleTests
{
    private static Finding? Check(string? agency, string? other, bool isSignature = true) =>
        ReportRules.Check(
            Reports.Clean() with { Agency = agency, OtherAgency = other is null ? null : new NamedAgency(other, isSignature) },
            new CheckContext()).SingleOrDefault(static finding => finding.Rule == "agency-mismatch");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Another_agency_is_an_error(bool isSignature)
    {
        var finding = Check("甲县林业局", "乙县林业局", isSignature);

        Assert.Equal((Severity.Error, ""), (finding!.Severity, finding.Where));
        Assert.Equal(new AgencyDiffers("2021", "甲县林业局", "乙县林业局", isSignature), finding.Fact);
    }

    [Fact]
    public void None_named_or_the_same_after_a_correction_is_none()
    {
        Assert.Null(Check("甲县林业局", null));
        Assert.Null(Check(null, "乙县林业局"));
        Assert.Null(Check("乙县林业局", "乙县林业局"));
    }
}
