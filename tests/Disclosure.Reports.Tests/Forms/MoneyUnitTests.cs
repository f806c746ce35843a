using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Forms;

public sealed class MoneyUnitTests
{
    [Theory]
    [InlineData("本年收费金额单位万元保留4位小数", "万元")]
    [InlineData("本年收费金额单位元", "元")]
    [InlineData("本年收费金额单位人民币元", "元")]
    [InlineData("本年收费金额单位千元", "千元")]
    [InlineData("本年收费金额", null)]
    [InlineData("元", "元")]
    public void A_heading_s_unit_is_the_first_it_names(string heading, string? unit) => Assert.Equal(unit, MoneyUnit.In(heading));

    [Theory]
    [InlineData("元", "45.31275")]
    [InlineData("百元", "4531.275")]
    [InlineData("千元", "45312.75")]
    [InlineData("万元", "453127.5")]
    [InlineData("亿元", "4531275000")]
    public void An_amount_is_converted_exactly(string unit, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), MoneyUnit.Convert(453127.50m, unit));

    [Fact]
    public void There_is_no_other_unit() => Assert.Throws<ArgumentOutOfRangeException>(() => MoneyUnit.Convert(1, "美元"));
}
