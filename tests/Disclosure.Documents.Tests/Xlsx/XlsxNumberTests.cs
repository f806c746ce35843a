using Disclosure.Documents.Xlsx;

namespace Disclosure.Documents.Tests.Xlsx;

public sealed class XlsxNumberTests
{
    [Theory]
    [InlineData("12", "General", "12", true)]
    [InlineData("12.0", "General", "12", true)]
    [InlineData("1.2E1", "General", "12", true)]
    [InlineData("0.30000000000000004", "General", "0.3", true)]
    [InlineData("12", "0", "12", true)]
    [InlineData("12.4", "0", "12.4", false)]
    [InlineData("12", "0.00", "12.00", true)]
    [InlineData("45134.1234", "0.0000", "45134.1234", true)]
    [InlineData("45134.1234", "#,##0.00", "45134.1234", false)]
    [InlineData("3", "#,##0.0000", "3.0000", true)]
    [InlineData("1204", "#,##0", "1204", true)]
    [InlineData("12000", "0,", "12000", false)]
    [InlineData("0", "0;-0;\"-\"", "0", true)]
    [InlineData("0", "0;-0;;@", "0", true)]
    [InlineData("0", ";;;", "0", true)]
    [InlineData("5", ";;;", "", true)]
    [InlineData("5", "\"无\"", "无", false)]
    [InlineData("0", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"??_ ;_ @_ ", "0", true)]
    [InlineData("7", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"??_ ;_ @_ ", "7", true)]
    [InlineData("-7", "0;(0)", "-7", true)]
    [InlineData("12", "0\"件\"", "12", true)]
    [InlineData("0.12", "0%", "12%", true)]
    [InlineData("45306", "yyyy-m-d", "2024-01-15", true)]
    [InlineData("45306", "yyyy\"年\"m\"月\"d\"日\"", "2024年1月15日", true)]
    [InlineData("12", "[DBNum1]General", "12", true)]
    [InlineData("12", "[Red]0", "12", true)]
    [InlineData("12", "@", "12", true)]
    [InlineData("1E+300", "0", "1E+300", true)]
    [InlineData("abc", "0", "abc", true)]
    public void A_number_reads_as_it_is_shown(string kept, string format, string text, bool isExact) =>
        Assert.Equal(new XlsxNumber(text, isExact), XlsxNumber.Of(kept, format, is1904: false));

    [Fact]
    public void Days_may_count_from_1904() => Assert.Equal("2024-01-15", XlsxNumber.Of("43844", "yyyy-m-d", is1904: true).Text);
}
