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

    private static FindingFact? CheckOwn(string agency, string? other, params string[] own) =>
        ReportRules.Check(
            Reports.Clean() with { Agency = agency, OtherAgency = other is null ? null : new NamedAgency(other, true) },
            new CheckContext { OwnNames = own }).SingleOrDefault(static finding => finding.Rule == "agency-mismatch")?.Fact;

    [Fact]
    public void A_report_of_another_agency_than_it_was_filed_for_is_told_by_the_roster_s_first_name()
    {
        Assert.Equal(new AgencyNotFiledFor("2021", "乙县林业局", "甲县林业局"), CheckOwn("乙县林业局", null, "甲县林业局", "甲县林场"));
        Assert.Equal(
            new AgencyNotFiledFor("2021", "甲县人民政府", "甲县人民政府办公室"), CheckOwn("甲县人民政府", null, "甲县人民政府办公室"));
        Assert.Null(CheckOwn("甲县林业局", null, "甲县林业局"));
        Assert.Null(CheckOwn("甲县林场", null, "甲县林业局", "甲县林场"));
    }

    [Fact]
    public void Another_name_of_the_agency_in_preface_or_signature_is_no_fault()
    {
        Assert.Null(CheckOwn("甲县自然资源局", "甲县国土资源局", "甲县自然资源局", "甲县国土资源局"));
        Assert.Null(CheckOwn("甲县国土资源局", "甲县自然资源局", "甲县自然资源局", "甲县国土资源局"));
        Assert.Equal(
            new AgencyDiffers("2021", "甲县自然资源局", "甲县水利局", true),
            CheckOwn("甲县自然资源局", "甲县水利局", "甲县自然资源局", "甲县国土资源局"));
        Assert.Equal(new AgencyDiffers("2021", "甲县自然资源局", "甲县国土资源局", true), CheckOwn("甲县自然资源局", "甲县国土资源局", "甲县自然资源局"));
    }

    [Fact]
    public void None_named_or_the_same_after_a_correction_is_none()
    {
        Assert.Null(Check("甲县林业局", null));
        Assert.Null(Check(null, "乙县林业局"));
        Assert.Null(Check("乙县林业局", "乙县林业局"));
    }
}
