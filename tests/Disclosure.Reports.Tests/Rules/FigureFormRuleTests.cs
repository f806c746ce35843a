using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class FigureFormRuleTests
{
    private const string Licences = "proactive.licensing.decisions";

    private static Finding? Check(decimal? value, string text) =>
        ReportRules.Check(Reports.Clean().With(Licences, value, text), new CheckContext())
            .SingleOrDefault(static finding => finding.Rule == "figure-form");

    [Theory]
    [InlineData("零")]
    [InlineData("（0）")]
    [InlineData("O")]
    public void A_number_written_otherwise_is_told(string text)
    {
        var finding = Check(0, text);

        Assert.Equal((Severity.Warning, Licences), (finding!.Severity, finding.Where));
        Assert.Equal(new FigureWrittenOut("2021", Licences, text, 0), finding.Fact);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0件")]
    public void Digits_are_not(string text) => Assert.Null(Check(0, text));

    [Fact]
    public void Nor_is_a_cell_without_a_number()
    {
        Assert.Null(Check(null, "不适用"));
        Assert.Null(Check(null, "若干"));
    }
}
