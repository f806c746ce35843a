using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class FeeHeadingTests
{
    private const string Fee = "proactive.fees.amount";

    private static FeeHeading Of(params string[] rows) => FeeHeading.Of(Grid.Print(rows).Rows());

    [Theory]
    [InlineData("本年收费金额（单位：元）", "元")]
    [InlineData("本年收费金额(元)", "元")]
    [InlineData("本年收费金额（单位：千元）", "千元")]
    [InlineData("单位：元", "元")]
    [InlineData("本年收费金额（单位：万元）", null)]
    [InlineData("本年收费金额", null)]
    [InlineData("元旦值班", null)]
    public void The_heading_s_unit_counts_where_it_is_not_the_form_s(string heading, string? unit) =>
        Assert.Equal(new FeeHeading(false, unit), Of($"信息内容|{heading}"));

    [Theory]
    [InlineData("本年收费金额（单位：万元，保留4位小数）", true)]
    [InlineData("本年收费金额（单位：万元，保留四位小数）", true)]
    [InlineData("本年收费金额（单位：万元，保留两位小数）", false)]
    public void Four_decimals_are_asked_for_in_words_or_digits(string heading, bool isAsked) =>
        Assert.Equal(new FeeHeading(isAsked, null), Of($"信息内容|{heading}"));

    [Fact]
    public void Of_two_units_the_first_counts() => Assert.Equal("元", Of("本年收费金额（元）|单位：千元").Unit);

    [Theory]
    [InlineData("本年收费金额（单位：元）", "453,127.50", "45.31275")]
    [InlineData("本年收费金额（单位：万元）", "453,127.50元", "45.31275")]
    [InlineData("本年收费金额（单位：元）", "45.3万元", "45.3")]
    [InlineData("本年收费金额（单位：万元）", "45.3", "45.3")]
    [InlineData("本年收费金额（单位：万元）", "零", "0")]
    [InlineData("本年收费金额（单位：元）", "不适用", null)]
    public void A_fee_is_read_in_the_form_s_unit_and_its_text_stays(string heading, string text, string? value)
    {
        var figures = Form2021.Definition.Figures.ToDictionary(static figure => figure.Id, figure => figure.Id == Fee ? text : "1");
        var printed = new PrintedForm(Form2021.Definition.Tables[0], figures);
        printed.Replace(static cell => cell.Id == "proactive.amount", _ => heading);

        var figure = ReportReader.Read(new Documents.Document([]), [printed.ToTable()], TestContext.Current.CancellationToken).Figures[Fee];

        Assert.Equal(
            (text, value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
            (figure.Text, (decimal?)figure.Value));
    }
}
