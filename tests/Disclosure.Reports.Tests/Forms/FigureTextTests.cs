using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Forms;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("76", 76)]
    [InlineData("０", 0)]
    [InlineData("１２", 12)]
    [InlineData("1,234", 1234)]
    [InlineData("1，234，567", 1234567)]
    [InlineData("195 828", 195828)]
    [InlineData("195\n828", 195828)]
    [InlineData("3件", 3)]
    [InlineData("-4", -4)]
    [InlineData("0 |", 0)]
    public void Counts_are_read_as_printed(string text, int value) =>
        Assert.Equal((FigureTextKind.Number, (decimal)value), FigureText.Read(text, FigureKind.Count));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("+3", 3)]
    [InlineData("－4", -4)]
    [InlineData("—4", -4)]
    [InlineData("增3", 3)]
    [InlineData("减 4", -4)]
    [InlineData("減少4项", -4)]
    [InlineData("增加3", 3)]
    [InlineData("↑3", 3)]
    [InlineData("↓3", -3)]
    [InlineData("持平", 0)]
    public void Changes_are_read_with_their_sign(string text, int value) =>
        Assert.Equal((FigureTextKind.Number, (decimal)value), FigureText.Read(text, FigureKind.Change));

    [Theory]
    [InlineData("0.5万元", 0.5)]
    [InlineData("45134.0000", 45134)]
    [InlineData("1,234.5678", 1234.5678)]
    public void Amounts_are_read_in_ten_thousands(string text, double value) =>
        Assert.Equal((FigureTextKind.Number, (decimal)value), FigureText.Read(text, FigureKind.Amount));

    [Theory]
    [InlineData("O")]
    [InlineData("l0")]
    [InlineData("12,34")]
    [InlineData("1.2.3")]
    [InlineData("增3")]
    [InlineData("三")]
    [InlineData("3元")]
    [InlineData("12345678901234567890123456789012345678901")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_no_number(string text) => Assert.Equal(FigureTextKind.Other, FigureText.Read(text, FigureKind.Count).Kind);
}
