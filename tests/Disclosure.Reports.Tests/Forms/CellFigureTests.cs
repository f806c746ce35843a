using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Forms;

public sealed class CellFigureTests
{
    [Theory]
    [InlineData("零", 0)]
    [InlineData("〇", 0)]
    [InlineData("○", 0)]
    [InlineData("O", 0)]
    [InlineData("o", 0)]
    [InlineData("Ｏ", 0)]
    [InlineData("（0）", 0)]
    [InlineData("(０)", 0)]
    [InlineData("（零）", 0)]
    [InlineData("1O2", 102)]
    [InlineData("O件", 0)]
    public void A_number_written_otherwise_than_in_digits_is_what_it_means(string text, int value)
    {
        Assert.Equal(new CellFigure(FigureTextKind.Number, value, true, null), CellFigure.Read(text, FigureKind.Count));
        Assert.Equal(new CellFigure(FigureTextKind.Number, value, true, null), CellFigure.Read(text, FigureKind.Change));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("76")]
    [InlineData("3件")]
    [InlineData("1,234")]
    public void A_number_in_digits_is_in_digits(string text)
    {
        var read = CellFigure.Read(text, FigureKind.Count);

        Assert.Equal((FigureTextKind.Number, false), (read.Kind, read.IsWrittenOut));
    }

    [Theory]
    [InlineData("（3）")]
    [InlineData("(1)")]
    [InlineData("（）")]
    [InlineData("三")]
    [InlineData("OK")]
    [InlineData("若干")]
    [InlineData("（0")]
    public void Anything_else_is_no_number(string text) => Assert.Equal(FigureTextKind.Other, CellFigure.Read(text, FigureKind.Count).Kind);

    [Fact]
    public void A_cell_has_at_most_forty_characters_without_white_space()
    {
        Assert.Equal(FigureTextKind.Number, CellFigure.Read(new string('O', 29) + " O", FigureKind.Count).Kind);
        Assert.Equal(FigureTextKind.Number, CellFigure.Read(new string('O', 40), FigureKind.Count).Kind);
        Assert.Equal(FigureTextKind.Other, CellFigure.Read(new string('O', 41), FigureKind.Count).Kind);
    }

    [Theory]
    [InlineData("不适用", FigureTextKind.Dash)]
    [InlineData("不適用", FigureTextKind.Dash)]
    [InlineData("不 适 用", FigureTextKind.Dash)]
    [InlineData("无", FigureTextKind.Dash)]
    [InlineData("", FigureTextKind.Blank)]
    [InlineData("\u00A0", FigureTextKind.Blank)]
    public void Not_applicable_stands_for_no_figure(string text, object kind)
    {
        Assert.Equal(kind, CellFigure.Read(text, FigureKind.Count).Kind);
        Assert.Equal(kind, CellFigure.Read(text, FigureKind.Amount).Kind);
    }

    [Theory]
    [InlineData("453,127.50", 453127.50, null)]
    [InlineData("453,127.50元", 453127.50, "元")]
    [InlineData("453127.5 元", 453127.5, "元")]
    [InlineData("45.3万元", 45.3, "万元")]
    [InlineData("45.3万", 45.3, "万元")]
    [InlineData("3千元", 3, "千元")]
    [InlineData("3百元", 3, "百元")]
    [InlineData("1.5亿元", 1.5, "亿元")]
    public void An_amount_keeps_the_unit_behind_it(string text, double value, string? unit) =>
        Assert.Equal(new CellFigure(FigureTextKind.Number, (decimal)value, false, unit), CellFigure.Read(text, FigureKind.Amount));

    [Fact]
    public void An_amount_may_be_written_out_too() =>
        Assert.Equal(new CellFigure(FigureTextKind.Number, 0, true, "元"), CellFigure.Read("零元", FigureKind.Amount));

    [Theory]
    [InlineData("元")]
    [InlineData("美元")]
    [InlineData("3美元")]
    [InlineData("3件")]
    public void An_amount_without_a_number_or_in_something_else_is_none(string text) =>
        Assert.Equal(FigureTextKind.Other, CellFigure.Read(text, FigureKind.Amount).Kind);

    [Fact]
    public void A_unit_behind_the_number_goes_before_the_heading_s()
    {
        Assert.Equal("万元", CellFigure.Read("3万元", FigureKind.Amount).UnitUnder("元"));
        Assert.Equal("元", CellFigure.Read("3", FigureKind.Amount).UnitUnder("元"));
        Assert.Null(CellFigure.Read("3", FigureKind.Amount).UnitUnder(null));
        Assert.Null(CellFigure.Read("", FigureKind.Amount).UnitUnder("元"));
    }
}
