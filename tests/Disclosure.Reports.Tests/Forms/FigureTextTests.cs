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

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("　")]
    [InlineData("|")]
    [InlineData("│")]
    [InlineData("\u200B\uFEFF")]
    public void White_space_and_bars_are_nothing(string text) =>
        Assert.Equal(FigureTextKind.Blank, FigureText.Read(text, FigureKind.Count).Kind);

    [Theory]
    [InlineData("-")]
    [InlineData("−")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("﹣")]
    [InlineData("―")]
    [InlineData("─")]
    [InlineData("‐")]
    [InlineData("‑")]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("\\")]
    [InlineData("_")]
    [InlineData("~")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData("。")]
    [InlineData("﹒")]
    [InlineData("无")]
    [InlineData("無")]
    [InlineData("空")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    public void A_mark_for_nothing_is_a_dash(string text)
    {
        Assert.Equal(FigureTextKind.Dash, FigureText.Read(text, FigureKind.Count).Kind);
        Assert.Equal(FigureTextKind.Dash, FigureText.Read(text, FigureKind.Change).Kind);
    }

    [Theory]
    [InlineData("件")]
    [InlineData("项")]
    [InlineData("个")]
    [InlineData("宗")]
    [InlineData("起")]
    [InlineData("条")]
    [InlineData("次")]
    [InlineData("份")]
    [InlineData("例")]
    [InlineData("部")]
    public void A_count_may_carry_its_unit(string unit)
    {
        Assert.Equal((FigureTextKind.Number, 12m), FigureText.Read("12" + unit, FigureKind.Count));
        Assert.Equal(FigureTextKind.Other, FigureText.Read("12" + unit, FigureKind.Amount).Kind);
        Assert.Equal(FigureTextKind.Other, FigureText.Read(unit, FigureKind.Count).Kind);
    }

    [Theory]
    [InlineData("3.5万元", 3.5)]
    [InlineData("3.5万", 3.5)]
    [InlineData("-3.5", -3.5)]
    public void An_amount_may_carry_its_unit(string text, double value)
    {
        Assert.Equal((FigureTextKind.Number, (decimal)value), FigureText.Read(text, FigureKind.Amount));
        Assert.Equal(FigureTextKind.Other, FigureText.Read("万元", FigureKind.Amount).Kind);
        Assert.Equal(FigureTextKind.Other, FigureText.Read("3.5元", FigureKind.Amount).Kind);
        Assert.Equal(FigureTextKind.Other, FigureText.Read("3.5万元", FigureKind.Count).Kind);
    }

    [Theory]
    [InlineData("新增3", 3)]
    [InlineData("上升3", 3)]
    [InlineData("下降3", -3)]
    [InlineData("减少了3", -3)]
    [InlineData("增加：3", 3)]
    [InlineData("增加了：3", 3)]
    [InlineData("减-3", -3)]
    [InlineData("增-3", -3)]
    [InlineData("增+3", 3)]
    [InlineData("减+3", -3)]
    [InlineData("不变", 0)]
    [InlineData("无变化", 0)]
    [InlineData("3", 3)]
    [InlineData("+3", 3)]
    public void A_change_is_said_in_words_or_signs(string text, int value) =>
        Assert.Equal((FigureTextKind.Number, (decimal)value), FigureText.Read(text, FigureKind.Change));

    [Theory]
    [InlineData("增")]
    [InlineData("减少")]
    [InlineData("增减3")]
    [InlineData("不变3")]
    public void Words_of_change_without_a_number_are_none(string text) =>
        Assert.Equal(FigureTextKind.Other, FigureText.Read(text, FigureKind.Change).Kind);

    [Theory]
    [InlineData("减3")]
    [InlineData("持平")]
    [InlineData("了3")]
    public void A_count_is_not_said_in_words_of_change(string text) =>
        Assert.Equal(FigureTextKind.Other, FigureText.Read(text, FigureKind.Count).Kind);

    [Theory]
    [InlineData("1,234", true)]
    [InlineData("12,345", true)]
    [InlineData("123,456", true)]
    [InlineData("1,234,567", true)]
    [InlineData("1,234.5", true)]
    [InlineData("1234,567", false)]
    [InlineData("1,2345", false)]
    [InlineData("1,23,456", false)]
    [InlineData("1,234567", false)]
    [InlineData("1,,234", false)]
    [InlineData(",234", false)]
    [InlineData("1,234,", false)]
    [InlineData("1.234,5", false)]
    [InlineData("12a3", false)]
    [InlineData(".5", false)]
    [InlineData("5.", false)]
    [InlineData("0.5", true)]
    [InlineData("007", true)]
    public void Separators_and_points_stand_where_they_belong(string text, bool isNumber) =>
        Assert.Equal(isNumber, FigureText.Read(text, FigureKind.Count).Kind == FigureTextKind.Number);

    [Fact]
    public void A_figure_has_at_most_forty_characters_without_white_space()
    {
        Assert.Equal((FigureTextKind.Number, 1m), FigureText.Read(new string('0', 39) + " 1", FigureKind.Count));
        Assert.Equal(FigureTextKind.Other, FigureText.Read(new string('0', 40) + "1", FigureKind.Count).Kind);
    }
}
